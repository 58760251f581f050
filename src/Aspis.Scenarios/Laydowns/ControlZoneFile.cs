namespace Aspis.Scenarios.Laydowns;

/// <summary>A part of the map as a file has it: a circle around a place or a point, or a polygon.</summary>
/// <param name="Place">Id of the place in the middle of the circle.</param>
/// <param name="Latitude">Latitude of the middle of the circle, where it is no place.</param>
/// <param name="Longitude">Longitude of the middle of the circle, where it is no place.</param>
/// <param name="Radius">Radius of the circle.</param>
/// <param name="Corners">Corners of the polygon, in order.</param>
public sealed record ControlZoneFile(
    string? Place = null, string? Latitude = null, string? Longitude = null, string? Radius = null, MapPointFile[]? Corners = null);
