using Aspis.Command.EngagementControl;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// Works out which battery could meet which track and how, has the salvos chosen, and orders them. Every battery not used
/// against a firm track is refused with the first binding constraint.
/// </summary>
public sealed class WeaponAssigner
{
    private const double ShortestWaitSeconds = 2;
    private const double LongestWaitSeconds = 8;

    // When only the longest wait is halved for it, a launch so far off need not be known better.
    private const double SurelyLaterSeconds = 2 * LongestWaitSeconds;
    private readonly OpportunityFinder finder;
    private readonly ThreatEvaluator evaluator;
    private readonly WeaponControl weaponControl;
    private readonly FireControl fireControl;
    private readonly SectorControl sectors;
    private readonly FollowControl follows;
    private readonly RefusalBook refusals;
    private readonly ISalvoChooser chooser;
    private readonly PredictedPath path = new();
    private readonly List<Candidate> candidates = [];
    private readonly (Constraint Constraint, Opportunity Opportunity, bool IsShotPossible)[] found;
    private readonly bool[] asked;
    private readonly NearerLayer nearer;

    /// <summary>Assignment by a post's doctrine.</summary>
    public WeaponAssigner(CommandPostSpec post, FireControl fireControl, SectorControl sectors, FollowControl follows)
    {
        (this.fireControl, this.sectors, this.follows) = (fireControl, sectors, follows);
        (evaluator, weaponControl) = (new ThreatEvaluator(post), new WeaponControl(post));
        refusals = new RefusalBook(fireControl);
        found = new (Constraint, Opportunity, bool)[fireControl.Units.Length];
        asked = new bool[fireControl.Units.Length];
        nearer = new NearerLayer(post.Doctrine, fireControl.Units);
        Gap = new AssignmentGap(fireControl, post.Doctrine);
        chooser = post.Doctrine.Assignment switch
        {
            AssignmentMethod.Rules => new RuleChooser(),
            AssignmentMethod.Optimal => new OptimalChooser(fireControl),
            _ => new GreedyChooser(),
        };
        finder = new OpportunityFinder(post, sectors, chooser.LooksAhead ? null : Duration.FromSeconds(SurelyLaterSeconds));
    }

    /// <summary>What its choices lose against the best.</summary>
    public AssignmentGap Gap { get; }

    /// <summary>Begins a replication.</summary>
    public void Clear() => Gap.Clear();

    /// <summary>Works out the opportunities of the tracks that are due, and orders the salvos that are chosen.</summary>
    public void Assign(IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        candidates.Clear();
        for (var i = 0; i < tracks.Count; i++)
        {
            if (tracks[i].IsFirm && (now >= tracks[i].NextEvaluation || IsFollowedAtLast(tracks[i], now)))
                Consider(tracks[i], now, outbox);
        }

        if (!candidates.Exists(candidate => candidate.IsReady))
            return;
        if (chooser.LooksAhead)
            LookAhead(tracks, now);
        Gap.Before(candidates);
        var (chosen, saved) = (chooser.Arrange(candidates, now), 0.0);
        for (var n = 0; n < candidates.Count; n++)
            saved += n < chosen ? Commit(candidates[n], now, outbox) : HoldBack(candidates[n], now, outbox);
        Gap.After(saved);
    }

    /// <summary>Adds what is known of tracks that are not due now; nothing is told or ordered of them.</summary>
    private void LookAhead(IReadOnlyList<Track> tracks, Instant now)
    {
        var due = candidates.Count;
        for (var i = 0; i < tracks.Count; i++)
        {
            var track = tracks[i];
            if (!track.IsFirm || track.ShotsPending > 0 || track.ThreatenedPlace < 0 || candidates.FindIndex(0, due, known => known.Track == track) >= 0)
                continue;
            if (weaponControl.Permits(track, now) != Constraint.NoDefence)
                continue;
            path.Follow(track, now);
            for (var b = 0; b < fireControl.Units.Length; b++)
            {
                var constraint = finder.Find(fireControl.Units[b], track, path, now, out var opportunity);
                if (constraint is Constraint.NoDefence or Constraint.WaitingForZone)
                    candidates.Add(new Candidate(track, b, opportunity, IsReady: false));
            }
        }
    }

