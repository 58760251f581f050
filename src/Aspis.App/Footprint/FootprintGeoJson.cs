using System.Text.Json.Nodes;
using Aspis.App.Coverage;

namespace Aspis.App.Footprint;

/// <summary>Writes the contours of a footprint as GeoJSON polygons (RFC 7946, 2016).</summary>
internal static class FootprintGeoJson
{
    /// <summary>Probabilities whose contours are drawn.</summary>
    public static double[] Levels { get; } = [0.1, 0.5, 0.9];

    private static readonly double[] Salvos = [1, 2, 3];

    /// <summary>Writes the file.</summary>
    public static void Write(string file, FootprintField field, FootprintQuestion question)
    {
        var features = new JsonArray(Battery(question));
        foreach (var (measure, values) in new[] { ("killWorst", field.WorstKill), ("killMean", field.MeanKill) })
        {
            foreach (var level in Levels)
                features.Add(Contour(values, level, question, measure, "probability"));
        }

        foreach (var count in Salvos)
            features.Add(Contour(field.FewestSalvos, count - 0.5, question, "salvosFewest", "salvos", count));
        GeoJsonFile.Write(file, features);
    }

    private static JsonObject Contour(float[] values, double level, FootprintQuestion question, string measure, string name, double? shown = null) => GeoJsonFile.Areas(
        new JsonObject { ["measure"] = measure, [name] = shown ?? level },
        new JsonArray([.. ContourLines.Of(values, question.Side, level).Select(polygon =>
            (JsonNode)new JsonArray([Ring(polygon.Outside, question), .. polygon.Holes.Select(hole => Ring(hole, question))]))]));

    private static JsonArray Ring(ContourRing ring, FootprintQuestion question) => new([.. ring.Points.Append(ring.Points[0]).Select(point =>
    {
        var place = FootprintScene.Place(question, point.Column, point.Row);
        return (JsonNode)GeoJsonFile.Position(Math.IEEERemainder(place.LongitudeDegrees, 360), place.LatitudeDegrees);
    })]);

    private static JsonObject Battery(FootprintQuestion question) => GeoJsonFile.Point(
        new JsonObject
        {
            ["battery"] = question.Battery.Id,
            ["threat"] = question.Threat.Id,
            ["fromDegrees"] = new JsonArray([.. question.Bearings.Select(bearing => (JsonNode)bearing)]),
        },
        question.Longitude,
        question.Latitude);
}
