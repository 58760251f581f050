using System.Collections.Immutable;
using Aspis.Command.Identification;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World.Motion;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Makes flying objects of a scenario's civil and friendly traffic, and the plans that were filed for them.</summary>
internal sealed class TrafficBuilder
{
    private const int HighestMetres = 30_000;
    private const int FastestMs = 1000;
    private const int LongestSeconds = 24 * 3600;

    // Points of a plan: between two, an airliner's way departs from a straight line by metres.
    private const double PlanStepSeconds = 30;
    private readonly Scenario scenario;
    private readonly Catalogue catalogue;
    private readonly FigureResolver figures;
    private readonly FlightBook flights;
    private readonly InputFile file;
    private readonly TrafficFile[] streams;
    private readonly List<NamedFlyer> flyers = [];
    private readonly List<KnownPlan> plans = [];

    private TrafficBuilder(Scenario scenario, Catalogue catalogue, FigureResolver figures, FlightBook flights)
    {
        this.scenario = scenario;
        this.catalogue = catalogue;
        this.figures = figures;
        this.flights = flights;
        file = scenario.File;
        streams = scenario.Content.Traffic ?? [];
    }

    /// <summary>Every aircraft of every stream on its way, and every plan as filed, ordered by name.</summary>
    public static (IReadOnlyList<NamedFlyer> Flyers, ImmutableArray<KnownPlan> Plans) Build(
        Scenario scenario, Catalogue catalogue, FigureResolver figures, FlightBook flights)
    {
        var builder = new TrafficBuilder(scenario, catalogue, figures, flights);
        for (var s = 0; s < builder.streams.Length; s++)
            builder.Add(s, builder.streams[s]);
        return (builder.flyers, [.. builder.plans.OrderBy(plan => plan.Name, StringComparer.Ordinal)]);
    }

    private void Add(int index, TrafficFile stream)
    {
        var place = $"traffic[{index}]";
        var item = catalogue.Find(stream.Aircraft, ItemKind.Aircraft) ?? throw file.Error(
            $"{place}.aircraft", $"there is no aircraft \"{stream.Aircraft}\" in the catalogue; {catalogue.Suggest(stream.Aircraft, ItemKind.Aircraft)}");
        var scheduled = stream.Recorded is null ? OnRoute(place, stream, item) : AsRecorded(place, stream);
        if (stream.Plan != PlanState.Cancelled)
            flyers.AddRange(scheduled.Select(flight => new NamedFlyer(Flyer(place, index, stream, item, flight))));
        if (stream.Plan == PlanState.None)
            return;
        var late = TrafficReader.LateSeconds(file, place, stream);
        ImmutableArray<Position> points = [];
        for (var i = 0; i < scheduled.Length; i++)
        {
            if (i == 0 || scheduled[i].Flight != scheduled[i - 1].Flight)
                points = PlannedPoints(scheduled[i].Flight);
            plans.Add(new KnownPlan(scheduled[i].Name, Instant.AtSeconds(scheduled[i].StartSeconds - late), PlanStepSeconds, points));
        }
    }

    private FlyerSpec Flyer(string place, int index, TrafficFile stream, CatalogueItem item, ScheduledFlight flight)
    {
        var role = stream.Side == TrafficSide.Friend ? ObjectRole.Friend : ObjectRole.Civil;
        return new FlyerBuilder(figures).Flyer(item, role, index, flight.Name, flight.Flight, flight.End) with
        {
            LaunchSeconds = flight.StartSeconds,
            JitterSeconds = TrafficReader.JitterSeconds(file, place, stream),
            Reply = ReplyOf(item, stream.Side),
            ReplyReliability = stream.Transponder is null
                ? figures.Get(item, new("transponderReliability"))
                : file.Quantity($"{place}.transponder", stream.Transponder, Dimension.Probability),
            WrongCodeProbability = WrongCode(place, stream, item),
        };
    }

