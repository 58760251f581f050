using System.CommandLine;
using System.Globalization;
using Aspis.App.Catalogues;
using Aspis.App.Terminal;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Spectre.Console;

namespace Aspis.App.Commands;

/// <summary><c>aspis catalog</c>: what is known, who says so, and where they disagree.</summary>
internal static class CatalogCommand
{
    private const int WideEnoughForAddresses = 120;
    private const int WideEnoughForFourColumns = 60;
    private const string Unsaid = "nothing is said";

    /// <summary>The verb with its four sub-verbs.</summary>
    public static Command Create() => new("catalog", "Shows what is known of each system, who says so, and where they disagree.")
    {
        MakeList(),
        MakeShow(),
        MakeSources(),
        MakeCompare(),
    };

    private static Command MakeList()
    {
        var command = new Command("list", "Lists every item.\n\nexample:\n  aspis catalog list");
        var (folder, json) = AddOptions(command);
        command.SetAction(parsed =>
        {
            var catalogue = Read(parsed, folder);
            if (parsed.GetValue(json))
                JsonText.Write(new { Items = catalogue.Items.Values.Select(CatalogueJson.Line) });
            else
                List(catalogue);
            return 0;
        });
        return command;
    }

    private static Command MakeShow()
    {
        var command = new Command("show", "Shows every claim about one item, and what a run takes on each basis. Of a radar, also what its detection ranges imply for another target.\n\nexample:\n  aspis catalog show 48n6e3\n  aspis catalog show 91n6e --rcs 0.1 --altitude 50");
        var id = new Argument<string>("id") { Description = "catalogue id, as `catalog list` names it" };
        var crossSection = PlainNumber.Option("--rcs", "M2", "cross-section asked about, m2", 1e-6, 1e6, ImpliedRanges.UsualCrossSectionM2);
        var altitude = PlainNumber.Option("--altitude", "M", "its altitude over the radar's ground, m", 0, 100_000, ImpliedRanges.UsualAltitudeMetres);
        command.Arguments.Add(id);
        command.Options.Add(crossSection);
        command.Options.Add(altitude);
        var (folder, json) = AddOptions(command);
        command.SetAction(parsed =>
        {
            var catalogue = Read(parsed, folder);
            var item = Find(catalogue, parsed.GetRequiredValue(id));
            var implied = ImpliedRanges.Of(item, parsed.GetValue(crossSection), parsed.GetValue(altitude));
            if (implied is null && (IsGiven(parsed, crossSection) || IsGiven(parsed, altitude)))
                throw new InputException($"--rcs and --altitude ask about a detection range, and {item.Id} claims none on a stated cross-section; leave them out or name a radar");
            if (parsed.GetValue(json))
                JsonText.Write(CatalogueJson.Whole(item, catalogue, implied));
            else
                new ItemPage(catalogue, Screen.Out()).Write(item, implied);
            return 0;
        });
        return command;
    }

    private static Command MakeSources()
    {
        var command = new Command("sources", "Lists every source, and how many claims cite it.\n\nexample:\n  aspis catalog sources");
        var (folder, json) = AddOptions(command);
        command.SetAction(parsed =>
        {
            var catalogue = Read(parsed, folder);
            var cited = catalogue.Items.Values.SelectMany(item => item.Figures.Values).SelectMany(figure => figure.Claims)
                .CountBy(claim => claim.Source ?? string.Empty)
                .ToDictionary(StringComparer.Ordinal);
            var sources = catalogue.Sources.Values.Select(source => (Source: source, Claims: cited.GetValueOrDefault(source.Key))).ToArray();
            if (parsed.GetValue(json))
                JsonText.Write(new { Sources = sources.Select(entry => CatalogueJson.Cited(entry.Source, entry.Claims)) });
            else
                ListSources(sources);
            return 0;
        });
        return command;
    }

    private static Command MakeCompare()
    {
        var command = new Command("compare", "Puts two items of a kind side by side on each basis.\n\nexample:\n  aspis catalog compare 48n6e3 gem-t");
        var first = new Argument<string>("id") { Description = "catalogue id" };
        var second = new Argument<string>("other") { Description = "catalogue id of another item of that kind" };
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        var (folder, json) = AddOptions(command);
        command.SetAction(parsed =>
        {
            var catalogue = Read(parsed, folder);
            var (left, right) = (Find(catalogue, parsed.GetRequiredValue(first)), Find(catalogue, parsed.GetRequiredValue(second)));
            var rows = Comparison.Of(left, right);
            if (parsed.GetValue(json))
                JsonText.Write(new { First = left.Id, Second = right.Id, left.Kind, Figures = rows.Select(Plain) });
            else
                Compare(left, right, rows);
            return 0;
        });
        return command;
    }

    private static object Plain(ComparedFigure row) =>
        new { row.Figure, row.Meaning, row.Condition, Unit = Quantity.UnitOf(row.Dimension), row.First, row.Second };

