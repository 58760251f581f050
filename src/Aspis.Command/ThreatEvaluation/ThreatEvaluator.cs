using Aspis.Command.EngagementControl;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.ThreatEvaluation;

/// <summary>
/// Says which defended place a track is believed to threaten, and when: a ballistic one the place it comes down nearest to,
/// any other the place it will pass nearest to if it goes straight on.
/// </summary>
public sealed class ThreatEvaluator(CommandPostSpec post)
{
    private const double LongestLookAheadSeconds = 3600;
    private readonly Doctrine doctrine = post.Doctrine;

    /// <summary>Sets the place on which a ballistic track is believed to come down, and when, from its predicted path.</summary>
    public void EvaluateImpact(Track track, PredictedPath path)
    {
        track.ThreatenedPlace = -1;
        if (!path.ComesDown)
            return;
        track.PredictedImpact = path.Impact.Time;
        var least = double.PositiveInfinity;
        for (var p = 0; p < post.Places.Length; p++)
        {
            var distance = path.Impact.Position.DistanceTo(post.Places[p].Centre);
            if (distance > Reach(post.Places[p]) || distance >= least)
                continue;
            least = distance;
            track.ThreatenedPlace = p;
        }
    }

    /// <summary>
    /// Sets the place that any other track is believed to pass nearest to on a straight course, and when: closest approach on
    /// the plane that touches the Earth at each place. An unclassified track threatens nothing yet.
    /// </summary>
    public void EvaluatePassage(Track track, Instant now)
    {
        track.ThreatenedPlace = -1;
        if (track.Class == TargetClass.Unknown)
            return;
        var least = double.PositiveInfinity;
        for (var p = 0; p < post.Places.Length; p++)
        {
            var place = post.Places[p];
            var offset = place.Frame.ToLocal(track.Position + (track.Velocity * (now - track.Time).InSeconds));
            var velocity = place.Frame.RotateToLocal(track.Velocity);
            var squared = (velocity.East * velocity.East) + (velocity.North * velocity.North);
            if (squared < 1)
                continue;
            var seconds = -((offset.East * velocity.East) + (offset.North * velocity.North)) / squared;
            var (east, north) = (offset.East + (velocity.East * Math.Max(0, seconds)), offset.North + (velocity.North * Math.Max(0, seconds)));
            var distance = Math.Sqrt((east * east) + (north * north));
            if (distance > Reach(place) || distance >= least || seconds > LongestLookAheadSeconds)
                continue;
            least = distance;
            track.ThreatenedPlace = p;
            track.PredictedImpact = now + Duration.FromSeconds(Math.Max(0, seconds));
        }
    }

    private double Reach(KnownPlace place) => place.RadiusMetres + doctrine.ProtectionMarginMetres;
}
