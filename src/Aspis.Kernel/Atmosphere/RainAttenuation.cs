using System.Collections.Immutable;
using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Atmosphere;

/// <summary>
/// What rain takes out of a wave, γ = k R^α, from 1 to 1,000 GHz (Recommendation ITU-R P.838-3, "Specific attenuation model
/// for rain for use in prediction methods", 2005).
/// </summary>
public static class RainAttenuation
{
    private static readonly Curve HorizontalK = new(
        [new(-5.33980, -0.10008, 1.13098), new(-0.35351, 1.26970, 0.45400), new(-0.23789, 0.86036, 0.15354), new(-0.94158, 0.64552, 0.16817)],
        -0.18961,
        0.71147);

    private static readonly Curve VerticalK = new(
        [new(-3.80595, 0.56934, 0.81061), new(-3.44965, -0.22911, 0.51059), new(-0.39902, 0.73042, 0.11899), new(0.50167, 1.07319, 0.27195)],
        -0.16398,
        0.63297);

    private static readonly Curve HorizontalAlpha = new(
        [new(-0.14318, 1.82442, -0.55187), new(0.29591, 0.77564, 0.19822), new(0.32177, 0.63773, 0.13164), new(-5.37610, -0.96230, 1.47828), new(16.1721, -3.29980, 3.43990)],
        0.67849,
        -1.95537);

    private static readonly Curve VerticalAlpha = new(
        [new(-0.07771, 2.33840, -0.76284), new(0.56727, 0.95545, 0.54039), new(-0.20238, 1.14520, 0.26809), new(-48.2991, 0.791669, 0.116226), new(48.5833, 0.791459, 0.116479)],
        -0.053739,
        0.83433);

    /// <summary>
    /// Specific attenuation, dB/km, at a frequency in GHz and a rain rate in mm/h, of a wave whose path rises by an angle and
    /// whose polarisation is tilted from the horizontal by another, rad; 45 degrees is circular polarisation.
    /// </summary>
    public static double DecibelsPerKilometre(double gigahertz, double millimetresPerHour, double elevationRadians, double tiltRadians)
    {
        var decades = Elementary.Log(gigahertz) / Elementary.Log(10);
        var (horizontalK, verticalK) = (Elementary.Pow(10, HorizontalK.At(decades)), Elementary.Pow(10, VerticalK.At(decades)));
        var (horizontal, vertical) = (horizontalK * HorizontalAlpha.At(decades), verticalK * VerticalAlpha.At(decades));
        var level = Elementary.Cos(elevationRadians);
        var mixing = level * level * Elementary.Cos(2 * tiltRadians);
        var k = (horizontalK + verticalK + ((horizontalK - verticalK) * mixing)) / 2;
        var alpha = (horizontal + vertical + ((horizontal - vertical) * mixing)) / (2 * k);
        return millimetresPerHour > 0 ? k * Elementary.Pow(millimetresPerHour, alpha) : 0;
    }

    /// <summary>One bell of a fitted curve: height, place in decades of frequency, width.</summary>
    private readonly record struct Bell(double A, double B, double C);

    /// <summary>Bells on a straight line, over the decimal logarithm of the frequency.</summary>
    private sealed record Curve(ImmutableArray<Bell> Bells, double Slope, double Offset)
    {
        public double At(double decades)
        {
            var sum = (Slope * decades) + Offset;
            foreach (var bell in Bells)
            {
                var away = (decades - bell.B) / bell.C;
                sum += bell.A * Elementary.Exp(-(away * away));
            }

            return sum;
        }
    }
}
