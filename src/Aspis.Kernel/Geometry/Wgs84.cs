namespace Aspis.Kernel.Geometry;

/// <summary>The World Geodetic System 1984: NIMA TR8350.2, third edition, 2000.</summary>
public static class Wgs84
{
    /// <summary>Semi-major axis in metres (defining).</summary>
    public const double A = 6378137.0;

    /// <summary>Flattening (defining).</summary>
    public const double F = 1 / 298.257223563;

    /// <summary>Semi-minor axis in metres.</summary>
    public const double B = A * (1 - F);

    /// <summary>Square of the first eccentricity.</summary>
    public const double EccentricitySquared = F * (2 - F);

    /// <summary>Gravitational constant of the Earth with its atmosphere, m3/s2 (defining).</summary>
    public const double Mu = 3.986004418e14;

    /// <summary>Rotation rate in radians per second (defining).</summary>
    public const double RotationRate = 7.292115e-5;

    /// <summary>Dynamic form factor of the level ellipsoid: the second zonal harmonic, unnormalised.</summary>
    public const double J2 = 1.08262982131e-3;

    /// <summary>Mean radius (2a + b)/3 in metres, for rough spherical work.</summary>
    public const double MeanRadius = 6371008.8;
}
