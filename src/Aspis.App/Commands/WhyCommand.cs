using System.CommandLine;
using System.Text.Json.Nodes;
using Aspis.App.Report;
using Aspis.App.Terminal;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Studies.Results;
using Spectre.Console;

namespace Aspis.App.Commands;

/// <summary><c>aspis why</c>: why each leaker leaked, battery by battery.</summary>
internal static class WhyCommand
{
    private static readonly Argument<string> Folder = new("run") { Description = "run folder" };
    private static readonly Option<string> Defence = new("--defence") { HelpName = "NAME", Description = "laydown", Required = true };
    private static readonly Option<string?> Threat = new("--threat") { HelpName = "ID", Description = "only this weapon" };
    private static readonly Option<string?> Battery = new("--battery") { HelpName = "ID", Description = "only this battery" };
    private static readonly Option<bool> Json = new("--json") { Description = "prints JSON" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "why",
            "Says why each leaker leaked: the constraint that kept each battery from stopping it.\n\nexample:\n  aspis why out/ain-al-asad-2020-assessed-1 --defence patriot-two-bases");
        command.Arguments.Add(Folder);
        foreach (var option in new Option[] { Defence, Threat, Battery, Json })
            command.Options.Add(option);
        command.SetAction(Explain);
        return command;
    }

    private static int Explain(ParseResult arguments)
    {
        var folder = arguments.GetRequiredValue(Folder);
        var passport = RunFolder.ReadPassport(folder);
        var defence = arguments.GetRequiredValue(Defence);
        if (!passport.Defences.Contains(defence))
            throw new InputException($"this run has no defence \"{defence}\"; {Spelling.Suggest(defence, passport.Defences)}");
        var all = ResultsDatabase.ReadWhyNot(Path.Combine(folder, ResultsDatabase.FileName), defence);
        foreach (var row in all)
            _ = ConstraintWords.Parse(row.Reason);
        var rows = Filter(Filter(all, arguments.GetValue(Threat), row => row.Threat, "leaker"), arguments.GetValue(Battery), row => row.Battery, "battery");
        if (arguments.GetValue(Json))
            JsonText.Write(new JsonObject { ["defence"] = defence, ["leakers"] = new JsonArray([.. Leakers(rows).Select(leaker => (JsonNode)ToJson(leaker))]) });
        else
            Write(rows, defence, passport);
        return 0;
    }

    private static IReadOnlyList<WhyNotRow> Filter(
        IReadOnlyList<WhyNotRow> rows, string? wanted, Func<WhyNotRow, string> field, string what)
    {
        if (wanted is null)
            return rows;
        var kept = rows.Where(row => field(row) == wanted).ToArray();
        return kept.Length > 0 || rows.Count == 0
            ? kept
            : throw new InputException($"there is no {what} \"{wanted}\"; {Spelling.Suggest(wanted, rows.Select(field).Distinct())}");
    }

    private static IEnumerable<IGrouping<string, WhyNotRow>> Leakers(IEnumerable<WhyNotRow> rows) => rows.GroupBy(row => row.Threat);

    /// <summary>Replications in which a weapon leaked: each gave one reason at each battery.</summary>
    private static int Replications(IEnumerable<WhyNotRow> leaker) =>
        leaker.GroupBy(row => row.Battery).Max(battery => battery.Sum(row => row.Replications));

    private static JsonObject ToJson(IGrouping<string, WhyNotRow> leaker)
    {
        var replications = Replications(leaker);
        return new JsonObject
        {
            ["threat"] = leaker.Key,
            ["replications"] = replications,
            ["reasons"] = new JsonArray([.. leaker.Select(row => (JsonNode)new JsonObject
            {
                ["battery"] = row.Battery,
                ["reason"] = row.Reason,
                ["share"] = (double)row.Replications / replications,
            })]),
        };
    }

    private static void Write(IReadOnlyList<WhyNotRow> rows, string defence, Passport passport)
    {
        var screen = Screen.Out();
        if (rows.Count == 0)
        {
            screen.WriteLine($"{defence}: nothing leaked in {passport.Completed} replications");
            return;
        }

        screen.MarkupLineInterpolated($"[bold]{defence}[/]: why weapons leaked in {Wording.Nights(passport.Completed)}");
        var sheet = new Sheet(
            new("weapon", IsWhole: true, IsShared: true),
            new("nights", IsNumber: true, IsWhole: true, IsShared: true),
            new("battery", IsWhole: true),
            new("reason"));
        foreach (var leaker in Leakers(rows))
            AddRows(sheet, leaker, passport);
        sheet.Write(screen);
        foreach (var reason in rows.Select(row => row.Reason).Distinct())
        {
            var constraint = ConstraintWords.Parse(reason);
            screen.MarkupLineInterpolated($"[bold]{ConstraintWords.Label(constraint)}[/]: {ConstraintWords.Explanation(constraint)}");
        }
    }

    private static void AddRows(Sheet sheet, IGrouping<string, WhyNotRow> leaker, Passport passport)
    {
        var replications = Replications(leaker);
        foreach (var battery in leaker.GroupBy(row => row.Battery))
        {
            var reasons = battery.Where(row => 200 * row.Replications >= replications).Select(row =>
            {
                var constraint = ConstraintWords.Parse(row.Reason);
                return $"{100.0 * row.Replications / replications:0} % {ConstraintWords.Label(constraint)}";
            });
            sheet.Add(
                Markup.Escape(leaker.Key),
                $"{replications} of {passport.Completed}",
                Markup.Escape(battery.Key),
                Markup.Escape(string.Join(", ", reasons)));
        }
    }
}
