namespace Aspis.Scenarios.Laydowns;

/// <summary>A scenario as its file has it.</summary>
/// <param name="Name">Name; the folder's name.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Summary">What happened, in a few sentences.</param>
/// <param name="Epoch">Calendar time of scenario start, UTC, ISO 8601.</param>
/// <param name="Raid">Name of the raid that is flown unless another is chosen.</param>
/// <param name="Places">What is defended.</param>
/// <param name="LaunchSites">Where weapons come from.</param>
/// <param name="EarlyWarning">What the defence hears from outside.</param>
/// <param name="Recorded">What is on record, sentence by sentence.</param>
/// <param name="Assumed">What is assumed, sentence by sentence.</param>
/// <param name="Traffic">Civil and friendly aircraft that fly meanwhile.</param>
/// <param name="Weather">The weather; dry and clear when left out.</param>
/// <param name="Ground">How strongly the ground echoes.</param>
/// <param name="Consistency">What the undefended outcome is compared with, and why that is no validation.</param>
/// <param name="Airways">Airways that traffic flies and posts may know.</param>
/// <param name="Airfields">Airfields that posts may know.</param>
public sealed record ScenarioFile(
    string Name,
    string Title,
    string Question,
    string Summary,
    string Epoch,
    string Raid,
    PlaceFile[] Places,
    SiteFile[] LaunchSites,
    EarlyWarningFile EarlyWarning,
    string[] Recorded,
    string[] Assumed,
    TrafficFile[]? Traffic = null,
    WeatherFile? Weather = null,
    GroundCover Ground = GroundCover.Rural,
    string? Consistency = null,
    AirwayFile[]? Airways = null,
    AirfieldFile[]? Airfields = null);
