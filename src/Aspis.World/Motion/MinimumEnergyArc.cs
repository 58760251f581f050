using Aspis.Kernel.Numerics;

namespace Aspis.World.Motion;

/// <summary>
/// The ballistic arc that joins two points of a spherical, non-rotating, airless Earth with the least launch speed
/// (Bate, Mueller, White, <i>Fundamentals of Astrodynamics</i>, 1971, chapter 6): the vacant focus lies on the chord.
/// </summary>
/// <param name="SpeedMs">Launch speed, m/s.</param>
/// <param name="AngleRadians">Launch elevation above the horizontal, rad.</param>
/// <param name="ApogeeMetres">Greatest height, m.</param>
/// <param name="TimeSeconds">Time of flight, s.</param>
public readonly record struct MinimumEnergyArc(
    double SpeedMs, double AngleRadians, double ApogeeMetres, double TimeSeconds)
{
    /// <summary>Earth radius of the closed form, m.</summary>
    public const double RadiusMetres = 6_371_000;

    /// <summary>Gravitational parameter, m³/s².</summary>
    public const double Mu = 3.986004418e14;

    /// <summary>The arc over a ground range (0, half the circumference), m.</summary>
    public static MinimumEnergyArc Over(double rangeMetres)
    {
        if (!(rangeMetres > 0 && rangeMetres < Math.PI * RadiusMetres))
            throw new ArgumentOutOfRangeException(nameof(rangeMetres), "between 0 and half the Earth's circumference");
        var angle = rangeMetres / RadiusMetres;
        var (sine, cosine) = Elementary.SinCos(angle / 2);
        var speed = Math.Sqrt(2 * Mu / RadiusMetres * sine / (1 + sine));
        var axis = RadiusMetres * (1 + sine) / 2;
        var eccentricity = cosine / (1 + sine);
        var anomaly = Elementary.Acos((1 - (RadiusMetres / axis)) / eccentricity);
        var sinceApogee = Math.PI - (anomaly - (eccentricity * Elementary.Sin(anomaly)));
        return new MinimumEnergyArc(
            speed,
            (Math.PI - angle) / 4,
            RadiusMetres * (sine + cosine - 1) / 2,
            2 * Math.Sqrt(axis * axis * axis / Mu) * sinceApogee);
    }
}
