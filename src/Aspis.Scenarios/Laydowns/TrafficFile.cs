namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// A stream of civil or friendly aircraft as a file has it: on one route or one airway, evenly or by a list of departures; or
/// flights as they were recorded.
/// </summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Aircraft">Catalogue id.</param>
/// <param name="Side">Whose they are.</param>
/// <param name="Count">How many fly, one after the other.</param>
/// <param name="First">When the first comes onto its route, after scenario start.</param>
/// <param name="Interval">Time between two.</param>
/// <param name="Jitter">How far one may be from its time, either way.</param>
/// <param name="Route">Points of the route, flown straight from one to the next.</param>
/// <param name="Speed">Speed; the type's cruise speed when left out.</param>
/// <param name="Transponder">Share of flights whose transponder answers; the type's when left out.</param>
/// <param name="Airway">Id of the airway that is flown, instead of a route.</param>
/// <param name="Altitude">Level on the airway; the type's cruise altitude when left out.</param>
/// <param name="Reversed">Whether the airway is flown from its last point to its first.</param>
/// <param name="Departures">When each comes onto its route, after scenario start, instead of count, first and interval.</param>
/// <param name="Recorded">File of recorded flights in the scenario's folder, instead of a route and times.</param>
/// <param name="WrongCode">Share of military transponders whose code is not valid; none when left out.</param>
/// <param name="Plan">What was filed for the flights.</param>
/// <param name="Late">How much later than filed they fly.</param>
public sealed record TrafficFile(
    string Id,
    string Title,
    string Aircraft,
    TrafficSide Side,
    int? Count = null,
    string? First = null,
    string? Interval = null,
    string? Jitter = null,
    RoutePointFile[]? Route = null,
    string? Speed = null,
    string? Transponder = null,
    string? Airway = null,
    string? Altitude = null,
    bool Reversed = false,
    string[]? Departures = null,
    string? Recorded = null,
    string? WrongCode = null,
    PlanState Plan = PlanState.Filed,
    string? Late = null);
