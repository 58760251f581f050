extern alias AspisCommand;

using System.Collections.Immutable;
using Aspis.App.Tables;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using AspisCommand::Aspis.Command.Tracking;

namespace Aspis.App.Tracks;

/// <summary>A user's plots, Cartesian or polar, in order of time, with the sensors that made them.</summary>
internal sealed class PlotFile
{
    private const double LatestSeconds = 9e9;
    private const double FarthestMetres = 1e9;

    private PlotFile(bool isPolar, ImmutableArray<TrackingSensor> sensors, ImmutableArray<Measurement> plots)
    {
        IsPolar = isPolar;
        Plots = plots;
        Sensors = [.. sensors.Select((sensor, s) => sensor with { ScanSeconds = ScanTime.Of(plots, s) })];
    }

    /// <summary>Whether plots are by range and angles; tracks are then on the Earth.</summary>
    public bool IsPolar { get; }

    /// <summary>The sensors.</summary>
    public ImmutableArray<TrackingSensor> Sensors { get; }

    /// <summary>The plots, by time and then by sensor.</summary>
    public ImmutableArray<Measurement> Plots { get; }

    /// <summary>Reads plots, and the sensors of polar ones.</summary>
    public static PlotFile Read(string plots, string? sensors)
    {
        var table = CsvTable.Read(plots);
        var isPolar = table.Has("range_m") || table.Has("azimuth_deg") || !table.Has("x_m") && table.Has("sensor");
        if (isPolar && (table.Has("x_m") || table.Has("y_m")))
            throw table.Wrong("the header has columns of Cartesian and of polar plots; a file holds one kind");
        if (!isPolar)
            return new PlotFile(false, [TrackingSensor.Cartesian(1)], InOrder(ReadCartesian(table)));
        if (sensors is null)
            throw table.Wrong("the plots are polar, so the sensors' places are needed: --sensors FILE.csv");
        var known = SensorFile.Read(sensors);
        return new PlotFile(
            true,
            [.. known.Select(sensor => new TrackingSensor(sensor.Frame.Origin, sensor.Frame.Up, 1))],
            InOrder(ReadPolar(table, known, sensors)));
    }

    private static ImmutableArray<Measurement> InOrder(IEnumerable<Measurement> plots) =>
        [.. plots.OrderBy(plot => plot.Time).ThenBy(plot => plot.Sensor)];

    private static List<Measurement> ReadCartesian(CsvTable table)
    {
        var at = table.Columns("time_s", "x_m", "y_m", "z_m", "sigma_m");
        var plots = new List<Measurement>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            plots.Add(Measurement.Cartesian(
                plots.Count,
                Instant.AtSeconds(table.Number(row, at[0], -LatestSeconds, LatestSeconds)),
                0,
                new Position(
                    table.Number(row, at[1], -FarthestMetres, FarthestMetres),
                    table.Number(row, at[2], -FarthestMetres, FarthestMetres),
                    table.Number(row, at[3], -FarthestMetres, FarthestMetres)),
                Sigma(table, row, at[4], FarthestMetres)));
        }

        return plots;
    }

    private static List<Measurement> ReadPolar(CsvTable table, ImmutableArray<(string Name, LocalFrame Frame)> sensors, string sensorPath)
    {
        var at = table.Columns(
            "time_s", "sensor", "range_m", "azimuth_deg", "elevation_deg", "sigma_range_m", "sigma_azimuth_deg", "sigma_elevation_deg");
        var indices = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var s = 0; s < sensors.Length; s++)
            indices[sensors[s].Name] = s;
        var plots = new List<Measurement>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            var name = table.Text(row, at[1]);
            if (!indices.TryGetValue(name, out var sensor))
                throw table.Wrong(row, at[1], $"{sensorPath} has no sensor \"{name}\"; {Spelling.Suggest(name, indices.Keys)}");
            var plot = new RadarPlot(
                plots.Count,
                Instant.AtSeconds(table.Number(row, at[0], -LatestSeconds, LatestSeconds)),
                0,
                Sigma(table, row, at[2], FarthestMetres),
                Angle.Degrees(table.Number(row, at[3], -360, 720)).InRadians,
                Angle.Degrees(table.Number(row, at[4], -90, 90)).InRadians,
                0,
                Sigma(table, row, at[5], FarthestMetres),
                Angle.Degrees(Sigma(table, row, at[6], 90)).InRadians,
                Angle.Degrees(Sigma(table, row, at[7], 90)).InRadians,
                double.PositiveInfinity,
                RevisitSeconds: 0,
                TransponderReply.None);
            plots.Add(Measurement.From(plot, sensor, sensors[sensor].Frame));
        }

        return plots;
    }

    private static double Sigma(CsvTable table, (int Line, string[] Cells) row, int column, double most)
    {
        var value = table.Positive(row, column);
        return value <= most ? value : table.Number(row, column, 0, most);
    }
}
