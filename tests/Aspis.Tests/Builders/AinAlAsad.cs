using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;

namespace Aspis.Tests.Builders;

/// <summary>The shipped scenario with its laydowns ready to run, read once for all tests.</summary>
internal static class AinAlAsad
{
    private static readonly Lazy<Catalogue> Items = new(() => CatalogueReader.Read(RepositoryFolder.Of("data", "catalogue")));
    private static readonly Lazy<FlightBook> Flights = new(() => new FlightBook(ScenarioReader.Read(RepositoryFolder.Of("scenarios", "ain-al-asad-2020"), new TerrainChoice(RepositoryFolder.Of("data", "terrain"), null)).Ground));

    public static string Folder { get; } = RepositoryFolder.Of("scenarios", "ain-al-asad-2020");

    /// <summary>The shipped coarse elevation, as <c>aspis run</c> takes it.</summary>
    public static TerrainChoice Terrain { get; } = new(RepositoryFolder.Of("data", "terrain"), null);

    public static Catalogue Catalogue => Items.Value;

    public static string[] LaydownNames { get; } =
        ["none", "pantsir-two-bases", "patriot-two-bases", "s400-al-asad", "s400-and-pantsir", "s400-baghdad"];

    public static PreparedLaydown Prepare(string laydown, Basis basis = Basis.Assessed, string? folder = null)
    {
        var scenario = ScenarioReader.Read(folder ?? Folder, Terrain);
        return Prepare(scenario, scenario.Laydowns.Single(one => one.Name == laydown), basis);
    }

    public static PreparedLaydown Prepare(Scenario scenario, LaydownFile laydown, Basis basis)
    {
        var figures = new FigureResolver(Catalogue, BasisChoice.Of(basis), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids[scenario.Content.Raid], Catalogue, figures, Flights.Value);
        return LaydownBuilder.Build(scenario, laydown, Catalogue, figures, raid, earlyWarning: true);
    }
}
