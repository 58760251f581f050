using Aspis.Kernel.Geometry;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;
using Aspis.World.Radars;
using BenchmarkDotNet.Attributes;

namespace Aspis.Benchmarks.World;

/// <summary>One look of a shipped radar at one object in clear air, from geometry to plot or none.</summary>
[MemoryDiagnoser]
public class RadarLookBenchmarks
{
    private static readonly Vector Velocity = new(-150, 100, 20);
    private Radar radar = null!;
    private Position target;
    private long time;
    private Luck luck;

    /// <summary>Mean cross-section of the object, m²: seen nearly always, sometimes, hardly ever.</summary>
    [Params(10, 0.5, 0.01)]
    public double CrossSectionM2 { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Aspis.slnx")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("run the benchmarks inside the repository");
        var catalogue = CatalogueReader.Read(Path.Combine(root, "data", "catalogue"));
        var scenario = ScenarioReader.Read(Path.Combine(root, "scenarios", "al-saqr-2019"), TerrainChoice.Smooth);
        var figures = new FigureResolver(catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids[scenario.Content.Raid], catalogue, figures, new FlightBook(scenario.Ground));
        var laydown = scenario.Laydowns.First(one => one.Batteries.Any(battery => battery.Type == "s400-battalion"));
        var site = LaydownBuilder.Build(scenario, laydown, catalogue, figures, raid, earlyWarning: true).World.Radars.First(one => one.Spec.Rotates);
        radar = new Radar(site, 1);
        luck = Luck.For(1, 0, 0);
        radar.Reset(luck);
        target = site.Antenna + (site.Frame.North * 120_000) + (site.Frame.East * 40_000) + (site.Frame.Up * 5_000);
    }

    [Benchmark]
    public bool Look()
    {
        var now = new Instant(++time * 1_000_000);
        var sighting = Sighting.From(radar.Site, target, Velocity);
        return radar.At(sighting, target, now) == Aspis.World.Radars.Look.LookedAt
            && radar.Detect(sighting, new Echo(7, TargetClass.Cruise, CrossSectionM2), 0, 6, now, luck, 1, out _) == Finding.Detected;
    }
}
