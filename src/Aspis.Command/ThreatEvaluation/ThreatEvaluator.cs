using Aspis.Command.EngagementControl;
using Aspis.Command.Tracking;
using Aspis.Messages;

namespace Aspis.Command.ThreatEvaluation;

/// <summary>Says which defended place a track is believed to come down on, and when.</summary>
public sealed class ThreatEvaluator(CommandPostSpec post)
{
    private readonly Doctrine doctrine = post.Doctrine;

    /// <summary>Sets the track's threatened place and predicted impact from its predicted path.</summary>
    public void Evaluate(Track track, PredictedPath path)
    {
        track.ThreatenedPlace = -1;
        if (track.Class != TargetClass.Ballistic || !path.ComesDown)
            return;
        track.PredictedImpact = path.Impact.Time;
        var least = double.PositiveInfinity;
        for (var p = 0; p < post.Places.Length; p++)
        {
            var place = post.Places[p];
            var distance = path.Impact.Position.DistanceTo(place.Centre);
            if (distance > place.RadiusMetres + doctrine.ProtectionMarginMetres || distance >= least)
                continue;
            least = distance;
            track.ThreatenedPlace = p;
        }
    }
}
