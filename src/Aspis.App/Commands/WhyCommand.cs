using System.CommandLine;
using System.Text.Json.Nodes;
using Aspis.App.Terminal;
using Aspis.App.Why;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Studies;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;

namespace Aspis.App.Commands;

/// <summary><c>aspis why</c>: why each leaker leaked, in sentences and as strips of a night.</summary>
internal static class WhyCommand
{
    private static readonly Argument<string> Folder = new("run") { Description = "run folder" };
    private static readonly Option<string> Defence = new("--defence") { HelpName = "NAME", Description = "laydown", Required = true };
    private static readonly Option<string?> Threat = new("--threat") { HelpName = "ID", Description = "only this weapon, or any other object that flies" };
    private static readonly Option<string?> Battery = new("--battery") { HelpName = "ID", Description = "only this battery" };
    private static readonly Option<long> Replication = WholeNumber.Option("--replication", "N", "the night to draw, from 0 (default: a typical one)", 0, int.MaxValue, -1);
    private static readonly Option<string?> Scenario = new("--scenario") { HelpName = "DIR", Description = "scenario folder, when it has moved" };
    private static readonly Option<string?> Catalogue = new("--catalogue") { HelpName = "DIR", Description = "catalogue folder, when it has moved" };
    private static readonly Option<bool> Ablations = new("--ablations") { Description = "tries changes for the better on up to 100 nights and ranks them; without it only where that is quick" };
    private static readonly Option<bool> All = new("--all") { Description = "tells everything, however long; without it what fits on a screen of 40 lines" };
    private static readonly Option<bool> Json = new("--json") { Description = "prints JSON" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "why",
            "Says why each leaker leaked: what closed the last chance of each battery, in sentences, and along a night as strips.\n\nexample:\n  aspis why out/ain-al-asad-2020-assessed-1 --defence patriot-two-bases");
        command.Arguments.Add(Folder);
        foreach (var option in new Option[] { Defence, Threat, Battery, Replication, All, Ablations, Scenario, Catalogue, Json })
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
        if (arguments.GetValue(Json))
        {
            var rows = Filter(Filter(all, arguments.GetValue(Threat), row => row.Threat, "leaker"), arguments.GetValue(Battery), row => row.Battery, "battery");
            var json = new JsonObject { ["defence"] = defence, ["leakers"] = new JsonArray([.. Leakers(rows).Select(leaker => (JsonNode)ToJson(leaker))]) };
            if (arguments.GetValue(Ablations))
                json["ablations"] = RunJson.Ablations(Open(arguments, folder, passport, defence).Remedies(Math.Min(WhyReplay.MostNights, passport.Completed)));
            JsonText.Write(json);
        }
        else
        {
            Write(arguments, folder, passport, defence, all);
        }

        return 0;
    }

    private static WhyReplay Open(ParseResult arguments, string folder, Passport passport, string defence) =>
        WhyReplay.Open(folder, passport, defence, arguments.GetValue(Scenario), arguments.GetValue(Catalogue));

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

    private static JsonObject ToJson(IGrouping<string, WhyNotRow> leaker)
    {
        var replications = LeakGroups.Leaks(leaker);
        return new JsonObject
        {
            ["threat"] = leaker.Key,
            ["replications"] = replications,
            ["reasons"] = new JsonArray([.. leaker.Select(row => (JsonNode)new JsonObject
            {
                ["battery"] = row.Battery,
                ["reason"] = row.Reason,
                ["share"] = (double)row.Replications / replications,
                ["last"] = (double)row.Last / replications,
            })]),
        };
    }

    private static void Write(ParseResult arguments, string folder, Passport passport, string defence, IReadOnlyList<WhyNotRow> all)
    {
        var replay = Open(arguments, folder, passport, defence);
        var wish = new WhyWish(arguments.GetValue(Threat), arguments.GetValue(Battery), (int)arguments.GetValue(Replication), arguments.GetValue(All));
        replay.Check(wish);
        var rows = all.Where(row => wish.Threat is null || row.Threat == wish.Threat).ToArray();
        var groups = LeakGroups.Of(rows);
        var story = new LeakStory(
            replay.Title, defence, passport.Completed, replay.Mean(MeasureList.Leakers), replay.Mean("threatsLaunched"), wish, groups, replay.Kinds(rows))
        {
            Night = replay.Night(wish, groups),
        };
        if (story.Night is { } night)
        {
            var nights = arguments.GetValue(Ablations) ? Math.Min(WhyReplay.MostNights, passport.Completed) : wish.Threat is null ? replay.CheapNights(night) : 0;
            if (nights > 0)
                story = story with { Remedies = replay.Remedies(nights), RemedyNights = nights };
        }

        WhyScreen.Write(Screen.Out(), wish.All, (screen, size) => new WhyPage(screen, size, story).Write());
        if (story.Night is { } shown && !replay.IsAsStored(shown))
            Console.Error.WriteLine("the inputs or the program have changed since the run: the night above is not quite the one that was run");
    }
}
