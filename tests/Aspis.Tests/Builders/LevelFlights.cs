using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Messages;
using Aspis.Scenarios.Laydowns;
using Aspis.World.Motion;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.Tests.Builders;

/// <summary>Objects that fly level over a test field, one a minute, from east to west.</summary>
internal static class LevelFlights
{
    /// <summary>A test field over which other things fly than it was made for, under an interrogating radar.</summary>
    public static PreparedLaydown Over(TestField field, FlyerSpec[] flyers)
    {
        var laydown = field.Build();
        var radar = laydown.World.Radars[0];

        // It measures well: a course must be known before it can be said to lead to a place or past it.
        radar = radar with { Spec = radar.Spec with { Interrogates = true, AzimuthSigmaRadians = 1e-4, ElevationSigmaRadians = 1e-4 } };
        var post = laydown.Posts[0];
        return laydown with
        {
            World = laydown.World with
            {
                Flyers = [.. flyers],
                Radars = [radar],
                Windows = [.. flyers.Select(flyer => VisibleWindow.Of(radar, flyer.Trajectory, 0, Ground.Smooth))],
            },
            Posts = [post with { Radars = [post.Radars[0] with { Interrogates = true }] }],
        };
    }

    /// <summary>In from the east at 80 km, past the place so far to its south, m, and out to the west.</summary>
    public static FlyerSpec Flyer(
        int i, ObjectRole role, TransponderReply reply, double works, double beside, double speedMs, double heightMetres)
    {
        var middle = Geodesic.Direct(33, 44, 180, beside);
        var (from, to) = (Ahead(middle, 90), Ahead(middle, 270));
        return new FlyerSpec
        {
            Name = $"aircraft-{i:D2}",
            Id = MixingHash.OfText($"aircraft-{i:D2}"),
            Group = 0,
            Role = role,
            Class = TargetClass.Aircraft,
            Trajectory = RouteFlight.Along([from, to], speedMs),
            AimFrame = new LocalFrame(to.ToPosition()),
            LaunchSeconds = 60 * i,
            JitterSeconds = 0,
            Reliability = 1,
            CrossSectionM2 = 10,
            Reply = reply,
            ReplyReliability = works,
            CostUsd = 1,
        };

        GeodeticPoint Ahead(GeodesicEnd start, double bearing) =>
            Geodesic.Direct(start.LatitudeDegrees, start.LongitudeDegrees, bearing, 80_000).Point with { Height = Length.Metres(heightMetres) };
    }
}
