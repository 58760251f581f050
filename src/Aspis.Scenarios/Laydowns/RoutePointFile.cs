namespace Aspis.Scenarios.Laydowns;

/// <summary>A point on the route of traffic as a file has it.</summary>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Altitude">Altitude above the ellipsoid; the type's cruise altitude when left out.</param>
public sealed record RoutePointFile(string Latitude, string Longitude, string? Altitude = null);
