namespace Aspis.Kernel.Terrain;

/// <summary>Whether one point sees another over the ground, and if not, what hides it.</summary>
/// <param name="IsClear">Whether nothing stands between.</param>
/// <param name="MaskRangeMetres">Where the ray first meets the ground: distance along the ground from the observer, m.</param>
/// <param name="MaskHeightMetres">Height of the ground there, m.</param>
/// <param name="MaskLatitudeDegrees">Latitude of that place, degrees.</param>
/// <param name="MaskLongitudeDegrees">Longitude of that place, degrees.</param>
public readonly record struct SightLine(
    bool IsClear,
    double MaskRangeMetres,
    double MaskHeightMetres,
    double MaskLatitudeDegrees,
    double MaskLongitudeDegrees)
{
    /// <summary>Nothing stands between.</summary>
    public static SightLine Clear { get; } = new(true, double.NaN, double.NaN, double.NaN, double.NaN);
}
