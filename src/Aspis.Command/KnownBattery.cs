using System.Collections.Immutable;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Geometry;

namespace Aspis.Command;

/// <summary>A battery as its post believes it to be.</summary>
/// <param name="Id">Hash of its scenario name.</param>
/// <param name="Place">Middle of its launchers, Earth-centred Earth-fixed, m.</param>
/// <param name="Missiles">Its missile types, in order of preference at equal worth.</param>
/// <param name="GuidanceRadar">Index of its guidance radar among the post's radars.</param>
/// <param name="TargetChannels">Targets it can engage at once.</param>
/// <param name="MissileChannels">Missiles it can guide at once.</param>
/// <param name="ReactionSeconds">From the first firm track of a target to the first launch at it, s.</param>
/// <param name="SalvoIntervalSeconds">Least time between two launches, s.</param>
/// <param name="LinkSeconds">Delay of the link to it, s.</param>
public sealed record KnownBattery(
    ulong Id,
    Position Place,
    ImmutableArray<KnownMissile> Missiles,
    int GuidanceRadar,
    int TargetChannels,
    int MissileChannels,
    double ReactionSeconds,
    double SalvoIntervalSeconds,
    double LinkSeconds);
