using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Aspis.App.Report;
using Aspis.App.Terminal;
using Aspis.App.Why;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.Studies.Ablations;
using Aspis.Studies.Designs;
using Aspis.Studies.Results;
using Aspis.Studies.Sensitivity;

namespace Aspis.App.Commands;

/// <summary><c>aspis run</c>: a scenario's raid against its laydowns, on the same luck, with a table, a report and results on disk.</summary>
internal static class RunCommand
{
    private const int Interrupted = 130;

    // A million nights of six laydowns take about a gigabyte and two hours.
    private const int MostReplications = 1_000_000;

    private static readonly DesignArguments Design = new("all", "nights played of each laydown", usualNights: 1000, MostReplications, usualDraws: 40);
    private static readonly Option<bool> SharedOptimism = new("--shared-optimism") { Description = "with sampled figures: one maker's are all near the end that favours its system, or all far from it" };
    private static readonly Option<string?> EarlyWarning = new("--early-warning") { HelpName = "on|off", Description = "whether the defence hears from outside (default: the scenario's)" };
    private static readonly Option<string?> Rain = new("--rain") { HelpName = "RATE", Description = "rain everywhere, such as \"10 mm/h\" (default: the scenario's weather)" };
    private static readonly Option<string?> WeakestOption = new("--weakest") { HelpName = "on|off", Description = "whether the figures that swing the answer most are ranked, which takes about a third of the run's time again (default on)" };
    private static readonly Option<bool> Ablations = new("--ablations") { Description = "tries changes for the better on up to 100 nights of each laydown and ranks them in report and JSON" };
    private static readonly Option<string?> Out = new("--out") { HelpName = "DIR", Description = "run folder (default out/<scenario>-<basis>-<seed>)" };
    private static readonly Option<bool> Json = new("--json") { Description = "prints the result as JSON" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "run",
            "Plays a raid against the laydowns of a scenario and compares them.\n\nexample:\n  aspis run scenarios/ain-al-asad-2020 --basis claimed --replications 1000");
        Design.AddTo(command, SharedOptimism, EarlyWarning, Rain, WeakestOption, Ablations);
        command.Options.Add(Out);
        command.Options.Add(Json);
        EarlyWarning.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is not ("on" or "off"))
                result.AddError("--early-warning is on or off");
        });
        Rain.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && WeatherReader.WhatIsWrongWith(result.Tokens[0].Value) is { } wrong)
                result.AddError($"--rain: {wrong}");
        });
        Out.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError("--out needs the name of a folder");
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var design = Design.Read(
            arguments,
            arguments.GetValue(SharedOptimism),
            arguments.GetValue(EarlyWarning) switch { "on" => true, "off" => false, _ => null },
            arguments.GetValue(Rain));
        var folder = arguments.GetValue(Out)
            ?? $"out/{design.Scenario.Name}-{RunJson.BasisName(design.Basis.Basis)}-{design.Seed.ToString(CultureInfo.InvariantCulture)}";
        RunFolder.CheckTarget(folder);
        var threads = Design.Threads(arguments);

        using var interruption = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop(interruption));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop(interruption));

        var prepared = new PreparedDesign(design);
        var result = RunProgress.Show(
            design, report => new LocalRunner(prepared, threads).Run(report, interruption.Token));
        if (result.Completed == 0)
        {
            Console.Error.WriteLine("interrupted before the first replications were done; nothing was written");
            return Interrupted;
        }

        var isRanked = !result.IsPartial && arguments.GetValue(WeakestOption) != "off";
        ImmutableArray<WeakFigure> weakest = isRanked ? Rank(prepared, result, threads, interruption.Token) : [];
        var remedies = !result.IsPartial && arguments.GetValue(Ablations)
            ? Try(prepared, result, threads, interruption.Token)
            : ImmutableDictionary<string, ImmutableArray<Remedy>>.Empty;
        var input = new ReportInput(result, prepared, weakest, CommandLineOf(arguments, design), folder) { Remedies = remedies };
        if (Directory.Exists(folder))
            Console.Error.WriteLine($"the run that was in {folder} is replaced");
        RunFolder.Write(folder, result, PassportWriter.Of(result, Design.CatalogueFolder(arguments)), ReportPage.Of(input));
        if (arguments.GetValue(Json))
            JsonText.Write(RunJson.Of(result, weakest, remedies));
        else
            RunTable.Write(input);
        if (result.IsPartial)
            Console.Error.WriteLine($"interrupted: these are the first {result.Completed} of {design.Replications} replications");
        return result.IsPartial ? Interrupted : 0;
    }

    private static Action<PosixSignalContext> Stop(CancellationTokenSource interruption) => context =>
    {
        context.Cancel = true;
        interruption.Cancel();
    };

    private static ImmutableArray<WeakFigure> Rank(PreparedDesign prepared, RunResult result, int threads, CancellationToken cancellation)
    {
        try
        {
            var ranking = RunProgress.ShowRanking(() => WeakestFigures.Rank(prepared, result, threads, cancellation));
            if (ranking == WeakRanking.TooLong)
                Console.Error.WriteLine("weakest figures: not ranked, as one replication takes long and these are few; more replications pay for it");
            if (ranking.Tried < ranking.Of)
                Console.Error.WriteLine($"weakest figures: the {ranking.Tried} most disputed of {ranking.Of} were tried; more replications pay for more");
            return ranking.Figures;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("interrupted while ranking the weakest figures: the ranking is left out, the replications are complete");
            return [];
        }
    }

    /// <summary>What changes for the better do to each laydown's leakers.</summary>
    private static ImmutableDictionary<string, ImmutableArray<Remedy>> Try(PreparedDesign prepared, RunResult result, int threads, CancellationToken cancellation)
    {
        var all = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Remedy>>(StringComparer.Ordinal);
        var nights = Math.Min(WhyReplay.MostNights, result.Completed);
        try
        {
            for (var i = 0; i < result.Laydowns.Length; i++)
            {
                var laydown = i;
                var steps = nights * (RemedyList.For(prepared.At(laydown, 0)).Count + 1);
                all[result.Laydowns[i].Name] = RunProgress.Show(
                    $"what would have helped {result.Laydowns[i].Name}", steps, report => RemedyList.Rank(prepared, laydown, nights, threads, report, cancellation));
            }
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("interrupted while trying changes: those not tried are left out, the replications are complete");
        }

        return all.ToImmutable();
    }

    /// <summary>The command that makes this run again, with what was left out left out.</summary>
    private static string CommandLineOf(ParseResult arguments, RunDesign design)
    {
        var words = new List<string> { "./aspis run", Design.ScenarioName(arguments) };
        words.AddRange(Design.Defences(arguments).Select(name => $"--defence {name}"));
        words.Add($"--basis {RunJson.BasisName(design.Basis.Basis)}");
        words.AddRange(design.Basis.Exceptions.Select(entry => $"--basis {entry.Key}={RunJson.BasisName(entry.Value)}"));
        if (design.Basis.SharedOptimism)
            words.Add("--shared-optimism");
        words.Add(string.Create(CultureInfo.InvariantCulture, $"--seed {design.Seed} --replications {design.Replications}"));
        if (design.Draws > 1)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"--draws {design.Draws}"));
        if (design.Raid.Name != design.Scenario.Content.Raid)
            words.Add($"--raid {design.Raid.Name}");
        if (design.EarlyWarning != design.Scenario.Content.EarlyWarning.On)
            words.Add($"--early-warning {(design.EarlyWarning ? "on" : "off")}");
        if (Design.TerrainName(arguments) is { } terrain)
            words.Add($"--terrain {terrain}");
        if (design.Rain is not null)
            words.Add($"--rain \"{design.Rain}\"");
        return string.Join(' ', words);
    }
}
