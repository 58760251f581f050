using System.CommandLine;
using System.Globalization;
using Aspis.App.Checks;
using Aspis.App.Terminal;
using Aspis.Scenarios.Files;

namespace Aspis.App.Commands;

/// <summary><c>aspis check</c>: says what is wrong with data files, each error with its file, line and place.</summary>
internal static class CheckCommand
{
    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "check",
            "Checks data files: a catalogue, one of its items, a scenario or a folder of these.\n"
            + "Every raid and defence of a scenario is built against the catalogue on every basis. Without a path, all shipped data.\n\n"
            + "example:\n  aspis check scenarios/ain-al-asad-2020\n  aspis check --schema data/schema");
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.ZeroOrMore, Description = "catalogue folder, item file, scenario folder or file, or a folder of these" };
        var folder = new Option<string?>("--catalogue") { HelpName = "DIR", Description = "catalogue for scenarios (default: one among the paths, else the shipped one)" };
        var schema = new Option<string?>("--schema") { HelpName = "DIR", Description = "writes the JSON schemas of all files to a folder instead, for editors" };
        var json = new Option<bool>("--json") { Description = "prints JSON" };
        command.Arguments.Add(paths);
        command.Options.Add(folder);
        command.Options.Add(schema);
        command.Options.Add(json);
        command.SetAction(parsed => parsed.GetValue(schema) is { } target
            ? Export(target, parsed.GetValue(json))
            : Check(parsed.GetValue(paths) ?? [], parsed.GetValue(folder), parsed.GetValue(json)));
        return command;
    }

    private static int Export(string folder, bool asJson)
    {
        var files = SchemaFiles.Write(folder);
        if (asJson)
            JsonText.Write(new { Schemas = files });
        else
            Console.Out.WriteLine(string.Join('\n', files));
        return 0;
    }

    private static int Check(string[] paths, string? catalogue, bool asJson)
    {
        var checker = new FileChecker(catalogue);
        checker.Check(paths.Length > 0 ? paths.Select(InstallFolder.Scenario) : [InstallFolder.Catalogue(catalogue), InstallFolder.Scenarios()]);
        if (asJson)
            JsonText.Write(new { Passed = checker.Errors.Count == 0, Checked = checker.Checked, Errors = checker.Errors.Select(Plain) });
        else
            Report(checker);
        return checker.Errors.Count == 0 ? 0 : 1;
    }

    private static object Plain(InputException error) => new { error.File, error.Line, error.Place, error.Problem };

    private static void Report(FileChecker checker)
    {
        foreach (var entry in checker.Checked)
            Console.Out.WriteLine($"{(entry.Errors == 0 ? "ok    " : "wrong ")} {entry.Path}  {entry.What}");
        foreach (var error in checker.Errors)
            Console.Error.WriteLine($"error: {error.Message}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{checker.Checked.Count} checked, {checker.Errors.Count} errors"));
    }
}
