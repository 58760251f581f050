using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Makes flying objects of a scenario's civil and friendly traffic.</summary>
internal static class TrafficBuilder
{
    private const int HighestMetres = 30_000;
    private const int FastestMs = 1000;
    private const int LongestSeconds = 24 * 3600;

    /// <summary>Every aircraft of every stream, on its route.</summary>
    public static IEnumerable<NamedFlyer> Build(Scenario scenario, Catalogue catalogue, FigureResolver figures, FlightBook flights)
    {
        var file = scenario.File;
        var streams = scenario.Content.Traffic ?? [];
        return streams.SelectMany((stream, s) => Stream(file, $"traffic[{s}]", s, stream, catalogue, figures, flights));
    }

    private static IEnumerable<NamedFlyer> Stream(
        InputFile file, string place, int index, TrafficFile stream, Catalogue catalogue, FigureResolver figures, FlightBook flights)
    {
        var item = catalogue.Find(stream.Aircraft, ItemKind.Aircraft) ?? throw file.Error(
            $"{place}.aircraft", $"there is no aircraft \"{stream.Aircraft}\" in the catalogue; {catalogue.Suggest(stream.Aircraft, ItemKind.Aircraft)}");
        var speed = stream.Speed is null ? figures.Get(item, new("cruiseSpeed")) : file.Positive($"{place}.speed", stream.Speed, Dimension.Speed);
        var points = stream.Route.Select((point, i) => Point(file, $"{place}.route[{i}]", point, item, figures)).ToArray();
        CheckRoute(file, place, points);
        CheckSpeed(file, place, points, speed);
        var flight = flights.Route([.. points], speed);
        FlightPlanner.CheckAboveGround(flight, flights.Ground, message => file.Error($"{place}.route", message));
        var first = file.NotNegative($"{place}.first", stream.First, Dimension.Time);
        var interval = file.NotNegative($"{place}.interval", stream.Interval, Dimension.Time);
        var role = stream.Side == TrafficSide.Friend ? ObjectRole.Friend : ObjectRole.Civil;
        var flyers = new FlyerBuilder(figures);
        for (var i = 0; i < stream.Count; i++)
        {
            yield return new NamedFlyer(flyers.Flyer(item, role, index, FlyerBuilder.Name(stream.Id, i), flight, points[^1]) with
            {
                LaunchSeconds = first + (i * interval),
                JitterSeconds = file.NotNegative($"{place}.jitter", stream.Jitter, Dimension.Time),
                Reply = ReplyOf(item, stream.Side),
                ReplyReliability = stream.Transponder is null
                    ? figures.Get(item, new("transponderReliability"))
                    : file.Quantity($"{place}.transponder", stream.Transponder, Dimension.Probability),
            });
        }
    }

    private static GeodeticPoint Point(InputFile file, string place, RoutePointFile point, CatalogueItem item, FigureResolver figures)
    {
        var altitude = point.Altitude is null
            ? figures.Get(item, new("cruiseAltitude"))
            : file.Positive($"{place}.altitude", point.Altitude, Dimension.Length);
        if (altitude > HighestMetres)
            throw file.Error($"{place}.altitude", $"\"{point.Altitude}\" is no altitude of an aircraft; it is {HighestMetres / 1000} km at most");
        return GroundPoint.Read(file, place, point.Latitude, point.Longitude, "0 m", Ground.Smooth) with { Height = Length.Metres(altitude) };
    }

    private static void CheckRoute(InputFile file, string place, GeodeticPoint[] points)
    {
        if (points.Length < 2)
            throw file.Error($"{place}.route", "a route needs at least two points");
        for (var i = 0; i + 1 < points.Length; i++)
        {
            if (Geodesic.Inverse(points[i], points[i + 1]).DistanceMetres < 100)
                throw file.Error($"{place}.route[{i + 1}]", "this point is where the one before it is");
        }
    }

    private static void CheckSpeed(InputFile file, string place, GeodeticPoint[] points, double speed)
    {
        if (speed > FastestMs)
            throw file.Error($"{place}.speed", $"{speed:0} m/s is no speed of an aircraft; it is {FastestMs} m/s at most");
        var metres = 0.0;
        for (var i = 0; i + 1 < points.Length; i++)
            metres += Geodesic.Inverse(points[i], points[i + 1]).DistanceMetres;
        if (metres / speed > LongestSeconds)
            throw file.Error($"{place}.route", $"{metres / 1000:0} km at this speed take longer than {LongestSeconds / 3600} h");
    }

    /// <summary>A friend without military transponder squawks as civil traffic does; nobody else's military code counts.</summary>
    private static TransponderReply ReplyOf(CatalogueItem item, TrafficSide side) => item.Transponder switch
    {
        Transponder.Civil => TransponderReply.Civil,
        Transponder.Military when side == TrafficSide.Friend => TransponderReply.Own,
        _ => TransponderReply.None,
    };
}
