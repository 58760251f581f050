using System.Globalization;
using System.Text.Json;
using Aspis.Kernel.Geometry;

namespace Aspis.EndToEnd;

public sealed class FootprintTests
{
    private const int Replications = 300;

    /// <summary>
    /// A threat flown at a place in a run is killed as often as the map says there: beside the battery, where only the Patriot's
    /// luck with its radar decides, beyond its reach, and where the Pantsir's turret must turn away from the bearing of the threat.
    /// Within three standard errors and 0.1 for what the map leaves out: tracks with errors, radars that are late to point.
    /// </summary>
    [Theory]
    [InlineData("patriot-battery", "fateh-313", 350, 24)]
    [InlineData("patriot-battery", "fateh-313", 350, 10)]
    [InlineData("patriot-battery", "fateh-313", 350, 22)]
    [InlineData("pantsir-s1", "shahed-136", 250, 24)]
    [InlineData("pantsir-s1", "shahed-136", 250, 9)]
    public void Footprint_Place_IsProtectedAsInARun(string battery, string threat, double startKilometres, int cell)
    {
        var map = AspisProgram.Json(
            "footprint", "--battery", battery, "--lat", "33.3", "--lon", "44.2", "--threat", threat, "--from", "90", "--cells", "7",
            "--terrain", "none", "--basis", "claimed", "--out", NewFile("map.geojson"));
        var place = map.GetProperty("places")[cell];
        var kill = place.GetProperty("killWorst").GetDouble();
        var folder = Scenario(battery, threat, place.GetProperty("latDeg").GetDouble(), place.GetProperty("lonDeg").GetDouble(), startKilometres);
        var run = AspisProgram.Json(
            "run", folder, "--replications", Replications.ToString(CultureInfo.InvariantCulture), "--basis", "claimed", "--terrain", "none",
            "--weakest", "off", "--out", Path.Combine(Path.GetDirectoryName(folder)!, "out"));
        var killed = run.GetProperty("results")[0].GetProperty("measures").GetProperty("threatsKilled").GetProperty("mean").GetDouble();
        var error = Math.Sqrt(kill * (1 - kill) / Replications);
        Assert.InRange(killed, kill - (3 * error) - 0.1, kill + (3 * error) + 0.1);
    }

