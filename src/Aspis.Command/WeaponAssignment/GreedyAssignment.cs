using Aspis.Command.EngagementControl;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// Greedy weapon assignment by expected value saved: again and again the salvo that saves most expected value is ordered,
/// until none is worth ordering or resources are spent (the maximum-marginal-return rule; den Broeder, Ellison, Emerling,
/// <i>On Optimum Target Assignments</i>, Operations Research 7(3), 1959). For every battery not used against a firm track the
/// first binding constraint is told.
/// </summary>
public sealed class GreedyAssignment(
    OpportunityFinder finder, ThreatEvaluator evaluator, WeaponControl weaponControl, FireControl fireControl,
    SectorControl sectors, FollowControl follows)
{
    private const double ShortestWaitSeconds = 2;
    private const double LongestWaitSeconds = 8;
    private readonly PredictedPath path = new();
    private readonly List<Candidate> candidates = [];

    /// <summary>Works out the opportunities of the tracks that are due, and orders the best salvos.</summary>
    public void Assign(IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        candidates.Clear();
        for (var i = 0; i < tracks.Count; i++)
        {
            if (tracks[i].IsFirm && (now >= tracks[i].NextEvaluation || IsFollowedAtLast(tracks[i], now)))
                Consider(tracks[i], now, outbox);
        }

        while (TakeBest(out var candidate))
            Commit(candidate, now, outbox);
    }

    /// <summary>Whether a radar now follows a track that a battery was only waiting for a radar to follow.</summary>
    private bool IsFollowedAtLast(Track track, Instant now)
    {
        for (var b = 0; b < fireControl.Units.Length; b++)
        {
            if (track.Told[b] == Constraint.NotFollowed && IsFollowed(fireControl.Units[b].Battery, track, now))
                return true;
        }

        return false;
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
            RefuseAll(track, Constraint.TargetClass, now, outbox);
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
        for (var b = 0; b < fireControl.Units.Length; b++)
        {
            var constraint = Examine(track, b, permit, now, outbox, out var opportunity, out var isShotPossible);
            if (constraint == Constraint.NoDefence)
                candidates.Add(new Candidate(track, b, opportunity));
            else
                Refuse(track, b, constraint, isShotPossible, now, outbox);
            var due = NextLook(constraint, opportunity, now);
            next = due < next ? due : next;
        }

        track.NextEvaluation = next;
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

    private void RefuseAll(Track track, Constraint constraint, Instant now, Outbox outbox)
    {
        for (var b = 0; b < fireControl.Units.Length; b++)
            Refuse(track, b, constraint, isShotPossible: false, now, outbox);
        track.NextEvaluation = Instant.Max;
    }

    /// <summary>Takes the salvo that saves most; ties go to the more urgent track, then the older, then the first battery.</summary>
    private bool TakeBest(out Candidate best)
    {
        var index = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (index < 0 || IsBetter(candidates[i], candidates[index]))
                index = i;
        }

        best = index < 0 ? default : candidates[index];
        if (index >= 0)
            candidates.RemoveAt(index);
        return index >= 0;
    }

    private static bool IsBetter(in Candidate a, in Candidate b)
    {
        double worthA = Worth(a), worthB = Worth(b);
        if (worthA != worthB)
            return worthA > worthB;
        if (a.Track.PredictedImpact != b.Track.PredictedImpact)
            return a.Track.PredictedImpact < b.Track.PredictedImpact;
        return a.Track.Number != b.Track.Number ? a.Track.Number < b.Track.Number : a.Battery < b.Battery;
    }

    private static double Worth(in Candidate candidate) =>
        candidate.Track.ValueAtRisk * candidate.Opportunity.KillProbability;

    private void Commit(in Candidate candidate, Instant now, Outbox outbox)
    {
        // An earlier order of this cycle may have taken the track, the channel or the missile.
        var unit = fireControl.Units[candidate.Battery];
        var constraint = fireControl.Allows(unit, candidate.Track, candidate.Opportunity);
        if (constraint != Constraint.NoDefence)
        {
            Refuse(candidate.Track, candidate.Battery, constraint, isShotPossible: true, now, outbox);
            return;
        }

        candidate.Track.Told[candidate.Battery] = Constraint.NoDefence;
        fireControl.Open(candidate.Battery, candidate.Track, candidate.Opportunity, outbox);
    }

    private void Refuse(Track track, int battery, Constraint constraint, bool isShotPossible, Instant now, Outbox outbox)
    {
        if (track.Told[battery] == constraint && track.ToldPossible[battery] == isShotPossible)
            return;
        track.Told[battery] = constraint;
        track.ToldPossible[battery] = isShotPossible;
        outbox.Refuse(new EngagementRefusal(fireControl.Units[battery].Battery.Id, track.Number, now, constraint, isShotPossible));
    }

    private readonly record struct Candidate(Track Track, int Battery, Opportunity Opportunity);
}
