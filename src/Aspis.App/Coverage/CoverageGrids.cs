using System.Globalization;

namespace Aspis.App.Coverage;

/// <summary>
/// Writes a field as bands of a GeoTIFF: for each altitude the probability per scan, then over an approach.
/// </summary>
internal static class CoverageGrids
{
    /// <summary>Writes the file.</summary>
    public static void Write(string file, CoverageField field, CoverageQuestion question)
    {
        var map = new CoverageMap(field, question);
        var bands = new List<(string, float[])>();
        foreach (var (index, altitude) in question.AltitudesMetres.Index())
        {
            bands.Add((Name("detection per scan", altitude), map.Values(field.PerScan[index])));
            bands.Add((Name("detection over an approach", altitude), map.Values(field.Cumulative[index])));
        }

        WholeFile.Write(file, stream => new GeoTiffWriter(map.Frame, map.Columns, CoverageMap.Side).Write(stream, bands));
    }

    private static string Name(string what, double altitude) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}, {altitude} m above ground");
}
