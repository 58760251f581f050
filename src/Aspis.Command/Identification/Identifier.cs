using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Identification;

/// <summary>
/// A first identification. What flies as only a ballistic missile can is hostile. What answers an interrogator is friend or
/// neutral by its answer. What answers nothing and will soon be over a defended place is hostile. What comes fast from where
/// launches were seen is suspect; the rest is unknown. An answer outweighs everything but ballistic flight.
/// </summary>
public sealed class Identifier(IdentifierSpec spec, CommandPostSpec post)
{
    private readonly List<Position> origins = [];

    /// <summary>Forgets everything.</summary>
    public void Clear() => origins.Clear();

    /// <summary>Remembers where launches were seen.</summary>
    public void Hear(ReadOnlySpan<EarlyWarningCue> cues)
    {
        foreach (var cue in cues)
        {
            if (cue.LaunchSeen)
                origins.Add(cue.Origin);
        }
    }

    /// <summary>Declares the identity of each firm track for which the evidence now says another, and what it is believed to be.</summary>
    public void Identify(IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        for (var i = 0; i < tracks.Count; i++)
        {
            var track = tracks[i];
            if (!track.IsFirm || (track.Identity == Identity.Hostile && track.Class == TargetClass.Ballistic))
                continue;
            var (identity, kind, evidence) = Judge(track, now);
            if (identity == track.Identity && kind == track.Class)
                continue;
            track.Identity = identity;
            track.Class = kind;
            track.NextEvaluation = now;
            outbox.Declare(new IdentityDeclaration(
                track.Number, now, identity, kind, identity == Identity.Hostile ? 1 : 0, identity == Identity.Friend ? 1 : 0, [new EvidenceWeight(evidence, 0, 0)]));
        }
    }

    private (Identity Identity, TargetClass Kind, IdentityEvidence Evidence) Judge(Track track, Instant now)
    {
        // The speed must stand out of its own uncertainty, or a wild first estimate would make anything hostile.
        var speed = track.Velocity.Length;
        var sigma = Math.Sqrt(track.VelocityCovariance.Trace);
        if (speed - (2 * sigma) > spec.BallisticSpeedMs)
            return (Identity.Hostile, TargetClass.Ballistic, IdentityEvidence.BallisticKinematics);
        var kind = KindOf(track, speed, sigma);
        if (track.OwnReplies >= spec.Replies)
            return (Identity.Friend, kind, IdentityEvidence.OwnReply);
        if (track.CivilReplies >= spec.Replies)
            return (Identity.Neutral, kind, IdentityEvidence.CivilReply);
        if (IsSilentAndInbound(track, now) || track.Identity == Identity.Hostile)
            return (Identity.Hostile, kind, IdentityEvidence.Silent);
        if ((speed - (2 * sigma) > spec.SuspectSpeedMs && ComesFromCue(track)) || track.Identity == Identity.Suspect)
            return (Identity.Suspect, kind, IdentityEvidence.OriginMatchesCue);
        return (Identity.Unknown, kind, IdentityEvidence.Prior);
    }

    /// <summary>
    /// What a track is by its flight. Nothing is said while it may still be a ballistic missile; the rest is told apart by
    /// speed and height as they are estimated now, and told again when the estimate has become better.
    /// </summary>
    private TargetClass KindOf(Track track, double speed, double sigma)
    {
        if (speed + (2 * sigma) > spec.BallisticSpeedMs)
            return track.Class;
        if (track.Class == TargetClass.Unknown && IsClimbingAway(track, speed))
            return TargetClass.Unknown;
        if (speed < spec.DroneSpeedMs)
            return TargetClass.Drone;
        return GeodeticPoint.HeightMetres(track.Position) - post.GroundMetres < spec.CruiseHeightMetres ? TargetClass.Cruise : TargetClass.Aircraft;
    }

    // Steeper than 30 degrees upwards: a missile in boost, not an aircraft on its way.
    private static bool IsClimbingAway(Track track, double speed) =>
        track.Velocity.Dot((track.Position - new Position(0, 0, 0)).Normalized()) > speed / 2;

    private bool IsSilentAndInbound(Track track, Instant now) =>
        (post.Interrogates ? track.Interrogations : track.Hits) >= spec.SilentPlots
        && track.OwnReplies + track.CivilReplies == 0
        && track.ThreatenedPlace >= 0
        && (track.PredictedImpact - now).InSeconds < spec.HostileSeconds;

    private bool ComesFromCue(Track track)
    {
        foreach (var origin in origins)
        {
            if (track.Position.DistanceTo(origin) < spec.OriginGateMetres)
                return true;
        }

        return false;
    }
}
