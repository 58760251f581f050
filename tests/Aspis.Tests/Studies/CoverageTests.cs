using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Measures;
using Aspis.Studies.Statistics;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Studies;

/// <summary>What the intervals promise, kept by whole runs: radar, post and battery, not by numbers drawn for the purpose.</summary>
public sealed class CoverageTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void OfMean_TwoThousandSmallRuns_CoversTheLongRunNineteenTimesInTwenty()
    {
        // A battery that can engage one of three missiles at a time: leakers are neither normal nor a sum of independent
        // ones. The long run's own error is 1/40 of a small run's. 2,000 runs are binomial(2000, 0.95), outside 93.5-96.5 %
        // once in 500 seeds; the seed is fixed.
        const int runs = 2000, replications = 30, longRun = 48_000;
        var run = new Run(new TestField
        {
            KillProbability = 0.5, Channels = 1, ScanSeconds = 10, CycleSeconds = 4, LaunchSeconds = [0, 15, 30], From = [60, 90, 120],
        }.Build());
        var all = Enumerable.Range(0, longRun).Select(replication => Leakers(run, 1, replication)).ToArray();
        var (truth, noneLeaks) = (all.Average(), all.Count(leakers => leakers == 0) / (double)longRun);
        Assert.InRange(truth, 0.3, 2.7);
        int meanCovered = 0, shareCovered = 0;
        for (var small = 0; small < runs; small++)
        {
            var values = Enumerable.Range(0, replications).Select(replication => Leakers(run, 2 + (ulong)small, replication)).ToArray();
            meanCovered += Holds(Intervals.OfMean(values), truth);
            shareCovered += Holds(Intervals.OfProportion(values.Count(leakers => leakers == 0), replications), noneLeaks);
        }

        Assert.InRange(meanCovered / (double)runs, 0.935, 0.965);

        // The exact binomial interval is never short of its promise, and longer than it where counts are few.
        Assert.InRange(shareCovered / (double)runs, 0.95, 1);
    }

    [Fact]
    public void OfMean_RunInWhichNothingLeaks_DoesNotSayThatNothingCan()
    {
        var run = new Run(new TestField { KillProbability = 1, ScanSeconds = 5, CycleSeconds = 2 }.Build());
        var values = Enumerable.Range(0, 30).Select(replication => Leakers(run, 1, replication)).ToArray();
        Assert.All(values, leakers => Assert.Equal(0, leakers));
        Assert.InRange(Intervals.OfMean(values).High, 0.05, 0.2);
        Assert.InRange(Intervals.OfProportion(values.Length, values.Length).Low, 0.8, 0.95);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Summarise_TenTimesTheReplications_NarrowsLuckAndLeavesIgnorance()
    {
        var few = Sampled(600);
        var many = Sampled(6000);

        // A standard deviation from some 580 degrees of freedom is known to 3 %: four times that.
        Assert.InRange((few.High - few.Low) / (many.High - many.Low), Math.Sqrt(10) * 0.88, Math.Sqrt(10) * 1.12);

        // The same twenty draws: an end of the band is the mean of one of them, over 30 replications and over 300. Nights on which
        // a battery is down spread leakers by 3 to 5, so the standard error over 30 is 0.5 to 0.9: two and a half times that.
        Assert.Equal(many.BandLow!.Value, few.BandLow!.Value, 1.5);
        Assert.Equal(many.BandHigh!.Value, few.BandHigh!.Value, 2.2);
        Assert.InRange((few.BandHigh - few.BandLow)!.Value / (many.BandHigh - many.BandLow)!.Value, 0.7, 1.3);

        // Luck is not what keeps it open.
        Assert.True(many.BandHigh - many.BandLow > 20 * (many.High - many.Low), $"{many}");
    }

    private static Summary Sampled(int replications) =>
        Designs.Run(Designs.Of(replications, Basis.Sampled, draws: 20, defences: "patriot-two-bases")).Laydowns.Single()
            .Summarise(MeasureList.Leakers);

    private static double Leakers(Run run, ulong seed, int replication) =>
        run.Play(seed, 0, replication).Terminals.Count(terminal => terminal == TerminalState.Arrived);

    private static int Holds(Interval interval, double value) => interval.Low <= value && value <= interval.High ? 1 : 0;
}
