using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Aspis.EndToEnd;

/// <summary>The built program, run as a person runs it: arguments in, streams and an exit code out.</summary>
internal static class AspisProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static readonly string Folder = AppContext.BaseDirectory;

    public static string Repository { get; } = FindRepository();

    public static Outcome Run(params string[] arguments) => RunIn(Repository, arguments);

    public static Outcome RunIn(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        return Finish(process);
    }

    /// <summary>Everything a started program says until it ends of itself, with nothing to read.</summary>
    public static Outcome Finish(Process process)
    {
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} does not end");
        return new Outcome(process.ExitCode, output, error.Result);
    }

    public static Process Start(string folder, params string[] arguments) => Start(folder, 80, arguments);

    public static Process Start(string folder, int columns, params string[] arguments)
    {
        var program = Path.Combine(Folder, OperatingSystem.IsWindows() ? "aspis.exe" : "aspis");
        var start = StartIn(folder, program, arguments);
        start.Environment["COLUMNS"] = columns.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    public static ProcessStartInfo StartIn(string folder, string program, params string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    public static JsonElement Json(params string[] arguments)
    {
        var outcome = Run([.. arguments, "--json"]);
        Assert.Equal(0, outcome.ExitCode);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    private static string FindRepository()
    {
        var at = new DirectoryInfo(Folder);
        while (!File.Exists(Path.Combine(at.FullName, "Aspis.slnx")))
            at = at.Parent!;
        return at.FullName;
    }
}
