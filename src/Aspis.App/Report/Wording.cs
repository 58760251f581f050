using System.Globalization;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Results;
using Aspis.Studies.Statistics;

namespace Aspis.App.Report;

/// <summary>Numbers as people read them.</summary>
internal static class Wording
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>One decimal.</summary>
    public static string One(double value) => value.ToString("0.0", Culture);

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

    /// <summary>A number of nights.</summary>
    public static string Nights(int count) => count == 1 ? "1 night" : $"{count} nights";

    /// <summary>A value of a figure to three significant digits, more than any of them carries.</summary>
    public static string Figure(FigurePool pool, double si)
    {
        var scale = si == 0 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(si))) - 2);
        var text = QuantityText.Format(Math.Round(si / scale) * scale, pool.Definition.Dimension);
        return pool.Claims.Any(claim => claim.CrossSectionM2 is not null) ? text + " on 1 m2" : text;
    }

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

    private static string Percent(double share) => (share * 100).ToString(share is > 0.1 and < 0.9 ? "0" : "0.0", Culture);
}
