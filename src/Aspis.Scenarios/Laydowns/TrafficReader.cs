using System.Collections.Immutable;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Checks the traffic of a scenario file, each stream in its own kind: on a route, on an airway or as recorded.</summary>
internal static class TrafficReader
{
    private const int MostAircraft = 5000;
    private const int LongestSeconds = 24 * 3600;

    /// <summary>Checks every stream as far as that needs no catalogue.</summary>
    public static void Check(InputFile file, ScenarioFile content)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        var streams = content.Traffic ?? [];
        for (var i = 0; i < streams.Length; i++)
        {
            var place = $"traffic[{i}]";
            var stream = streams[i];
            if (string.IsNullOrWhiteSpace(stream.Id))
                throw file.Error($"{place}.id", "a name must not be empty");
            if (!ids.Add(stream.Id))
                throw file.Error($"{place}.id", $"\"{stream.Id}\" is given twice; names must be unique");
            CheckWay(file, place, stream);
            CheckAirway(file, place, stream, content.Airways ?? []);
            _ = StartSeconds(file, place, stream);
            CheckPlan(file, place, stream);
            if (stream.WrongCode is { } wrong)
                _ = file.Quantity($"{place}.wrongCode", wrong, Dimension.Probability);
        }
    }

    /// <summary>When each aircraft of a stream that is not recorded comes onto its route, s after scenario start.</summary>
    public static ImmutableArray<double> StartSeconds(InputFile file, string place, TrafficFile stream)
    {
        if (stream.Recorded is not null)
            return [];
        var starts = stream.Departures is { } departures ? Listed(file, place, departures) : Even(file, place, stream);
        var jitter = JitterSeconds(file, place, stream);
        var field = stream.Departures is null ? "first" : "departures";
        if (starts.Max() + jitter > LongestSeconds)
            throw file.Error($"{place}.{field}", $"the last would start after {(starts.Max() + jitter) / 3600:0} h; a raid lasts {LongestSeconds / 3600} h at most");
        return starts;
    }

    /// <summary>How far an aircraft of a stream may be from its time, s.</summary>
    public static double JitterSeconds(InputFile file, string place, TrafficFile stream) =>
        stream.Jitter is null ? 0 : file.NotNegative($"{place}.jitter", stream.Jitter, Dimension.Time);

    /// <summary>How much later than filed the aircraft of a stream fly, s.</summary>
    public static double LateSeconds(InputFile file, string place, TrafficFile stream) =>
        stream.Late is null ? 0 : file.NotNegative($"{place}.late", stream.Late, Dimension.Time);

    private static ImmutableArray<double> Listed(InputFile file, string place, string[] departures) => departures.Length is 0 or > MostAircraft
        ? throw file.Error($"{place}.departures", $"a stream has between 1 and {MostAircraft} departures, not {departures.Length}")
        : [.. departures.Select((text, i) => file.NotNegative($"{place}.departures[{i}]", text, Dimension.Time)).Order()];

    private static ImmutableArray<double> Even(InputFile file, string place, TrafficFile stream)
    {
        var count = stream.Count ?? throw Missing("count");
        if (count is < 1 or > MostAircraft)
            throw file.Error($"{place}.count", $"a group has between 1 and {MostAircraft} objects, not {count}");
        var first = file.NotNegative($"{place}.first", stream.First ?? throw Missing("first"), Dimension.Time);
        var interval = file.NotNegative($"{place}.interval", stream.Interval ?? throw Missing("interval"), Dimension.Time);
        return [.. Enumerable.Range(0, count).Select(i => first + (i * interval))];

        InputException Missing(string field) =>
            file.Error(place, $"a stream needs \"{field}\"; it has \"count\", \"first\" and \"interval\", or \"departures\"");
    }

    private static void CheckWay(InputFile file, string place, TrafficFile stream)
    {
        var ways = (stream.Route is null ? 0 : 1) + (stream.Airway is null ? 0 : 1) + (stream.Recorded is null ? 0 : 1);
        if (ways != 1)
            throw file.Error(place, "a stream has one of \"route\", \"airway\" and \"recorded\"");
        if (stream.Departures is not null)
            Forbid("a stream with departures has no", ("count", stream.Count), ("first", stream.First), ("interval", stream.Interval));
        if (stream.Airway is null)
            Forbid("only a stream on an airway has", ("altitude", stream.Altitude), ("reversed", stream.Reversed ? "" : null));
        if (stream.Recorded is not { } name)
            return;
        Forbid(
            "recorded flights have no",
            ("departures", stream.Departures),
            ("count", stream.Count),
            ("first", stream.First),
            ("interval", stream.Interval),
            ("jitter", stream.Jitter),
            ("speed", stream.Speed));
        if (name.Length == 0 || Path.GetFileName(name) != name)
            throw file.Error($"{place}.recorded", $"\"{name}\" is no file in the scenario's folder; give its name alone");

        void Forbid(string rule, params (string Field, object? Value)[] fields)
        {
            foreach (var (field, value) in fields)
            {
                if (value is not null)
                    throw file.Error($"{place}.{field}", $"{rule} \"{field}\"");
            }
        }
    }

    private static void CheckAirway(InputFile file, string place, TrafficFile stream, AirwayFile[] airways)
    {
        if (stream.Airway is not { } id)
            return;
        var index = Array.FindIndex(airways, airway => airway.Id == id);
        if (index < 0)
            throw file.Error($"{place}.airway", $"there is no airway \"{id}\"; {Spelling.Suggest(id, airways.Select(airway => airway.Id))}");
        if (stream.Altitude is not { } text)
            return;
        var altitude = file.Positive($"{place}.altitude", text, Dimension.Length);
        var (lowest, highest) = AirwayReader.Levels(file, index, airways[index]);
        if (altitude < lowest || altitude > highest)
            throw file.Error($"{place}.altitude", $"\"{text}\" is no level of \"{id}\"; it is flown between \"{airways[index].Lowest}\" and \"{airways[index].Highest}\"");
    }

    private static void CheckPlan(InputFile file, string place, TrafficFile stream)
    {
        if (stream.Late is not null && stream.Plan != PlanState.Filed)
            throw file.Error($"{place}.late", "only a flight with a plan is late by it; give \"plan\": \"filed\", or leave \"late\" out");
        var late = LateSeconds(file, place, stream);
        if (late > LongestSeconds)
            throw file.Error($"{place}.late", $"\"{stream.Late}\" is more than a day");
    }
}
