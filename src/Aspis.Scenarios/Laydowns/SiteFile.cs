namespace Aspis.Scenarios.Laydowns;

/// <summary>A launch site as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height of the ground above the ellipsoid.</param>
public sealed record SiteFile(string Id, string Name, string Latitude, string Longitude, string Height);
