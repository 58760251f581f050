using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Tests.Builders;
using Aspis.World.Radars;

namespace Aspis.Tests.Radars;

public sealed class FalsePlotTests
{
    // Waiting times of a Poisson process are exponential: mean 2 s and as large a spread. 4.4 standard deviations of 20,000.
    [Fact]
    public void NextFalsePlot_ManyPlots_ComeAtAConstantMeanRate()
    {
        const int count = 20_000;
        var radar = RadarWith(falsePlots: 3, searchSeconds: 6);
        var luck = Luck.For(1, 0, 0);
        var waits = new double[count];
        for (var n = 0; n < count; n++)
            waits[n] = (radar.NextFalsePlot(n, Instant.AtSeconds(100), luck) - Instant.AtSeconds(100)).InSeconds;
        Assert.InRange(waits.Average(), 2 * (1 - (4.4 / Math.Sqrt(count))), 2 * (1 + (4.4 / Math.Sqrt(count))));
        Assert.InRange(waits.Count(wait => wait > 2) / (double)count, Math.Exp(-1) - 0.016, Math.Exp(-1) + 0.016);
    }

    [Fact]
    public void FalsePlot_ManyPlots_LieInsideWhatIsWatched()
    {
        var radar = RadarWith(1, 6);
        var luck = Luck.For(1, 0, 0);
        var spec = radar.Site.Spec;
        for (var n = 0; n < 5000; n++)
        {
            var plot = radar.FalsePlot(n, Instant.AtSeconds(n), luck, n);
            Assert.InRange(plot.RangeMetres, spec.MinimumRangeMetres - 100, spec.InstrumentedRangeMetres + 100);
            Assert.InRange(plot.RangeMetres * Math.Sin(plot.ElevationRadians), -2500, 32_500);
            Assert.InRange(plot.AzimuthRadians, 0, 2 * Math.PI);
            Assert.Equal(TransponderReply.None, plot.Reply);
        }
    }

    // Plots of nothing say nothing of what there is: the object of a plot is −1, and the raid ends as without them.
    [Fact]
    public void Play_WithFalsePlots_MarksThemAndStillKills()
    {
        var run = new Run(new TestField { FalsePlots = 2, KillProbability = 1 }.Build());
        var outcome = run.Play(1, 0, 0);
        Assert.Contains(-1, run.PlotOrigins);
        Assert.Equal(World.Objects.TerminalState.Killed, outcome.Terminals[0]);
        Assert.Equal(0, outcome.FalselyEngaged);
    }

    private static Radar RadarWith(double falsePlots, double searchSeconds)
    {
        var radar = new Radar(new TestField { FalsePlots = falsePlots, SearchSeconds = searchSeconds }.Build().World.Radars[0], 1);
        radar.Reset(Luck.For(1, 0, 0));
        return radar;
    }
}
