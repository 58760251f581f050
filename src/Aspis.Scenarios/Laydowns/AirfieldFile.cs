namespace Aspis.Scenarios.Laydowns;

/// <summary>An airfield as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height of the ground above the ellipsoid.</param>
/// <param name="Radius">What is first seen low within this of it has risen from it.</param>
public sealed record AirfieldFile(string Id, string Name, string Latitude, string Longitude, string Height, string Radius = "15 km");
