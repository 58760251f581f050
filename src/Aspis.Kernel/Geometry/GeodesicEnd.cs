using Aspis.Kernel.Quantities;

namespace Aspis.Kernel.Geometry;

/// <summary>Where a geodesic of given start, direction and length ends.</summary>
/// <param name="LatitudeDegrees">Geodetic latitude in degrees.</param>
/// <param name="LongitudeDegrees">Longitude in degrees, in [-180, 180].</param>
/// <param name="Azimuth2Degrees">The forward direction there, in degrees clockwise from north.</param>
public readonly record struct GeodesicEnd(double LatitudeDegrees, double LongitudeDegrees, double Azimuth2Degrees)
{
    /// <summary>The end as a point on the ellipsoid.</summary>
    public GeodeticPoint Point =>
        new(Angle.Degrees(LatitudeDegrees), Angle.Degrees(LongitudeDegrees), Length.Zero);
}
