namespace Aspis.Scenarios.Laydowns;

/// <summary>A radar in the field besides those of batteries, as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Type">Catalogue id.</param>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height of the ground above the ellipsoid.</param>
/// <param name="Post">Id of the post or battery its plots go to.</param>
/// <param name="Facing">Bearing its sector looks at from the start.</param>
/// <param name="Emission">Whether it is on the air from the start.</param>
/// <param name="NorthError">How far what it believes to be north is clockwise of true north.</param>
/// <param name="SitingError">Where its post believes it to stand, against where it does.</param>
/// <param name="Power">Id of the power source it needs.</param>
/// <param name="Outages">When it is silent.</param>
public sealed record RadarFile(
    string Id,
    string Type,
    string Latitude,
    string Longitude,
    string Height,
    string Post,
    string? Facing = null,
    Emission Emission = Emission.Radiates,
    string? NorthError = null,
    SitingErrorFile? SitingError = null,
    string? Power = null,
    OutageFile[]? Outages = null);
