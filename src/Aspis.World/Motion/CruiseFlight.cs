using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;

namespace Aspis.World.Motion;

/// <summary>
/// The flight of a cruise missile or drone: to its cruise height over the ground, along its way points at that height, and
/// down in a dive onto the aim point. Ground between way points rises and falls evenly.
/// </summary>
public static class CruiseFlight
{
    // Slope on which it gets to its cruise height from the launcher or from its carrier.
    private const double ClimbSlope = 0.18;

    /// <summary>
    /// The flight over ground points from launch to aim; it starts so high above the first of them, m. An
    /// <see cref="ArgumentException"/> says what is impossible.
    /// </summary>
    public static Trajectory Over(CruiseSpec spec, ImmutableArray<GeodeticPoint> ground, double startHeightMetres)
    {
        var lines = Enumerable.Range(0, ground.Length - 1).Select(i => Geodesic.Inverse(ground[i], ground[i + 1])).ToArray();
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
        var points = ImmutableArray.CreateBuilder<GeodeticPoint>();
        points.Add(Raise(ground[0], startHeightMetres));
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

        return RouteFlight.Along(points.ToImmutable(), spec.SpeedMs);
    }

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
