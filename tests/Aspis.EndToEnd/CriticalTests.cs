using System.Text.Json;

namespace Aspis.EndToEnd;

public sealed class CriticalTests : IDisposable
{
    private readonly GoodFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Critical_Json_RanksEveryLoss()
    {
        var outcome = Critical("--replications", "20", "--json");
        Assert.Equal(0, outcome.ExitCode);
        var json = JsonDocument.Parse(outcome.Output).RootElement;
        var losses = json.GetProperty("losses").EnumerateArray().ToArray();
        Assert.Contains(losses, loss => Is(loss, "guard-1", "node"));
        Assert.Contains(losses, loss => Is(loss, "post", "node"));
        Assert.Contains(losses, loss => Is(loss, "post to guard-1", "link"));
        var added = losses.Select(loss => loss.GetProperty("leakersAdded").GetProperty("mean").GetDouble()).ToArray();
        Assert.Equal(added.OrderDescending(), added);
        Assert.All(losses, loss => Assert.True(
            loss.GetProperty("leakersAdded").GetProperty("low").GetDouble() <= loss.GetProperty("leakersAdded").GetProperty("high").GetDouble()));
        Assert.Equal(outcome.Output, Critical("--replications", "20", "--json", "--threads", "1").Output);
    }

    [Fact]
    public void Critical_ForPeople_FitsANarrowScreen()
    {
        var outcome = Critical("--replications", "5");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("guard-1", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("what diversifying does", outcome.Output, StringComparison.Ordinal);
        Assert.All(outcome.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    // Intervals that reach a little below zero, as the same ranking as JSON says; what rounds to nothing has no sign.
    [Fact]
    public void Critical_DifferencesOfNothing_HaveNoSign()
    {
        string[] arguments = ["critical", Path.Combine(AspisProgram.Repository, "scenarios", "ain-al-asad-2020"), "--defence", "s400-and-pantsir", "--replications", "30"];
        var losses = AspisProgram.Json([.. arguments, "--json"]).GetProperty("losses").EnumerateArray();
        Assert.Contains(losses, loss => loss.GetProperty("leakersAdded").GetProperty("low").GetDouble() is > -0.05 and < 0);
        var outcome = AspisProgram.Run(arguments);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("(0.0 to ", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("-0.0", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Critical_NothingToLose_IsRefused() =>
        Critical("--defence", "none").IsRefused(1, "\"none\" has no batteries");

    [Fact]
    public void Critical_WrongName_IsRefused() =>
        Critical("--defence", "guardd").IsRefused(1, "did you mean \"guarded\"?");

    private static bool Is(JsonElement loss, string name, string kind) =>
        loss.GetProperty("lost").GetString() == name && loss.GetProperty("kind").GetString() == kind;

    private Outcome Critical(params string[] arguments) =>
        AspisProgram.RunIn(files.Folder, ["critical", "demo", "--catalogue", "catalogue", .. arguments]);
}
