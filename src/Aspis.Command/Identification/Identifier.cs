using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Identification;

/// <summary>
/// A first identification: what flies as only a ballistic missile can is hostile; what comes fast from where launches were
/// seen is suspect; the rest is unknown. A track keeps its identity until better evidence comes.
/// </summary>
public sealed class Identifier(IdentifierSpec spec)
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

    /// <summary>Declares the identity of each firm track that has none, or a weaker one than the evidence now allows.</summary>
    public void Identify(IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        for (var i = 0; i < tracks.Count; i++)
        {
            var track = tracks[i];
            if (!track.IsFirm || track.Identity == Identity.Hostile)
                continue;
            var (identity, kind, evidence) = Judge(track);
            if (identity <= track.Identity)
                continue;
            track.Identity = identity;
            track.Class = kind;
            track.NextEvaluation = now;
            outbox.Declare(new IdentityDeclaration(track.Number, now, identity, kind, evidence));
        }
    }

    private (Identity Identity, TargetClass Kind, IdentityEvidence Evidence) Judge(Track track)
    {
        // The speed must stand out of its own uncertainty, or a wild first estimate would make anything hostile.
        var speed = track.Velocity.Length;
        var sigma = Math.Sqrt(track.VelocityCovariance.Trace);
        if (speed - (2 * sigma) > spec.BallisticSpeedMs)
            return (Identity.Hostile, TargetClass.Ballistic, IdentityEvidence.BallisticKinematics);
        if (speed - (2 * sigma) > spec.SuspectSpeedMs && ComesFromCue(track))
            return (Identity.Suspect, TargetClass.Unknown, IdentityEvidence.OriginMatchesCue);
        return (Identity.Unknown, TargetClass.Unknown, IdentityEvidence.None);
    }

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
