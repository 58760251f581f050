using System.Text;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Studies.Results;
using Spectre.Console;

namespace Aspis.App.Why;

/// <summary>Strips on a terminal: a line for each battery and object, a letter for each stretch of time, and a colour where there is one.</summary>
internal sealed class StripText
{
    private const int LeastCells = 12;
    private const char Edge = '│';
    private readonly IReadOnlyList<StripRow> rows;
    private readonly Instant from;
    private readonly Instant until;

    /// <summary>Strips of some rows over one stretch of time: from shortly before the first of them changes until the last ends.</summary>
    public StripText(IReadOnlyList<StripRow> rows)
    {
        this.rows = rows;
        (from, until) = Span(rows);
    }

    /// <summary>The stretch of time worth drawing: from shortly before the first row changes until the last ends.</summary>
    public static (Instant From, Instant Until) Span(IReadOnlyList<StripRow> rows)
    {
        var changes = rows.Where(row => row.Spells.Length > 1).Select(row => row.Spells[0].Until).ToArray();
        var until = rows.Where(row => row.Spells.Length > 0).Max(row => row.Spells[^1].Until);
        var start = rows.Where(row => row.Spells.Length > 0).Min(row => row.Spells[0].From);
        var first = changes.Length > 0 ? changes.Min() : start;
        var lead = first - ((until - first) * 0.1);
        return (lead > start ? lead : start, until);
    }

    /// <summary>Round times in a stretch, so many at most.</summary>
    public static IEnumerable<Instant> Ticks(Instant from, Instant until, int most)
    {
        int[] steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200];
        var step = Array.Find(steps, candidate => (until - from).InSeconds / candidate <= most);
        step = step == 0 ? steps[^1] : step;
        for (var seconds = Math.Ceiling(from.InSeconds / step) * step; seconds <= until.InSeconds; seconds += step)
            yield return Instant.AtSeconds(seconds);
    }

    /// <summary>Writes the strips, their time axis and what the letters mean; nothing where the screen is too narrow for any.</summary>
    public void Write(IAnsiConsole console)
    {
        var names = rows.Select(row => $"{row.Weapon} {row.Battery}{(row.IsLastChance ? " >" : string.Empty)}").ToArray();
        var label = names.Max(name => name.Length);
        var cells = console.Profile.Width - label - 3;
        if (cells < LeastCells)
            return;
        console.MarkupLine($"[dim]{Axis(label, cells)}[/]");
        var drawn = new SortedSet<Constraint>();
        for (var r = 0; r < rows.Count; r++)
        {
            var line = new StringBuilder();
            line.Append(Markup.Escape(names[r].PadRight(label))).Append(' ').Append(Edge);
            foreach (var (constraint, count) in Runs(rows[r], cells))
            {
                if (constraint is { } seen)
                    drawn.Add(seen);
                var text = Markup.Escape(new string(constraint is { } one ? ConstraintMarks.Letter(one) : ' ', count));
                line.Append(constraint is { } coloured && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors
                    ? $"[{(ConstraintMarks.IsDark(coloured) ? "#ffffff" : "#000000")} on {ConstraintMarks.Colour(coloured)}]{text}[/]"
                    : text);
            }

            console.MarkupLine(line.Append(Edge).ToString());
        }

        WriteKey(console, drawn);
    }

    private static void WriteKey(IAnsiConsole console, SortedSet<Constraint> shown)
    {
        var line = new StringBuilder();
        foreach (var item in shown.Select(constraint => $"{ConstraintMarks.Letter(constraint)} {ConstraintWords.Meanwhile(constraint)}").Append("> the last chance of all"))
        {
            if (line.Length > 0 && line.Length + 3 + item.Length > console.Profile.Width)
            {
                console.MarkupLineInterpolated($"[dim]{line.ToString()}[/]");
                line.Clear();
            }

            line.Append(line.Length > 0 ? "   " : string.Empty).Append(item);
        }

        console.MarkupLineInterpolated($"[dim]{line.ToString()}[/]");
    }

    /// <summary>Times of the night above the strips, at round steps.</summary>
    private string Axis(int label, int cells)
    {
        var line = new StringBuilder(new string(' ', label + 2 + cells + 1));
        foreach (var tick in Ticks(from, until, cells / 9))
        {
            var text = History.Clock(tick);
            var at = label + 2 + (int)((tick - from).InSeconds / (until - from).InSeconds * cells);
            if (at + text.Length <= line.Length)
                line.Remove(at, text.Length).Insert(at, text);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Cells of a row, equal ones together: in each the constraint that bound for most of its time; none before and after the flight.</summary>
    private IEnumerable<(Constraint? Constraint, int Count)> Runs(StripRow row, int cells)
    {
        var all = Enumerable.Range(0, cells).Select(cell => At(row, cells, cell)).ToArray();
        for (var first = 0; first < cells;)
        {
            var count = all.Skip(first).TakeWhile(one => one == all[first]).Count();
            yield return (all[first], count);
            first += count;
        }
    }

    private Constraint? At(StripRow row, int cells, int cell)
    {
        var span = until - from;
        var (begin, end) = (from + (span * ((double)cell / cells)), from + (span * ((cell + 1.0) / cells)));
        var (most, longest) = ((Constraint?)null, 0.0);
        foreach (var spell in row.Spells)
        {
            var shared = (Min(end, spell.Until) - Max(begin, spell.From)).InSeconds;
            if (shared > longest)
                (most, longest) = (spell.Constraint, shared);
        }

        return most;
    }

    private static Instant Min(Instant a, Instant b) => a < b ? a : b;

    private static Instant Max(Instant a, Instant b) => a > b ? a : b;
}
