using System.CommandLine;
using Aspis.Studies;
using Aspis.Studies.Results;

namespace Aspis.App.Commands;

/// <summary><c>aspis verify</c>: makes a run again from its passport and names the first difference.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string> Folder = new("run") { Description = "run folder" };
    private static readonly Option<string?> Scenario = new("--scenario") { HelpName = "DIR", Description = "scenario folder, when it has moved" };
    private static readonly Option<string?> Catalogue = new("--catalogue") { HelpName = "DIR", Description = "catalogue folder, when it has moved" };
    private static readonly Option<long> Threads = WholeNumber.Threads();

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "verify",
            "Makes a run again from its passport and names the first difference.\n\nexample:\n  aspis verify out/ain-al-asad-2020-assessed-1");
        command.Arguments.Add(Folder);
        command.Options.Add(Scenario);
        command.Options.Add(Catalogue);
        command.Options.Add(Threads);
        command.SetAction(Verify);
        return command;
    }

    private static int Verify(ParseResult arguments)
    {
        var folder = arguments.GetRequiredValue(Folder);
        var passport = RunFolder.ReadPassport(folder);
        var catalogue = arguments.GetValue(Catalogue) ?? passport.Catalogue;
        var design = Verification.DesignOf(passport, arguments.GetValue(Scenario), catalogue, TerrainArgument.Read(passport.Terrain));
        var changed = Verification.ChangedFiles(passport, design, catalogue);
        if (changed.Count > 0)
            Console.Error.WriteLine($"these inputs have changed since: {string.Join(", ", changed)}");
        var builds = PassportWriter.Build();
        if (passport.Build.Any(entry => builds.GetValueOrDefault(entry.Key) != entry.Value))
            Console.Error.WriteLine("this is another build than the one that made the run");
        var prepared = new PreparedDesign(design);
        var threads = (int)arguments.GetValue(Threads);
        var again = RunProgress.Show(design, report => new LocalRunner(prepared, threads).Run(report, CancellationToken.None));
        var difference = Verification.FirstDifference(folder, passport, again) ?? Verification.AlteredResult(folder, again);
        if (difference is not null)
        {
            Console.Error.WriteLine($"error: {folder}: differs: {difference}");
            return 1;
        }

        Console.WriteLine($"{folder}: the same, {again.Completed} replications of {again.Laydowns.Length} laydowns");
        return 0;
    }
}
