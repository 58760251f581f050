using Aspis.Messages;
using Aspis.World.Radars;
using Aspis.Kernel.Geometry;

namespace Aspis.Validation.World;

/// <summary>
/// Burn-through against the closed forms (Adamy, <i>EW 101</i>, 2001, chapter 9; Barton, <i>Radar Equations for Modern Radar</i>,
/// 2013, chapter 3): with energy E of the pulses, gain G, cross-section σ, jammer density p and the signal-to-noise ratio s that
/// detection needs, a self-screening jammer is met at R² = E G σ/(4π p s), and an object screened through side lobes of gain g by a
/// jammer at R_j at R⁴ = E G² σ R_j²/(4π p g s).
/// </summary>
public sealed class BurnThroughReferenceTests
{
    private const double Joules = 40, CrossSectionM2 = 3, Detection = 0.5;
    private static readonly DetectionLaw Law = new(1e-6, 1);
    private static readonly double Needed = Law.RequiredSignalToNoise(1, Detection);

    // The radar equation gives its constant E G² λ²/((4π)³ k T₀ F), and the same F the noise that jamming is counted in.
    private static readonly RadarSpec Spec = WithConstant(new RadarSpec
    {
        Name = "test",
        Rotates = true,
        SectorRadians = 2 * Math.PI,
        ScanSeconds = 1,
        SearchSeconds = 1,
        FollowChannels = 0,
        FalsePlots = 0,
        MinimumRangeMetres = 0,
        InstrumentedRangeMetres = 1e6,
        MinimumElevationRadians = -1,
        MaximumElevationRadians = 1,
        AntennaHeightMetres = 10,
        Detection = Law,
        DetectionConstant = [],
        RangeSigmaMetres = 1,
        AzimuthSigmaRadians = 1,
        ElevationSigmaRadians = 1,
        RangeRateSigmaMs = 1,
        AlignmentSigmaRadians = 0,
        Interrogates = false,
        ReorientSeconds = 0,
        FrequencyHertz = 3.3e9,
        BeamAzimuthRadians = 0.025,
        BeamElevationRadians = 0.03,
        SidelobeRatio = 0.0005,
        NoiseFactor = 2.5,
    });

    private static readonly RadarSite Site = new(
        "test", 1, Spec, new GeodeticPoint(default, default, default).ToPosition(), 0, null, -1, 0, false, false, 0);

    [Theory]
    [InlineData(10e-6)]
    [InlineData(100e-6)]
    [InlineData(1000e-6)]
    public void BurnThrough_SelfScreening_MeetsTheClosedForm(double wattsPerHertz)
    {
        var expected = Math.Sqrt(Joules * Spec.Gain * CrossSectionM2 / (4 * Math.PI * wattsPerHertz * Needed));
        Assert.Equal(1, RangeOf(look => Site.JammingToNoise(look, look, wattsPerHertz)) / expected, 0.01);
    }

    [Theory]
    [InlineData(1000e-6, 150_000, 0.4)]
    [InlineData(10_000e-6, 150_000, 0.4)]
    [InlineData(10_000e-6, 300_000, -0.4)]
    public void BurnThrough_StandOffThroughSideLobes_MeetsTheClosedForm(double wattsPerHertz, double jammerMetres, double azimuth)
    {
        var jammer = new Sighting(jammerMetres, azimuth, 0.02, 0);
        var expected = Math.Pow(
            Joules * Spec.Gain * Spec.Gain * CrossSectionM2 * jammerMetres * jammerMetres
            / (4 * Math.PI * wattsPerHertz * Spec.Gain * Spec.SidelobeRatio * Needed),
            0.25);
        Assert.Equal(1, RangeOf(look => Site.JammingToNoise(jammer, look, wattsPerHertz)) / expected, 0.01);
    }

    // A jammer in the main lobe is worth 1/0.0005 = 33 dB more: the range falls by the fourth root.
    [Fact]
    public void BurnThrough_StandOffInTheMainLobe_IsShorterByTheFourthRoot()
    {
        var (beside, behind) = (new Sighting(150_000, 0.1, 0, 0), new Sighting(150_000, 0.012, 0, 0));
        var ratio = RangeOf(look => Site.JammingToNoise(beside, look, 0.01)) / RangeOf(look => Site.JammingToNoise(behind, look, 0.01));
        Assert.Equal(Math.Pow(1 / 0.0005, 0.25), ratio, 0.01 * ratio);
    }

    private static RadarSpec WithConstant(RadarSpec spec)
    {
        var wave = 299_792_458 / spec.FrequencyHertz;
        var noise = 1.380649e-23 * 290 * spec.NoiseFactor;
        var constant = Joules * spec.Gain * spec.Gain * wave * wave / (Math.Pow(4 * Math.PI, 3) * noise);
        return spec with { DetectionConstant = [.. Enumerable.Repeat(constant, 5)] };
    }

    /// <summary>Where an object dead ahead is seen every other look.</summary>
    private static double RangeOf(Func<Sighting, double> jamming)
    {
        var (near, far) = (10.0, 1e7);
        while (far - near > 1e-3)
        {
            var middle = (near + far) / 2;
            var look = new Sighting(middle, 0, 0, -200);
            var signal = Site.SignalToNoise(look, CrossSectionM2, TargetClass.Aircraft) / (1 + jamming(look));
            (near, far) = Spec.DetectionProbability(signal) > Detection ? (middle, far) : (near, middle);
        }

        return near;
    }
}
