using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Encodings.Web;
using Aspis.Scenarios.Files;

namespace Aspis.Studies.Results;

/// <summary>The folder a run leaves behind. It appears whole or not at all.</summary>
public static class RunFolder
{
    /// <summary>Name of the passport in a run folder.</summary>
    public const string PassportName = "passport.json";

    /// <summary>Name of the report in a run folder.</summary>
    public const string ReportName = "report.html";

    /// <summary>Name of the table of paired differences in a run folder.</summary>
    public const string DifferencesName = "differences.csv";

    private const string MeasuresName = "measures.csv";
    private const string WhyNotName = "whynot.csv";

    private static readonly JsonSerializerOptions Readable = new(InputFile.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Refuses a folder that holds something other than an earlier run, before any work is done.</summary>
    public static void CheckTarget(string folder)
    {
        if (File.Exists(folder))
            throw new InputException(folder, null, null, "--out names a file; it must be a folder");
        var isForeign = Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, PassportName));
        if (isForeign)
            throw new InputException(folder, null, null, "the folder holds something that is not an earlier run; choose another with --out");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(folder))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(folder, null, null, $"the folder cannot be made: {e.Message}");
        }
    }

    /// <summary>Writes everything beside the target, then puts it in the target's place.</summary>
    public static void Write(string folder, RunResult result, Passport passport, string report)
    {
        var target = Path.GetFullPath(folder);
        var draft = $"{target}.{Environment.ProcessId}.unfinished";
        try
        {
            Directory.CreateDirectory(draft);
            ResultsDatabase.Write(Path.Combine(draft, ResultsDatabase.FileName), result);
            foreach (var (name, content) in Tables(result))
                File.WriteAllText(Path.Combine(draft, name), content);
            File.WriteAllText(Path.Combine(draft, ReportName), report);
            File.WriteAllText(Path.Combine(draft, PassportName), JsonSerializer.Serialize(passport, Readable) + "\n");
            if (Directory.Exists(target))
                Directory.Delete(target, recursive: true);
            Directory.Move(draft, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(folder, null, null, $"the results cannot be written there ({e.GetType().Name}): is the folder writable?");
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>The first table or report of a run folder that is missing or not what the result gives; null when none is.</summary>
    public static string? FirstAlteredFile(string folder, RunResult result)
    {
        foreach (var (name, content) in Tables(result))
        {
            if (!Holds(folder, name, content))
                return name;
        }

        return File.Exists(Path.Combine(folder, ReportName)) ? null : ReportName;
    }

    private static bool Holds(string folder, string name, string content)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) && File.ReadAllText(path) == content;
    }

    /// <summary>Reads a run folder's passport.</summary>
    public static Passport ReadPassport(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InputException(folder, null, null, "there is no such run folder");
        return InputFile.Open(Path.Combine(folder, PassportName)).Read<Passport>();
    }

    private static (string Name, string Content)[] Tables(RunResult result) =>
        [(MeasuresName, Measures(result)), (DifferencesName, Differences(result)), (WhyNotName, WhyNot(result))];

    private static string Measures(RunResult result)
    {
        var text = new StringBuilder("defence,measure,unit,mean,low,high,p05,p50,p95,bandLow,bandHigh\n");
        foreach (var laydown in result.Laydowns)
        {
            foreach (var measure in laydown.Measures)
            {
                var summary = laydown.Summarise(measure.Name);
                text.Append(CultureInfo.InvariantCulture, $"{laydown.Name},{measure.Name},{measure.Unit},{summary.Mean:R},{summary.Low:R},{summary.High:R},{summary.P05:R},{summary.P50:R},{summary.P95:R},{summary.BandLow:R},{summary.BandHigh:R}\n");
            }
        }

        return text.ToString();
    }

    private static string Differences(RunResult result)
    {
        var text = new StringBuilder("a,b,measure,mean,low,high,bandLow,bandHigh,pairedVariance,unpairedVariance\n");
        foreach (var pair in PairedDifference.AllOf(result))
            text.Append(CultureInfo.InvariantCulture, $"{pair.A},{pair.B},{pair.Measure},{pair.Mean.Mean:R},{pair.Mean.Low:R},{pair.Mean.High:R},{pair.BandLow:R},{pair.BandHigh:R},{pair.PairedVariance:R},{pair.UnpairedVariance:R}\n");
        return text.ToString();
    }

    private static string WhyNot(RunResult result)
    {
        var text = new StringBuilder("defence,threat,battery,reason,replications,last\n");
        foreach (var laydown in result.Laydowns)
        {
            foreach (var row in WhyNotRow.Of(laydown))
                text.Append(CultureInfo.InvariantCulture, $"{laydown.Name},{row.Threat},{row.Battery},{row.Reason},{row.Replications},{row.Last}\n");
        }

        return text.ToString();
    }
}
