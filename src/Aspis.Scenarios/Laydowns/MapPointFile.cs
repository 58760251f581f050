namespace Aspis.Scenarios.Laydowns;

/// <summary>A point of the map as a file has it.</summary>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
public sealed record MapPointFile(string Latitude, string Longitude);
