namespace Aspis.Scenarios.Laydowns;

/// <summary>Objects of one kind from one site against one place as a file has them.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Threat">Catalogue id: of a weapon, or of an aircraft for carriers and reconnaissance.</param>
/// <param name="Count">How many are launched, or how many aircraft come.</param>
/// <param name="From">Id of the launch site, or of the point where aircraft come onto the scene.</param>
/// <param name="At">Id of the place aimed at.</param>
/// <param name="FirstLaunch">Planned launch of the first, after scenario start.</param>
/// <param name="Interval">Time between two planned launches.</param>
/// <param name="Jitter">How far a launch may be from its plan, either way.</param>
/// <param name="Role">What they are there for.</param>
/// <param name="Carries">Carriers: what each carries.</param>
/// <param name="TurnDistance">Reconnaissance: how far from the place it turns home.</param>
/// <param name="Jams">Aircraft: whether they jam radars with noise for as long as they fly.</param>
/// <param name="Via">Cruise missiles and drones: points of the way between launch and target.</param>
/// <param name="Height">Cruise height above ground, or an aircraft's altitude above the ellipsoid; the catalogue's when left out.</param>
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
    GroupRole Role = GroupRole.Weapon,
    CarriageFile? Carries = null,
    string? TurnDistance = null,
    bool Jams = false,
    WaypointFile[]? Via = null,
    string? Height = null,
    RecordedFile? Recorded = null,
    string? Reliability = null)
{
    /// <summary>How many weapons the group brings.</summary>
    public int Weapons => Role switch
    {
        GroupRole.Weapon => Count,
        GroupRole.Carrier => Count * (Carries?.Each ?? 0),
        _ => 0,
    };
}
