using System.Collections.Immutable;
using Aspis.Command.Identification;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// A raid and the traffic ready to fly: every object with its flight. Shared by all laydowns, replications and threads.
/// </summary>
/// <param name="Raid">What was asked for.</param>
/// <param name="Flyers">All objects, ordered by name.</param>
public sealed record PreparedRaid(RaidFile Raid, ImmutableArray<FlyerSpec> Flyers)
{
    /// <summary>What radars see of its flights, as far as it has been worked out.</summary>
    public RadarBook? Radars { get; init; }

    /// <summary>Flight plans that were filed for the traffic, ordered by name.</summary>
    public ImmutableArray<KnownPlan> Plans { get; init; } = [];

    /// <summary>The groups, ordered by name; the group of an object of the raid is an index into them.</summary>
    public ImmutableArray<WeaponGroupFile> Groups { get; } = RaidBuilder.Ordered(Raid);
}
