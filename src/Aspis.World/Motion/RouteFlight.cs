using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;

namespace Aspis.World.Motion;

/// <summary>
/// Flight along a route: from point to point over geodesics of the ellipsoid, at constant speed, the height changing evenly
/// over each leg. Direction changes at once at the points; who wants a turn gives its points.
/// </summary>
public static class RouteFlight
{
    // A cubic piece of this length departs from the curved Earth by less than a millimetre.
    private const double LongestPieceMetres = 20_000;
    private const double RadiansPerDegree = Math.PI / 180;

    /// <summary>The flight through two or more different points at a speed along the path, m/s.</summary>
    public static Trajectory Along(ImmutableArray<GeodeticPoint> points, double speedMs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points.Length, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speedMs);
        var states = ImmutableArray.CreateBuilder<MotionState>();
        var times = ImmutableArray.CreateBuilder<double>();
        var start = 0.0;
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var rise = points[i + 1].Height.InMetres - points[i].Height.InMetres;
            var over = Geodesic.Inverse(points[i], points[i + 1]).DistanceMetres;
            start = AddLeg(points[i], points[i + 1], Math.Sqrt((over * over) + (rise * rise)) / speedMs, start, states, times);
        }

        return new Trajectory(states.ToImmutable(), times.ToImmutable());
    }

    /// <summary>The flight that is at two or more points at given times, s after start, ascending; each leg at a speed of its own.</summary>
    public static Trajectory Through(ImmutableArray<GeodeticPoint> points, ImmutableArray<double> seconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points.Length, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(seconds.Length, points.Length);
        var states = ImmutableArray.CreateBuilder<MotionState>();
        var times = ImmutableArray.CreateBuilder<double>();
        for (var i = 0; i + 1 < points.Length; i++)
            _ = AddLeg(points[i], points[i + 1], seconds[i + 1] - seconds[i], seconds[i], states, times);
        return new Trajectory(states.ToImmutable(), times.ToImmutable());
    }

    private static double AddLeg(
        GeodeticPoint from,
        GeodeticPoint to,
        double seconds,
        double startSeconds,
        ImmutableArray<MotionState>.Builder states,
        ImmutableArray<double>.Builder times)
    {
        var line = Geodesic.Inverse(from, to);
        var (low, high) = (from.Height.InMetres, to.Height.InMetres);
        var pieces = Math.Max(1, (int)Math.Ceiling(line.DistanceMetres / LongestPieceMetres));
        for (var i = 0; i <= pieces; i++)
        {
            var share = (double)i / pieces;
            var end = Geodesic.Direct(
                from.Latitude.InDegrees, from.Longitude.InDegrees, line.Azimuth1Degrees, share * line.DistanceMetres);
            var height = low + (share * (high - low));
            var point = new GeodeticPoint(Angle.Degrees(end.LatitudeDegrees), Angle.Degrees(end.LongitudeDegrees), Length.Metres(height));
            var azimuth = end.Azimuth2Degrees * RadiansPerDegree;
            var overGround = line.DistanceMetres / seconds * (1 + (height / RadiusOfCurvature(point, azimuth)));
            states.Add(new MotionState(point.ToPosition(), Velocity(point, azimuth, overGround, (high - low) / seconds)));
            times.Add(startSeconds + (share * seconds));
        }

        return startSeconds + seconds;
    }

    private static Vector Velocity(GeodeticPoint point, double azimuth, double overGroundMs, double climbMs)
    {
        var (sine, cosine) = Elementary.SinCos(azimuth);
        return new LocalFrame(point.ToPosition()).RotateFromLocal(new LocalVector(overGroundMs * sine, overGroundMs * cosine, climbMs));
    }

    /// <summary>Radius of curvature of the ellipsoid along an azimuth, m, by Euler's formula.</summary>
    private static double RadiusOfCurvature(GeodeticPoint point, double azimuth)
    {
        var sineLatitude = Elementary.Sin(point.Latitude.InRadians);
        var root = Math.Sqrt(1 - (Wgs84.EccentricitySquared * sineLatitude * sineLatitude));
        var eastWest = Wgs84.A / root;
        var northSouth = Wgs84.A * (1 - Wgs84.EccentricitySquared) / (root * root * root);
        var (sine, cosine) = Elementary.SinCos(azimuth);
        return 1 / ((cosine * cosine / northSouth) + (sine * sine / eastWest));
    }
}
