using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;

namespace Aspis.World.Motion;

/// <summary>
/// The flight of a cruise missile or drone: to its cruise height over the ground, along its way points at that height, and
/// down in a dive onto the aim point. On a smooth Earth, ground between way points rises and falls evenly; over terrain it
/// follows the ground as closely as its steepest climb and descent allow.
/// </summary>
public static class CruiseFlight
{
    // Slope on which it gets to its cruise height from the launcher or from its carrier.
    private const double ClimbSlope = 0.18;

    // Ground is followed in steps of this many cells, within these bounds.
    private const double CellsPerStep = 2;
    private const double ShortestStepMetres = 200;
    private const double LongestStepMetres = 2000;

    /// <summary>
    /// The flight along points on the ground from launch to aim; it starts so high above the first of them, m. An
    /// <see cref="ArgumentException"/> says what is impossible.
    /// </summary>
    public static Trajectory Over(CruiseSpec spec, ImmutableArray<GeodeticPoint> way, double startHeightMetres, Ground ground)
    {
        var lines = Enumerable.Range(0, way.Length - 1).Select(i => Geodesic.Inverse(way[i], way[i + 1])).ToArray();
        if (Array.Exists(lines, line => line.DistanceMetres < 1))
            throw new ArgumentException("two points of the way are the same");
        var whole = lines.Sum(line => line.DistanceMetres);
        var climb = Math.Abs(startHeightMetres - spec.HeightMetres) / ClimbSlope;
        var dive = spec.HeightMetres / Elementary.Tan(spec.DiveRadians);
        if (climb + dive > whole)
            throw new ArgumentException($"the way is {whole / 1000:F1} km long, too short to reach the cruise height and dive from it");

        // Height above ground against distance flown: four points, joined evenly.
        (double At, double Height)[] profile =
            [(0, startHeightMetres), (climb, spec.HeightMetres), (whole - dive, spec.HeightMetres), (whole, 0)];
        return RouteFlight.Along(ground.IsSmooth ? Evenly(way, lines, profile) : Following(way, lines, profile, ground), spec.SpeedMs);
    }

    private static ImmutableArray<GeodeticPoint> Evenly(
        ImmutableArray<GeodeticPoint> ground, GeodesicLine[] lines, (double At, double Height)[] profile)
    {
        var points = ImmutableArray.CreateBuilder<GeodeticPoint>();
        points.Add(Raise(ground[0], profile[0].Height));
        var flown = 0.0;
        for (var i = 0; i < lines.Length; i++)
        {
            var end = flown + lines[i].DistanceMetres;
            foreach (var (at, height) in profile[1..3])
            {
                if (at > flown + 1 && at < end - 1)
                    points.Add(Raise(Between(ground[i], ground[i + 1], lines[i], at - flown), height));
            }

            points.Add(Raise(ground[i + 1], HeightAt(profile, end)));
            flown = end;
        }

        return points.ToImmutable();
    }

    /// <summary>
    /// The lowest path that is nowhere lower over the ground than the profile and nowhere steeper than the climb slope; from the
    /// start and to the aim it is straight. Way points above the ground (on what coarse elevation does not know) lift the
    /// ground between them evenly.
    /// </summary>
    private static ImmutableArray<GeodeticPoint> Following(
        ImmutableArray<GeodeticPoint> way, GeodesicLine[] lines, (double At, double Height)[] profile, Ground ground)
    {
        var (points, at) = Steps(way, lines, profile, ground);
        var low = Nearest(at, profile[1].At);
        var high = Nearest(at, profile[2].At);
        var heights = points.Select(point => point.Height.InMetres + profile[1].Height).ToArray();
        for (var i = low + 1; i <= high; i++)
            heights[i] = Math.Max(heights[i], heights[i - 1] - (ClimbSlope * (at[i] - at[i - 1])));
        for (var i = high - 1; i >= low; i--)
            heights[i] = Math.Max(heights[i], heights[i + 1] - (ClimbSlope * (at[i + 1] - at[i])));

        var path = ImmutableArray.CreateBuilder<GeodeticPoint>();
        path.Add(Raise(points[0], profile[0].Height));
        for (var i = Math.Max(1, low); i <= Math.Min(high, points.Count - 2); i++)
            path.Add(points[i] with { Height = Length.Metres(heights[i]) });
        path.Add(points[^1]);
        return path.ToImmutable();
    }

    /// <summary>Points on the ground along the way and how far along they are, m: the way points, the corners of the profile, and steps between.</summary>
    private static (List<GeodeticPoint> Points, List<double> At) Steps(
        ImmutableArray<GeodeticPoint> way, GeodesicLine[] lines, (double At, double Height)[] profile, Ground ground)
    {
        var (points, at) = (new List<GeodeticPoint> { way[0] }, new List<double> { 0 });
        var flown = 0.0;
        for (var i = 0; i < lines.Length; i++)
        {
            var (from, to, length) = (way[i], way[i + 1], lines[i].DistanceMetres);
            var (liftFrom, liftTo) = (Lift(from, ground), Lift(to, ground));
            var along = 0.0;
            while (along < length)
            {
                var here = points[^1];
                var step = Math.Clamp(
                    CellsPerStep * ground.SpacingMetres(here.Latitude.InDegrees, here.Longitude.InDegrees), ShortestStepMetres, LongestStepMetres);
                var next = Math.Min(along + step, length);
                foreach (var (corner, _) in profile[1..3])
                {
                    if (corner - flown > along + 1 && corner - flown < next - 1)
                        next = corner - flown;
                }

                var share = next / length;
                var end = Geodesic.Direct(from.Latitude.InDegrees, from.Longitude.InDegrees, lines[i].Azimuth1Degrees, next);
                var height = ground.HeightMetres(end.LatitudeDegrees, end.LongitudeDegrees) + liftFrom + (share * (liftTo - liftFrom));
                points.Add(next >= length ? to : end.Point with { Height = Length.Metres(height) });
                at.Add(flown + next);
                along = next;
            }

            flown += length;
        }

        return (points, at);
    }

    private static int Nearest(List<double> sorted, double value)
    {
        var above = Math.Max(0, sorted.FindIndex(at => at >= value));
        return above > 0 && value - sorted[above - 1] < sorted[above] - value ? above - 1 : above;
    }

    private static double Lift(GeodeticPoint point, Ground ground) =>
        point.Height.InMetres - ground.HeightMetres(point.Latitude.InDegrees, point.Longitude.InDegrees);

    private static double HeightAt((double At, double Height)[] profile, double flown)
    {
        for (var i = 1; i < profile.Length; i++)
        {
            var (before, after) = (profile[i - 1], profile[i]);
            if (flown <= after.At && after.At > before.At)
                return before.Height + ((after.Height - before.Height) * (flown - before.At) / (after.At - before.At));
        }

        return profile[^1].Height;
    }

    private static GeodeticPoint Between(GeodeticPoint from, GeodeticPoint to, GeodesicLine line, double distanceMetres)
    {
        var end = Geodesic.Direct(from.Latitude.InDegrees, from.Longitude.InDegrees, line.Azimuth1Degrees, distanceMetres);
        var height = from.Height.InMetres + ((to.Height.InMetres - from.Height.InMetres) * distanceMetres / line.DistanceMetres);
        return end.Point with { Height = Length.Metres(height) };
    }

    private static GeodeticPoint Raise(GeodeticPoint ground, double heightMetres) =>
        ground with { Height = Length.Metres(ground.Height.InMetres + heightMetres) };
}
