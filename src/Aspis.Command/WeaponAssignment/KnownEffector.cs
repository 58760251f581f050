using System.Collections.Immutable;

namespace Aspis.Command.WeaponAssignment;

/// <summary>An effector type of a battery as its post believes it to be.</summary>
/// <param name="Id">Hash of its catalogue id.</param>
/// <param name="Kind">How it works.</param>
/// <param name="Channels">Targets it can work on at once; for a missile, missiles of any type guided at once.</param>
/// <param name="DelaySeconds">Time before anything flies, s: the length of a burst, or the dwell of a jammer.</param>
/// <param name="SpeedMs">Mean speed, m/s; infinite for a jammer.</param>
/// <param name="CostUsd">Cost of one shot, US dollars.</param>
/// <param name="Zones">Engagement zone by target class; null where no capability is claimed.</param>
public sealed record KnownEffector(
    ulong Id,
    KnownEffectorKind Kind,
    int Channels,
    double DelaySeconds,
    double SpeedMs,
    double CostUsd,
    ImmutableArray<EngagementZone?> Zones)
{
    /// <summary>
    /// Time before its intercept during which it needs one of the channels, s: it flies to there by what it was told. Zero for a
    /// missile that holds a channel all the way.
    /// </summary>
    public double IlluminationSeconds { get; init; }

    /// <summary>Time from launch until it is so far away, s.</summary>
    public double SecondsTo(double distanceMetres) => DelaySeconds + (distanceMetres / SpeedMs);
}
