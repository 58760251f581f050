using Aspis.Command.Coordination;
using Aspis.Command.EngagementControl;
using Aspis.Command.Identification;
using Aspis.Command.KillAssessment;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command;

/// <summary>
/// The half that decides. It learns of the world only through its inbox, draws no luck, and answers the same inbox with the
/// same orders always. Reset it and use it again for the next replication.
/// </summary>
public sealed class CommandPost
{
    private readonly Tracker tracker;
    private readonly Identifier identifier;
    private readonly SectorControl sectors;
    private readonly EmissionControl emissions;
    private readonly FollowControl follows;
    private readonly FireControl fireControl;
    private readonly KillAssessor killAssessor;
    private readonly Coordinator coordinator;
    private readonly WeaponAssigner assignment;

    /// <summary>A post of a spec.</summary>
    public CommandPost(CommandPostSpec spec)
    {
        Spec = spec;
        tracker = new Tracker(spec.Tracker, spec);
        identifier = new Identifier(spec.Identifier, spec);
        sectors = new SectorControl(spec);
        emissions = new EmissionControl(spec);
        follows = new FollowControl(spec, sectors, emissions);
        fireControl = new FireControl(spec);
        coordinator = new Coordinator(spec, sectors);
        killAssessor = new KillAssessor(fireControl, tracker, spec);
        assignment = new WeaponAssigner(spec, fireControl, sectors, follows);
        Reset();
    }

    /// <summary>What it believes about itself and what it defends.</summary>
    public CommandPostSpec Spec { get; }

    /// <summary>What it said in its last cycle.</summary>
    public Outbox Outbox { get; } = new();

    /// <summary>Live tracks, oldest first.</summary>
    public IReadOnlyList<Track> Tracks => tracker.Tracks;

    /// <summary>Engagements not yet assessed, oldest first.</summary>
    internal IReadOnlyList<Engagement> Engagements => fireControl.Engagements;

    /// <summary>What its choices of salvos lose against the best there were.</summary>
    public AssignmentGap AssignmentGap => assignment.Gap;

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        Outbox.Clear();
        tracker.Clear();
        identifier.Clear();
        sectors.Clear();
        emissions.Clear();
        follows.Clear();
        fireControl.Clear();
        assignment.Clear();
        coordinator.Clear();
    }

    /// <summary>One turn of the loop: track, assess kills, close engagements, identify, evaluate, assign, open engagements, point radars.</summary>
    public Outbox Cycle(Instant now, in Inbox inbox)
    {
        Outbox.Clear();
        fireControl.Hear(inbox.Batteries, inbox.Engagements);
        sectors.Hear(inbox.Sectors);
        tracker.Take(inbox.Plots);
        tracker.Age(now, Outbox);
        coordinator.Hear(inbox.Peers, tracker.Tracks, now, Outbox);
        killAssessor.Assess(now, Outbox);
        identifier.Hear(inbox.Cues);
        identifier.Identify(tracker.Tracks, now, Outbox);
        sectors.Hear(inbox.Cues, tracker.Tracks, now, Outbox);
        coordinator.Yield(tracker.Tracks, now);
        assignment.Assign(tracker.Tracks, now, Outbox);
        coordinator.Tell(tracker.Tracks, now, Outbox);
        fireControl.Correct(now, Outbox);
        coordinator.Cue(tracker.Tracks, emissions, now, Outbox);
        emissions.Settle(inbox.Cues, tracker.Tracks, now, Outbox);
        follows.Settle(tracker.Tracks, now, Outbox);
        return Outbox;
    }
}
