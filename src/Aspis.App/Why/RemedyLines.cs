using System.Collections.Immutable;
using Aspis.App.Report;
using Aspis.Studies.Ablations;
using Spectre.Console;

namespace Aspis.App.Why;

/// <summary>What would have helped, in lines: the cause beside the diagnosis.</summary>
internal static class RemedyLines
{
    /// <summary>Writes the changes that pay most.</summary>
    public static void Write(IAnsiConsole screen, ImmutableArray<Remedy> remedies, int nights, int most)
    {
        screen.MarkupLineInterpolated($"[bold]What would have helped[/], one change at a time on the same luck, {Wording.Nights(nights)}:");
        foreach (var remedy in remedies.Where(remedy => remedy.Helps).Take(most))
            screen.MarkupLineInterpolated($"  {Text(remedy)}");
        var rest = remedies.Where(remedy => !remedy.Helps).Select(remedy => remedy.Change).ToArray();
        if (rest.Length == remedies.Length)
            screen.WriteLine("  none of the changes tried");
        if (rest.Length > 0)
            screen.MarkupLineInterpolated($"[dim]no fewer, as far as luck lets one tell: {string.Join("; ", rest)}[/]");
    }

    /// <summary>One change in words: <c>one more target channel: 1.8 ± 0.2 fewer leakers</c>.</summary>
    public static string Text(Remedy remedy)
    {
        var mean = remedy.Added.Mean;
        var half = (mean.High - mean.Low) / 2;
        return $"{remedy.Change}: {Wording.One(Math.Abs(mean.Mean))} ± {Wording.One(half)} {(mean.Mean <= 0 ? "fewer" : "more")} leakers";
    }
}
