using System.Collections.Immutable;

namespace Aspis.Scenarios.Catalogues;

/// <summary>Everything that is said of one figure of one item.</summary>
/// <param name="Definition">What the figure is.</param>
/// <param name="Claims">All claims, in the order of the file.</param>
public sealed record Figure(FigureDefinition Definition, ImmutableArray<Claim> Claims);
