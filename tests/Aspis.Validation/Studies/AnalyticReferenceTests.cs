using Aspis.Studies.Analytic;
using Aspis.Validation.Kernel;

namespace Aspis.Validation.Studies;

public sealed class AnalyticReferenceTests
{
    [Theory]
    [InlineData(10, 0.7, 2, 0.9, 0.389416118)]
    [InlineData(100, 0.8, 2, 4.0, 0.016870319)]
    public void Leakage_BinomialCase_Agrees(int threats, double kill, int shots, double mean, double none)
    {
        var threatKill = BinomialLeakage.ThreatKill(kill, shots);
        Assert.Equal(mean, BinomialLeakage.Mean(threats, threatKill), 1e-12);
        Assert.Equal(none, BinomialLeakage.NoneLeaks(threats, threatKill), 1e-9);
    }

    // Wilkening, "A Simple Model for Calculating Ballistic Missile Defense Effectiveness", Science and Global Security 8(2),
    // 2000: warhead kill probability in per cent for a shot of 0.56, by tracking probability, one to five shots.
    [Theory]
    [InlineData(1.00, 56.00, 80.64, 91.48, 96.25, 98.35)]
    [InlineData(0.95, 53.20, 76.61, 86.91, 91.44, 93.43)]
    [InlineData(0.90, 50.40, 72.58, 82.33, 86.63, 88.52)]
    public void ThreatKill_WilkeningsTable_Agrees(double track, params double[] perCent)
    {
        for (var shots = 1; shots <= perCent.Length; shots++)
            Assert.Equal(perCent[shots - 1], 100 * BinomialLeakage.ThreatKill(0.56, shots, track), 0.0051);
    }

    // The same paper: 20 warheads, tracked with 0.99, shot 0.7, none leaking with 0.8 takes 113 interceptors in a barrage.
    [Fact]
    public void ShotsFor_WilkeningsBarrage_TakesAHundredAndThirteen() =>
        Assert.Equal(113, Math.Round(20 * BinomialLeakage.ShotsFor(20, 0.8, 0.7, 0.99)));

    // And with perfect tracking four whole shots each, which leave none with 0.849880.
    [Fact]
    public void ShotsFor_PerfectTracking_IsFourWholeShots()
    {
        Assert.Equal(4, Math.Ceiling(BinomialLeakage.ShotsFor(20, 0.8, 0.7)));
        Assert.Equal(0.849880, BinomialLeakage.NoneLeaks(20, BinomialLeakage.ThreatKill(0.7, 4)), 5e-7);
    }

    // Least tracking probability with which 4, 10 or 20 warheads can be stopped with 0.8: the same paper and recomputed.
    [Theory]
    [InlineData(4, 0.94574)]
    [InlineData(10, 0.97793)]
    [InlineData(20, 0.98890)]
    public void ShotsFor_TrackingAtItsLimit_IsInfiniteBelowAndFiniteAbove(int threats, double limit)
    {
        Assert.True(double.IsPositiveInfinity(BinomialLeakage.ShotsFor(threats, 0.8, 0.7, limit - 1e-5)));
        Assert.True(double.IsFinite(BinomialLeakage.ShotsFor(threats, 0.8, 0.7, limit + 1e-5)));
    }

    [Theory]
    [InlineData(4, 6, 0.117162)]
    [InlineData(10, 10, 0.214582)]
    [InlineData(20, 24, 0.066097)]
    public void Blocked_ErlangsTable_Agrees(double load, int channels, double blocked) =>
        Assert.Equal(blocked, ErlangB.Blocked(load, channels), 5e-7);

    [Fact]
    public void Blocked_NoChannel_IsCertain() => Assert.Equal(1, ErlangB.Blocked(3, 0));

    // The MathWorks, Phased Array System Toolbox, examples of the function radareqrng: 4.1057e4 m, and 1.9426e5 m with 40 dB of
    // gain, 3 dB of loss and 0.1 m²; both worked out to the centimetre with the constants of 2019.
    [Theory]
    [InlineData(100, 1, 1, 41_056.57)]
    [InlineData(1e4, 0.1, 1.9952623149688795, 194_259.66)]
    public void Metres_PublishedExamples_Agree(double gain, double crossSectionM2, double loss, double expected) =>
        Assert.Equal(expected, RadarRange.Metres(10e9, 1e6, 10e-6, gain, crossSectionM2, 290, Math.Pow(10, 0.6), loss), 0.02);
}
