namespace Aspis.Scenarios.Laydowns;

/// <summary>A stream of civil or friendly aircraft on one route as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Aircraft">Catalogue id.</param>
/// <param name="Side">Whose they are.</param>
/// <param name="Count">How many fly.</param>
/// <param name="First">When the first comes onto its route, after scenario start.</param>
/// <param name="Interval">Time between two.</param>
/// <param name="Jitter">How far one may be from its time, either way.</param>
/// <param name="Route">Points of the route, flown straight from one to the next.</param>
/// <param name="Speed">Speed; the type's cruise speed when left out.</param>
/// <param name="Transponder">Share of flights whose transponder answers; the type's when left out.</param>
public sealed record TrafficFile(
    string Id,
    string Title,
    string Aircraft,
    TrafficSide Side,
    int Count,
    string First,
    string Interval,
    string Jitter,
    RoutePointFile[] Route,
    string? Speed = null,
    string? Transponder = null);