    /// <summary>Whether a radar now follows a track that a battery was only waiting for a radar to follow.</summary>
    private bool IsFollowedAtLast(Track track, Instant now)
    {
        var isFollowed = false;
        for (var b = 0; b < fireControl.Units.Length; b++)
        {
            if (track.Told[b] != Constraint.NotFollowed || !IsFollowed(fireControl.Units[b].Battery, track, now))
                continue;
            track.NextLooks[b] = now;
            isFollowed = true;
        }

        return isFollowed;
    }

    private bool IsFollowed(KnownBattery battery, Track track, Instant now)
    {
        if (follows.IsFollowed(battery.GuidanceRadar, track, now))
            return true;
        foreach (var guide in battery.OtherGuides)
        {
            if (follows.IsFollowed(guide, track, now))
                return true;
        }

        return false;
    }

    private void Consider(Track track, Instant now, Outbox outbox)
    {
        // Nothing more is decided about a track until the shots at it have been assessed; the assessor will call for it.
        if (track.ShotsPending > 0)
            return;
        if (track.Class != TargetClass.Unknown && !AnyZoneFor(track.Class))
        {
            refusals.TellAll(track, Constraint.TargetClass, now, outbox);
            track.NextEvaluation = Instant.Max;
            return;
        }

        // The path of a track that may not be fired at is followed too: it tells whether the chance of a shot is passing.
        path.Follow(track, now);
        if (track.Class == TargetClass.Ballistic)
            evaluator.EvaluateImpact(track, path);
        else
            evaluator.EvaluatePassage(track, now);
        var permit = weaponControl.Permits(track, now);
        var next = now + Duration.FromSeconds(LongestWaitSeconds);

        // Somebody who called for a new look wants one at every battery, and so does a choice between layers; else only those are
        // asked that are due.
        var isForAll = chooser.LooksAhead || track.NextEvaluation != track.PlannedEvaluation || nearer.Chooses(track.Class);
        for (var b = 0; b < found.Length; b++)
        {
            asked[b] = isForAll || now >= track.NextLooks[b];
            if (asked[b])
                found[b].Constraint = Examine(track, b, permit, now, outbox, out found[b].Opportunity, out found[b].IsShotPossible);
        }

        nearer.Hold(track.Class, found);
        for (var b = 0; b < found.Length; b++)
        {
            if (!asked[b])
            {
                next = track.NextLooks[b] < next ? track.NextLooks[b] : next;
                continue;
            }

            var (constraint, opportunity, isShotPossible) = found[b];
            if (constraint == Constraint.NoDefence || (constraint == Constraint.WaitingForZone && chooser.LooksAhead))
                candidates.Add(new Candidate(track, b, opportunity, constraint == Constraint.NoDefence));
            if (constraint != Constraint.NoDefence)
                refusals.Tell(track, b, constraint, isShotPossible, now, outbox);
            var due = NextLook(constraint, opportunity, now);
            track.NextLooks[b] = due;
            next = due < next ? due : next;
        }

        track.NextEvaluation = track.PlannedEvaluation = next;
    }

    /// <summary>The first constraint on a battery against a track; NoDefence stands for none. And whether a shot could reach it, now or later.</summary>
    private Constraint Examine(
        Track track, int battery, Constraint permit, Instant now, Outbox outbox, out Opportunity opportunity, out bool isShotPossible)
    {
        var unit = fireControl.Units[battery];
        var constraint = Find(unit, track, now, out opportunity);
        isShotPossible = constraint is Constraint.NoDefence or Constraint.WaitingForZone or Constraint.DoctrineHolds;
        if (permit != Constraint.NoDefence)
            return permit;
        if (constraint == Constraint.OutsideGuidanceSector)
            sectors.Follow(track, unit, now, outbox);
        if (constraint != Constraint.NoDefence)
            return constraint;
        var effector = unit.Battery.Effectors[opportunity.Effector];
        var guide = opportunity.Guide < 0 ? unit.Battery.GuidanceRadar : opportunity.Guide;
        return effector.Kind == KnownEffectorKind.Jammer || follows.IsFollowed(guide, track, now)
            ? fireControl.Allows(unit, track, opportunity)
            : Constraint.NotFollowed;
    }

