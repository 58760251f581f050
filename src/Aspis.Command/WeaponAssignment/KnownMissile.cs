using System.Collections.Immutable;

namespace Aspis.Command.WeaponAssignment;

/// <summary>A missile type as its post believes it to be.</summary>
/// <param name="Id">Hash of its catalogue id.</param>
/// <param name="SpeedMs">Mean speed, m/s.</param>
/// <param name="CostUsd">Unit cost, US dollars.</param>
/// <param name="Zones">Engagement zone by target class; null where no capability is claimed.</param>
public sealed record KnownMissile(ulong Id, double SpeedMs, double CostUsd, ImmutableArray<EngagementZone?> Zones);
