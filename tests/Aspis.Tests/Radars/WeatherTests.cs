using Aspis.Kernel.Atmosphere;
using Aspis.Kernel.Geometry;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Radars;

namespace Aspis.Tests.Radars;

/// <summary>What the air does to what radars see.</summary>
public sealed class WeatherTests
{
    private const double LBand = 1.3e9, XBand = 10e9;
    private static readonly RadarSite Site = new TestField().Build().World.Radars[0];

    // The published range was reached through air: in the same air, along the ray it is taken to be said of, it is met.
    [Theory]
    [InlineData(LBand, 300_000)]
    [InlineData(XBand, 150_000)]
    public void SignalToNoise_ClearAir_MeetsTheClaim(double hertz, double range)
    {
        var site = SiteIn(Air.Clear, hertz, range);
        var geometric = PathLoss.ReferenceElevationRadians - (range / (8 * RadarHorizon.EarthRadiusMetres));
        Assert.Equal(0.8, site.Spec.DetectionProbability(site.SignalToNoise(new Sighting(range, 0, geometric, 0), 2, TargetClass.Aircraft)), 2e-3);
    }

    [Fact]
    public void SignalToNoise_Rain_ShortensXBandMoreThanLBand()
    {
        var rain = new Air(GasProfile.ReferenceVapourGramsM3, 10, 4000, 60_000);
        var (x, l) = (Share(XBand), Share(LBand));
        Assert.InRange(l, 0.97, 0.9999);
        Assert.InRange(x, 0.2, 0.6);

        double Share(double hertz) => Range(SiteIn(rain, hertz, 200_000)) / Range(SiteIn(Air.Clear, hertz, 200_000));
    }

    [Fact]
    public void SignalToNoise_DampAir_ShortensRange() => Assert.True(
        Range(SiteIn(new Air(25), XBand, 200_000)) < 0.99 * Range(SiteIn(Air.Clear, XBand, 200_000)));

    // Fewer looks of a night find anything when it pours on the same scenario, and as many again when it stops.
    [Fact]
    public void Run_Rain_TakesDetections()
    {
        var (dry, wet, again) = (Plots(null), Plots("60 mm/h"), Plots("0 mm/h"));
        Assert.True(dry > 100);
        Assert.True(wet < 0.8 * dry, $"{wet} of {dry}");
        Assert.Equal(dry, again);
    }

    private static int Plots(string? rain)
    {
        var scenario = ScenarioReader.Read(RepositoryFolder.Of("scenarios", "samarra-shrine"), AinAlAsad.Terrain);
        if (rain is not null)
            scenario = scenario with { Content = scenario.Content with { Weather = new WeatherFile(rain, RainHeight: "5 km") } };
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids[scenario.Content.Raid], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        var laydown = scenario.Laydowns.Single(one => one.Name == "pantsir-pair");
        var run = new Run(LaydownBuilder.Build(scenario, laydown, AinAlAsad.Catalogue, figures, raid, earlyWarning: false));
        _ = run.Play(1, 0, 3);
        return run.PlotOrigins.Count;
    }

    private static RadarSite SiteIn(Air air, double hertz, double claimed)
    {
        var clear = new GasProfile(hertz, GasProfile.ReferenceVapourGramsM3);
        var nepers = PathLoss.GasNepers(clear, 10, claimed, PathLoss.ReferenceElevationRadians);
        var constant = RadarSpec.ConstantFor(claimed, 2, 0.8, TestField.OnePulse, 1, nepers);
        return Site with
        {
            Spec = Site.Spec with { FrequencyHertz = hertz, DetectionConstant = [.. Enumerable.Repeat(constant, 5)] },
            Loss = new PathLoss(hertz, new GasProfile(hertz, air.VapourGramsM3), 10, 400_000, air),
        };
    }

    /// <summary>Range at which a target of 2 m² two kilometres up is seen every other look.</summary>
    private static double Range(RadarSite site)
    {
        var (near, far) = (1_000.0, 400_000.0);
        while (far - near > 1)
        {
            var middle = (near + far) / 2;
            var elevation = PathLoss.ApparentRadians(10, 2000, middle) - (middle / (8 * RadarHorizon.EarthRadiusMetres));
            var signal = site.SignalToNoise(new Sighting(middle, 0, elevation, 0), 2, TargetClass.Aircraft);
            (near, far) = site.Spec.DetectionProbability(signal) > 0.5 ? (middle, far) : (near, middle);
        }

        return near;
    }
}
