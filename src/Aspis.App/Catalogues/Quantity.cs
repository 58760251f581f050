using System.Globalization;
using Aspis.Kernel.Quantities;

namespace Aspis.App.Catalogues;

/// <summary>SI values for tables: few digits, readable units.</summary>
internal static class Quantity
{
    private const int Digits = 4;

    /// <summary>The value with a readable unit and at most four digits, or a dash.</summary>
    public static string Show(double? si, Dimension dimension) => si is { } value
        ? QuantityText.Format(Rounded(value, dimension), dimension)
        : "–";

    /// <summary>Symbol of the SI unit that numbers of a dimension have in JSON.</summary>
    public static string UnitOf(Dimension dimension) => dimension switch
    {
        Dimension.Length => "m",
        Dimension.Speed => "m/s",
        Dimension.Angle => "rad",
        Dimension.Area => "m2",
        Dimension.Mass => "kg",
        Dimension.Frequency => "Hz",
        Dimension.Time => "s",
        Dimension.ArealDensity => "kg/m2",
        Dimension.Money => "USD",
        Dimension.Acceleration => "m/s2",
        _ => "1",
    };

    // Angles are shown in degrees, so that is where the digits are counted.
    private static double Rounded(double si, Dimension dimension)
    {
        var scale = dimension == Dimension.Angle ? Math.PI / 180 : 1;
        var text = (si / scale).ToString($"G{Digits}", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) * scale;
    }
}
