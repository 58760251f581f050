using System.Collections.Immutable;

namespace Aspis.Command.Identification;

/// <summary>What tells kinds of object apart by their flight, and friend from foe by the evidence of answers, routes, origin and behaviour.</summary>
public sealed record IdentifierSpec
{
    /// <summary>The usual; the page of the model says why.</summary>
    public static IdentifierSpec Default { get; } = new();

    /// <summary>Faster than this, nothing but a ballistic missile flies, m/s: three times the speed of sound.</summary>
    public double BallisticSpeedMs { get; init; } = 1000;

    /// <summary>Faster than this, no airliner flies, m/s.</summary>
    public double SupersonicSpeedMs { get; init; } = 340;

    /// <summary>Slower than this counts as a drone, m/s; a helicopter does too.</summary>
    public double DroneSpeedMs { get; init; } = 90;

    /// <summary>Lower than this above the post's lowest radar counts as a cruise missile, if faster than a drone, m.</summary>
    public double CruiseHeightMetres { get; init; } = 1500;

    /// <summary>How near a cued launch a track must be first seen to count as coming from it, m.</summary>
    public double OriginGateMetres { get; init; } = 50_000;

    /// <summary>Answers of one kind that are believed.</summary>
    public int Replies { get; init; } = 2;

    /// <summary>Plots by interrogating radars without an answer that make a track silent.</summary>
    public int SilentPlots { get; init; } = 5;

    /// <summary>A track nearer in time than this to a defended place approaches it, s.</summary>
    public double HostileSeconds { get; init; } = 600;

    /// <summary>What the crew takes for likely beforehand.</summary>
    public Belief Prior { get; init; } = new(0.5, 0.1, 0.4);

    /// <summary>How probable each observation is.</summary>
    public EvidenceTable Table { get; init; } = EvidenceTable.Default;

    /// <summary>From which probability on an identity is declared.</summary>
    public IdentityThresholds Thresholds { get; init; } = IdentityThresholds.Default;

    /// <summary>Whether civil answers can be read; where not, who gives one is silent.</summary>
    public bool ReadsCivil { get; init; } = true;

    /// <summary>Flight plans the post has, as filed, or none known.</summary>
    public ImmutableArray<KnownPlan>? Plans { get; init; }

    /// <summary>Airways the post knows, or none known.</summary>
    public ImmutableArray<KnownAirway>? Airways { get; init; }

    /// <summary>Airfields the post knows, or none known.</summary>
    public ImmutableArray<KnownAirfield>? Airfields { get; init; }

    /// <summary>Middle and half-width of the bearings from which an attack is expected, rad, or null.</summary>
    public (double Bearing, double HalfWidth)? ThreatSector { get; init; }

    /// <summary>How far from its filed time a flight still keeps to its plan, s.</summary>
    public double PlanToleranceSeconds { get; init; } = 600;

    /// <summary>Tracks the crew can judge in one cycle; beyond them the rest waits.</summary>
    public int JudgementsPerCycle { get; init; } = int.MaxValue;

    /// <summary>Whether a track that the crew had no time for gets the identity that the prior alone gives, instead of none.</summary>
    public bool FallsBackOnPrior { get; init; }
}
