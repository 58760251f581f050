using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aspis.App.Coverage;

/// <summary>Features of a map in a GeoJSON file (RFC 7946, 2016), longitude first, to a metre.</summary>
internal static class GeoJsonFile
{
    /// <summary>Writes a collection of features.</summary>
    public static void Write(string file, JsonArray features)
    {
        var collection = new JsonObject { ["type"] = "FeatureCollection", ["features"] = features };
        WholeFile.Write(file, stream =>
        {
            using var writer = new Utf8JsonWriter(stream);
            collection.WriteTo(writer);
        });
    }

    /// <summary>Something that stands at a place.</summary>
    public static JsonObject Point(JsonObject properties, double longitude, double latitude) =>
        Feature(properties, "Point", Position(longitude, latitude));

    /// <summary>Areas, each an array of rings.</summary>
    public static JsonObject Areas(JsonObject properties, JsonArray polygons) => Feature(properties, "MultiPolygon", polygons);

    /// <summary>A place.</summary>
    public static JsonArray Position(double longitude, double latitude) => new(Math.Round(longitude, 5), Math.Round(latitude, 5));

    private static JsonObject Feature(JsonObject properties, string kind, JsonArray coordinates) => new()
    {
        ["type"] = "Feature",
        ["properties"] = properties,
        ["geometry"] = new JsonObject { ["type"] = kind, ["coordinates"] = coordinates },
    };
}
