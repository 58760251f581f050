using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;
using BenchmarkDotNet.Attributes;

namespace Aspis.Benchmarks.Runs;

/// <summary>One replication of each laydown of the shipped scenario on the assessed basis; another one each time.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    private Run run = null!;
    private int replication;

    [Params("none", "pantsir-two-bases", "patriot-two-bases", "s400-al-asad", "s400-and-pantsir", "s400-baghdad")]
    public string Laydown { get; set; } = "none";

    [GlobalSetup]
    public void Prepare()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Aspis.slnx")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("run the benchmarks inside the repository");
        var catalogue = CatalogueReader.Read(Path.Combine(root, "data", "catalogue"));
        var scenario = ScenarioReader.Read(Path.Combine(root, "scenarios", "ain-al-asad-2020"), new TerrainChoice(Path.Combine(root, "data", "terrain"), null));
        var figures = new FigureResolver(catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids[scenario.Content.Raid], catalogue, figures, new FlightBook(scenario.Ground));
        var laydown = scenario.Laydowns.Single(one => one.Name == Laydown);
        run = new Run(LaydownBuilder.Build(scenario, laydown, catalogue, figures, raid, earlyWarning: true));
    }

    [Benchmark]
    public ulong Play() => run.Play(1, 0, replication++).Digest;
}
