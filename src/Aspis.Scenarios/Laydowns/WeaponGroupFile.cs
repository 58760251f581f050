namespace Aspis.Scenarios.Laydowns;

/// <summary>Weapons of one kind from one site to one place as a file has them.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Threat">Catalogue id.</param>
/// <param name="Count">How many are launched.</param>
/// <param name="From">Id of the launch site.</param>
/// <param name="At">Id of the place aimed at.</param>
/// <param name="FirstLaunch">Planned launch of the first, after scenario start.</param>
/// <param name="Interval">Time between two planned launches.</param>
/// <param name="Jitter">How far a launch may be from its plan, either way.</param>
/// <param name="Recorded">Recorded arrivals of recorded launches, from which reliability is taken; the catalogue's when left out.</param>
/// <param name="Reliability">Reliability stated outright; excludes <paramref name="Recorded"/>.</param>
public sealed record WeaponGroupFile(
    string Id,
    string Title,
    string Threat,
    int Count,
    string From,
    string At,
    string FirstLaunch,
    string Interval,
    string Jitter,
    RecordedFile? Recorded = null,
    string? Reliability = null);
