namespace Aspis.World.Effectors;

/// <summary>An effector type as a run takes it from the catalogue: a time, a reach and a probability, nothing more.</summary>
public sealed record EffectorSpec
{
    /// <summary>Catalogue id.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of the catalogue id.</summary>
    public required ulong Id { get; init; }

    /// <summary>How it works.</summary>
    public required EffectorKind Kind { get; init; }

    /// <summary>Time spent at the battery before anything flies, s: the length of a burst, or the dwell of a jammer.</summary>
    public required double DelaySeconds { get; init; }

    /// <summary>Mean speed over the flight, m/s; infinite for a jammer.</summary>
    public required double SpeedMs { get; init; }

    /// <summary>Farthest it can work, m.</summary>
    public required double ReachMetres { get; init; }

    /// <summary>Greatest error of the predicted intercept at which the probability applies, m.</summary>
    public required double HandoverMetres { get; init; }

    /// <summary>Probability by true target class: one shot kills, given launch and hand-over; of a jammer, that the target is of those it brings down.</summary>
    public required double[] KillProbability { get; init; }

    /// <summary>Probability that a launch works.</summary>
    public required double LaunchReliability { get; init; }

    /// <summary>Probability that all of a night's missiles of this type are of a bad lot.</summary>
    public required double BadLotProbability { get; init; }

    /// <summary>Probability that a launch works when they are.</summary>
    public required double BadLotReliability { get; init; }

    /// <summary>Cost of one shot, US dollars.</summary>
    public required double CostUsd { get; init; }

    /// <summary>Time from launch until it is so far away, s.</summary>
    public double SecondsTo(double distanceMetres) => DelaySeconds + (distanceMetres / SpeedMs);
}
