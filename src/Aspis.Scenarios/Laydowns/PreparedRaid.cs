using System.Collections.Immutable;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>A raid ready to fly: every weapon with its flight. Shared by all laydowns, draws, replications and threads.</summary>
/// <param name="Raid">What was asked for.</param>
/// <param name="Weapons">The weapons, ordered by name.</param>
public sealed record PreparedRaid(RaidFile Raid, ImmutableArray<WeaponSpec> Weapons)
{
    /// <summary>The groups, ordered by name; a weapon's group is an index into them.</summary>
    public ImmutableArray<WeaponGroupFile> Groups { get; } = RaidBuilder.Ordered(Raid);
}
