namespace Aspis.Scenarios.Laydowns;

/// <summary>A command post in the field as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Type">Catalogue id.</param>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height of the ground above the ellipsoid.</param>
public sealed record PostFile(string Id, string Type, string Latitude, string Longitude, string Height);
