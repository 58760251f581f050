namespace Aspis.Scenarios.Laydowns;

/// <summary>A point on the way of a weapon over the ground as a file has it.</summary>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height of the ground above the ellipsoid.</param>
public sealed record WaypointFile(string Latitude, string Longitude, string Height);
