using Aspis.Kernel.Geometry;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Laydowns;

/// <summary>Traffic as files have it: what is read of good ones, and what is said of misfits.</summary>
public sealed class TrafficReaderTests : IDisposable
{
    private const string Header = "time_s,flight,lat_deg,lon_deg,altitude_m\n";
    private readonly string parent = Directory.CreateTempSubdirectory("aspis-traffic-").FullName;

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public void Read_RecordedFlights_FlyThroughTheirPointsAtTheirTimes()
    {
        var scenario = Read(Recorded, Header + "60,b,35.5,51.0,2000\n0,a,35.4,51.1,1100\n30,a,35.42,51.1,1300\n\n90,b,35.6,51.0,2500\n");
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids["feared-attack"], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        var flyers = raid.Flyers.Where(flyer => flyer.Role == ObjectRole.Civil).ToArray();
        Assert.Equal(["ps752/a", "ps752/b"], flyers.Select(flyer => flyer.Name));
        Assert.Equal([0.0, 60], flyers.Select(flyer => flyer.LaunchSeconds));
        var end = GeodeticPoint.FromPosition(flyers[0].Trajectory.At(30).Position);
        Assert.Equal(35.42, end.Latitude.InDegrees, 1e-9);
        Assert.Equal(1300, end.Height.InMetres, 1e-3);
        Assert.Contains(scenario.Files.Keys, path => path.EndsWith("flights.csv", StringComparison.Ordinal));
        Assert.Equal(["ps752/a", "ps752/b"], raid.Plans.Select(plan => plan.Name));
    }

    // The airliner leaves at 72 min. Its plan is filed for then, for an hour before, not at all, or for nobody.
    [Theory]
    [InlineData("\"plan\": \"filed\"", true, 72)]
    [InlineData("\"late\": \"1 h\"", true, 12)]
    [InlineData("\"plan\": \"none\"", true, null)]
    [InlineData("\"plan\": \"cancelled\"", false, 72)]
    public void Read_PlanLateMissingOrCancelled_IsKnownAsItWasFiled(string plan, bool flies, int? startMinutes)
    {
        var scenario = Read(text => text.Replace("\"late\": \"1 h\"", plan, StringComparison.Ordinal), null);
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids["feared-attack"], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        Assert.Equal(flies ? 1 : 0, raid.Flyers.Count(flyer => flyer.Name.StartsWith("ps752/", StringComparison.Ordinal)));
        var filed = raid.Plans.Where(known => known.Name.StartsWith("ps752/", StringComparison.Ordinal)).Select(known => known.Start.InSeconds / 60);
        Assert.Equal(startMinutes is { } minutes ? [minutes] : [], filed);
    }

