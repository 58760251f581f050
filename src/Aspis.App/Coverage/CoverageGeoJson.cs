using System.Text.Json.Nodes;

namespace Aspis.App.Coverage;

/// <summary>
/// Writes contours of a field as GeoJSON polygons (RFC 7946, 2016): outer rings counterclockwise, longitude first, and
/// cut where they cross the antimeridian.
/// </summary>
internal static class CoverageGeoJson
{
    private static readonly double[] Levels = [0.1, 0.5, 0.9];

    /// <summary>Writes the file.</summary>
    public static void Write(string file, CoverageField field, CoverageQuestion question)
    {
        var features = new JsonArray(Radar(question));
        var maps = Maps(field, question);
        foreach (var (index, altitude) in question.AltitudesMetres.Index())
        {
            foreach (var (measure, values) in new[] { ("perScan", field.PerScan[index]), ("cumulative", field.Cumulative[index]) })
                AddContours(features, maps, values, altitude, measure);
        }

        GeoJsonFile.Write(file, features);
    }

    private static void AddContours(
        JsonArray features, IReadOnlyList<CoverageMap> maps, float[] values, double altitude, string measure)
    {
        foreach (var level in Levels)
        {
            var polygons = new JsonArray();
            foreach (var map in maps)
            {
                foreach (var polygon in ContourLines.Of(map.Values(values), map.Columns, level))
                    polygons.Add(new JsonArray([Ring(polygon.Outside, map), .. polygon.Holes.Select(hole => Ring(hole, map))]));
            }

            features.Add(GeoJsonFile.Areas(
                new JsonObject { ["altitudeMetres"] = altitude, ["measure"] = measure, ["probability"] = level }, polygons));
        }
    }

    private static JsonObject Radar(CoverageQuestion question) => GeoJsonFile.Point(
        new JsonObject
        {
            ["radar"] = question.Radar.Name,
            ["mastMetres"] = question.MastMetres,
            ["crossSectionM2"] = question.CrossSectionM2,
            ["speedMs"] = question.SpeedMs,
            ["ground"] = question.GroundWords,
        },
        question.Longitude,
        question.Latitude);

    // One map, or two that meet at the antimeridian.
    private static IReadOnlyList<CoverageMap> Maps(CoverageField field, CoverageQuestion question)
    {
        var (_, half) = CoverageMap.Extent(field, question);
        var (west, east) = (question.Longitude - half, question.Longitude + half);
        if (west < -180)
            return [new CoverageMap(field, question, west, -180), new CoverageMap(field, question, -180, east)];
        return east > 180
            ? [new CoverageMap(field, question, west, 180), new CoverageMap(field, question, 180, east)]
            : [new CoverageMap(field, question)];
    }

    private static JsonArray Ring(ContourRing ring, CoverageMap map)
    {
        var middle = map.Frame.ToGeographic((map.Columns - 1) / 2.0, 0).LongitudeDegrees;
        var turns = Math.Round((Math.IEEERemainder(middle, 360) - middle) / 360) * 360;
        var places = new JsonArray();
        foreach (var (column, row) in ring.Points.Append(ring.Points[0]))
        {
            // The line closes half a cell or less beyond the grid; a map that is cut must not.
            var (latitude, longitude) = map.Frame.ToGeographic(Math.Clamp(column, 0, map.Columns - 1), row);
            places.Add(GeoJsonFile.Position(longitude + turns, latitude));
        }

        return places;
    }
}
