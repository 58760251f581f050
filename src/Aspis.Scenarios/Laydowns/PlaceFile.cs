namespace Aspis.Scenarios.Laydowns;

/// <summary>A defended place as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height of the ground above the ellipsoid.</param>
/// <param name="Radius">Radius of the footprint inside which an arrival is a hit.</param>
/// <param name="Value">Worth, in the scenario's own points.</param>
/// <param name="LossPerHit">Share of the remaining worth that one hit destroys.</param>
/// <param name="AimPoints">Offsets east and north of the middle at which weapons are aimed in turn; the middle when left out.</param>
public sealed record PlaceFile(
    string Id,
    string Name,
    string Latitude,
    string Longitude,
    string Height,
    string Radius,
    double Value,
    string LossPerHit,
    AimPointFile[]? AimPoints = null);
