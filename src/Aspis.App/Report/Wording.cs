using System.Globalization;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Results;
using Aspis.Studies.Statistics;
using Aspis.World.Objects;

namespace Aspis.App.Report;

/// <summary>Numbers as people read them.</summary>
internal static class Wording
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>One decimal.</summary>
    public static string One(double value) => Text(value, "0.0");

    /// <summary>A mean with its interval: <c>2.7 (2.6–2.8)</c>.</summary>
    public static string WithInterval(Summary summary) =>
        $"{One(summary.Mean)} ({One(summary.Low)}–{One(summary.High)})";

    /// <summary>A difference with its interval, either of which may be negative: <c>0.1 (-0.1 to 0.3)</c>.</summary>
    public static string WithInterval(PairedDifference pair) =>
        $"{One(pair.Mean.Mean)} ({One(pair.Mean.Low)} to {One(pair.Mean.High)})";

    /// <summary>Where the difference lies as the figures move, or a dash when that was not asked or cannot be told.</summary>
    public static string Band(PairedDifference pair) =>
        pair is { BandLow: { } low, BandHigh: { } high } ? $"{One(low)} to {One(high)}" : "–";

    /// <summary>How many times common luck cuts the variance of a difference: <c>3.1×</c>, or all of it.</summary>
    public static string VarianceCut(PairedDifference pair) => pair switch
    {
        { UnpairedVariance: 0 } => "–",
        { VarianceCut: { } times } => $"{One(times)}×",
        _ => "all of it",
    };

    /// <summary>A chance in per cent that never claims certainty: <c>0 % (at most 0.4 %)</c>.</summary>
    public static string Chance(Interval chance) => chance.Mean switch
    {
        0 => $"0 % (at most {Percent(chance.High)} %)",
        1 => $"100 % (at least {Percent(chance.Low)} %)",
        _ => $"{Percent(chance.Mean)} % ({Percent(chance.Low)}–{Percent(chance.High)})",
    };

    /// <summary>The same in as few characters as a table column has.</summary>
    public static string ShortChance(Interval chance) => chance.Mean switch
    {
        0 => $"<{Percent(chance.High)} %",
        1 => $">{Percent(chance.Low)} %",
        _ => $"{Percent(chance.Mean)} %",
    };

    /// <summary>A chance with its interval as a table has it: <c>12 % (8–17)</c>, or a bound at the ends of the scale.</summary>
    public static string TightChance(Interval chance) => chance.Mean is 0 or 1
        ? ShortChance(chance)
        : $"{Percent(chance.Mean)} % ({Percent(chance.Low)}–{Percent(chance.High)})";

    /// <summary>A number of nights.</summary>
    public static string Nights(int count) => count == 1 ? "1 night" : $"{count} nights";

    /// <summary>A value of a figure to three significant digits, more than any of them carries.</summary>
    public static string Figure(FigurePool pool, double si)
    {
        if (pool.Definition.Dimension == Dimension.Probability)
            return $"{Number(100 * si)} %";

        // Degrees, not radians, are rounded: they are what is shown.
        var unit = pool.Definition.Dimension == Dimension.Angle ? Math.PI / 180 : 1;
        var text = QuantityText.Format(ToThreeDigits(si / unit) * unit, pool.Definition.Dimension);
        return pool.Claims.Any(claim => claim.CrossSectionM2 is not null) ? text + " on 1 m2" : text;
    }

    /// <summary>A plain number to three significant digits.</summary>
    public static string Number(double value) => Text(ToThreeDigits(value), "0.###");

    /// <summary>A length in whole kilometres, a short one with a decimal; the unit stays on its line.</summary>
    public static string Kilometres(double metres) => $"{(metres / 1000).ToString(metres < 9950 ? "0.#" : "0", Culture)}\u00a0km";

    /// <summary>A height in metres; the unit stays on its line.</summary>
    public static string Metres(double metres) => $"{Number(metres)}\u00a0m";

    /// <summary>A value of an enumeration as programs name it.</summary>
    public static string Name<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>How a flying object ended, to follow its name.</summary>
    public static string EndWord(TerminalState end) => end switch
    {
        TerminalState.Failed => "fails of itself",
        TerminalState.Killed => "is brought down",
        TerminalState.Arrived => "arrives",
        TerminalState.Withdrawn => "goes home",
        TerminalState.Landed => "reaches the end of its route",
        TerminalState.Expended => "reaches its end",
        _ => "still flies",
    };

    /// <summary>A title inside a sentence; one that begins with a designation, such as S-400, keeps its capital.</summary>
    public static string Lower(string title) =>
        title.Length > 1 && !char.IsLower(title[1]) && title[1] != ' ' ? title : char.ToLowerInvariant(title[0]) + title[1..];

    /// <summary>A text that begins a sentence.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Millions of dollars.</summary>
    public static string Millions(double usd) =>
        usd == 0 ? "0" : usd < 9.95e6 ? (usd / 1e6).ToString("0.0", Culture) : (usd / 1e6).ToString("0", Culture);

    /// <summary>Names joined as in a sentence.</summary>
    public static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => string.Empty,
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary>A number as a format writes it; what rounds to nothing has no sign.</summary>
    private static string Text(double value, string format)
    {
        var text = value.ToString(format, Culture);
        return text[0] == '-' && text.All(letter => letter is '-' or '0' or '.') ? text[1..] : text;
    }

    private static double ToThreeDigits(double value)
    {
        var scale = value == 0 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 2);
        return Math.Round(value / scale) * scale;
    }

    private static string Percent(double share) => Text(share * 100, share is > 0.1 and < 0.9 ? "0" : "0.0");
}
