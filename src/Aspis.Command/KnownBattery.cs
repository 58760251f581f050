using System.Collections.Immutable;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Geometry;

namespace Aspis.Command;

/// <summary>A battery as its post believes it to be.</summary>
/// <param name="Id">Hash of its scenario name.</param>
/// <param name="Place">Middle of its launchers, Earth-centred Earth-fixed, m.</param>
/// <param name="Effectors">Its effector types, in order of preference at equal worth.</param>
/// <param name="GuidanceRadar">Index of its guidance radar among the post's radars.</param>
/// <param name="TargetChannels">Targets its guidance radar can follow for missiles and guns at once.</param>
/// <param name="ReactionSeconds">From the first firm track of a target to the first launch at it, s.</param>
/// <param name="SalvoIntervalSeconds">Least time between two launches, s.</param>
/// <param name="LinkSeconds">Delay of the link to it, s.</param>
public sealed record KnownBattery(
    ulong Id,
    Position Place,
    ImmutableArray<KnownEffector> Effectors,
    int GuidanceRadar,
    int TargetChannels,
    double ReactionSeconds,
    double SalvoIntervalSeconds,
    double LinkSeconds)
{
    /// <summary>Indices of other radars of the post that can guide its shots.</summary>
    public ImmutableArray<int> OtherGuides { get; init; } = [];

    /// <summary>Height of the ground it stands on above the ellipsoid, m.</summary>
    public double GroundMetres { get; } = GeodeticPoint.HeightMetres(Place);
}