    [Theory]
    [InlineData("time,flight\n", 1, "is no column")]
    [InlineData("time_s,flight,lat_deg,lon_deg\n", 1, "\"altitude_m\" must be there once")]
    [InlineData(Header + "0,a,35,51\n", 2, "4 values where the header has 5 columns")]
    [InlineData(Header + "0,a,35,51,high\n", 2, "\"high\" in altitude_m is not a number")]
    [InlineData(Header + "0,a,95,51,1000\n", 2, "lat_deg is 95")]
    [InlineData(Header + "0,a,35,51,1000\n", 2, "single point")]
    [InlineData(Header + "9,a,35,51,1000\n9,a,35.1,51,1000\n", 3, "in order of time")]
    [InlineData(Header + "0,a,35,51,1000\n1,a,35.1,51,1000\n", 3, "would fly at")]
    [InlineData(Header, null, "has between 1 and")]
    public void Read_RecordingThatIsNone_SaysWhereAndWhy(string recording, int? line, string problem)
    {
        var error = Assert.Throws<InputException>(() => Read(Recorded, recording));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        if (line is { } number)
            Assert.Contains($":{number}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"departures\": [ \"72 min\" ]", "\"departures\": [ \"72 min\" ], \"count\": 3", "has no \"count\"")]
    [InlineData("\"departures\": [ \"72 min\" ]", "\"first\": \"1 min\"", "a stream needs \"count\"")]
    [InlineData("\"departures\": [ \"72 min\" ]", "\"departures\": [ \"72 min\" ], \"airway\": \"way-out\"", "one of \"route\", \"airway\" and \"recorded\"")]
    [InlineData("\"late\": \"1 h\"", "\"late\": \"1 h\", \"plan\": \"none\"", "only a flight with a plan is late")]
    [InlineData("\"late\": \"1 h\"", "\"late\": \"1 h\", \"altitude\": \"1 km\"", "only a stream on an airway has \"altitude\"")]
    [InlineData("\"width\": \"10 km\"", "\"width\": \"900 km\"", "is too wide")]
    [InlineData("\"lowest\": \"1000 m\"", "\"lowest\": \"13 km\"", "is not below")]
    public void Read_TrafficThatContradictsItself_SaysHowToMendIt(string sound, string broken, string problem)
    {
        var error = Assert.Throws<InputException>(() => Read(text => text.Replace(sound, broken, StringComparison.Ordinal), null));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"alert\": \"attackExpected\"", "\"alert\": \"peace\", \"prior\": { \"hostile\": \"1 %\", \"friend\": \"1 %\" }", "either \"alert\" or \"prior\"")]
    [InlineData("\"alert\": \"attackExpected\"", "\"prior\": { \"hostile\": \"60 %\", \"friend\": \"60 %\" }", "leave nothing")]
    [InlineData("\"alert\": \"attackExpected\"", "\"thresholds\": { \"hostle\": \"90 %\" }", "\"hostle\" is no threshold")]
    [InlineData("\"alert\": \"attackExpected\"", "\"thresholds\": { \"hostile\": \"60 %\" }", "\"suspect\" must not be above")]
    [InlineData("\"alert\": \"attackExpected\"", "\"likelihoods\": { \"alone\": { \"hostile\": \"0.5\", \"friend\": \"0.85\", \"neutral\": \"0.99\" } }", "they sum to 0.8, 1 and 1")]
    [InlineData("\"alert\": \"attackExpected\"", "\"crew\": { \"tracksPerCycle\": 0 }", "a crew judges between 1 and")]
    [InlineData("\"identification\"", "\"weaponControlRules\": [ { \"status\": \"hold\" } ], \"identification\"", "say it as \"weaponControl\"")]
    [InlineData("\"identification\"", "\"weaponControlRules\": [ { \"status\": \"hold\", \"zone\": { \"place\": \"rome\", \"radius\": \"1 km\" } } ], \"identification\"", "there is no place \"rome\"")]
    [InlineData("\"identification\"", "\"weaponControlRules\": [ { \"status\": \"hold\", \"from\": \"9 min\", \"until\": \"1 min\" } ], \"identification\"", "is not after")]
    public void Build_DoctrineThatContradictsItself_SaysHowToMendIt(string sound, string broken, string problem)
    {
        var scenario = Read(text => text, null, laydown => laydown.Replace(sound, broken, StringComparison.Ordinal));
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1);
        var raid = RaidBuilder.Build(scenario, scenario.Raids["feared-attack"], AinAlAsad.Catalogue, figures, new FlightBook(scenario.Ground));
        var laydown = scenario.Laydowns.Single(one => one.Name == "misaligned");
        var error = Assert.Throws<InputException>(() => LaydownBuilder.Build(scenario, laydown, AinAlAsad.Catalogue, figures, raid, false));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    /// <summary>The scenario with one stream only, which is recorded.</summary>
    private static string Recorded(string text)
    {
        var start = text.IndexOf("\"traffic\": [", StringComparison.Ordinal);
        var end = text.IndexOf("\"earlyWarning\"", StringComparison.Ordinal);
        return text[..start]
            + "\"traffic\": [ { \"id\": \"ps752\", \"title\": \"t\", \"aircraft\": \"airliner-737\", \"side\": \"civil\", \"recorded\": \"flights.csv\" } ],\n"
            + text[end..];
    }

    private Scenario Read(Func<string, string> change, string? recording, Func<string, string>? changeLaydown = null)
    {
        var source = RepositoryFolder.Of("scenarios", "airliner-on-the-night");
        var folder = Path.Combine(parent, "airliner-on-the-night");
        foreach (var file in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = File.ReadAllText(file);
            if (Path.GetFileName(file) == "scenario.json")
                text = change(text);
            else if (Path.GetFileName(file) == "misaligned.json" && changeLaydown is not null)
                text = changeLaydown(text);
            File.WriteAllText(copy, text);
        }

        if (recording is not null)
            File.WriteAllText(Path.Combine(folder, "flights.csv"), recording);
        return ScenarioReader.Read(folder, AinAlAsad.Terrain);
    }
}
