using Aspis.Kernel.Randomness;
using Aspis.Studies.Statistics;

namespace Aspis.Tests.Studies;

public sealed class IntervalsTests
{
    [Theory]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(1, 10, 0.0025, 0.4450)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(10, 10, 0.6915, 1)]
    [InlineData(0, 1000, 0, 0.0036821)]
    public void OfProportion_PublishedTable_AgreesToItsDigits(int count, int total, double low, double high)
    {
        // Two-sided 95 % Clopper-Pearson limits, as tabulated in Geigy Scientific Tables (Documenta Geigy, 1970), n = 10,
        // and 1 - 0.025^(1/n) for none seen.
        var interval = Intervals.OfProportion(count, total);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void OfMean_AllZero_HasAPositiveUpperEnd()
    {
        var interval = Intervals.OfMean(new double[1000]);
        Assert.Equal(0, interval.Low);
        Assert.Equal(1 - Math.Pow(0.025, 0.001), interval.High, 12);
    }

    [Fact]
    public void OfMean_FiveValues_UsesStudentsT()
    {
        // t(0.975; 4) = 2.776445; s = 1.581139; half-width 1.963243.
        var interval = Intervals.OfMean([1, 2, 3, 4, 5]);
        Assert.Equal(3, interval.Mean);
        Assert.Equal(3 - 1.963243, interval.Low, 5);
        Assert.Equal(3 + 1.963243, interval.High, 5);
    }

    [Fact]
    public void OfMean_TwoThousandNormalSamples_CoversTheTruthNineteenTimesInTwenty()
    {
        // 2,000 samples of 20: the count is binomial(2000, 0.95), so outside 93.5-96.5 % once in 500 seeds; the seed is fixed.
        var luck = Luck.For(11, 0, 0);
        var covered = 0;
        for (var sample = 0; sample < 2000; sample++)
        {
            var values = new double[20];
            for (var i = 0; i < values.Length; i++)
                values[i] = 10 + luck.Draw((ulong)sample, 0, 1, i).Normals().First;
            var interval = Intervals.OfMean(values);
            if (interval.Low <= 10 && 10 <= interval.High)
                covered++;
        }

        Assert.InRange(covered / 2000.0, 0.935, 0.965);
    }

    [Fact]
    public void OfMeanWithinDraws_DrawsThatDiffer_LeavesTheirDifferenceOutOfLuck()
    {
        // Two draws without any luck inside them: the mean is between, and luck leaves it no width.
        var interval = Intervals.OfMeanWithinDraws([1, 9, 1, 9, 1, 9], 2);
        Assert.Equal(5, interval.Mean);
        Assert.Equal(5, interval.Low);
        Assert.Equal(5, interval.High);
    }

    [Fact]
    public void DrawMeans_UnevenDeal_TakesEachDrawsOwnReplications()
    {
        Assert.Equal([2.0, 20.0], Intervals.DrawMeans([1, 10, 2, 30, 3], 2));
    }

    [Fact]
    public void DrawMeansWithoutLuck_FiguresThatDoNotMatter_FallTogether()
    {
        // 40 draws of 25, all from one distribution: plain means would spread over 3.29/5 = 0.66. What is left after luck is
        // taken off is nothing about half the time, and little otherwise.
        var spreads = Enumerable.Range(0, 40).Select(seed => SpreadOfDraws(0, 25, (ulong)seed)).ToArray();
        Assert.InRange(spreads.Average(), 0, 0.25);
        Assert.True(spreads.Count(spread => spread == 0) >= 12, $"{spreads.Count(spread => spread == 0)} of 40");
    }

    [Theory]
    [InlineData(25)]
    [InlineData(250)]
    public void DrawMeansWithoutLuck_FiguresThatMatter_KeepTheirSpreadHoweverManyReplications(int replications)
    {
        // Draw means spread normally with sigma 1: 5-95 % is 3.29 wide; 40 draws know it to about a fifth.
        Assert.InRange(SpreadOfDraws(1, replications), 2.5, 4.1);
    }

    private static double SpreadOfDraws(double sigma, int replications, ulong seed = 5)
    {
        const int draws = 40;
        var luck = Luck.For(seed, 0, 0);
        var values = new double[draws * replications];
        for (var i = 0; i < values.Length; i++)
            values[i] = (sigma * luck.Draw(1, 0, 1, i % draws).Normals().First) + luck.Draw(2, 0, 1, i).Normals().First;
        var means = Intervals.DrawMeansWithoutLuck(values, draws);
        Array.Sort(means);
        return Intervals.Percentile(means, 0.95) - Intervals.Percentile(means, 0.05);
    }

    [Fact]
    public void Percentile_NearestRank_IsAValueOfTheSample()
    {
        double[] sorted = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        Assert.Equal(1, Intervals.Percentile(sorted, 0.05));
        Assert.Equal(5, Intervals.Percentile(sorted, 0.5));
        Assert.Equal(10, Intervals.Percentile(sorted, 0.95));
    }
}
