using System.Globalization;
using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Quantities;

/// <summary>Reads and writes quantities as files carry them: a number, a space and a unit, as in "250 km".</summary>
public static class QuantityText
{
    /// <summary>Reads a quantity of this dimension into SI; otherwise the error says what was expected.</summary>
    public static bool TryParse(string text, Dimension dimension, out double si, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        si = 0;
        var (numberText, symbol) = Split(text.Trim());
        if (!double.TryParse(numberText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return Fail($"{Expected(dimension)}; \"{text}\" does not hold a finite number", out error);
        }

        if (symbol.Length == 0)
            return TryWithoutUnit(number, dimension, out si, out error);
        var unit = Unit.Find(symbol.Replace('²', '2'));
        if (unit is null && symbol[0] == ',')
            return Fail($"\"{text}\" has a comma; write a decimal point and no thousands: {Expected(dimension)}", out error);
        if (unit is null && dimension == Dimension.Angle && symbol is "N" or "S" or "E" or "W")
            return Fail($"\"{text}\": write degrees, south and west being negative: {Expected(dimension)}", out error);
        if (unit is null)
            return Fail($"\"{symbol}\" is not a known unit: {Expected(dimension)}", out error);
        if (unit.Dimension != dimension)
            return Fail(OfAnotherDimension(unit, dimension), out error);
        var value = unit.Symbol == Unit.DecibelSquareMetre
            ? Elementary.Pow(10, number / 10)
            : ToSi(number, unit);
        return TryInRange(value, dimension, out si, out error);
    }

    /// <summary>Writes an SI value with a readable unit, up to ten significant digits: "250 km", "0.4 m2".</summary>
    public static string Format(double si, Dimension dimension) => dimension switch
    {
        Dimension.Length => Scaled(si, ("m", 1), ("km", 1e3)),
        Dimension.Speed => Scaled(si, ("m/s", 1)),
        Dimension.Angle => Scaled(si, ("deg", Math.PI / 180)),
        Dimension.Area => Scaled(si, ("m2", 1), ("km2", 1e6)),
        Dimension.Mass => Scaled(si, ("kg", 1)),
        Dimension.Frequency => Scaled(si, ("Hz", 1), ("kHz", 1e3), ("MHz", 1e6), ("GHz", 1e9)),
        // Two of the larger unit at least: "90 s" and "90 min" read better than "1.5 min" and "1.5 h".
        Dimension.Time when Math.Abs(si) >= 7200 => Scaled(si, ("h", 3600)),
        Dimension.Time when Math.Abs(si) >= 120 => Scaled(si, ("min", 60)),
        Dimension.Time => Scaled(si, ("s", 1)),
        Dimension.ArealDensity => Scaled(si, ("kg/m2", 1)),
        Dimension.Money => Scaled(si, ("USD", 1), ("million USD", 1e6), ("billion USD", 1e9)),
        Dimension.Acceleration => Scaled(si, ("m/s2", 1)),
        Dimension.Level => Scaled(si, ("dB", 1)),
        Dimension.RainRate => Scaled(si, ("mm/h", 1)),
        Dimension.VapourDensity => Scaled(si, ("g/m3", 1)),
        Dimension.PowerDensity => Scaled(si, ("W/MHz", 1e-6), ("kW/MHz", 1e-3)),
        _ => Digits(si),
    };

    private static (string Number, string Symbol) Split(string text)
    {
        if (text.StartsWith(Unit.Mach, StringComparison.OrdinalIgnoreCase))
            return (text[Unit.Mach.Length..].Trim(), Unit.Mach);
        var end = 0;
        while (end < text.Length && BelongsToNumber(text, end))
            end++;
        return (text[..end], text[end..].Trim());
    }

    private static bool BelongsToNumber(string text, int index)
    {
        var character = text[index];
        if (char.IsAsciiDigit(character) || character is '.' or '+' or '-')
            return true;
        // An exponent's e is followed by a digit or a sign; a unit's is not.
        return character is 'e' or 'E' && index > 0 && index + 1 < text.Length
            && (char.IsAsciiDigit(text[index + 1]) || text[index + 1] is '+' or '-');
    }

    // Dividing by the exact inverse keeps "185 km/h" and "73 %" at their correctly rounded values.
    private static double ToSi(double number, Unit unit) => unit.Symbol switch
    {
        "%" => number / 100,
        "km/h" => number / 3.6,
        "mrad" or "ms" => number / 1000,
        "cm2" => number / 1e4,
        _ => number * unit.Scale,
    };

    private static bool TryWithoutUnit(double number, Dimension dimension, out double si, out string error)
    {
        si = 0;
        return dimension is Dimension.Number or Dimension.Probability or Dimension.Count
            ? TryInRange(number, dimension, out si, out error)
            : Fail($"the unit is missing: {Expected(dimension)}", out error);
    }

    private static bool TryInRange(double value, Dimension dimension, out double si, out string error)
    {
        si = 0;
        if (!double.IsFinite(value))
            return Fail($"{Expected(dimension)}; the value is too large", out error);
        if (dimension == Dimension.Probability && value is < 0 or > 1)
            return Fail($"{Expected(dimension)}; it must lie between 0 and 1", out error);
        if (dimension == Dimension.Count && (value < 0 || value != Math.Floor(value) || value > int.MaxValue))
            return Fail($"{Expected(dimension)}; it must be a whole number and not negative", out error);
        si = value;
        error = "";
        return true;
    }

    private static bool Fail(string sentence, out string error)
    {
        error = sentence;
        return false;
    }

    private static string OfAnotherDimension(Unit unit, Dimension dimension) =>
        $"\"{unit.Symbol}\" is a unit of {Name(unit.Dimension)}, but {Expected(dimension)}";

    private static string Expected(Dimension dimension)
    {
        var units = string.Join(", ", Unit.All.Where(unit => unit.Dimension == dimension).Select(unit => unit.Symbol));
        return dimension switch
        {
            Dimension.Number => "a number without a unit was expected, such as \"0.9\"",
            Dimension.Probability => "a probability was expected, such as \"0.9\" or \"90 %\"",
            Dimension.Count => "a count without a unit was expected, such as \"8\"",
            _ => $"{Article(dimension)} {Name(dimension)} with a unit was expected, such as \"{Example(dimension)}\" "
                + $"(units: {units})",
        };
    }

    private static string Article(Dimension dimension) =>
        dimension is Dimension.Angle or Dimension.Area or Dimension.ArealDensity or Dimension.Money
            or Dimension.Acceleration ? "an" : "a";

    private static string Name(Dimension dimension) => dimension switch
    {
        Dimension.ArealDensity => "areal density",
        Dimension.Money => "amount of money",
        Dimension.RainRate => "rain rate",
        Dimension.VapourDensity => "density of water vapour",
        Dimension.PowerDensity => "power density",
        _ => dimension.ToString().ToLowerInvariant(),
    };

    private static string Example(Dimension dimension) => dimension switch
    {
        Dimension.Length => "250 km",
        Dimension.Speed => "1190 m/s",
        Dimension.Angle => "3 deg",
        Dimension.Area => "4 m2",
        Dimension.Mass => "380 kg",
        Dimension.Frequency => "3.2 GHz",
        Dimension.Time => "12 s",
        Dimension.ArealDensity => "8000 kg/m2",
        Dimension.Money => "5.2 million USD",
        Dimension.Level => "-25 dB",
        Dimension.RainRate => "10 mm/h",
        Dimension.VapourDensity => "7.5 g/m3",
        Dimension.PowerDensity => "100 W/MHz",
        _ => "9.8 m/s2",
    };

    private static string Scaled(double si, params ReadOnlySpan<(string Symbol, double Size)> ladder)
    {
        var chosen = ladder[0];
        foreach (var rung in ladder)
        {
            if (Math.Abs(si) >= rung.Size)
                chosen = rung;
        }

        return $"{Digits(si / chosen.Size)} {chosen.Symbol}";
    }

    private static string Digits(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}
