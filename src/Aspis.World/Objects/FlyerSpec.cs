using Aspis.Kernel.Geometry;
using Aspis.Messages;
using Aspis.World.Motion;

namespace Aspis.World.Objects;

/// <summary>One flying object of the raid or of the traffic as the scenario has it.</summary>
public sealed record FlyerSpec
{
    /// <summary>Scenario name, unique in the scenario; that of a released weapon is its carrier's and an ordinal.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of the name.</summary>
    public required ulong Id { get; init; }

    /// <summary>Index of its group in the raid, or of its stream in the traffic.</summary>
    public required int Group { get; init; }

    /// <summary>What it is there for.</summary>
    public required ObjectRole Role { get; init; }

    /// <summary>What it is.</summary>
    public required TargetClass Class { get; init; }

    /// <summary>Its nominal flight.</summary>
    public required Trajectory Trajectory { get; init; }

    /// <summary>East, north and up at its aim point, or at the end of its flight.</summary>
    public required LocalFrame AimFrame { get; init; }

    /// <summary>Index of the carrier it hangs under until it is released, or −1.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Planned start, s after scenario start; for a released weapon, s after its carrier's.</summary>
    public required double LaunchSeconds { get; init; }

    /// <summary>Half-width of the uniform spread of the start around its plan, s.</summary>
    public required double JitterSeconds { get; init; }

    /// <summary>Probability that it does not fail of itself; of a carrier, that it does not turn back of itself.</summary>
    public required double Reliability { get; init; }

    /// <summary>Radius around the aim point that half of the arrivals fall into, m.</summary>
    public double CircularErrorMetres { get; init; }

    /// <summary>How long its pieces give echoes like its own after it was destroyed, s. They harm nothing.</summary>
    public double DebrisSeconds { get; init; }

    /// <summary>Mean radar cross-section, m².</summary>
    public required double CrossSectionM2 { get; init; }

    /// <summary>How its echo fades: Swerling's case, 0 when it does not.</summary>
    public int SwerlingCase { get; init; } = 1;

    /// <summary>Effective radiated power density of its jammer, W/Hz; 0 when it has none or keeps it silent.</summary>
    public double JammerWattsPerHertz { get; init; }

    /// <summary>Distance within which an arrival destroys a radar or launcher, m.</summary>
    public double LethalRadiusMetres { get; init; }

    /// <summary>Probability that it turns back when a shot at it has missed, each shot.</summary>
    public double BreakOffProbability { get; init; }

    /// <summary>What its transponder answers, when it works.</summary>
    public TransponderReply Reply { get; init; }

    /// <summary>Probability that its transponder works.</summary>
    public double ReplyReliability { get; init; }

    /// <summary>Probability that its code is not valid: worn out or wrongly set.</summary>
    public double WrongCodeProbability { get; init; }

    /// <summary>Unit cost, US dollars.</summary>
    public required double CostUsd { get; init; }

    /// <summary>Whether it belongs to the raid.</summary>
    public bool IsHostile => Role is not (ObjectRole.Civil or ObjectRole.Friend);

    /// <summary>How it ends when nothing happens to it.</summary>
    public TerminalState PlannedEnd => Role switch
    {
        ObjectRole.Weapon => TerminalState.Arrived,
        ObjectRole.Decoy => TerminalState.Expended,
        ObjectRole.Civil or ObjectRole.Friend => TerminalState.Landed,
        _ => TerminalState.Withdrawn,
    };
}