    private double WrongCode(string place, TrafficFile stream, CatalogueItem item)
    {
        if (stream.WrongCode is not { } text)
            return 0;
        return ReplyOf(item, stream.Side) == TransponderReply.Own
            ? file.Quantity($"{place}.wrongCode", text, Dimension.Probability)
            : throw file.Error($"{place}.wrongCode", "only a friend's military transponder has a code that can be invalid");
    }

    private static ImmutableArray<Position> PlannedPoints(Trajectory flight)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(flight.ArrivalSeconds / PlanStepSeconds));
        return [.. Enumerable.Range(0, steps + 1).Select(i => flight.At(i * PlanStepSeconds).Position)];
    }

    private ImmutableArray<ScheduledFlight> AsRecorded(string place, TrafficFile stream) =>
        [.. scenario.Recordings[stream.Recorded!].Select(recorded =>
        {
            var flight = flights.Recorded(stream.Recorded!, recorded);
            FlightPlanner.CheckAboveGround(flight, flights.Ground, message => file.Error($"{place}.recorded", $"flight \"{recorded.Name}\" (line {recorded.Line}): {message}"));
            return new ScheduledFlight($"{stream.Id}/{recorded.Name}", flight, recorded.Seconds[0], recorded.Points[^1]);
        })];

    private ImmutableArray<ScheduledFlight> OnRoute(string place, TrafficFile stream, CatalogueItem item)
    {
        var speed = stream.Speed is null ? figures.Get(item, new("cruiseSpeed")) : file.Positive($"{place}.speed", stream.Speed, Dimension.Speed);
        var points = stream.Airway is null
            ? stream.Route!.Select((point, i) => Point($"{place}.route[{i}]", point, item)).ToArray()
            : AlongAirway(place, stream, item);
        CheckRoute(place, points);
        CheckSpeed(place, points, speed);
        var flight = flights.Route([.. points], speed);
        FlightPlanner.CheckAboveGround(flight, flights.Ground, message => file.Error($"{place}.{(stream.Airway is null ? "route" : "altitude")}", message));
        return [.. TrafficReader.StartSeconds(file, place, stream).Select((start, i) => new ScheduledFlight(FlyerBuilder.Name(stream.Id, i), flight, start, points[^1]))];
    }

    private GeodeticPoint[] AlongAirway(string place, TrafficFile stream, CatalogueItem item)
    {
        var index = Array.FindIndex(scenario.Content.Airways!, airway => airway.Id == stream.Airway);
        var airway = scenario.Content.Airways![index];
        var points = airway.Points.Select((point, i) =>
            Point($"airways[{index}].points[{i}]", new RoutePointFile(point.Latitude, point.Longitude, stream.Altitude), item)).ToArray();
        var (lowest, highest) = AirwayReader.Levels(file, index, airway);
        var level = points[0].Height.InMetres;
        if (level < lowest || level > highest)
            throw file.Error(place, $"{item.Name} cruises at {level:0} m, which is no level of \"{airway.Id}\"; give the stream an \"altitude\"");
        if (stream.Reversed)
            Array.Reverse(points);
        return points;
    }

    private GeodeticPoint Point(string place, RoutePointFile point, CatalogueItem item)
    {
        var altitude = point.Altitude is null
            ? figures.Get(item, new("cruiseAltitude"))
            : file.Positive($"{place}.altitude", point.Altitude, Dimension.Length);
        if (altitude > HighestMetres)
            throw file.Error($"{place}.altitude", $"\"{point.Altitude}\" is no altitude of an aircraft; it is {HighestMetres / 1000} km at most");
        return GroundPoint.Read(file, place, point.Latitude, point.Longitude, "0 m", Ground.Smooth) with { Height = Length.Metres(altitude) };
    }

    private void CheckRoute(string place, GeodeticPoint[] points)
    {
        if (points.Length < 2)
            throw file.Error($"{place}.route", "a route needs at least two points");
        for (var i = 0; i + 1 < points.Length; i++)
        {
            if (Geodesic.Inverse(points[i], points[i + 1]).DistanceMetres < 100)
                throw file.Error($"{place}.route[{i + 1}]", "this point is where the one before it is");
        }
    }

    private void CheckSpeed(string place, GeodeticPoint[] points, double speed)
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
