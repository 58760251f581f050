using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;

namespace Aspis.World.Motion;

/// <summary>
/// The flight of an aircraft that goes out towards a point, turns short of it and goes home the way it came from: carriers
/// and reconnaissance. The turn is level, to the right, at 2 g.
/// </summary>
public static class SortieFlight
{
    // A level turn at load factor n has a radius of v² / (g √(n² − 1)).
    private const double LoadFactor = 2;
    private const double Gravity = 9.80665;
    private const int TurnPieces = 12;

    /// <summary>
    /// The flight from an entry point out to so many metres short of the target and back; all at the entry point's height.
    /// An <see cref="ArgumentException"/> says what is impossible.
    /// </summary>
    public static Trajectory Towards(GeodeticPoint entry, GeodeticPoint target, double shortOfMetres, double speedMs)
    {
        var line = Geodesic.Inverse(entry, target);
        var outward = line.DistanceMetres - shortOfMetres;
        if (outward < 1000)
            throw new ArgumentException($"it comes in {line.DistanceMetres / 1000:F0} km from the target and would have to turn at {shortOfMetres / 1000:F0} km");
        var turning = Ahead(entry, line.Azimuth1Degrees, outward, entry.Height);
        var course = Geodesic.Inverse(turning, target).Azimuth1Degrees;
        var radius = speedMs * speedMs / (Gravity * Math.Sqrt((LoadFactor * LoadFactor) - 1));
        var points = ImmutableArray.CreateBuilder<GeodeticPoint>();
        points.Add(entry);
        points.Add(turning);
        for (var i = 1; i <= TurnPieces; i++)
        {
            var (sine, cosine) = Elementary.SinCos(Math.PI * i / TurnPieces);
            var (forward, right) = (radius * sine, radius * (1 - cosine));
            var bearing = course + (Elementary.Atan2(right, forward) * 180 / Math.PI);
            points.Add(Ahead(turning, bearing, Elementary.Hypot(forward, right), entry.Height));
        }

        points.Add(entry);
        return RouteFlight.Along(points.ToImmutable(), speedMs);
    }

    private static GeodeticPoint Ahead(GeodeticPoint from, double bearingDegrees, double distanceMetres, Length height) =>
        Geodesic.Direct(from.Latitude.InDegrees, from.Longitude.InDegrees, bearingDegrees, distanceMetres).Point with { Height = height };
}
