using Aspis.Command.EngagementControl;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.KillAssessment;

/// <summary>
/// Looks again after the last missile of a salvo: a track that still gives plots survived, one that has stopped giving them
/// for as long as a live one would not is believed killed. Where crews look at the end of a shot, what they saw decides. It can
/// be wrong both ways.
/// </summary>
public sealed class KillAssessor(FireControl fireControl, Tracker tracker, CommandPostSpec post)
{
    /// <summary>Looks of its fastest radar after which a track that gives no plots is taken for destroyed.</summary>
    public const double LookLooks = 2.5;

    private const double GraceSeconds = 0.2;
    private readonly Duration link = Duration.FromSeconds(post.LongestLinkSeconds);

    /// <summary>Assesses every engaged track whose missiles have all ended.</summary>
    public void Assess(Instant now, Outbox outbox)
    {
        for (var i = tracker.Tracks.Count - 1; i >= 0; i--)
        {
            var track = tracker.Tracks[i];
            if (track.ShotsPending == 0 || AnyInFlight(track))
                continue;
            var intercept = track.LastIntercept;
            if ((now - intercept).InSeconds < post.Doctrine.AssessDelaySeconds)
                continue;
            if (post.Doctrine.AssessesBySight)
                GoBySight(track, now, outbox);
            else if (track.LastHit > intercept + Duration.FromSeconds(GraceSeconds))
                Survived(track, now, outbox);
            else if ((now - link - intercept).InSeconds > LookLooks * track.RevisitSeconds)
                Killed(track, now, outbox);
        }
    }

    /// <summary>What was seen at the end of the last shot decides; where nobody could tell, it is taken for a survivor.</summary>
    private void GoBySight(Track track, Instant now, Outbox outbox)
    {
        var (last, sight) = (Instant.Start, KillSight.None);
        for (var i = 0; i < fireControl.Engagements.Count; i++)
        {
            var engagement = fireControl.Engagements[i];
            if (engagement.Track == track && engagement.Intercept >= last)
                (last, sight) = (engagement.Intercept, engagement.Sight);
        }

        if (sight == KillSight.Destroyed)
            Killed(track, now, outbox);
        else
            Survived(track, now, outbox);
    }

    private bool AnyInFlight(Track track)
    {
        for (var i = 0; i < fireControl.Engagements.Count; i++)
        {
            if (fireControl.Engagements[i].Track == track && !fireControl.Engagements[i].FlightEnded)
                return true;
        }

        return false;
    }

    private void Survived(Track track, Instant now, Outbox outbox)
    {
        track.ShotsMissed += track.ShotsPending;
        track.NextEvaluation = now;
        fireControl.Close(track, now, killed: false, outbox);
    }

    private void Killed(Track track, Instant now, Outbox outbox)
    {
        fireControl.Close(track, now, killed: true, outbox);
        tracker.Drop(track, now, outbox);
    }
}
