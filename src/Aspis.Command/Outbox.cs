using Aspis.Command.Tracking;
using Aspis.Messages;

namespace Aspis.Command;

/// <summary>All that a post says in one cycle: orders to the world, and what it believes, for the journal.</summary>
public sealed class Outbox
{
    private readonly List<EngagementOrder> orders = [];
    private readonly List<AimPointUpdate> updates = [];
    private readonly List<SectorOrder> sectors = [];
    private readonly List<RadarOrder> radars = [];
    private readonly List<TrackReport> tracks = [];
    private readonly List<IdentityDeclaration> identities = [];
    private readonly List<KillAssessmentReport> assessments = [];
    private readonly List<EngagementRefusal> refusals = [];
    private readonly List<PeerReport> peers = [];

    /// <summary>Orders to launch.</summary>
    public IReadOnlyList<EngagementOrder> Orders => orders;

    /// <summary>Corrected aim points.</summary>
    public IReadOnlyList<AimPointUpdate> AimPoints => updates;

    /// <summary>Orders to turn sectors.</summary>
    public IReadOnlyList<SectorOrder> Sectors => sectors;

    /// <summary>What radars are to follow, and whether they are to be on the air.</summary>
    public IReadOnlyList<RadarOrder> Radars => radars;

    /// <summary>Tracks as believed.</summary>
    public IReadOnlyList<TrackReport> Tracks => tracks;

    /// <summary>Identities declared.</summary>
    public IReadOnlyList<IdentityDeclaration> Identities => identities;

    /// <summary>Engagements assessed.</summary>
    public IReadOnlyList<KillAssessmentReport> Assessments => assessments;

    /// <summary>Why batteries were not used: diagnostics.</summary>
    public IReadOnlyList<EngagementRefusal> Refusals => refusals;

    /// <summary>What other posts of equal rank are told.</summary>
    public IReadOnlyList<PeerReport> Peers => peers;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        orders.Clear();
        updates.Clear();
        sectors.Clear();
        radars.Clear();
        tracks.Clear();
        identities.Clear();
        assessments.Clear();
        refusals.Clear();
        peers.Clear();
    }

    internal void Order(in EngagementOrder order) => orders.Add(order);

    internal void Correct(in AimPointUpdate update) => updates.Add(update);

    internal void Turn(in SectorOrder order) => sectors.Add(order);

    internal void Direct(in RadarOrder order) => radars.Add(order);

    internal void Declare(in IdentityDeclaration declaration) => identities.Add(declaration);

    internal void Assess(in KillAssessmentReport report) => assessments.Add(report);

    internal void Tell(in PeerReport report) => peers.Add(report);

    internal void Refuse(in EngagementRefusal refusal) => refusals.Add(refusal);

    internal void Report(Track track) => tracks.Add(
        new TrackReport(track.Number, track.Time, track.Status, track.LastPlot, track.Position, track.Velocity));
}
