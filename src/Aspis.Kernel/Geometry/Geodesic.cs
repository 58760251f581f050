using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Geometry;

/// <summary>
/// Geodesics of the WGS-84 ellipsoid: their theory after Karney, "Algorithms for geodesics", Journal of Geodesy 87,
/// 2013; the integrals by quadrature, the inverse problem by one monotone root search.
/// </summary>
public static class Geodesic
{
    private const double SecondEccentricitySquared =
        Wgs84.EccentricitySquared / (1 - Wgs84.EccentricitySquared);

    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>The shortest line between two points, ignoring their heights.</summary>
    public static GeodesicLine Inverse(GeodeticPoint from, GeodeticPoint to) => Inverse(
        from.Latitude.InDegrees, from.Longitude.InDegrees, to.Latitude.InDegrees, to.Longitude.InDegrees);

    /// <summary>The shortest line between two points given in degrees, to better than a micrometre.</summary>
    public static GeodesicLine Inverse(
        double latitude1Degrees,
        double longitude1Degrees,
        double latitude2Degrees,
        double longitude2Degrees)
    {
        var turn = Math.IEEERemainder(
            Math.IEEERemainder(longitude2Degrees, 360) - Math.IEEERemainder(longitude1Degrees, 360), 360);
        // Arrange the ends so that the line starts in the south, farther from the equator than it ends, and runs east.
        var swapped = Math.Abs(latitude1Degrees) < Math.Abs(latitude2Degrees);
        var (farther, nearer) = swapped
            ? (latitude2Degrees, latitude1Degrees)
            : (latitude1Degrees, latitude2Degrees);
        var north = farther < 0 ? 1 : -1;
        var east = double.IsNegative(turn) == swapped ? 1 : -1;
        var (sine1, cosine1) = ReducedLatitude(Math.Abs(farther));
        var (sine2, cosine2) = ReducedLatitude(north * nearer);
        var course = new GeodesicSearch(-sine1, cosine1, sine2, cosine2).Find(Math.Abs(turn));
        var (start, end) = (
            Azimuth(east * course.SineAzimuth1, north * course.CosineAzimuth1, swapped),
            Azimuth(east * course.SineAzimuth2, north * course.CosineAzimuth2, swapped));
        return swapped
            ? new GeodesicLine(course.DistanceMetres, end, start)
            : new GeodesicLine(course.DistanceMetres, start, end);
    }

    /// <summary>Where the geodesic ends that starts at a point in degrees with this azimuth and length.</summary>
    public static GeodesicEnd Direct(
        double latitudeDegrees,
        double longitudeDegrees,
        double azimuthDegrees,
        double distanceMetres)
    {
        var (sineLatitude, cosineLatitude) = ReducedLatitude(latitudeDegrees);
        var (sineAzimuth, cosineAzimuth) = SinCosDegrees(azimuthDegrees);
        // At the node, where the geodesic crosses the equator northward, its azimuth is alpha0.
        var sineNode = sineAzimuth * cosineLatitude;
        var cosineNode = Elementary.Hypot(cosineAzimuth, sineAzimuth * sineLatitude);
        var kSquared = SecondEccentricitySquared * cosineNode * cosineNode;
        var (y1, x1) = (sineLatitude, cosineAzimuth * cosineLatitude);
        var sigma1 = Elementary.Atan2(y1, x1);
        var sigma2 = ArcEnd(sigma1, distanceMetres / Wgs84.B, kSquared);
        var (y2, x2) = Elementary.SinCos(sigma2);
        var omega = Elementary.Atan2(sineNode * y2, x2) - Elementary.Atan2(sineNode * y1, x1);
        var deficit = GeodesicArc.Between(sigma1, sigma2, kSquared).LongitudeDeficit;
        var lambda = omega - Wgs84.F * sineNode * deficit;
        var latitude2 = Elementary.Atan2(
            cosineNode * y2, (1 - Wgs84.F) * Elementary.Hypot(cosineNode * x2, sineNode));
        return new GeodesicEnd(
            latitude2 * DegreesPerRadian,
            Math.IEEERemainder(longitudeDegrees + lambda * DegreesPerRadian, 360),
            Elementary.Atan2(sineNode, cosineNode * x2) * DegreesPerRadian);
    }

    /// <summary>Sine and cosine of an angle in degrees, exact at the quarter turns.</summary>
    internal static (double Sin, double Cos) SinCosDegrees(double degrees)
    {
        var reduced = Math.IEEERemainder(degrees, 360);
        var quarter = Math.Round(reduced / 90);
        var (sin, cos) = Elementary.SinCos((reduced - 90 * quarter) / DegreesPerRadian);
        return ((int)quarter & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    // tan(beta) = (1 - f) tan(phi). The cosine stays above zero so that directions at a pole mean something.
    private static (double Sin, double Cos) ReducedLatitude(double latitudeDegrees)
    {
        const double AtPole = 1e-150;
        var (sin, cos) = SinCosDegrees(latitudeDegrees);
        sin *= 1 - Wgs84.F;
        var norm = Math.Sqrt(sin * sin + cos * cos);
        return (sin / norm, Math.Max(cos / norm, AtPole));
    }

    // Swapping the ends turned the line round: going back reverses both components of the direction twice.
    private static double Azimuth(double sine, double cosine, bool swapped) =>
        (swapped ? Elementary.Atan2(-sine, -cosine) : Elementary.Atan2(sine, cosine)) * DegreesPerRadian;

    private static double ArcEnd(double sigma1, double distance, double kSquared)
    {
        const int Iterations = 6;
        var sigma2 = sigma1 + distance / (1 + 0.25 * kSquared);
        for (var i = 0; i < Iterations; i++)
        {
            var sine = Elementary.Sin(sigma2);
            var missing = distance - GeodesicArc.Between(sigma1, sigma2, kSquared).Distance;
            sigma2 += missing / Math.Sqrt(1 + kSquared * sine * sine);
        }

        return sigma2;
    }
}
