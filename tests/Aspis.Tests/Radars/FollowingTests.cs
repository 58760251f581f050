using Aspis.Journal;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.EarlyWarning;

namespace Aspis.Tests.Radars;

/// <summary>What a radar that follows objects one by one does with its time, seen in whole runs.</summary>
public sealed class FollowingTests
{
    private static readonly ulong Radar = MixingHash.OfText("radar");

    [Fact]
    public void Play_RadarThatOnlyLooksWhereItIsTold_SeesNothingWhenNobodyTellsIt()
    {
        var run = Played(new TestField { SearchSeconds = double.PositiveInfinity, FollowChannels = 10 });
        Assert.Empty(run.PlotOrigins);
    }

    // A search look every 8 s finds it; from then on it is looked at every second.
    [Fact]
    public void Play_SearchFindsIt_IsFollowedAtTheFasterRate()
    {
        var run = Played(new TestField { SearchSeconds = 8, FollowChannels = 10, KillProbability = 0 });
        var looks = Plots(run).Select(plot => plot.Time.InSeconds).ToArray();
        Assert.InRange(looks[1] - looks[0], 0.2, 8.1);
        var gaps = looks.Skip(3).Zip(looks.Skip(4), (a, b) => b - a).ToArray();
        Assert.True(gaps.Length > 100);
        Assert.InRange(gaps.Average(), 0.95, 1.3);
        Assert.Equal(1, Plots(run)[^1].RevisitSeconds);
    }

    // Time is shared: with every channel taken half of it goes to following, and a search takes twice as long.
    [Theory]
    [InlineData(4, 4, 16)]
    [InlineData(4, 2, 8 / 0.75)]
    public void RevisitSeconds_ChannelsTaken_SlowsTheSearch(int channels, int taken, double expected)
    {
        var site = new TestField { SearchSeconds = 8, FollowChannels = channels }.Build().World.Radars[0];
        var radar = new World.Radars.Radar(site, 10);
        radar.Reset(Luck.For(1, 0, 0));
        Assert.Equal(8, radar.RevisitSeconds(9), 1e-12);
        for (var i = 0; i < taken; i++)
            radar.Follows.Add(i, i);
        Assert.Equal(expected, radar.RevisitSeconds(9), 1e-12);
        Assert.Equal(1, radar.RevisitSeconds(0), 1e-12);
    }

    // Eight missiles at once and two channels: never more than two are looked at often.
    [Fact]
    public void Play_MoreTargetsThanChannels_FollowsNoMoreThanItHas()
    {
        var run = Played(new TestField
        {
            SearchSeconds = 6, FollowChannels = 2, KillProbability = 0,
            From = [80, 85, 90, 95, 100, 105, 110, 115], LaunchSeconds = [0, 0, 0, 0, 0, 0, 0, 0],
        });
        var orders = run.Messages.Messages.Select(logged => logged.Message).OfType<RadarOrder>().ToArray();
        var held = new SortedSet<int>();
        foreach (var order in orders)
        {
            if (order.Kind == RadarOrderKind.Release)
                held.Remove(order.Track);
            else
                held.Add(order.Track);
            Assert.InRange(held.Count, 0, 2);
        }

        Assert.NotEmpty(orders);
        var often = Enumerable.Range(0, run.PlotOrigins.Count)
            .Where(p => Plots(run)[p].Time.InSeconds is > 150 and < 160)
            .GroupBy(p => run.PlotOrigins[p]).Count(group => group.Count() > 4);
        Assert.InRange(often, 1, 3);
    }

    // Shots are guided only by a radar that follows: a battery whose radar cannot, hits nothing.
    [Fact]
    public void Play_NoPlotsFromTheGuidanceRadar_NothingIsFired()
    {
        var outcome = new Run(new TestField { SearchSeconds = double.PositiveInfinity, FollowChannels = 1, KillProbability = 1 }.Build()).Play(1, 0, 0);
        Assert.Equal(0, outcome.InterceptorsFired);
        Assert.Equal(Constraint.NeverInView, outcome.Reasons[0]);
    }

    [Fact]
    public void Play_FollowsEverything_KillsAsARadarThatLooksAtEverythingDoes()
    {
        var outcome = new Run(new TestField { SearchSeconds = 4, FollowChannels = 10, KillProbability = 1 }.Build()).Play(1, 0, 0);
        Assert.Equal(World.Objects.TerminalState.Killed, outcome.Terminals[0]);
    }

    [Fact]
    public void Play_SilentRadarWithoutCue_SeesNothingAndSaysWhy()
    {
        var run = new Run(new TestField { StartsSilent = true }.Build());
        var outcome = run.Play(1, 0, 0);
        Assert.Empty(run.PlotOrigins);
        Assert.Equal(Constraint.RadarSilent, outcome.Reasons[0]);
    }

    [Fact]
    public void Play_SilentRadarWithCue_GoesOnTheAirAndOffAgain()
    {
        var run = Played(new TestField { StartsSilent = true, KillProbability = 1, EarlyWarning = new EarlyWarningSpec(false, 30, 1000) });
        var first = Plots(run)[0].Time.InSeconds;
        Assert.True(first > 30);
        var kinds = run.Messages.Messages.Select(logged => logged.Message).OfType<RadarOrder>().Select(order => order.Kind).ToArray();
        Assert.Equal(RadarOrderKind.Radiate, kinds[0]);
        Assert.Contains(run.Truth.Events, happening => happening.Kind == TruthKind.Radiates && happening.Subject == Radar);
    }

    private static Run Played(TestField field)
    {
        var run = new Run(field.Build());
        run.Truth.Keeps = true;
        run.Messages.Keeps = true;
        run.Play(1, 0, 0);
        return run;
    }

    private static RadarPlot[] Plots(Run run) =>
        [.. run.Messages.Messages.Select(logged => logged.Message).OfType<RadarPlot>()];
}
