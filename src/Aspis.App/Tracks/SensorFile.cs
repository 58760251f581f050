using System.Collections.Immutable;
using Aspis.App.Tables;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;

namespace Aspis.App.Tracks;

/// <summary>Where the sensors of polar plots stand.</summary>
internal static class SensorFile
{
    private const double LowestMetres = -1000;
    private const double HighestMetres = 1e6;

    /// <summary>Reads names with their frames.</summary>
    public static ImmutableArray<(string Name, LocalFrame Frame)> Read(string path)
    {
        var table = CsvTable.Read(path);
        var at = table.Columns("sensor", "lat_deg", "lon_deg", "height_m");
        var sensors = new List<(string Name, LocalFrame Frame)>();
        foreach (var row in table.Rows)
        {
            var name = table.Text(row, at[0]);
            if (sensors.Exists(sensor => sensor.Name == name))
                throw table.Wrong(row, at[0], $"the sensor \"{name}\" is given twice");
            var point = new GeodeticPoint(
                Angle.Degrees(table.Number(row, at[1], -90, 90)),
                Angle.Degrees(table.Number(row, at[2], -180, 360)),
                Length.Metres(table.Number(row, at[3], LowestMetres, HighestMetres)));
            sensors.Add((name, new LocalFrame(point.ToPosition())));
        }

        return sensors.Count > 0 ? [.. sensors] : throw table.Wrong("the file has a header and no sensors");
    }
}
