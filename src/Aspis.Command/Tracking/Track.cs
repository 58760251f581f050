using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>A post's belief about one object: a state with its covariance, and what has been concluded from it.</summary>
public sealed class Track
{
    /// <summary>The post's own number for it.</summary>
    public required int Number { get; init; }

    /// <summary>Its place in the tracker.</summary>
    internal int Slot { get; init; }

    /// <summary>Life of the track.</summary>
    public TrackStatus Status { get; internal set; }

    /// <summary>Time of the state.</summary>
    public Instant Time { get; internal set; }

    /// <summary>Believed position, Earth-centred Earth-fixed, m.</summary>
    public Position Position { get; internal set; }

    /// <summary>Believed velocity relative to the ground, m/s.</summary>
    public Vector Velocity { get; internal set; }

    /// <summary>Covariance of position, m².</summary>
    public Symmetric3 PositionCovariance { get; internal set; }

    /// <summary>Covariance of position (rows) with velocity (columns), m²/s.</summary>
    public Matrix3 CrossCovariance { get; internal set; }

    /// <summary>Covariance of velocity, m²/s².</summary>
    public Symmetric3 VelocityCovariance { get; internal set; }

    /// <summary>When the first plot was taken.</summary>
    public Instant FirstHit { get; internal set; }

    /// <summary>When the last plot was taken.</summary>
    public Instant LastHit { get; internal set; }

    /// <summary>When it was first confirmed.</summary>
    public Instant FirmSince { get; internal set; }

    /// <summary>Plots taken.</summary>
    public int Hits { get; internal set; }

    /// <summary>Opaque id of the last plot taken.</summary>
    public int LastPlot { get; internal set; }

    /// <summary>When each radar of the post last gave a plot to it.</summary>
    public required Instant[] LastHitBy { get; init; }

    /// <summary>Plots of it by radars that read transponders.</summary>
    public int Interrogations { get; internal set; }

    /// <summary>Answers with the code of the defence's own side.</summary>
    public int OwnReplies { get; internal set; }

    /// <summary>Answers with a civil code.</summary>
    public int CivilReplies { get; internal set; }

    /// <summary>Answers with a military code that is not valid.</summary>
    public int InvalidReplies { get; internal set; }

    /// <summary>Time between looks of the fastest radar that sees it, s.</summary>
    public double RevisitSeconds { get; internal set; }

    /// <summary>Time between looks of the slowest radar that has seen it, s.</summary>
    public double SlowestRevisitSeconds { get; internal set; }

    /// <summary>Whether a plot was taken since the last cycle.</summary>
    public bool Refreshed { get; internal set; }

    /// <summary>Whose it is believed to be.</summary>
    public Identity Identity { get; internal set; }

    /// <summary>What it is believed to be.</summary>
    public TargetClass Class { get; internal set; }

    /// <summary>Index of the defended place it is believed to threaten, or −1.</summary>
    public int ThreatenedPlace { get; internal set; } = -1;

    /// <summary>Value that it puts at risk, in the scenario's points: over places, probability to come there times value per hit.</summary>
    public double ValueAtRisk { get; internal set; }

    /// <summary>When it is believed to come down, or to pass the threatened place.</summary>
    public Instant PredictedImpact { get; internal set; }

    /// <summary>When its threat and engagement opportunities are next to be worked out.</summary>
    public Instant NextEvaluation { get; internal set; }

    /// <summary>When that was last planned to be; anybody else who sets it calls for a new look at every battery.</summary>
    internal Instant PlannedEvaluation { get; set; } = Instant.Max;

    /// <summary>When each battery is next to be asked about it.</summary>
    public Instant[] NextLooks { get; init; } = [];

    /// <summary>Shots ordered at it and not yet assessed.</summary>
    public int ShotsPending { get; internal set; }

    /// <summary>Index of the battery whose shots are pending.</summary>
    public int EngagedBy { get; internal set; } = -1;

    /// <summary>Index of the radar that guides the pending shots, when it is not the battery's own; else −1.</summary>
    public int GuidedBy { get; internal set; } = -1;

    /// <summary>Shots assessed as misses.</summary>
    public int ShotsMissed { get; internal set; }

    /// <summary>Whether a jammer has worked on it without effect.</summary>
    public bool JammedInVain { get; internal set; }

    /// <summary>Latest planned intercept among the pending shots.</summary>
    public Instant LastIntercept { get; internal set; }

    /// <summary>Last constraint told for each battery.</summary>
    public required Constraint[] Told { get; init; }

    /// <summary>Whether each battery was then told to have had the chance of a shot.</summary>
    public required bool[] ToldPossible { get; init; }

    /// <summary>Whether another post of equal rank has it, or may: it is not to be fired at until this post has claimed it.</summary>
    public bool IsHandedOver { get; internal set; }

    /// <summary>Whether another post has claimed it.</summary>
    internal bool HasRival { get; set; }

    /// <summary>When this post claimed it to fire at; the end of time when it has not.</summary>
    public Instant ClaimedAt { get; internal set; } = Instant.Max;

    /// <summary>When the claim was last of use.</summary>
    internal Instant ClaimUsed { get; set; }

    /// <summary>When other posts were last told of it.</summary>
    internal Instant ToldAt { get; set; } = new(long.MinValue / 2);

    /// <summary>Whether it may be fired at under its status.</summary>
    public bool IsFirm => Status is TrackStatus.Confirmed or TrackStatus.Coasting;
}
