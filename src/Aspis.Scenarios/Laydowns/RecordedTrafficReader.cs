using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// Reads recorded flights: comma-separated, one point a line under the header <c>time_s,flight,lat_deg,lon_deg,altitude_m</c>;
/// the columns may be in any order and the flights interleaved.
/// </summary>
internal static class RecordedTrafficReader
{
    private const int MostFlights = 5000;
    private const int MostPoints = 1_000_000;
    private const double LatestSeconds = 48 * 3600;
    private const double FastestMs = 1000;
    private static readonly string[] Columns = ["time_s", "flight", "lat_deg", "lon_deg", "altitude_m"];

    /// <summary>Every flight of a file's bytes, ordered by name.</summary>
    public static ImmutableArray<RecordedFlight> Read(string path, ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            throw new InputException(path, null, null, "the file is not text in UTF-8");
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n');
        var order = Header(path, lines[0]);
        var flights = new SortedDictionary<string, List<(int Line, double Seconds, GeodeticPoint Point)>>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0)
                continue;
            if (i > MostPoints)
                throw new InputException(path, i + 1, null, $"more than {MostPoints} points; leave some out");
            Add(path, i + 1, line.Split(','), order, flights);
        }

        if (flights.Count is 0 or > MostFlights)
            throw new InputException(path, null, null, $"a recording has between 1 and {MostFlights} flights, not {flights.Count}");
        return [.. flights.Select(flight => Finish(path, flight.Key, flight.Value))];
    }

    private static int[] Header(string path, string line)
    {
        var names = line.TrimEnd('\r').Split(',').Select(name => name.Trim()).ToArray();
        var unknown = names.FirstOrDefault(name => !Columns.Contains(name));
        if (unknown is not null)
            throw new InputException(path, 1, null, $"\"{unknown}\" is no column of recorded flights; the header is {string.Join(",", Columns)}");
        var missing = Columns.FirstOrDefault(column => names.Count(name => name == column) != 1);
        return missing is null
            ? [.. Columns.Select(column => Array.IndexOf(names, column))]
            : throw new InputException(path, 1, null, $"the column \"{missing}\" must be there once; the header is {string.Join(",", Columns)}");
    }

    private static void Add(
        string path, int line, string[] cells, int[] order, SortedDictionary<string, List<(int Line, double Seconds, GeodeticPoint Point)>> flights)
    {
        if (cells.Length != Columns.Length)
            throw new InputException(path, line, null, $"{cells.Length} values where the header has {Columns.Length} columns");
        var name = cells[order[1]].Trim();
        if (name.Length == 0)
            throw new InputException(path, line, null, "a flight needs a name");
        var seconds = Number(path, line, cells[order[0]], "time_s", 0, LatestSeconds);
        var point = new GeodeticPoint(
            Angle.Degrees(Number(path, line, cells[order[2]], "lat_deg", -90, 90)),
            Angle.Degrees(Number(path, line, cells[order[3]], "lon_deg", -180, 180)),
            Length.Metres(Number(path, line, cells[order[4]], "altitude_m", -500, 30_000)));
        if (!flights.TryGetValue(name, out var points))
            flights[name] = points = [];
        if (points.Count > 0)
            CheckStep(path, line, name, points[^1], (line, seconds, point));
        points.Add((line, seconds, point));
    }

    private static void CheckStep(
        string path, int line, string name, (int Line, double Seconds, GeodeticPoint Point) before, (int Line, double Seconds, GeodeticPoint Point) now)
    {
        if (now.Seconds <= before.Seconds)
        {
            throw new InputException(path, line, null, string.Create(
                CultureInfo.InvariantCulture, $"flight \"{name}\" is at {now.Seconds} s after {before.Seconds} s in line {before.Line}; the points of a flight are in order of time"));
        }

        var speed = before.Point.ToPosition().DistanceTo(now.Point.ToPosition()) / (now.Seconds - before.Seconds);
        if (speed > FastestMs)
        {
            throw new InputException(path, line, null, string.Create(
                CultureInfo.InvariantCulture, $"flight \"{name}\" would fly at {speed:0} m/s since line {before.Line}; an aircraft flies at {FastestMs} m/s at most"));
        }
    }

    private static double Number(string path, int line, string text, string column, double low, double high)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            throw new InputException(path, line, null, $"\"{text.Trim()}\" in {column} is not a number");
        return value >= low && value <= high
            ? value
            : throw new InputException(path, line, null, string.Create(
                CultureInfo.InvariantCulture, $"{column} is {value}, but lies between {low} and {high}"));
    }

    private static RecordedFlight Finish(string path, string name, List<(int Line, double Seconds, GeodeticPoint Point)> points) => points.Count < 2
        ? throw new InputException(path, points[0].Line, null, $"flight \"{name}\" has a single point; a flight has at least two")
        : new RecordedFlight(name, points[0].Line, [.. points.Select(point => point.Seconds)], [.. points.Select(point => point.Point)]);
}
