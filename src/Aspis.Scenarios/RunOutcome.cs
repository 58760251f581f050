using Aspis.Messages;
using Aspis.World.Objects;

namespace Aspis.Scenarios;

/// <summary>What one replication came to: the raw material of every measure.</summary>
public sealed record RunOutcome
{
    /// <summary>Fingerprint of truth and messages.</summary>
    public required ulong Digest { get; init; }

    /// <summary>Events it took: what the replication cost, on any machine.</summary>
    public required int Events { get; init; }

    /// <summary>How each object ended.</summary>
    public required TerminalState[] Terminals { get; init; }

    /// <summary>Whether each object was ever detected.</summary>
    public required bool[] Detected { get; init; }

    /// <summary>Whether a shot was ordered at a track of each object.</summary>
    public required bool[] Engaged { get; init; }

    /// <summary>Orders to fire at a track of nothing.</summary>
    public required int FalselyEngaged { get; init; }

    /// <summary>How well the posts' pictures showed what was in view.</summary>
    public required TrackQualityOutcome Tracks { get; init; }

    /// <summary>Object-major: the constraint that closed each battery's last chance at each object; the furthest it met where it had none.</summary>
    public required Constraint[] Reasons { get; init; }

    /// <summary>Of each object, the battery whose chance passed last; −1 when there is none.</summary>
    public required int[] LastBatteries { get; init; }

    /// <summary>Arrivals inside each place's footprint.</summary>
    public required int[] Hits { get; init; }

    /// <summary>Missiles launched and bursts fired.</summary>
    public required int InterceptorsFired { get; init; }

    /// <summary>What they and the uses of jammers cost, US dollars.</summary>
    public required double InterceptorCostUsd { get; init; }

    /// <summary>Value destroyed, in the scenario's points.</summary>
    public required double ValueLost { get; init; }

    /// <summary>Mean share of the expected value that the posts' choices of salvos lost against the best there were, over cycles with a choice.</summary>
    public required double AssignmentGap { get; init; }

    /// <summary>First confirmed track of an object of the raid, s after scenario start, or null.</summary>
    public required double? FirstTrackSeconds { get; init; }

    /// <summary>First arrival, or the first there would have been when nothing arrived, s after scenario start.</summary>
    public required double FirstArrivalSeconds { get; init; }

    /// <summary>The reason of an object in the raid: that of the battery whose chance passed last.</summary>
    public Constraint ReasonOf(int flyer) => LastBatteries[flyer] < 0
        ? Constraint.NoDefence
        : Reasons[(flyer * (Reasons.Length / Terminals.Length)) + LastBatteries[flyer]];
}
