using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Tests.Builders;
using Aspis.World.Radars;

namespace Aspis.Tests.Radars;

public sealed class RadarTests
{
    private const int Looks = 20_000;
    private static readonly RadarSite Rotating = new TestField().Build().World.Radars[0];
    private static readonly Luck Chance = Luck.For(1, 0, 0);

    // 4.4 standard deviations of the binomial distribution: one false alarm in 100,000 seeds.
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5172)]
    [InlineData(0.9)]
    public void Detect_ManyLooks_DetectsAsOftenAsStated(double probability)
    {
        var radar = RadarWith(Rotating.Spec with
        {
            DetectionConstant = [.. Enumerable.Repeat(RadarSpec.ConstantFor(100_000, 2, probability, TestField.OnePulse), 5)],
        });
        var detected = Plots(radar, new Sighting(100_000, 1, 0.3, -900)).Count;
        var tolerance = 4.4 * Math.Sqrt(probability * (1 - probability) / Looks);
        Assert.InRange((double)detected / Looks, probability - tolerance, probability + tolerance);
    }

    // The claim is met with the radar's own pulses on the target its claim supposes; another target of that size is seen as
    // often as the exact law says.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(10, 3)]
    [InlineData(1, 0)]
    public void Detect_PulsesAndFading_DetectAsTheLawSays(int pulses, int swerlingCase)
    {
        var law = new DetectionLaw(1e-6, pulses);
        var constant = RadarSpec.ConstantFor(100_000, 2, 0.8, law);
        var radar = RadarWith(Rotating.Spec with { Detection = law, DetectionConstant = [.. Enumerable.Repeat(constant, 5)] });
        var expected = SwerlingDetection.Probability(swerlingCase, pulses, 1e-6, constant * 2 / 1e20);
        Assert.True(swerlingCase == 1 ? Math.Abs(expected - 0.8) < 1e-6 : expected > 0.85);
        var detected = Plots(radar, new Sighting(100_000, 1, 0.3, -900), swerlingCase: swerlingCase).Count;
        var tolerance = 4.4 * Math.Sqrt(expected * (1 - expected) / Looks);
        Assert.InRange((double)detected / Looks, expected - tolerance, expected + tolerance);
    }

    [Fact]
    public void Detect_ManyLooks_ErrsAsStated()
    {
        var sighting = new Sighting(100_000, 1, 0.3, -900);
        var plots = Plots(RadarWith(Rotating.Spec), sighting);
        AssertNormal(plots.Select(plot => (plot.RangeMetres - sighting.RangeMetres) / Rotating.Spec.RangeSigmaMetres));
        AssertNormal(plots.Select(plot => (plot.AzimuthRadians - sighting.AzimuthRadians) / Rotating.Spec.AzimuthSigmaRadians));
        AssertNormal(plots.Select(plot => (plot.ElevationRadians - sighting.ElevationRadians) / Rotating.Spec.ElevationSigmaRadians));
        AssertNormal(plots.Select(plot => (plot.RangeRateMs - sighting.RangeRateMs) / Rotating.Spec.RangeRateSigmaMs));
    }

    // Barton, Radar System Analysis, 1964: the thermal error goes as 1/√(2S). At the quoted range the errors are those stated; at
    // half of it the signal is 16 times as strong and the thermal part a quarter. What the plot says of itself is what it errs by.
    [Theory]
    [InlineData(100_000, 1.0)]
    [InlineData(50_000, 0.38324)]
    [InlineData(10_000, 0.30015)]
    [InlineData(141_421.356, 1.9313)]
    public void Detect_Signal_SetsTheErrors(double rangeMetres, double expected)
    {
        var radar = RadarWith(Rotating.Spec with
        {
            DetectionConstant = [.. Enumerable.Repeat(RadarSpec.ConstantFor(100_000, 2, 0.8, TestField.OnePulse), 5)],
            ReferenceSignalToNoise = TestField.OnePulse.RequiredSignalToNoise(1, 0.8),
            ErrorFloor = 0.3,
        });
        var sighting = new Sighting(rangeMetres, 1, 0.3, -900);
        var plots = Plots(radar, sighting);
        Assert.All(plots, plot => Assert.Equal(expected, plot.RangeSigmaMetres / Rotating.Spec.RangeSigmaMetres, 1e-4));
        Assert.All(plots, plot => Assert.Equal(expected, plot.ElevationSigmaRadians / Rotating.Spec.ElevationSigmaRadians, 1e-4));
        AssertNormal(plots.Select(plot => (plot.RangeMetres - sighting.RangeMetres) / plot.RangeSigmaMetres));
        AssertNormal(plots.Select(plot => (plot.AzimuthRadians - sighting.AzimuthRadians) / plot.AzimuthSigmaRadians));
        AssertNormal(plots.Select(plot => (plot.RangeRateMs - sighting.RangeRateMs) / plot.RangeRateSigmaMs));
    }

    // No echo that crossed the threshold looks weaker than it: ln(1/P_fa) - 1 for one pulse.
    [Fact]
    public void ErrorScale_FarBelowTheThreshold_StopsGrowing()
    {
        var spec = Rotating.Spec with { ReferenceSignalToNoise = 60, ErrorFloor = 0 };
        Assert.Equal(Math.Sqrt(60 / (Math.Log(1e6) - 1)), spec.ErrorScale(0.01), 1e-9);
        Assert.Equal(spec.ErrorScale(0.01), spec.ErrorScale(5), 1e-12);
        Assert.Equal(Math.Sqrt(0.5), spec.ErrorScale(120), 1e-12);
    }

    [Fact]
    public void Detect_NorthError_ShiftsAzimuthByIt()
    {
        var radar = new Radar(Rotating with { NorthErrorRadians = 0.02 }, 1);
        radar.Reset(Chance);
        var mean = Plots(radar, new Sighting(100_000, 1, 0.3, -900)).Average(plot => plot.AzimuthRadians);
        Assert.Equal(1 - 0.02, mean, 1e-4);
    }

    // A post places what the radar measures by where it believes the radar to be and to point; taking that back finds the truth.
    [Fact]
    public void InTruth_SitedAndAlignedWrongly_FindsWhereItReallyIs()
    {
        var site = Rotating with { NorthErrorRadians = 0.3, SitingError = new LocalVector(700, -1200, 0) };
        var radar = new Radar(site, 1);
        radar.Reset(Chance);
        var truth = site.Antenna + (site.Frame.East * 40_000) + (site.Frame.North * 70_000) + (site.Frame.Up * 9_000);
        var sighting = Sighting.From(site, truth, Vector.Zero);
        var (sine, cosine) = (Math.Sin(sighting.AzimuthRadians - 0.3), Math.Cos(sighting.AzimuthRadians - 0.3));
        var level = sighting.RangeMetres * Math.Cos(sighting.ElevationRadians);
        var believed = new LocalFrame(site.BelievedAntenna).FromLocal(
            new LocalVector(level * sine, level * cosine, sighting.RangeMetres * Math.Sin(sighting.ElevationRadians)));
        Assert.True((believed - truth).Length > 10_000);
        Assert.Equal(0, (radar.InTruth(believed) - truth).Length, 1e-3);
    }

    [Fact]
    public void NextLook_Rotating_LooksOnceARevolutionAtEachAzimuth()
    {
        var radar = RadarWith(Rotating.Spec with { ScanSeconds = 6 });
        var north = radar.NextLook(Instant.Start, 0, 6);
        for (var azimuth = 0.0; azimuth < 2 * Math.PI; azimuth += 0.3)
        {
            var first = radar.NextLook(north, azimuth, 6);
            Assert.Equal(6 * azimuth / (2 * Math.PI), (first - north).InSeconds, 1e-6);
            Assert.Equal(6, (radar.NextLook(first + Duration.FromSeconds(3), azimuth, 6) - first).InSeconds, 1e-6);
        }
    }

    [Theory]
    [InlineData(0.0, Look.LookedAt)]
    [InlineData(0.49, Look.LookedAt)]
    [InlineData(0.51, Look.OutsideSector)]
    [InlineData(-0.49, Look.LookedAt)]
    [InlineData(-0.51, Look.OutsideSector)]
    [InlineData(3.1, Look.OutsideSector)]
    public void At_Sector_SeesToItsLimits(double offRadians, Look expected)
    {
        var radar = Sector();
        Assert.Equal(expected, radar.At(new Sighting(50_000, 3 + offRadians, 0.2, 0), AtHeight(10_000), Instant.AtSeconds(1)));
        Assert.Equal(expected, radar.At(new Sighting(50_000, 3 + offRadians - (2 * Math.PI), 0.2, 0), AtHeight(10_000), Instant.AtSeconds(1)));
    }

    [Theory]
    [InlineData(50_000, 0.2, 10_000, Look.LookedAt)]
    [InlineData(4_000, 0.2, 800, Look.NotInView)]
    [InlineData(401_000, 0.2, 90_000, Look.NotInView)]
    [InlineData(50_000, 1.2, 45_000, Look.NotInView)]
    [InlineData(50_000, -0.1, 45, Look.NotInView)]
    [InlineData(50_000, -0.0032, 45, Look.NotInView)]
    [InlineData(40_000, -0.0023, 45, Look.LookedAt)]
    public void At_Limits_AreThoseOfTheSpec(double range, double elevation, double height, Look expected)
    {
        var radar = RadarWith(Rotating.Spec with
        {
            MinimumRangeMetres = 5000, MinimumElevationRadians = -0.05, MaximumElevationRadians = 1,
        });
        Assert.Equal(expected, radar.At(new Sighting(range, 0, elevation, 0), AtHeight(height), Instant.Start));
    }

    // What flies 50 m above the ground at 60 km is below the horizon of an antenna 10 m high (42.2 km) and above that of a mast of
    // 60 m (61.1 km; 4.12 (√h₁ + √h₂), Skolnik 2001, section 8.5).
    [Theory]
    [InlineData(10, Look.NotInView)]
    [InlineData(60, Look.LookedAt)]
    public void At_Mast_LooksFarther(double mast, Look expected)
    {
        var ground = Rotating.HeightMetres - Rotating.Spec.AntennaHeightMetres;
        var site = Rotating with { Antenna = Rotating.Antenna + (Rotating.Frame.Up * (mast - Rotating.Spec.AntennaHeightMetres)), Spec = Rotating.Spec with { AntennaHeightMetres = mast } };
        site = new RadarSite(site.Name, site.Id, site.Spec, site.Antenna, 0, null, -1, 0, false, false, 0);
        var end = Geodesic.Direct(33, 44, 0, 60_000);
        var target = new GeodeticPoint(Angle.Degrees(end.LatitudeDegrees), Angle.Degrees(end.LongitudeDegrees), Length.Metres(ground + 50)).ToPosition();
        var radar = new Radar(site, 1);
        radar.Reset(Chance);
        Assert.Equal(expected, radar.At(Sighting.From(site, target, Vector.Zero), target, Instant.Start));
    }

    [Fact]
    public void Turn_Sector_IsBlindUntilItIsThere()
    {
        var radar = Sector();
        var behind = new Sighting(50_000, 0, 0.2, 0);
        Assert.True(radar.Turn(0, Instant.AtSeconds(10)));
        Assert.False(radar.Turn(0, Instant.AtSeconds(10)));
        Assert.Equal(Look.OutsideSector, radar.At(behind, AtHeight(10_000), Instant.AtSeconds(29.9)));
        Assert.Equal(Look.OutsideSector, radar.At(behind with { AzimuthRadians = 3 }, AtHeight(10_000), Instant.AtSeconds(29.9)));
        Assert.Equal(Look.LookedAt, radar.At(behind, AtHeight(10_000), Instant.AtSeconds(30)));
    }

    // An unoriented sector of 1 rad happens to cover a given bearing in one replication of 2π.
    [Fact]
    public void Reset_UnorientedSector_LooksAnywhere()
    {
        var radar = new Radar(Rotating with { Spec = Sector().Site.Spec, FacingRadians = null }, 1);
        var covered = 0;
        for (var i = 0; i < 4000; i++)
        {
            radar.Reset(Luck.For(1, 0, (ulong)i));
            covered += radar.At(new Sighting(50_000, 1, 0.2, 0), AtHeight(10_000), Instant.Start) == Look.LookedAt ? 1 : 0;
        }

        var share = 1 / (2 * Math.PI);
        Assert.InRange(covered / 4000.0, share - 0.025, share + 0.025);
    }

    // Drawn once a night: all plots of a night are off by the same angle, and nights by the stated spread.
    [Fact]
    public void Reset_ErrorOfItsNorth_TurnsAllPlotsOfANight()
    {
        const double sigma = 0.02, sitedRadians = 0.1;
        const int nights = 4000;
        var radar = new Radar(Rotating with
        {
            NorthErrorRadians = sitedRadians,
            Spec = Rotating.Spec with { AlignmentSigmaRadians = sigma, AzimuthSigmaRadians = 0 },
        }, 1);
        var errors = new double[nights];
        for (var night = 0; night < nights; night++)
        {
            radar.Reset(Luck.For(1, 0, (ulong)night));
            errors[night] = (radar.NorthErrorRadians - sitedRadians) / sigma;
            Assert.All(Plots(radar, new Sighting(100_000, 1, 0.3, -900), looks: 3), plot => Assert.Equal(1 - radar.NorthErrorRadians, plot.AzimuthRadians, 1e-12));
        }

        AssertNormal(errors);
    }

    private static Position AtHeight(double metres) =>
        Rotating.Antenna + (Rotating.Frame.Up * (metres - Rotating.HeightMetres));

    private static Radar Sector()
    {
        var spec = Rotating.Spec with { Rotates = false, SectorRadians = 1, ReorientSeconds = 20 };
        var radar = new Radar(Rotating with { Spec = spec, FacingRadians = 3 }, 1);
        radar.Reset(Chance);
        return radar;
    }

    private static Radar RadarWith(RadarSpec spec)
    {
        var radar = new Radar(Rotating with { Spec = spec }, 1);
        radar.Reset(Chance);
        return radar;
    }

    private static List<RadarPlot> Plots(Radar radar, Sighting sighting, int looks = Looks, int swerlingCase = 1)
    {
        var plots = new List<RadarPlot>();
        for (var i = 0; i < looks; i++)
        {
            if (radar.Detect(sighting, new Echo(7, TargetClass.Ballistic, 2, swerlingCase), 0, 1, Instant.AtSeconds(i), Chance, i, out var plot) == Finding.Detected)
                plots.Add(plot);
        }

        return plots;
    }

    private static void AssertNormal(IEnumerable<double> errors)
    {
        var all = errors.ToArray();
        var unit = 4.4 / Math.Sqrt(all.Length);
        Assert.InRange(all.Average(), -unit, unit);
        Assert.InRange(all.Average(error => error * error), 1 - (Math.Sqrt(2) * unit), 1 + (Math.Sqrt(2) * unit));
    }
}
