namespace Aspis.Scenarios.Laydowns;

/// <summary>A battery in the field as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Type">Catalogue id.</param>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height of the ground above the ellipsoid.</param>
/// <param name="Post">Id of the post of the laydown that commands it; its own when left out.</param>
/// <param name="Facing">Bearing its sector radars look at from the start; left out, nobody has said.</param>
/// <param name="NorthError">How far what its radars believe to be north is clockwise of true north.</param>
/// <param name="Emission">Whether its radars are on the air from the start.</param>
/// <param name="Loadout">Missiles ready by catalogue id; the catalogue's when left out.</param>
/// <param name="SitingError">Where its post believes it to stand, against where it does.</param>
/// <param name="Fallback">What it does when it hears nothing from its post; the laydown's when left out.</param>
/// <param name="Power">Id of the power source it needs.</param>
/// <param name="Outages">When it is silent.</param>
public sealed record BatteryFile(
    string Id,
    string Type,
    string Latitude,
    string Longitude,
    string Height,
    string? Post = null,
    string? Facing = null,
    string? NorthError = null,
    Emission Emission = Emission.Radiates,
    SortedDictionary<string, int>? Loadout = null,
    SitingErrorFile? SitingError = null,
    FallbackFile? Fallback = null,
    string? Power = null,
    OutageFile[]? Outages = null);
