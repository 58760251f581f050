using System.Collections.Immutable;
using Aspis.Command.Identification;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Reads the airways and airfields of a scenario.</summary>
internal static class AirwayReader
{
    private const double WidestMetres = 200_000;
    private const double HighestMetres = 30_000;

    /// <summary>Checks every airway and airfield of a scenario file.</summary>
    public static void Check(InputFile file, ScenarioFile content)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < (content.Airways ?? []).Length; i++)
        {
            var airway = content.Airways![i];
            CheckId(file, $"airways[{i}].id", airway.Id, ids);
            if (airway.Points.Length < 2)
                throw file.Error($"airways[{i}].points", $"an airway has at least two points, not {airway.Points.Length}");
            _ = Read(file, i, airway);
        }

        for (var i = 0; i < (content.Airfields ?? []).Length; i++)
        {
            CheckId(file, $"airfields[{i}].id", content.Airfields![i].Id, ids);
            _ = Read(file, i, content.Airfields[i]);
        }
    }

    /// <summary>The airways as a post knows them, ordered by name.</summary>
    public static ImmutableArray<KnownAirway> Known(Scenario scenario)
    {
        var file = scenario.File;
        return [.. (scenario.Content.Airways ?? []).Select((airway, i) => (airway.Id, Known: Read(file, i, airway)))
            .OrderBy(airway => airway.Id, StringComparer.Ordinal).Select(airway => airway.Known)];
    }

    /// <summary>The airfields as a post knows them, ordered by name.</summary>
    public static ImmutableArray<KnownAirfield> KnownAirfields(Scenario scenario)
    {
        var file = scenario.File;
        return [.. (scenario.Content.Airfields ?? []).Select((airfield, i) => (airfield.Id, Known: Read(file, i, airfield)))
            .OrderBy(airfield => airfield.Id, StringComparer.Ordinal).Select(airfield => airfield.Known)];
    }

    /// <summary>Lowest and highest level of an airway, m.</summary>
    public static (double Lowest, double Highest) Levels(InputFile file, int i, AirwayFile airway)
    {
        var lowest = file.NotNegative($"airways[{i}].lowest", airway.Lowest, Dimension.Length);
        var highest = file.Positive($"airways[{i}].highest", airway.Highest, Dimension.Length);
        if (lowest >= highest)
            throw file.Error($"airways[{i}].lowest", $"\"{airway.Lowest}\" is not below \"{airway.Highest}\"");
        return highest <= HighestMetres
            ? (lowest, highest)
            : throw file.Error($"airways[{i}].highest", $"\"{airway.Highest}\" is no level of an airway; it is {HighestMetres / 1000} km at most");
    }

    private static KnownAirway Read(InputFile file, int i, AirwayFile airway)
    {
        var points = airway.Points.Select((point, p) =>
            GroundPoint.Read(file, $"airways[{i}].points[{p}]", point.Latitude, point.Longitude, "0 m", Ground.Smooth)).ToArray();
        for (var p = 1; p < points.Length; p++)
        {
            if (Geodesic.Inverse(points[p - 1], points[p]).DistanceMetres < 100)
                throw file.Error($"airways[{i}].points[{p}]", "this point is where the one before it is");
        }

        var (lowest, highest) = Levels(file, i, airway);
        var width = file.Positive($"airways[{i}].width", airway.Width, Dimension.Length);
        return width <= WidestMetres
            ? new KnownAirway([.. points.Select(point => point.ToPosition())], width / 2, lowest, highest)
            : throw file.Error($"airways[{i}].width", $"\"{airway.Width}\" is too wide; {WidestMetres / 1000} km is the most");
    }

    private static KnownAirfield Read(InputFile file, int i, AirfieldFile airfield)
    {
        var point = GroundPoint.Read(file, $"airfields[{i}]", airfield.Latitude, airfield.Longitude, airfield.Height, Ground.Smooth);
        var radius = file.Positive($"airfields[{i}].radius", airfield.Radius, Dimension.Length);
        return radius <= WidestMetres
            ? new KnownAirfield(point.ToPosition(), radius)
            : throw file.Error($"airfields[{i}].radius", $"\"{airfield.Radius}\" is too wide; {WidestMetres / 1000} km is the most");
    }

    private static void CheckId(InputFile file, string place, string id, SortedSet<string> ids)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw file.Error(place, "a name must not be empty");
        if (!ids.Add(id))
            throw file.Error(place, $"\"{id}\" is given twice; names must be unique");
    }
}
