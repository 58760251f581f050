namespace Aspis.Kernel.Terrain;

/// <summary>The place that stands highest over a ray, of the hill that stops it.</summary>
/// <param name="RangeMetres">Distance along the ground from the observer, m.</param>
/// <param name="HeightMetres">Height of the ground there, m.</param>
/// <param name="AboveRayMetres">By how much it stands over the ray, m.</param>
/// <param name="LatitudeDegrees">Latitude, degrees.</param>
/// <param name="LongitudeDegrees">Longitude, degrees.</param>
public readonly record struct Crest(
    double RangeMetres, double HeightMetres, double AboveRayMetres, double LatitudeDegrees, double LongitudeDegrees);
