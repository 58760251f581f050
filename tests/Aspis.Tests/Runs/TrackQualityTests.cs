using Aspis.Scenarios;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Runs;

/// <summary>What the measures of a run say of its posts' pictures.</summary>
public sealed class TrackQualityTests
{
    [Fact]
    public void Play_OneMissileAndAGoodRadar_IsTrackedWellAndHonestly()
    {
        var outcomes = Play(new TestField { KillProbability = 0, RangeSigmaMetres = 50 });
        Assert.InRange(outcomes.Average(one => one.ErrorMetres), 5, 250);
        Assert.InRange(outcomes.Average(one => one.InsideShare), 0.6, 1);
        Assert.InRange(outcomes.Average(one => one.Missed), 0, 0.15);
        Assert.All(outcomes, one => Assert.Equal(0, one.Switches));
    }

    // A radar 2 degrees off north places everything wrongly: at 200 km by 7 km, which is no pair any more, or kilometres off.
    [Fact]
    public void Play_RadarOffNorth_ShowsInTheErrorAndInTheHonesty()
    {
        var straight = Play(new TestField { KillProbability = 0 });
        var off = Play(new TestField { KillProbability = 0, NorthErrorRadians = 0.035 });
        Assert.True(off.Average(one => one.GospaMetres) > 3 * straight.Average(one => one.GospaMetres));
        Assert.True(off.Average(one => one.InsideShare) < 0.05);
        Assert.True(straight.Average(one => one.InsideShare) > 0.5);
    }

    [Fact]
    public void Play_FalsePlots_MakeFewFalseTracks()
    {
        var outcomes = Play(new TestField { KillProbability = 0, FalsePlots = 1 });
        Assert.InRange(outcomes.Average(one => one.False), 0, 1);
    }

    private static TrackQualityOutcome[] Play(TestField field)
    {
        var run = new Run(field.Build());
        return [.. Enumerable.Range(0, 10).Select(replication => run.Play(1, 0, replication).Tracks)];
    }
}
