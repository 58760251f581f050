using System.Globalization;

namespace Aspis.App.Tables;

/// <summary>Numbers as options and cells write them.</summary>
internal static class NumberText
{
    /// <summary>Reads a finite number.</summary>
    public static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
