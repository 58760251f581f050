namespace Aspis.Kernel.Geometry;

/// <summary>
/// The radar horizon over a smooth Earth of 4/3 its radius, which stands for average refraction
/// (Skolnik, <i>Introduction to Radar Systems</i>, 3rd edition, 2001, section 8.5).
/// </summary>
public static class RadarHorizon
{
    /// <summary>Mean Earth radius of the model, m.</summary>
    public const double EarthRadiusMetres = 6_371_000;

    /// <summary>Effective radius, m.</summary>
    public const double EffectiveRadiusMetres = EarthRadiusMetres * 4 / 3;

    /// <summary>Distance along the line of sight from a height to its own horizon, √(2R'h + h²), m.</summary>
    public static double OfHeightMetres(double heightMetres)
    {
        var height = Math.Max(0, heightMetres);
        return Math.Sqrt((2 * EffectiveRadiusMetres * height) + (height * height));
    }

    /// <summary>Greatest distance at which an antenna sees a target, m, both heights above the smooth Earth, m.</summary>
    public static double DistanceMetres(double antennaHeightMetres, double targetHeightMetres) =>
        OfHeightMetres(antennaHeightMetres) + OfHeightMetres(targetHeightMetres);

    /// <summary>Whether a target at a slant range is above the horizon; heights and range in m.</summary>
    public static bool Sees(double antennaHeightMetres, double targetHeightMetres, double slantRangeMetres)
    {
        // In the 4/3 picture rays are straight, so slant range compares with tangent lengths directly.
        return slantRangeMetres <= DistanceMetres(antennaHeightMetres, targetHeightMetres);
    }
}
