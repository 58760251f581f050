using System.Globalization;
using Aspis.App.Terminal;
using Spectre.Console;

namespace Aspis.App.Coverage;

/// <summary>What a map comes to, in numbers.</summary>
internal static class CoverageSummary
{
    private const double Half = 0.5;
    private const double Nine = 0.9;

    /// <summary>A mask, for programs.</summary>
    public static object Of(LineOfSightMask mask, string file) => new
    {
        File = file,
        mask.Tile.Columns,
        mask.Tile.Rows,
        mask.SweepSeconds,
        Altitudes = mask.Masks.Select(one => new { one.AltitudeMetres, VisibleShare = Share(one.Cells) }),
    };

    /// <summary>A mask, for people.</summary>
    public static void Write(LineOfSightMask mask, string file)
    {
        var screen = Screen.Out();
        foreach (var (altitude, cells) in mask.Masks)
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{altitude} m above ground: {100 * Share(cells):0.00} % of {cells.Length:#,0} cells are in sight"));
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"looked over in {mask.SweepSeconds:0.000} s; the mask is in {file}"));
    }

    /// <summary>A field, for programs.</summary>
    public static object Of(CoverageField field, CoverageQuestion question, string file) => new
    {
        File = file,
        Radar = question.Radar.Name,
        ClaimedRangeMetres = question.Claim.Metres,
        Ground = question.GroundWords,
        GroundHeightMetres = question.Ground.HeightMetres(question.Latitude, question.Longitude),
        question.SpeedMs,
        Altitudes = question.AltitudesMetres.Select((altitude, i) => new
        {
            AltitudeMetres = altitude,
            PerScan = Numbers(field, field.PerScan[i], Half),
            Cumulative = Numbers(field, field.Cumulative[i], Nine),
            ShareOfClaimedArea = field.AreaKm2(field.PerScan[i], Half) / RingKm2(question),
        }),
    };

    /// <summary>A field, for people.</summary>
    public static void Write(CoverageField field, CoverageQuestion question, string file)
    {
        var screen = Screen.Out();
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question.RadarName} on a mast of {question.MastMetres} m against {question.CrossSectionM2} m2; claimed: {question.Claim.Words}"));
        var sheet = new Sheet(
            new("altitude above ground", IsNumber: true, IsWhole: true),
            new("sees half the time: nearest, median, farthest bearing"),
            new("share of the claimed ring's area", IsNumber: true),
            new("seen on an approach, 0.9: median", IsNumber: true));
        foreach (var (i, altitude) in question.AltitudesMetres.Index())
        {
            var (least, median, most) = Ranges(field, field.PerScan[i], Half);
            sheet.Add(
                string.Create(CultureInfo.InvariantCulture, $"{altitude} m"),
                string.Create(CultureInfo.InvariantCulture, $"{least / 1000:0}, {median / 1000:0}, {most / 1000:0} km"),
                string.Create(CultureInfo.InvariantCulture, $"{100 * field.AreaKm2(field.PerScan[i], Half) / RingKm2(question):0.#} %"),
                string.Create(CultureInfo.InvariantCulture, $"{Ranges(field, field.Cumulative[i], Nine).Median / 1000:0} km"));
        }

        sheet.Write(screen);
        screen.WriteLine($"ground: {question.GroundWords}; the map is in {file}");
    }

    /// <summary>Farthest range of a probability: the least of all bearings, the median and the greatest, m.</summary>
    public static (double Least, double Median, double Most) Ranges(CoverageField field, float[] values, double probability)
    {
        var ranges = new double[CoverageField.Bearings];
        for (var bearing = 0; bearing < ranges.Length; bearing++)
            ranges[bearing] = field.FarthestMetres(values, bearing, probability);
        Array.Sort(ranges);
        return (ranges[0], ranges[ranges.Length / 2], ranges[^1]);
    }

    /// <summary>Area of the claimed ring, km².</summary>
    public static double RingKm2(CoverageQuestion question) => Math.PI * question.Claim.Metres * question.Claim.Metres / 1e6;

    private static object Numbers(CoverageField field, float[] values, double probability)
    {
        var (least, median, most) = Ranges(field, values, probability);
        return new
        {
            Probability = probability,
            LeastRangeMetres = least,
            MedianRangeMetres = median,
            GreatestRangeMetres = most,
            AreaKm2 = field.AreaKm2(values, probability),
        };
    }

    private static double Share(byte[] cells) => cells.Sum(cell => (long)cell) / (double)cells.Length;
}