    private static (Option<string?> Folder, Option<bool> Json) AddOptions(Command command)
    {
        var folder = new Option<string?>("--catalogue") { HelpName = "DIR", Description = "catalogue folder (default: the shipped one)" };
        var json = new Option<bool>("--json") { Description = "prints JSON" };
        command.Options.Add(folder);
        command.Options.Add(json);
        return (folder, json);
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static Catalogue Read(ParseResult parsed, Option<string?> folder) =>
        CatalogueReader.Read(InstallFolder.Catalogue(parsed.GetValue(folder)));

    private static CatalogueItem Find(Catalogue catalogue, string id) => catalogue.Items.TryGetValue(id, out var item)
        ? item
        : throw new InputException($"there is no item \"{id}\" in the catalogue; {Spelling.Suggest(id, catalogue.Items.Keys)}");

    private static void List(Catalogue catalogue)
    {
        var console = Screen.Out();
        var widest = catalogue.Items.Keys.Max(id => id.Length);
        foreach (var group in catalogue.Items.Values.GroupBy(item => item.Kind).OrderBy(group => group.Key))
        {
            console.MarkupLineInterpolated($"[bold]{Title(group.Key)}[/]");
            var sheet = new Sheet(new(string.Empty, IsWhole: true), new(string.Empty)) { IsPlain = true };
            foreach (var item in group)
                sheet.Add(Markup.Escape(item.Id.PadRight(widest)), Markup.Escape(item.Summary));
            sheet.Write(console);
            console.WriteLine();
        }

        var claims = catalogue.Items.Values.Sum(item => item.Figures.Values.Sum(figure => figure.Claims.Length));
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{catalogue.Items.Count} items, {claims} claims, {catalogue.Sources.Count} sources. `aspis catalog show <id>` shows who says what."));
    }

    private static string Title(ItemKind kind) => kind switch
    {
        ItemKind.Radar => "Radars",
        ItemKind.Interceptor => "Interceptors",
        ItemKind.Threat => "Threats",
        ItemKind.Battery => "Batteries",
        ItemKind.Post => "Command posts",
        ItemKind.Gun => "Guns",
        ItemKind.Jammer => "Electronic soft kill",
        ItemKind.Aircraft => "Aircraft",
        _ => "Events on record",
    };

    private static void ListSources((Source Source, int Claims)[] sources)
    {
        var console = Screen.Out();
        var hasRoom = console.Profile.Width >= WideEnoughForAddresses;
        var sheet = new Sheet([
            new("key", IsWhole: true),
            new("date", IsWhole: true),
            new("claims", IsNumber: true),
            new("title"),
            .. hasRoom ? [new SheetColumn("address", MayBreak: true)] : Array.Empty<SheetColumn>()])
        {
            IsPlain = true,
        };
        foreach (var (source, claims) in sources)
        {
            var title = Markup.Escape(source.Title) + (source.Opened ? string.Empty : " [yellow](not opened: check there)[/]");
            var row = new List<string> { Markup.Escape(source.Key), Markup.Escape(source.Date), claims.ToString(CultureInfo.InvariantCulture), title };
            if (hasRoom)
                row.Add(Markup.Escape(source.Address));
            sheet.Add([.. row]);
        }

        sheet.Write(console);
    }

    private static void Compare(CatalogueItem left, CatalogueItem right, IReadOnlyList<ComparedFigure> rows)
    {
        var console = Screen.Out();
        if (console.Profile.Width < WideEnoughForFourColumns)
        {
            foreach (var row in rows)
                CompareNarrow(console, left, right, row);
            return;
        }

        var table = new Table().NoBorder();
        foreach (var heading in new[] { "", "", left.Name, right.Name })
            table.AddColumn(new TableColumn($"[bold]{Markup.Escape(heading)}[/]"));
        foreach (var row in rows)
        {
            var condition = row.Condition.Length > 0 ? $"\n[dim]{Markup.Escape(row.Condition)}[/]" : string.Empty;
            table.AddRow(Markup.Escape(row.Meaning) + condition, $"[dim]{string.Join('\n', Bases(row))}[/]", Cell(row.First, row), Cell(row.Second, row));
            table.AddEmptyRow();
        }

        console.Write(table);
    }

    /// <summary>One figure under its own heading, where it has no column beside the two items.</summary>
    private static void CompareNarrow(IAnsiConsole console, CatalogueItem left, CatalogueItem right, ComparedFigure row)
    {
        console.MarkupLine($"[bold]{Markup.Escape(row.Meaning)}[/] {Markup.Escape(row.Condition)}".TrimEnd());
        var sheet = new Sheet(new(string.Empty, IsWhole: true), new(left.Name, IsNumber: true), new(right.Name, IsNumber: true)) { IsPlain = true };
        var bases = Bases(row);
        for (var i = 0; i < bases.Length; i++)
            sheet.Add(bases[i], Line(row.First, row, i), Line(row.Second, row, i));
        sheet.Write(console);
        console.WriteLine();
    }

    private static string[] Bases(ComparedFigure row) =>
        (row.First ?? row.Second)?.Recorded is null ? ["claimed", "assessed", "sampled"] : ["every basis"];

    private static string Cell(FigureAnswer? answer, ComparedFigure row) => answer is null
        ? $"[dim]{Unsaid}[/]"
        : string.Join('\n', Bases(row).Select((_, basis) => Line(answer, row, basis)));

    /// <summary>What one item gives on one of the bases, in the order in which they are named.</summary>
    private static string Line(FigureAnswer? answer, ComparedFigure row, int basis)
    {
        if (answer is null)
            return Unsaid;
        if (answer.Recorded is { } recorded)
            return Quantity.Show(recorded, row.Dimension);
        return basis switch
        {
            0 => Quantity.Show(answer.Claimed, row.Dimension),
            1 => Quantity.Show(answer.Assessed, row.Dimension),
            _ when answer.Low == answer.High => Quantity.Show(answer.Low, row.Dimension),
            _ => $"{Quantity.Show(answer.Low, row.Dimension)} to {Quantity.Show(answer.High, row.Dimension)}",
        };
    }
}
