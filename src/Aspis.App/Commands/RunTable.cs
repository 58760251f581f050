using Aspis.App.Report;
using Aspis.App.Terminal;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using Spectre.Console;
using static Aspis.App.Report.Wording;

namespace Aspis.App.Commands;

/// <summary>The result of a run on a terminal: the answer in words, the comparison, why leakers leaked, what is weakest.</summary>
internal static class RunTable
{
    private const int WideEnough = 110;
    private const int WeakestShown = 5;

    /// <summary>Writes everything to standard output.</summary>
    public static void Write(ReportInput input)
    {
        var screen = Screen.Out();
        var design = input.Result.Design;
        screen.MarkupLineInterpolated($"[bold]{design.Scenario.Content.Title}[/]");
        screen.MarkupLineInterpolated($"{design.Raid.Title}; basis [bold]{RunJson.BasisName(design.Basis.Basis)}[/], {Wording.Nights(input.Result.Completed)}{(design.Draws > 1 ? $" over {design.Draws} draws" : string.Empty)}, seed {design.Seed}");
        screen.WriteLine();
        screen.WriteLine(Headline.Text(input));
        screen.WriteLine();
        screen.Write(Comparison(input));
        if (input.Result.Laydowns.Any(input.TiesWithNone))
            screen.WriteLine("= the same as with no defence, night by night");
        screen.Write(WhyNot(input));
        if (input.Weakest.Count > 0)
            screen.Write(Weakest(input));
        screen.WriteLine($"report   {input.Folder}/{RunFolder.ReportName}");
        screen.WriteLine($"why      ./aspis why {Quoted(input.Folder)} --defence {input.Result.Laydowns[^1].Name}");
        screen.WriteLine($"verify   ./aspis verify {Quoted(input.Folder)}");
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path;

    private static Table Comparison(ReportInput input)
    {
        var isSampled = input.Result.Design.Draws > 1;
        var table = NewTable("missiles that come down in a night", "defence", "leakers (95 %)");
        if (isSampled)
            table.AddColumn(new TableColumn("over figures").RightAligned());
        table.AddColumn(new TableColumn("most nights").RightAligned());
        table.AddColumn(new TableColumn("none leaks").RightAligned());
        table.AddColumn(new TableColumn("fired").RightAligned());
        table.AddColumn(new TableColumn("million USD").RightAligned());
        foreach (var laydown in input.Result.Laydowns)
        {
            var leakers = laydown.Summarise(MeasureList.Leakers);
            var tie = input.TiesWithNone(laydown) ? " =" : string.Empty;
            var cells = new List<string> { laydown.Name, WithInterval(leakers) + tie };
            if (isSampled)
                cells.Add($"{One(leakers.BandLow ?? leakers.Mean)}–{One(leakers.BandHigh ?? leakers.Mean)}");
            cells.Add($"{leakers.P05:0}–{leakers.P95:0}");
            cells.Add(ShortChance(laydown.NoneLeaks()));
            cells.Add(One(laydown.Summarise("interceptorsFired").Mean));
            cells.Add(Millions(laydown.Summarise("interceptorCostUsd").Mean));
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        return table;
    }

    private static Table WhyNot(ReportInput input)
    {
        var table = NewTable("why they came down: shares of leakers, by how near the defence came", "defence", "reason");
        foreach (var laydown in input.Result.Laydowns)
        {
            var shares = laydown.WhyNot.Shares();
            var text = shares.Count == 0
                ? "nothing leaked"
                : string.Join(", ", shares.Where(entry => entry.Share >= 0.005).Select(entry => $"{entry.Share * 100:0} % {ConstraintWords.Label(entry.Reason)}"));
            table.AddRow(Markup.Escape(laydown.Name), Markup.Escape(text));
        }

        return table;
    }

    private static Table Weakest(ReportInput input)
    {
        var table = NewTable("weakest figures: one alone moved over all that is said of it", "figure", "confidence");
        table.AddColumn("defence");
        table.AddColumn(new TableColumn("from → leakers").RightAligned());
        table.AddColumn(new TableColumn("to → leakers").RightAligned());
        foreach (var weak in input.Weakest.Take(WeakestShown))
        {
            table.AddRow(
                Markup.Escape(weak.Figure.Pool.Key),
                weak.Confidence.ToString(),
                Markup.Escape(weak.Defence),
                $"{Figure(weak.Figure.Pool, weak.Figure.Pool.Low)} → {One(weak.LeakersAtLow)}",
                $"{Figure(weak.Figure.Pool, weak.Figure.Pool.High)} → {One(weak.LeakersAtHigh)}");
        }

        return table;
    }

    private static Table NewTable(string title, string first, string second)
    {
        var table = new Table().Border(Screen.Width >= WideEnough ? TableBorder.Rounded : TableBorder.Simple);
        table.Title(Markup.Escape(title)).LeftAligned();
        table.AddColumn(new TableColumn(first).NoWrap());
        table.AddColumn(new TableColumn(second) { NoWrap = second.StartsWith("leakers", StringComparison.Ordinal) });
        return table;
    }
}
