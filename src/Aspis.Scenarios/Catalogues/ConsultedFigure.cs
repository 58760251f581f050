namespace Aspis.Scenarios.Catalogues;

/// <summary>A figure that a run used.</summary>
/// <param name="Item">The item it is of.</param>
/// <param name="Pool">All like claims.</param>
/// <param name="Value">The value used, SI units.</param>
/// <param name="Claim">The claim it rests on.</param>
public sealed record ConsultedFigure(CatalogueItem Item, FigurePool Pool, double Value, Claim Claim);
