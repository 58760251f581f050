using System.Text.Json;

namespace Aspis.EndToEnd;

public sealed class RunTests : IDisposable
{
    private readonly GoodFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Run_Verify_Why_WorkOnOneAnothersFiles()
    {
        var run = AspisProgram.RunIn(files.Folder, "run", "demo", "--catalogue", "catalogue", "--replications", "50", "--out", "out/first", "--json");
        Assert.Equal(0, run.ExitCode);
        var result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(50, result.GetProperty("replications").GetInt32());
        var none = result.GetProperty("results").EnumerateArray().Single(entry => entry.GetProperty("defence").GetString() == "none");
        Assert.Equal(2, none.GetProperty("measures").GetProperty("threatsLaunched").GetProperty("mean").GetDouble());
        var pair = Assert.Single(result.GetProperty("differences").EnumerateArray());
        Assert.Equal(("none", "guarded", "leakers"), (Text(pair, "a"), Text(pair, "b"), Text(pair, "measure")));
        Assert.Equal(Leakers(result, "none") - Leakers(result, "guarded"), pair.GetProperty("mean").GetDouble(), 1e-12);
        Assert.True(pair.GetProperty("low").GetDouble() <= pair.GetProperty("high").GetDouble());
        Assert.True(pair.GetProperty("pairedVariance").GetDouble() <= pair.GetProperty("unpairedVariance").GetDouble());
        foreach (var file in new[] { "passport.json", "results.db", "measures.csv", "differences.csv", "report.html", "whynot.csv" })
            Assert.True(File.Exists(files[$"out/first/{file}"]), file);

        Assert.Equal(0, AspisProgram.RunIn(files.Folder, "verify", "out/first").ExitCode);
        var why = AspisProgram.RunIn(files.Folder, "why", "out/first", "--defence", "none", "--json");
        Assert.Equal(0, why.ExitCode);
        Assert.True(JsonDocument.Parse(why.Output).RootElement.GetProperty("leakers").GetArrayLength() > 0);
        AspisProgram.RunIn(files.Folder, "why", "out/first", "--defence", "non").IsRefused(1, "did you mean \"none\"?");
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static double Leakers(JsonElement result, string defence) =>
        result.GetProperty("results").EnumerateArray().Single(entry => Text(entry, "defence") == defence)
            .GetProperty("measures").GetProperty("leakers").GetProperty("mean").GetDouble();

    [Fact]
    public void Verify_NoRunFolder_IsRefused() => AspisProgram.RunIn(files.Folder, "verify", "nowhere").IsRefused(1, "nowhere");

    // The stand-off missile flies 296 km; the least that is said of its range is 250 km, which the ranking must not stumble over.
    [Fact]
    public void Run_FigureWhoseEndMakesTheRaidImpossible_IsLeftOutOfTheRanking()
    {
        var scenario = Path.Combine(AspisProgram.Repository, "tests", "Aspis.EndToEnd", "Reports", "range-low");
        var json = AspisProgram.Json("run", scenario, "--replications", "4", "--out", files["out/ranked"]);
        Assert.Equal(4, json.GetProperty("replications").GetInt32());
        Assert.DoesNotContain(
            json.GetProperty("weakest").EnumerateArray(), figure => figure.GetProperty("figure").GetString() == "standoff-missile.range");
    }

    [Fact]
    public void Run_WithoutRanking_HasNone()
    {
        var json = AspisProgram.Json("run", Path.Combine(AspisProgram.Repository, "scenarios", "ain-al-asad-2020"), "--replications", "4", "--weakest", "off", "--out", files["out/ranked"]);
        Assert.Empty(json.GetProperty("weakest").EnumerateArray());
    }
}
