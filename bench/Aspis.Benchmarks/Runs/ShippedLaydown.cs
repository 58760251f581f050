using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;

namespace Aspis.Benchmarks.Runs;

/// <summary>Laydowns of the shipped scenarios, ready to run on the assessed basis.</summary>
internal static class ShippedLaydown
{
    public static Run Prepare(string scenarioName, string laydownName)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Aspis.slnx")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("run the benchmarks inside the repository");
        var catalogue = CatalogueReader.Read(Path.Combine(root, "data", "catalogue"));
        var scenario = ScenarioReader.Read(Path.Combine(root, "scenarios", scenarioName), new TerrainChoice(Path.Combine(root, "data", "terrain"), null));
        var figures = new FigureResolver(catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids[scenario.Content.Raid], catalogue, figures, new FlightBook(scenario.Ground));
        var laydown = scenario.Laydowns.Single(one => one.Name == laydownName);
        return new Run(LaydownBuilder.Build(scenario, laydown, catalogue, figures, raid, earlyWarning: true));
    }
}
