using Aspis.App.Report;
using Aspis.App.Terminal;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using Spectre.Console;
using static Aspis.App.Report.Wording;

namespace Aspis.App.Commands;

/// <summary>The result of a run on a terminal: the answer in words, the comparison, why leakers leaked, what is weakest.</summary>
internal static class RunTable
{
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
        Comparison(input).Write(screen);
        if (input.Result.Laydowns.Any(input.TiesWithNone))
            screen.WriteLine("= the same as with no defence, night by night\n");
        if (input.Result.Laydowns.Length > 1)
            WriteDifferences(screen, input);
        WriteTraffic(screen, input);
        WhyNot(input).Write(screen);
        if (input.Weakest.Count > 0)
            Weakest(input).Write(screen);
        WriteNext(screen, input);
    }

    /// <summary>What to open and to type next; written past the screen's edge, as a broken path or command is of no use.</summary>
    private static void WriteNext(IAnsiConsole screen, ReportInput input)
    {
        var output = screen.Profile.Out.Writer;
        var count = input.Result.Laydowns.Length;
        output.WriteLine($"report   {input.Folder}/{RunFolder.ReportName}");
        if (count > 2)
            output.WriteLine($"pairs    {input.Folder}/{RunFolder.DifferencesName} (all {count * (count - 1) / 2})");
        output.WriteLine($"why      ./aspis why {Quoted(input.Folder)} --defence {input.Result.Laydowns[^1].Name}");
        output.WriteLine($"verify   ./aspis verify {Quoted(input.Folder)}");
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path;

    private static Sheet Comparison(ReportInput input)
    {
        var isSampled = input.Result.Design.Draws > 1;
        var sheet = new Sheet([
            new("defence", IsWhole: true),
            new("leakers (95 %)", IsWhole: true),
            .. Only(isSampled, new SheetColumn("over figures", IsNumber: true, IsWhole: true)),
            new("most nights", IsNumber: true, IsWhole: true),
            new("none leaks", IsNumber: true, IsWhole: true),
            new("fired", IsNumber: true),
            new("million USD", IsNumber: true)])
        {
            Title = $"{input.Weapons.Many} that arrive in a night",
        };
        foreach (var laydown in input.Result.Laydowns)
        {
            var leakers = laydown.Summarise(MeasureList.Leakers);
            var tie = input.TiesWithNone(laydown) ? " =" : string.Empty;
            sheet.Add([
                Markup.Escape(laydown.Name),
                WithInterval(leakers) + tie,
                .. Only(isSampled, $"{One(leakers.BandLow ?? leakers.Mean)}–{One(leakers.BandHigh ?? leakers.Mean)}"),
                $"{leakers.P05:0}–{leakers.P95:0}",
                ShortChance(laydown.NoneLeaks()),
                One(laydown.Summarise("interceptorsFired").Mean),
                Millions(laydown.Summarise("interceptorCostUsd").Mean)]);
        }

        return sheet;
    }

    /// <summary>Each laydown against the one with the fewest leakers: what a reader who has to choose asks first.</summary>
    private static void WriteDifferences(IAnsiConsole screen, ReportInput input)
    {
        var isSampled = input.Result.Design.Draws > 1;
        var best = input.Result.Laydowns.MinBy(laydown => laydown.Summarise(MeasureList.Leakers).Mean)!;
        var sheet = new Sheet([
            new("defence", IsWhole: true),
            new("more leakers (95 %)", IsWhole: true),
            .. Only(isSampled, new SheetColumn("over figures", IsNumber: true, IsWhole: true)),
            new("variance cut", IsNumber: true, IsWhole: true)])
        {
            Title = $"against {best.Name}, night by night on the same luck",
        };
        foreach (var laydown in input.Result.Laydowns.Where(laydown => laydown != best))
        {
            var pair = PairedDifference.Of(laydown, best, MeasureList.Leakers);
            sheet.Add([
                Markup.Escape(laydown.Name),
                pair.IsNone ? "the same each night" : WithInterval(pair),
                .. Only(isSampled, Band(pair)),
                VarianceCut(pair)]);
        }

        sheet.Write(screen);
        screen.WriteLine("variance cut: what the same luck on both sides saves; 2× is worth twice the nights\n");
    }

    /// <summary>What became of aircraft that were no targets; nothing when none fly.</summary>
    private static void WriteTraffic(IAnsiConsole screen, ReportInput input)
    {
        var sides = TrafficTally.SidesOf(input);
        if (sides.Length == 0)
            return;
        var sheet = new Sheet([
            new("defence", IsWhole: true),
            .. sides.SelectMany(side => new SheetColumn[] { new($"{Word(side)} engaged", IsWhole: true), new($"{Word(side)} shot down", IsWhole: true) })])
        {
            Title = "nights with aircraft engaged that are no targets (95 %)",
        };
        foreach (var laydown in input.Result.Laydowns.Where(laydown => laydown != input.None))
        {
            var tallies = sides.Select(side => TrafficTally.Of(laydown, side));
            sheet.Add([
                Markup.Escape(laydown.Name),
                .. tallies.SelectMany(tally => new[] { TightChance(tally.EngagedNights), TightChance(tally.KilledNights) })]);
        }

        sheet.Write(screen);
        if (TrafficTally.Never(input) is { } never)
            screen.WriteLine(never + "\n");
    }

    private static string Word(TrafficSide side) => side == TrafficSide.Civil ? "civil" : "friendly";

    private static Sheet WhyNot(ReportInput input)
    {
        var sheet = new Sheet(new("defence", IsWhole: true), new("reason"))
        {
            Title = "why they arrived: shares of leakers, by how near the defence came",
        };
        foreach (var laydown in input.Result.Laydowns)
        {
            var shares = laydown.WhyNot.Shares();
            var text = shares.Count == 0
                ? "nothing leaked"
                : string.Join(", ", shares.Where(entry => entry.Share >= 0.005).Select(entry => $"{entry.Share * 100:0} % {ConstraintWords.Label(entry.Reason)}"));
            sheet.Add(Markup.Escape(laydown.Name), Markup.Escape(text));
        }

        return sheet;
    }

    private static Sheet Weakest(ReportInput input)
    {
        var sheet = new Sheet(
            new("figure", IsWhole: true), new("defence", IsWhole: true), new("grade"), new("moved to → leakers"))
        {
            Title = "weakest figures: one alone moved over all that is said of it",
        };
        foreach (var weak in input.Weakest.Take(WeakestShown))
        {
            sheet.Add(
                Markup.Escape(weak.Figure.Pool.Key),
                Markup.Escape(weak.Defence),
                weak.Confidence.ToString(),
                $"{Figure(weak.Figure.Pool, weak.Figure.Pool.Low)} → {One(weak.LeakersAtLow)}\n{Figure(weak.Figure.Pool, weak.Figure.Pool.High)} → {One(weak.LeakersAtHigh)}");
        }

        return sheet;
    }

    private static IEnumerable<T> Only<T>(bool condition, T value) => condition ? [value] : [];
}