    /// <summary>
    /// Where its own radar does not see or not follow a track, a battery that can be guided by others looks whether one of them
    /// does; the constraint on its own radar stands when none does.
    /// </summary>
    private Constraint Find(FireUnit unit, Track track, Instant now, out Opportunity opportunity)
    {
        var constraint = finder.Find(unit, track, path, now, out opportunity);
        var isBlind = constraint is Constraint.BelowGuidanceHorizon or Constraint.OutsideGuidanceSector
            || (constraint == Constraint.NoDefence && !follows.IsFollowed(unit.Battery.GuidanceRadar, track, now));
        if (!isBlind)
            return constraint;
        foreach (var guide in unit.Battery.OtherGuides)
        {
            if (!follows.IsFollowed(guide, track, now))
                continue;
            var guided = finder.FindGuidedBy(guide, unit, track, path, now, out var other);
            if (guided is not (Constraint.NoDefence or Constraint.WaitingForZone))
                continue;
            opportunity = other;
            return guided;
        }

        return constraint;
    }

    /// <summary>When a refusal is worth looking at again: rarely while far from changing, often when near it.</summary>
    private static Instant NextLook(Constraint constraint, in Opportunity opportunity, Instant now)
    {
        var seconds = constraint switch
        {
            // A new identity calls for a new look by itself.
            Constraint.OutsideRange or Constraint.InsideMinimumRange or Constraint.TargetClass or Constraint.NotThreatening or Constraint.IdentityForbids
                or Constraint.NoMissile or Constraint.Reloading or Constraint.BatteryLost => LongestWaitSeconds,
            Constraint.WaitingForZone => Math.Clamp((opportunity.Launch - now).InSeconds / 2, ShortestWaitSeconds, LongestWaitSeconds),
            _ => ShortestWaitSeconds,
        };
        return now + Duration.FromSeconds(seconds);
    }

    private bool AnyZoneFor(TargetClass kind)
    {
        foreach (var unit in fireControl.Units)
        {
            foreach (var effector in unit.Battery.Effectors)
            {
                if (effector.Zones[(int)kind] is not null)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Orders a salvo, if it is still possible; returns the value it is expected to save.</summary>
    private double Commit(in Candidate candidate, Instant now, Outbox outbox)
    {
        // An earlier order of this cycle may have taken the track, the channel or the missile.
        var unit = fireControl.Units[candidate.Battery];
        var opportunity = FireControl.Retimed(unit, candidate.Opportunity);
        var constraint = fireControl.Allows(unit, candidate.Track, opportunity);
        if (constraint != Constraint.NoDefence)
        {
            refusals.Tell(candidate.Track, candidate.Battery, constraint, isShotPossible: true, now, outbox);
            return 0;
        }

        candidate.Track.Told[candidate.Battery] = Constraint.NoDefence;
        var before = outbox.Orders.Count;
        fireControl.Open(candidate.Battery, candidate.Track, opportunity, outbox);
        return SalvoChoice.Value(candidate, outbox.Orders.Count - before);
    }

    /// <summary>A salvo the plan does not want: another battery has the track, or others will need the shots and channels.</summary>
    private double HoldBack(in Candidate candidate, Instant now, Outbox outbox)
    {
        var constraint = candidate.Track.ShotsPending > 0 ? Constraint.HandedOver : Constraint.DoctrineHolds;
        refusals.Tell(candidate.Track, candidate.Battery, constraint, isShotPossible: true, now, outbox);
        return 0;
    }
}
