namespace Aspis.App.Coverage;

/// <summary>An area where a value is reached.</summary>
/// <param name="Outside">Its outer ring, counterclockwise on a map.</param>
/// <param name="Holes">Areas inside where it is not, clockwise.</param>
internal sealed record ContourPolygon(ContourRing Outside, IReadOnlyList<ContourRing> Holes);
