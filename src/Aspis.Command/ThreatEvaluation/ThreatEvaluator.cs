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

    /// <summary>Sets the track's threatened place and predicted impact from its predicted path.</summary>
    public void Evaluate(Track track, PredictedPath path, Instant now)
    {
        track.ThreatenedPlace = -1;
        if (track.Class == TargetClass.Ballistic)
            FindImpact(track, path);
        else if (track.Class != TargetClass.Unknown)
            FindPassage(track, now);
    }

    private void FindImpact(Track track, PredictedPath path)
    {
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

    /// <summary>Closest approach of a straight course to each place, on the plane that touches the Earth there.</summary>
    private void FindPassage(Track track, Instant now)
    {
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
