using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using Aspis.Studies.Statistics;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Studies;

public sealed class PairedDifferenceTests
{
    private static readonly Lazy<RunResult> Assessed = new(() => Designs.Run(Designs.Of(100)));

    [Fact]
    public void AllOf_SixLaydowns_GivesEveryPairOnce()
    {
        var pairs = PairedDifference.AllOf(Assessed.Value).Select(pair => (pair.A, pair.B)).ToArray();
        Assert.Equal(15, pairs.Length);
        Assert.All(pairs, pair => Assert.NotEqual(pair.A, pair.B));
        Assert.Equal(15, pairs.Select(pair => string.Join('|', new[] { pair.A, pair.B }.Order(StringComparer.Ordinal))).Distinct().Count());
    }

    [Fact]
    public void AllOf_LaydownsThatFireAtTheSameWeapons_VaryLessThanWithoutCommonLuck()
    {
        // What both meet is random in the same way: how many weapons fail of themselves, and when and where the others fly.
        var firing = Assessed.Value.Laydowns.Where(laydown => laydown.Summarise("interceptorsFired").Mean > 0)
            .Select(laydown => laydown.Name).ToHashSet();
        var pairs = PairedDifference.AllOf(Assessed.Value).Where(pair => firing.Contains(pair.A) && firing.Contains(pair.B)).ToArray();
        Assert.True(pairs.Length >= 3, "the Patriot and both S-400 laydowns fire");
        Assert.All(pairs, pair => Assert.True(
            pair.PairedVariance < pair.UnpairedVariance, $"{pair.A}, {pair.B}: {pair.PairedVariance} of {pair.UnpairedVariance}"));
    }

    [Fact]
    public void Of_TwoLaydowns_IsWhatTheTextbookSaysOfTheDifferences()
    {
        // Student's t on the differences, and var(a − b) = var a + var b − 2 cov(a, b), worked out from the definition.
        var (a, b) = (Laydown("patriot-two-bases"), Laydown("s400-al-asad"));
        var pair = PairedDifference.Of(a, b, MeasureList.Leakers);
        var (left, right) = (a[MeasureList.Leakers], b[MeasureList.Leakers]);
        var covariance = left.Zip(right, (x, y) => (x - left.Average()) * (y - right.Average())).Sum() / (left.Length - 1);
        Assert.Equal(left.Average() - right.Average(), pair.Mean.Mean, 1e-12);
        Assert.Equal(pair.UnpairedVariance - (2 * covariance), pair.PairedVariance, 1e-9);

        // t(0.975; 99) = 1.984217.
        Assert.Equal(1.984217 * Math.Sqrt(pair.PairedVariance / 100), pair.Mean.High - pair.Mean.Mean, 1e-6);
        Assert.Null(pair.BandLow);
    }

    [Fact]
    public void Of_TheSameEachNight_BoundsTheDifferenceOnBothSides()
    {
        var pair = PairedDifference.Of(Laydown("none"), Laydown("s400-baghdad"), MeasureList.Leakers);
        Assert.True(pair.IsNone);
        Assert.Null(pair.VarianceCut);
        var bound = 1 - Math.Pow(0.025, 0.01);
        Assert.Equal(new Interval(0, -bound, bound), pair.Mean);
    }

    [Fact]
    public void Of_TurnedRound_IsTheMirror()
    {
        var sampled = Designs.Run(Designs.Of(80, Basis.Sampled, draws: 20, defences: ["patriot-two-bases", "s400-al-asad"])).Laydowns;
        var there = PairedDifference.Of(sampled[0], sampled[1], MeasureList.Leakers);
        var back = PairedDifference.Of(sampled[1], sampled[0], MeasureList.Leakers);
        Assert.Equal(there.Mean.Low, -back.Mean.High, 1e-12);
        Assert.NotNull(there.BandLow);
        Assert.Equal(there.BandLow!.Value, -back.BandHigh!.Value, 1e-12);
        Assert.Equal(there.BandHigh!.Value, -back.BandLow!.Value, 1e-12);
    }

    [Fact]
    public void Of_SampledFigures_CountsLuckWithinDrawsOnly()
    {
        // Two draws that differ by ten and no luck inside them: nothing is left of the variance, and the band holds both.
        var laydown = Laydown("none");
        var a = laydown with { Draws = 2, Values = [.. laydown.Values.Select(_ => new double[] { 1, 11, 1, 11 })] };
        var b = a with { Values = [.. a.Values.Select(_ => new double[4])] };
        var pair = PairedDifference.Of(a, b, MeasureList.Leakers);
        Assert.Equal(new Interval(6, 6, 6), pair.Mean);
        Assert.Equal((0, 0), (pair.PairedVariance, pair.UnpairedVariance));
        Assert.Equal((1, 11), (pair.BandLow, pair.BandHigh));
    }

    private static LaydownResult Laydown(string name) => Assessed.Value.Laydowns.Single(laydown => laydown.Name == name);
}
