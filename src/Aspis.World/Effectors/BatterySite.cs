using System.Collections.Immutable;
using Aspis.Kernel.Geometry;

namespace Aspis.World.Effectors;

/// <summary>A battery where it truly stands.</summary>
/// <param name="Name">Scenario name, unique in the laydown.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="Place">Middle of the launchers, Earth-centred Earth-fixed, m.</param>
/// <param name="Launchers">Number of launchers.</param>
/// <param name="ReloadSeconds">Time to load one launcher, s.</param>
/// <param name="Readiness">Probability that it is up on a night.</param>
/// <param name="CrewAlert">Probability that its crew acts within the reaction time.</param>
/// <param name="CrewDelaySeconds">How much later a crew launches that does not, s.</param>
/// <param name="Magazines">What it holds, by effector type.</param>
/// <param name="GuidanceRadar">Index of the radar that guides its shots.</param>
/// <param name="Post">Index of the post it obeys.</param>
/// <param name="LinkSeconds">Delay of its link to the post, s.</param>
/// <param name="NightLuck">Whose luck of the night it has: readiness and crew; its own when left out.</param>
public sealed record BatterySite(
    string Name,
    ulong Id,
    Position Place,
    int Launchers,
    double ReloadSeconds,
    double Readiness,
    double CrewAlert,
    double CrewDelaySeconds,
    ImmutableArray<MagazineSpec> Magazines,
    int GuidanceRadar,
    int Post,
    double LinkSeconds,
    ulong? NightLuck = null)
{
    /// <summary>Index of its link to the post; −1 for one that cannot fail.</summary>
    public int Link { get; init; } = -1;

    /// <summary>Whether it cannot fire without its own guidance radar.</summary>
    public bool NeedsOwnRadar { get; init; } = true;

    /// <summary>Index of the post that its own crew is when it hears no other; −1 when it never fires on its own.</summary>
    public int Crew { get; init; } = -1;
}
