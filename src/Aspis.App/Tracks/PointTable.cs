using System.Collections.Immutable;
using Aspis.App.Tables;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Timing;

namespace Aspis.App.Tracks;

/// <summary>Positions of tracks or of true objects over time, from a CSV file.</summary>
internal sealed class PointTable
{
    private const double LatestSeconds = 9e9;
    private const double FarthestMetres = 1e9;

    private PointTable(bool onEarth, ImmutableArray<(Instant Time, string Name, Position Position)> points)
    {
        OnEarth = onEarth;
        Points = points;
    }

    /// <summary>Whether positions are latitudes, longitudes and heights.</summary>
    public bool OnEarth { get; }

    /// <summary>All positions, by time, in the file's order where times are the same.</summary>
    public ImmutableArray<(Instant Time, string Name, Position Position)> Points { get; }

    /// <summary>Tracks that claim to be there: confirmed and coasting ones. Tentative ones claim nothing.</summary>
    public static PointTable Tracks(string path)
    {
        var table = CsvTable.Read(path);
        var status = table.Column("status");
        return Read(table, "track", row => table.Text(row, status) switch
        {
            "confirmed" or "coasting" => true,
            "tentative" => false,
            var other => throw table.Wrong(row, status, $"\"{other}\" is no status; it must be tentative, confirmed or coasting"),
        });
    }

    /// <summary>What was truly there.</summary>
    public static PointTable Truth(string path) => Read(CsvTable.Read(path), "object", _ => true);

    private static PointTable Read(CsvTable table, string name, Func<(int Line, string[] Cells), bool> counts)
    {
        var onEarth = table.Has("lat_deg");
        var at = onEarth
            ? table.Columns("time_s", name, "lat_deg", "lon_deg", "height_m")
            : table.Columns("time_s", name, "x_m", "y_m", "z_m");
        var points = new List<(Instant Time, string Name, Position Position)>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            var time = Instant.AtSeconds(table.Number(row, at[0], -LatestSeconds, LatestSeconds));
            var position = onEarth ? OnTheEarth(table, row, at) : Flat(table, row, at);
            if (counts(row))
                points.Add((time, table.Text(row, at[1]), position));
        }

        return new PointTable(onEarth, [.. points.OrderBy(point => point.Time)]);
    }

    private static Position OnTheEarth(CsvTable table, (int Line, string[] Cells) row, int[] at) => new GeodeticPoint(
        Angle.Degrees(table.Number(row, at[2], -90, 90)),
        Angle.Degrees(table.Number(row, at[3], -180, 360)),
        Length.Metres(table.Number(row, at[4], -FarthestMetres, FarthestMetres))).ToPosition();

    private static Position Flat(CsvTable table, (int Line, string[] Cells) row, int[] at) => new(
        table.Number(row, at[2], -FarthestMetres, FarthestMetres),
        table.Number(row, at[3], -FarthestMetres, FarthestMetres),
        table.Number(row, at[4], -FarthestMetres, FarthestMetres));
}
