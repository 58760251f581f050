using Aspis.Command.Identification;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Identification;

/// <summary>Who keeps with whom. The radar of the field takes a second for a scan; 0.01 degrees of latitude are 1,109 m.</summary>
public sealed class FormationWatchTests
{
    [Theory]
    [InlineData(0.01, 90, 200, 0.1, 1)]
    [InlineData(0.06, 90, 200, 0.1, 0)]
    [InlineData(0.01, 270, 200, 0.1, 0)]
    [InlineData(0.01, 90, 230, 0.1, 0)]
    [InlineData(0.01, 90, 220, 0.1, 1)]
    [InlineData(0.0, 90, 200, 0.5, 0)]
    public void MatesOf_TwoTracks_AreMatesWhereNearAndAlikeAndSeenInOneScan(
        double northDegrees, double bearing, double speed, double laterSeconds, int expected)
    {
        var watch = new FormationWatch(new TestField().Build().Posts[0].Radars);
        Track[] tracks = [One(0), KnownTracks.Over(1, 33 + northDegrees, 44, 3000, bearing, speed, laterSeconds)];
        watch.Look(tracks, Instant.AtSeconds(1));
        Assert.Equal(0, watch.MatesOf(tracks[0]));
        watch.Look(tracks, Instant.AtSeconds(3));
        Assert.Equal(0, watch.MatesOf(tracks[0]));
        watch.Look(tracks, Instant.AtSeconds(6));
        Assert.All(tracks, track => Assert.Equal(expected, watch.MatesOf(track)));
    }

    [Fact]
    public void MatesOf_WhoAnswers_KeepsWithNobody()
    {
        var watch = new FormationWatch(new TestField().Build().Posts[0].Radars);
        Track[] tracks = [One(0), One(1), One(2)];
        tracks[2].CivilReplies = 1;
        Look(watch, tracks, 1, 6);
        Assert.Equal([1, 1, 0], tracks.Select(watch.MatesOf));
    }

    // Two radars that each see a track of their own of the same aircraft: at the same moment, and yet it may be one.
    [Fact]
    public void MatesOf_TracksOfTwoRadars_MayBeOneObject()
    {
        var radar = new TestField().Build().Posts[0].Radars[0];
        var watch = new FormationWatch([radar, radar with { Id = radar.Id + 1 }]);
        Track[] tracks = [KnownTracks.Over(0, 33, 44, 3000, 90, 200, 1, radars: 2), KnownTracks.Over(1, 33, 44, 3000, 90, 200, 1, radars: 2)];
        var never = new Instant(long.MinValue / 2);
        (tracks[0].LastHitBy[1], tracks[1].LastHitBy[0]) = (never, never);
        Look(watch, tracks, 1, 6);
        Assert.Equal([0, 0], tracks.Select(watch.MatesOf));
        tracks[1].LastHitBy[0] = Instant.AtSeconds(1);
        Look(watch, tracks, 11, 16);
        Assert.Equal([1, 1], tracks.Select(watch.MatesOf));
    }

    // Once told apart, a scan that misses one of them does not make them one again; when one has gone, the other is alone.
    [Fact]
    public void MatesOf_MissedInAScan_StayMatesUntilOneHasGone()
    {
        var watch = new FormationWatch(new TestField().Build().Posts[0].Radars);
        Track[] tracks = [One(0), One(1)];
        Look(watch, tracks, 1, 6);
        tracks[0].LastHitBy[0] = Instant.AtSeconds(10);
        Look(watch, tracks, 11);
        Assert.Equal([1, 1], tracks.Select(watch.MatesOf));
        Look(watch, tracks[..1], 16);
        Assert.Equal(0, watch.MatesOf(tracks[0]));
    }

    private static Track One(int number) => KnownTracks.Over(number, 33, 44, 3000, 90, 200);

    private static void Look(FormationWatch watch, Track[] tracks, params double[] seconds)
    {
        foreach (var second in seconds)
            watch.Look(tracks, Instant.AtSeconds(second));
    }
}
