using Aspis.Command.EngagementControl;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.ThreatEvaluation;

/// <summary>
/// Says which defended place a track is believed to threaten, when, and how much value that puts at risk: for a ballistic one
/// by the probability that it comes down there, for any other by the probability that it passes over when it goes straight on.
/// </summary>
public sealed class ThreatEvaluator(CommandPostSpec post)
{
    private const double LongestLookAheadSeconds = 3600;

    // A place becomes threatened at the first probability and ceases at the second; another takes its part only when clearly
    // more is at risk there; and value at risk is restated only when it has clearly changed. So the ranking does not flicker.
    private const double ThreatBegins = 0.25;
    private const double ThreatEnds = 0.15;
    private const double ClearChange = 0.1;
    private readonly Doctrine doctrine = post.Doctrine;
    private readonly double[] probability = new double[post.Places.Length];

    /// <summary>Sets the place on which a ballistic track is believed to come down, when, and the value at risk, from its predicted path.</summary>
    public void EvaluateImpact(Track track, PredictedPath path)
    {
        Array.Clear(probability);
        if (path.ComesDown)
        {
            track.PredictedImpact = path.Impact.Time;
            var covariance = CovarianceAfter(track, (path.Impact.Time - track.Time).InSeconds);
            for (var p = 0; p < post.Places.Length; p++)
                probability[p] = ImpactProbability(post.Places[p], path, covariance);
        }

        Conclude(track);
    }

    /// <summary>
    /// Sets the place that any other track is believed to pass over on a straight course, when, and the value at risk: closest
    /// approach on the plane that touches the Earth at each place. An unclassified track threatens nothing yet.
    /// </summary>
    public void EvaluatePassage(Track track, Instant now)
    {
        Array.Clear(probability);
        var impact = track.PredictedImpact;
        var soonest = double.PositiveInfinity;
        var most = 0.0;
        for (var p = 0; p < post.Places.Length && track.Class != TargetClass.Unknown; p++)
        {
            probability[p] = PassageProbability(track, now, post.Places[p], out var seconds);
            var risk = probability[p] * post.Places[p].ValuePerHit * (p == track.ThreatenedPlace ? 1 + ClearChange : 1);
            if (risk <= most)
                continue;
            (most, soonest) = (risk, seconds);
        }

        track.PredictedImpact = double.IsFinite(soonest) ? now + Duration.FromSeconds(soonest) : impact;
        Conclude(track);
    }

    /// <summary>Covariance of a track's position a time after its state, when it goes on undisturbed: P + t (X + Xᵀ) + t² V.</summary>
    private static Symmetric3 CovarianceAfter(Track track, double seconds) =>
        track.PositionCovariance
        + (Symmetric3.WithTranspose(track.CrossCovariance) * seconds)
        + (track.VelocityCovariance * (seconds * seconds));

    /// <summary>Probability to come down within reach of a place: errors are carried to the ground along the path's last direction.</summary>
    private double ImpactProbability(KnownPlace place, PredictedPath path, in Symmetric3 covariance)
    {
        var mean = place.Frame.ToLocal(path.Impact.Position);
        var fall = place.Frame.RotateToLocal(path.LastDirection);
        var (slopeEast, slopeNorth) = fall.Up < 0 ? (fall.East / fall.Up, fall.North / fall.Up) : (0, 0);
        var east = place.Frame.East - (place.Frame.Up * slopeEast);
        var north = place.Frame.North - (place.Frame.Up * slopeNorth);
        var (alongEast, alongNorth) = (covariance * east, covariance * north);
        return NormalDistribution.WithinCircle(
            Reach(place), mean.East, mean.North, east.Dot(alongEast), east.Dot(alongNorth), north.Dot(alongNorth));
    }

    /// <summary>
    /// Probability that a straight course passes within reach of a place, and in how many seconds; what has passed threatens
    /// from where it is. The miss is normal across the course.
    /// </summary>
    private double PassageProbability(Track track, Instant now, KnownPlace place, out double seconds)
    {
        const double Negligible = 8, Slowest = 1;
        var age = (now - track.Time).InSeconds;
        var offset = place.Frame.ToLocal(track.Position + (track.Velocity * age));
        var velocity = place.Frame.RotateToLocal(track.Velocity);
        var speed = Math.Sqrt((velocity.East * velocity.East) + (velocity.North * velocity.North));
        seconds = 0;
        if (speed < Slowest)
            return 0;
        seconds = -((offset.East * velocity.East) + (offset.North * velocity.North)) / (speed * speed);
        if (seconds > LongestLookAheadSeconds)
            return 0;
        seconds = Math.Max(0, seconds);
        var (east, north) = (offset.East + (velocity.East * seconds), offset.North + (velocity.North * seconds));
        var miss = Math.Sqrt((east * east) + (north * north));
        var across = seconds == 0 && miss > 0
            ? (place.Frame.East * (east / miss)) + (place.Frame.North * (north / miss))
            : (place.Frame.East * (-velocity.North / speed)) + (place.Frame.North * (velocity.East / speed));
        var sigma = Math.Sqrt(Math.Max(0, across.Dot(CovarianceAfter(track, age + seconds) * across)));
        var reach = Reach(place);
        return Math.Abs(miss - reach) > Negligible * sigma
            ? miss < reach ? 1 : 0
            : NormalDistribution.Between((-reach - miss) / sigma, (reach - miss) / sigma);
    }

    /// <summary>Sets the threatened place and the value at risk from the probabilities, which are shared out where they exceed one.</summary>
    private void Conclude(Track track)
    {
        var (sum, risk, most, threatened) = (0.0, 0.0, 0.0, -1);
        for (var p = 0; p < probability.Length; p++)
        {
            sum += probability[p];
            risk += probability[p] * post.Places[p].ValuePerHit;
            var isHeld = p == track.ThreatenedPlace;
            var here = probability[p] * post.Places[p].ValuePerHit * (isHeld ? 1 + ClearChange : 1);
            if (probability[p] < (isHeld ? ThreatEnds : ThreatBegins) || (threatened >= 0 && here <= most))
                continue;
            (most, threatened) = (here, p);
        }

        risk /= Math.Max(1, sum);
        track.ThreatenedPlace = threatened;
        if (threatened < 0)
            track.ValueAtRisk = 0;
        else if (Math.Abs(risk - track.ValueAtRisk) > ClearChange * track.ValueAtRisk)
            track.ValueAtRisk = risk;
    }

    private double Reach(KnownPlace place) => place.RadiusMetres + doctrine.ProtectionMarginMetres;
}
