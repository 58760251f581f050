namespace Aspis.Scenarios.Laydowns;

/// <summary>A command post in the field as a file has it.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Type">Catalogue id.</param>
/// <param name="Latitude">Latitude, north positive.</param>
/// <param name="Longitude">Longitude, east positive.</param>
/// <param name="Height">Height of the ground above the ellipsoid.</param>
/// <param name="Superior">Id of the post over it.</param>
/// <param name="Control">Who decides for what is under it; the laydown's when left out.</param>
/// <param name="Fallback">What it does when it hears nothing from the post over it; the laydown's when left out.</param>
/// <param name="Power">Id of the power source it needs.</param>
/// <param name="Outages">When it is silent.</param>
public sealed record PostFile(
    string Id,
    string Type,
    string Latitude,
    string Longitude,
    string Height,
    string? Superior = null,
    ControlMode? Control = null,
    FallbackFile? Fallback = null,
    string? Power = null,
    OutageFile[]? Outages = null);
