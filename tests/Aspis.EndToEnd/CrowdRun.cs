using System.Globalization;
using System.Text.Json;

namespace Aspis.EndToEnd;

/// <summary>One run of the scenario that has everything in the sky, shared by the tests of its report.</summary>
public sealed class CrowdRun : IDisposable
{
    public const int Nights = 60;
    private const string Start = "<script id=\"report-data\" type=\"application/json\">";
    private readonly string folder = Directory.CreateTempSubdirectory("aspis-crowd-").FullName;

    public CrowdRun()
    {
        var scenario = Path.Combine(AspisProgram.Repository, "tests", "Aspis.EndToEnd", "Reports", "crowd");
        var outcome = AspisProgram.RunIn(
            folder, "run", scenario, "--basis", "claimed", "--replications", Nights.ToString(CultureInfo.InvariantCulture), "--out", "out");
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Screen = string.Join(' ', outcome.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Report = ReadReport(Path.Combine(folder, "out", "report.html"));
    }

    /// <summary>What the terminal showed, its words separated by single spaces.</summary>
    public string Screen { get; }

    /// <summary>The data inside the report page.</summary>
    public JsonElement Report { get; }

    public static JsonElement ReadReport(string file)
    {
        var page = File.ReadAllText(file);
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }

    /// <summary>Mean of a measure of a laydown, as measures.csv has it.</summary>
    public double Mean(string defence, string measure)
    {
        var row = File.ReadLines(Path.Combine(folder, "out", "measures.csv")).Select(line => line.Split(','))
            .Single(cells => cells[0] == defence && cells[1] == measure);
        return double.Parse(row[3], CultureInfo.InvariantCulture);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
