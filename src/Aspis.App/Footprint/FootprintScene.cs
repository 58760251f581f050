using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.Studies.Designs;

namespace Aspis.App.Footprint;

/// <summary>
/// A scenario like any other, made for one bearing: a place in each of some cells of the grid, one threat at each from that
/// bearing, and the battery alone, its sectors facing where the threats come from. So the map has its flights, figures and
/// views from where runs have them.
/// </summary>
/// <param name="Laydown">The laydown against the threats; flyer n goes to the nth cell.</param>
/// <param name="Ground">The ground it lies on.</param>
internal sealed record FootprintScene(PreparedLaydown Laydown, Ground Ground)
{
    private const string Name = "footprint";

    /// <summary>The scene of a bearing and some cells, counted row by row from the north west.</summary>
    public static FootprintScene Of(FootprintQuestion question, double bearing, IEnumerable<int> cells)
    {
        var root = Directory.CreateTempSubdirectory("aspis-footprint-");
        try
        {
            var folder = Path.Combine(root.FullName, Name);
            Directory.CreateDirectory(Path.Combine(folder, "raids"));
            Directory.CreateDirectory(Path.Combine(folder, "defences"));
            GeodesicEnd[] places = [.. cells.Select(cell => Place(question, cell % question.Side, cell / question.Side))];
            Save(Path.Combine(folder, "scenario.json"), Scenario(question, places, bearing));
            Save(Path.Combine(folder, "raids", Name + ".json"), Raid(question, places.Length));
            Save(Path.Combine(folder, "defences", Name + ".json"), Defence(question, bearing));
            var scenario = ScenarioReader.Read(folder, question.Terrain);
            var design = RunDesign.Create(
                scenario, question.Catalogue, [Name], question.Basis, replications: 1, draws: 1, seed: 1, raid: null, earlyWarning: false);
            return new FootprintScene(new PreparedDesign(design).At(0, 0), scenario.Ground);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>Where a cell of the grid lies.</summary>
    public static GeodesicEnd Place(FootprintQuestion question, double column, double row)
    {
        var step = 2 * question.HalfWidthMetres / (question.Side - 1);
        var (east, north) = ((column * step) - question.HalfWidthMetres, question.HalfWidthMetres - (row * step));
        return Geodesic.Direct(
            question.Latitude, question.Longitude, Math.Atan2(east, north) * 180 / Math.PI, Math.Sqrt((east * east) + (north * north)));
    }

    private static JsonObject Scenario(FootprintQuestion question, GeodesicEnd[] places, double bearing) => new()
    {
        ["name"] = Name,
        ["title"] = "Footprint",
        ["question"] = "Which places are protected?",
        ["summary"] = "One threat at each place of a grid.",
        ["epoch"] = "2024-01-01T00:00:00Z",
        ["raid"] = Name,
        ["places"] = new JsonArray([.. places.Select((place, n) => (JsonNode)With(Point("p", n, place), ("name", Id("p", n)), ("radius", "1 km"), ("value", 1), ("lossPerHit", "100 %")))]),
        ["launchSites"] = new JsonArray([.. places.Select((place, n) => (JsonNode)With(
            Point("s", n, Geodesic.Direct(place.LatitudeDegrees, place.LongitudeDegrees, bearing, question.StartMetres)), ("name", Id("s", n))))]),
        ["earlyWarning"] = new JsonObject { ["on"] = false, ["expectedBeforehand"] = false, ["launchDelay"] = "60 s", ["originError"] = "20 km" },
        ["recorded"] = new JsonArray(),
        ["assumed"] = new JsonArray("Everything."),
    };

    private static JsonObject Raid(FootprintQuestion question, int places) => new()
    {
        ["name"] = Name,
        ["title"] = "One at each place",
        ["source"] = "notional",
        ["groups"] = new JsonArray([.. Enumerable.Range(0, places).Select(n => (JsonNode)new JsonObject
        {
            ["id"] = Id("g", n),
            ["title"] = Id("g", n),
            ["threat"] = question.Threat.Id,
            ["count"] = 1,
            ["from"] = Id("s", n),
            ["at"] = Id("p", n),
            ["firstLaunch"] = "0 s",
            ["interval"] = "0 s",
            ["jitter"] = "0 s",
        })]),
    };

    private static JsonObject Defence(FootprintQuestion question, double bearing) => new()
    {
        ["name"] = Name,
        ["title"] = question.Battery.Name,
        ["summary"] = "The battery alone.",
        ["batteries"] = new JsonArray(new JsonObject
        {
            ["id"] = "battery",
            ["type"] = question.Battery.Id,
            ["latitude"] = Degrees(question.Latitude),
            ["longitude"] = Degrees(question.Longitude),
            ["height"] = "0 m",
            ["facing"] = Degrees(((bearing % 360) + 360) % 360),
        }),
    };

    private static JsonObject Point(string kind, int number, GeodesicEnd place) => new()
    {
        ["id"] = Id(kind, number),
        ["latitude"] = Degrees(place.LatitudeDegrees),
        ["longitude"] = Degrees(Math.IEEERemainder(place.LongitudeDegrees, 360)),
        ["height"] = "0 m",
    };

    private static JsonObject With(JsonObject made, params ReadOnlySpan<(string Name, JsonNode Value)> more)
    {
        foreach (var (name, value) in more)
            made[name] = value;
        return made;
    }

    // Names of equal length keep their order when they are sorted.
    private static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:00000}");

    private static string Degrees(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.000000} deg");

    private static void Save(string path, JsonObject content) => File.WriteAllText(path, content.ToJsonString(JsonSerializerOptions.Default));
}
