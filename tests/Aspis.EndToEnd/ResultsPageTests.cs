using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aspis.EndToEnd;

/// <summary>
/// The snippets of docs/results.md, run as they stand there on a real run: results open without us, and foreign programs
/// come to the numbers that ours prints. pandas and R work out means and R also Student's t by themselves.
/// </summary>
public sealed partial class ResultsPageTests : IDisposable
{
    private const double LastDigit = 1e-6;
    private const string RunName = "out/ain-al-asad-2020-assessed-1";
    private readonly string folder = Directory.CreateTempSubdirectory("aspis-results-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Pandas_Snippet_PrintsTheMeansOfTheRun()
    {
        // A version manager's python may stand before the system's.
        var python = Array.Find(["python3", "/usr/bin/python3"], program => Works(program, "-c", "import pandas"));
        Assert.SkipWhen(python is null, "no python3 with pandas on this machine");
        var (run, printed) = RunSnippet("python", python!, "snippet.py");
        AssertMeans(run, printed);
        var difference = Difference(run);
        var line = Assert.Single(printed, line => line.StartsWith("difference: ", StringComparison.Ordinal));
        var numbers = Numbers(line);
        Assert.Equal(difference.GetProperty("mean").GetDouble(), numbers[0], LastDigit);
        var variance = difference.GetProperty("pairedVariance").GetDouble();
        Assert.Equal(Math.Sqrt(variance / run.GetProperty("replications").GetInt32()), numbers[1], LastDigit);
    }

    [Fact]
    public void R_Snippet_PrintsTheMeansAndThePairedIntervalOfTheRun()
    {
        Assert.SkipUnless(Works("Rscript", "-e", "library(DBI); library(RSQLite)"), "no Rscript with DBI and RSQLite on this machine");
        var (run, printed) = RunSnippet("r", "Rscript", "snippet.R");
        AssertMeans(run, printed);
        AssertInterval(Difference(run), Assert.Single(printed, line => line.StartsWith("difference: ", StringComparison.Ordinal)));
    }

    private (JsonElement Run, string[] Printed) RunSnippet(string language, string program, string file)
    {
        var made = AspisProgram.RunIn(
            folder, "run", Path.Combine(AspisProgram.Repository, "scenarios", "ain-al-asad-2020"), "--defence", "none",
            "--defence", "patriot-two-bases", "--replications", "40", "--out", RunName, "--json");
        Assert.True(made.ExitCode == 0, made.Error);
        var page = File.ReadAllText(Path.Combine(AspisProgram.Repository, "docs", "results.md"));
        var snippet = Assert.Single(Fences().Matches(page), match => match.Groups["language"].Value == language);
        File.WriteAllText(Path.Combine(folder, file), snippet.Groups["code"].Value);
        using var process = Process.Start(AspisProgram.StartIn(folder, program, file))!;
        var outcome = AspisProgram.Finish(process);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return (JsonDocument.Parse(made.Output).RootElement, outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Each laydown twice: first its mean over the stored replications, then mean and interval of measures.csv.</summary>
    private static void AssertMeans(JsonElement run, string[] printed)
    {
        foreach (var laydown in run.GetProperty("results").EnumerateArray())
        {
            var name = laydown.GetProperty("defence").GetString();
            var leakers = laydown.GetProperty("measures").GetProperty("leakers");
            var lines = printed.Where(line => line.StartsWith($"{name}: ", StringComparison.Ordinal)).ToArray();
            Assert.Equal(2, lines.Length);
            Assert.Equal(leakers.GetProperty("mean").GetDouble(), Assert.Single(Numbers(lines[0])), LastDigit);
            AssertInterval(leakers, lines[1]);
        }
    }

    private static void AssertInterval(JsonElement expected, string line)
    {
        var numbers = Numbers(line);
        Assert.Equal(3, numbers.Length);
        foreach (var (name, number) in new[] { "mean", "low", "high" }.Zip(numbers))
            Assert.Equal(expected.GetProperty(name).GetDouble(), number, LastDigit);
    }

    private static JsonElement Difference(JsonElement run) => Assert.Single(run.GetProperty("differences").EnumerateArray());

    private static double[] Numbers(string line) =>
        [.. Number().Matches(line[line.IndexOf(':', StringComparison.Ordinal)..]).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    private bool Works(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(AspisProgram.StartIn(folder, program, arguments))!;
            return AspisProgram.Finish(process).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    [GeneratedRegex(@"```(?<language>\w+)\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Number();
}
