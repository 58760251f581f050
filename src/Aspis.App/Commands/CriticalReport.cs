using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Aspis.App.Report;
using Aspis.App.Terminal;
using Aspis.Studies.Ablations;
using Aspis.Studies.Designs;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using Spectre.Console;
using static Aspis.App.Report.Wording;

namespace Aspis.App.Commands;

/// <summary>A ranking of losses for people and for programs.</summary>
/// <param name="Design">What was played.</param>
/// <param name="Asked">The laydowns asked for, with all their losses.</param>
/// <param name="All">Every laydown with batteries, with the loss of each of its suppliers at least.</param>
internal sealed record CriticalReport(RunDesign Design, ImmutableArray<LossRanking> Asked, ImmutableArray<LossRanking> All)
{
    private const int LongestBar = 24;

    /// <summary>The ranking as programs read it.</summary>
    public JsonObject ToJson() => new()
    {
        ["scenario"] = Design.Scenario.Name,
        ["raid"] = Design.Raid.Name,
        ["basis"] = RunJson.BasisName(Design.Basis.Basis),
        ["seed"] = Design.Seed,
        ["replications"] = Design.Replications,
        ["losses"] = new JsonArray([.. Asked.SelectMany(ranking => ranking.Losses.Select(loss => (JsonNode)new JsonObject
        {
            ["defence"] = ranking.AsIs.Name,
            ["lost"] = loss.Loss.Name,
            ["kind"] = Spelled(loss.Loss.Kind),
            ["what"] = loss.Loss.What,
            ["leakersAdded"] = Estimate(loss.Added.Mean.Mean, loss.Added.Mean.Low, loss.Added.Mean.High),
            ["leakers"] = Leakers(loss.Without),
        }))]),
        ["diversifying"] = new JsonArray([.. All.Select(ranking => (JsonNode)Diversifying(ranking))]),
    };

    /// <summary>The ranking as people read it.</summary>
    public void Write(IAnsiConsole screen)
    {
        screen.MarkupLineInterpolated($"[bold]{Design.Scenario.Content.Title}[/]");
        screen.MarkupLineInterpolated($"{Design.Raid.Title}; basis [bold]{RunJson.BasisName(Design.Basis.Basis)}[/], {Nights(Design.Replications)} with each loss, seed {Design.Seed}");
        foreach (var ranking in Asked)
            WriteRanking(screen, ranking);
        WriteSuppliers(screen);
    }

    private static void WriteRanking(IAnsiConsole screen, LossRanking ranking)
    {
        screen.WriteLine();
        var leakers = ranking.AsIs.Summarise(MeasureList.Leakers);
        screen.MarkupLineInterpolated($"[bold]{ranking.AsIs.Name}[/]: {WithInterval(leakers)} leakers with nothing lost");
        var telling = ranking.Losses.Where(loss => !loss.Added.IsNone).ToArray();
        if (telling.Length > 0)
        {
            var most = telling.Max(loss => Math.Abs(loss.Added.Mean.Mean));
            var sheet = new Sheet(new("lost", IsWhole: true), new("kind", IsWhole: true), new("leakers added (95 %)", IsWhole: true), new(string.Empty, IsWhole: true));
            foreach (var loss in telling)
                sheet.Add(Markup.Escape(loss.Loss.Name), loss.Loss.What, WithInterval(loss.Added), Bar(loss.Added.Mean.Mean, most));
            sheet.Write(screen);
        }

        var others = ranking.Losses.Where(loss => loss.Added.IsNone).Select(loss => loss.Loss.Name).ToArray();
        if (others.Length > 0)
            screen.WriteLine($"the same leakers each night without {string.Join(", ", others)}");
    }

    private void WriteSuppliers(IAnsiConsole screen)
    {
        screen.WriteLine();
        var sheet = new Sheet(
            new("defence", IsWhole: true), new("suppliers"), new("leakers (95 %)", IsWhole: true), new("worst supplier lost", IsWhole: true), new("leakers then (95 %)", IsWhole: true))
        {
            Title = "what diversifying does: each laydown, and the same with its worst supplier switched off",
        };
        foreach (var ranking in All)
        {
            var worst = ranking.Suppliers.FirstOrDefault();
            sheet.Add(
                Markup.Escape(ranking.AsIs.Name),
                Markup.Escape(string.Join(", ", Names(ranking))),
                WithInterval(ranking.AsIs.Summarise(MeasureList.Leakers)),
                Markup.Escape(worst?.Loss.Name ?? "none named"),
                worst is null ? "–" : WithInterval(worst.Without.Summarise(MeasureList.Leakers)));
        }

        sheet.Write(screen);
        screen.WriteLine(Verdict());
    }

    /// <summary>Which laydowns leak least as they are and with their worst supplier lost; those that luck cannot tell apart are level.</summary>
    private string Verdict()
    {
        var named = All.Where(ranking => ranking.Suppliers.Any()).ToArray();
        if (named.Length == 0)
            return "the catalogue names no maker of anything here";
        return $"fewest leakers as they are: {Fewest(named, ranking => ranking.AsIs)}; with the worst supplier of each lost: {Fewest(named, ranking => ranking.Suppliers.First().Without)}";
    }

    private static string Fewest(LossRanking[] rankings, Func<LossRanking, LaydownResult> version)
    {
        var best = rankings.MinBy(ranking => version(ranking).Summarise(MeasureList.Leakers).Mean)!;
        var level = rankings.Where(ranking =>
            ranking == best || PairedDifference.Of(version(ranking), version(best), MeasureList.Leakers).Mean.Low <= 0);
        var names = level.Select(ranking => ranking.AsIs.Name).ToArray();
        return names.Length > 1 && names.Length == rankings.Length ? "all alike" : string.Join(" and ", names);
    }

    private static IEnumerable<string> Names(LossRanking ranking) =>
        ranking.Suppliers.Select(loss => loss.Loss.Name).Order(StringComparer.Ordinal);

    private static JsonObject Diversifying(LossRanking ranking)
    {
        var json = new JsonObject
        {
            ["defence"] = ranking.AsIs.Name,
            ["suppliers"] = new JsonArray([.. Names(ranking).Select(name => (JsonNode)name)]),
            ["leakers"] = Leakers(ranking.AsIs),
        };
        if (ranking.Suppliers.FirstOrDefault() is { } worst)
            json["worst"] = new JsonObject { ["lost"] = worst.Loss.Name, ["leakers"] = Leakers(worst.Without) };
        return json;
    }

    private static string Bar(double added, double most) =>
        new(added < 0 ? '-' : '█', most > 0 ? (int)Math.Round(LongestBar * Math.Abs(added) / most) : 0);

    private static string Spelled(LossKind kind) => kind.ToString().ToLowerInvariant();

    private static JsonObject Leakers(LaydownResult laydown)
    {
        var leakers = laydown.Summarise(MeasureList.Leakers);
        return Estimate(leakers.Mean, leakers.Low, leakers.High);
    }

    private static JsonObject Estimate(double mean, double low, double high) => new() { ["mean"] = mean, ["low"] = low, ["high"] = high };
}