    /// <summary>The same places: what the test above compares is not all the same.</summary>
    [Fact]
    public void Footprint_PatriotAgainstABallisticMissile_ProtectsLessFartherOff()
    {
        var map = AspisProgram.Json(
            "footprint", "--battery", "patriot-battery", "--lat", "33.3", "--lon", "44.2", "--threat", "fateh-313", "--from", "90", "--cells", "7",
            "--terrain", "none", "--basis", "claimed", "--out", NewFile("map.geojson"));
        var kills = map.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("killWorst").GetDouble()).ToArray();
        Assert.Equal(49, kills.Length);
        Assert.InRange(kills[24], 0.95, 1);
        Assert.InRange(kills[10], 0.1, 0.7);
        Assert.Equal(0, kills[22]);
    }

    [Fact]
    public void Footprint_Contours_AreClosedNestedAndHoldTheBattery()
    {
        var file = NewFile("map.geojson");
        var outcome = AspisProgram.Run(
            "footprint", "--battery", "patriot-battery", "--lat", "33.3", "--lon", "44.2", "--threat", "fateh-313", "--from", "90",
            "--cells", "11", "--terrain", "none", "--out", file);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("killed before it arrives", outcome.Output, StringComparison.Ordinal);
        var features = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("features");
        Assert.Equal(10, features.GetArrayLength());
        Assert.All(features.EnumerateArray().Skip(1), feature => Assert.All(
            feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray(),
            polygon => Assert.All(polygon.EnumerateArray(), ring => Assert.Equal(ring[0].GetRawText(), ring[ring.GetArrayLength() - 1].GetRawText()))));
        var areas = features.EnumerateArray().Skip(1).Take(3).Select(feature => feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray()
            .Sum(polygon => Math.Abs(Area(polygon[0])))).ToArray();
        Assert.True(areas[0] >= areas[1] && areas[1] >= areas[2] && areas[0] > 0, string.Join(' ', areas));
    }

    [Fact]
    public void Footprint_Picture_IsAPng()
    {
        var file = NewFile("map.png");
        Assert.Equal(0, AspisProgram.Run(
            "footprint", "--battery", "pantsir-s1", "--lat", "33.3", "--lon", "44.2", "--threat", "shahed-136", "--from", "90",
            "--cells", "5", "--terrain", "none", "--out", file).ExitCode);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes(file).Take(4));
    }

    [Theory]
    [InlineData("--battery patriot --lat 1 --lon 1 --threat fateh-313 --out x.png", 1, "the catalogue has no battery \"patriot\"")]
    [InlineData("--battery pantsir-s1 --lat 1 --lon 1 --threat f-16 --out x.png", 1, "the catalogue has no threat \"f-16\"")]
    [InlineData("--battery pantsir-s1 --lat 1 --lon 1 --threat glide-bomb --out x.png", 1, "is released by aircraft")]
    [InlineData("--battery pantsir-s1 --lat 1 --lon 179 --threat shahed-136 --out x.png", 1, "antimeridian")]
    [InlineData("--battery pantsir-s1 --lat 1 --lon 1 --threat shahed-136 --out x.tif", 2, "ends in .geojson or .png")]
    [InlineData("--battery pantsir-s1 --lat 91 --lon 1 --threat shahed-136 --out x.png", 2, "--lat lies between")]
    [InlineData("--battery pantsir-s1 --lat 1 --lon 1 --threat shahed-136 --from x --out x.png", 2, "--from is a bearing")]
    [InlineData("--battery pantsir-s1 --lat 1 --lon 1 --threat shahed-136 --basis sampled --out x.png", 2, "claimed or assessed")]
    public void Footprint_WrongQuestion_SaysSo(string options, int exitCode, string says) =>
        AspisProgram.Run(["footprint", .. options.Split(' ')]).IsRefused(exitCode, says);

    private static double Area(JsonElement ring)
    {
        var sum = 0.0;
        for (var i = 1; i < ring.GetArrayLength(); i++)
            sum += (ring[i - 1][0].GetDouble() * ring[i][1].GetDouble()) - (ring[i][0].GetDouble() * ring[i - 1][1].GetDouble());
        return sum / 2;
    }

    private static string NewFile(string name) => Path.Combine(Directory.CreateTempSubdirectory("aspis-footprint-").FullName, name);

    /// <summary>One place, one threat from due east of it, and the battery where the map has it.</summary>
    private static string Scenario(string battery, string threat, double latitude, double longitude, double startKilometres)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("aspis-footprint-").FullName, "beside");
        Directory.CreateDirectory(Path.Combine(folder, "raids"));
        Directory.CreateDirectory(Path.Combine(folder, "defences"));
        var start = Geodesic.Direct(latitude, longitude, 90, 1000 * startKilometres);
        File.WriteAllText(Path.Combine(folder, "scenario.json"), $$"""
            { "name": "beside", "title": "t", "question": "q", "summary": "s", "epoch": "2024-01-01T00:00:00Z", "raid": "one",
              "places": [ { "id": "p", "name": "p", "latitude": "{{Degrees(latitude)}}", "longitude": "{{Degrees(longitude)}}", "height": "0 m", "radius": "1 km", "value": 1, "lossPerHit": "100 %" } ],
              "launchSites": [ { "id": "s", "name": "s", "latitude": "{{Degrees(start.LatitudeDegrees)}}", "longitude": "{{Degrees(start.LongitudeDegrees)}}", "height": "0 m" } ],
              "earlyWarning": { "on": false, "expectedBeforehand": false, "launchDelay": "60 s", "originError": "20 km" },
              "recorded": [], "assumed": [ "all" ] }
            """);
        File.WriteAllText(Path.Combine(folder, "raids", "one.json"), $$"""
            { "name": "one", "title": "t", "source": "notional", "groups": [ { "id": "g", "title": "t", "threat": "{{threat}}", "count": 1, "from": "s", "at": "p",
              "firstLaunch": "60 s", "interval": "0 s", "jitter": "0 s", "reliability": "100 %" } ] }
            """);
        File.WriteAllText(Path.Combine(folder, "defences", "it.json"), $$"""
            { "name": "it", "title": "t", "summary": "s", "batteries": [ { "id": "b", "type": "{{battery}}", "latitude": "33.3 deg", "longitude": "44.2 deg",
              "height": "0 m", "facing": "90 deg" } ] }
            """);
        return folder;
    }

    private static string Degrees(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00000} deg");
}
