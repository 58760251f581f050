using System.Collections.Immutable;
using System.CommandLine;
using Aspis.App.Terminal;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.Studies.Ablations;
using Aspis.Studies.Designs;

namespace Aspis.App.Commands;

/// <summary><c>aspis critical</c>: every node, link and supplier of a defence lost in turn, ranked by the leakers that adds.</summary>
internal static class CriticalCommand
{
    // A ranking is one run for each loss: some thirty for a laydown of two posts.
    private const int UsualReplications = 100;
    private const int MostReplications = 100_000;

    private static readonly DesignArguments Design =
        new("all but those without batteries", "nights played with each loss", UsualReplications, MostReplications, usualDraws: 20);

    private static readonly Option<bool> Json = new("--json") { Description = "prints the ranking as JSON" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "critical",
            "Loses every node, link and supplier of a defence in turn, from the start of the night and on the same luck, and ranks them by the leakers that adds. A supplier is a maker as the catalogue names it. Last, what each laydown of the scenario keeps when its worst supplier is lost.\n\nexample:\n  aspis critical scenarios/ain-al-asad-2020 --defence s400-and-pantsir --basis claimed");
        Design.AddTo(command, sharedOptimism: null);
        command.Options.Add(Json);
        command.SetAction(Rank);
        return command;
    }

    private static int Rank(ParseResult arguments)
    {
        var chosen = ReadDesign(arguments);
        var design = chosen with { Laydowns = chosen.Scenario.Laydowns };
        var prepared = new PreparedDesign(design);
        var threads = Design.Threads(arguments);
        var ranked = ImmutableArray.CreateBuilder<LossRanking>();
        var others = ImmutableArray.CreateBuilder<LossRanking>();
        for (var laydown = 0; laydown < design.Laydowns.Length; laydown++)
        {
            if (design.Laydowns[laydown].Batteries.Length == 0)
                continue;
            var isAsked = chosen.Laydowns.Contains(design.Laydowns[laydown]);
            var losses = isAsked
                ? LossList.Of(design.Catalogue, prepared.At(laydown, 0))
                : LossList.OfSuppliers(design.Catalogue, prepared.At(laydown, 0));
            (isAsked ? ranked : others).Add(Play(prepared, laydown, losses, threads));
        }

        var report = new CriticalReport(design, ranked.ToImmutable(), [.. ranked.Concat(others)]);
        if (arguments.GetValue(Json))
            JsonText.Write(report.ToJson());
        else
            report.Write(Screen.Out());
        return 0;
    }

    private static LossRanking Play(PreparedDesign prepared, int laydown, IReadOnlyList<Loss> losses, int threads) => RunProgress.Show(
        $"{prepared.Design.Laydowns[laydown].Name}: {losses.Count} losses",
        (losses.Count + 1) * prepared.Design.Replications,
        progress => LossRanking.Of(prepared, laydown, losses, threads, progress, CancellationToken.None));

    private static RunDesign ReadDesign(ParseResult arguments)
    {
        var design = Design.Read(arguments);
        foreach (var laydown in design.Laydowns)
        {
            if (Design.Defences(arguments).Length > 0 && laydown.Batteries.Length == 0)
                throw new InputException($"the defence \"{laydown.Name}\" has no batteries and nothing to lose; choose another with --defence");
        }

        return design.Laydowns.Any(laydown => laydown.Batteries.Length > 0)
            ? design
            : throw new InputException($"no defence of {design.Scenario.Name} has batteries, so nothing can be lost");
    }
}
