using Aspis.Command.EngagementControl;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// Finds the earliest intercept of a predicted path by a battery's effectors, or the first constraint that rules it out.
/// An intercept needs the path inside the effector's zone for the class, in sight of the guidance radar, at a time the
/// shot can be there. One whose launch is surely later than a time from now is only known roughly, to save the looking, when
/// such a time is given.
/// </summary>
public sealed class OpportunityFinder(CommandPostSpec post, SectorControl sectors, Duration? later = null)
{
    private const int Refinements = 12;
    private readonly double laterSeconds = later?.InSeconds ?? double.PositiveInfinity;
    private int guide;

    /// <summary>
    /// The best opportunity of a battery against a track, or the constraint that forbids all; with WaitingForZone, the
    /// opportunity waited for.
    /// </summary>
    public Constraint Find(FireUnit unit, Track track, PredictedPath path, Instant now, out Opportunity best) =>
        Find(unit, unit.Battery.GuidanceRadar, track, path, now, out best);

    /// <summary>The same with shots guided by another radar of the post, which is told with the opportunity.</summary>
    public Constraint FindGuidedBy(int radar, FireUnit unit, Track track, PredictedPath path, Instant now, out Opportunity best)
    {
        var constraint = Find(unit, radar, track, path, now, out best);
        best = best with { Guide = radar };
        return constraint;
    }

    private Constraint Find(FireUnit unit, int guidance, Track track, PredictedPath path, Instant now, out Opportunity best)
    {
        guide = guidance;
        best = default;
        var furthest = Constraint.TargetClass;
        var isHeld = false;
        for (var effector = 0; effector < unit.Battery.Effectors.Length; effector++)
        {
            var zone = unit.Battery.Effectors[effector].Zones[(int)track.Class];
            if (zone is null || IsSpent(unit, effector, track))
                continue;
            var constraint = Examine(unit, effector, zone, track, path, now, out var opportunity);
            var isMet = constraint is Constraint.NoDefence or Constraint.WaitingForZone;
            if (isMet && post.Doctrine.Holds(track.Class, unit.Battery.Effectors[effector].CostUsd, zone.KillProbability))
            {
                isHeld = true;
                continue;
            }

            var isFirst = constraint == Constraint.WaitingForZone && furthest < Constraint.WaitingForZone && furthest != Constraint.NoDefence;
            if (isFirst || (constraint == Constraint.NoDefence && IsBetter(opportunity, best, unit, track.Class, furthest)))
                best = opportunity;
            furthest = Further(furthest, constraint);
        }

        if (furthest == Constraint.NoDefence && post.Doctrine.LastChanceSalvo > 0)
            best = best with { IsLast = IsLast(unit, track, path, best) };
        return isHeld && furthest is not (Constraint.NoDefence or Constraint.WaitingForZone) ? Constraint.DoctrineHolds : furthest;
    }

    /// <summary>Whether, once a shot has been looked at, no other of the same kind could still meet the target on its path.</summary>
    private bool IsLast(FireUnit unit, Track track, PredictedPath path, in Opportunity opportunity)
    {
        var type = unit.Battery.Effectors[opportunity.Effector];
        var zone = type.Zones[(int)track.Class]!;
        var again = (opportunity.Intercept - path.From).InSeconds
            + (KillAssessment.KillAssessor.LookLooks * track.RevisitSeconds) + (2 * unit.Battery.LinkSeconds);
        var slack = HeightSlack(track);
        for (var i = Math.Max(0, (int)Math.Ceiling(again / PredictedPath.StepSeconds)); i < path.Count; i++)
        {
            if (again + type.SecondsTo(path[i].DistanceTo(unit.Battery.Place)) <= i * PredictedPath.StepSeconds
                && Place(unit, zone, path[i], path.HeightMetres(i), slack) == Constraint.NoDefence)
                return false;
        }

        return true;
    }

    // NoDefence, the least constraint, stands for «none»: an opportunity that exists beats every refusal.
    private static Constraint Further(Constraint a, Constraint b)
    {
        if (a == Constraint.NoDefence || b == Constraint.NoDefence)
            return Constraint.NoDefence;
        return a > b ? a : b;
    }

    // A jammer has its effect the first time or never.
    private static bool IsSpent(FireUnit unit, int effector, Track track) =>
        track.JammedInVain && unit.Battery.Effectors[effector].Kind == KnownEffectorKind.Jammer;

    private bool IsBetter(in Opportunity candidate, in Opportunity best, FireUnit unit, TargetClass kind, Constraint soFar)
    {
        if (soFar != Constraint.NoDefence)
            return true;

        // A type with shots and a channel left beats one without; then doctrine decides; then the battery's order.
        var isFree = IsFree(unit, candidate, kind);
        if (isFree != IsFree(unit, best, kind))
            return isFree;
        var (cost, bestCost) = (unit.Battery.Effectors[candidate.Effector].CostUsd, unit.Battery.Effectors[best.Effector].CostUsd);
        return post.Doctrine.Choices[(int)kind] switch
        {
            EffectorChoice.Listed => false,
            EffectorChoice.Cheapest => cost * best.KillProbability < bestCost * candidate.KillProbability,
            _ when candidate.KillProbability != best.KillProbability => candidate.KillProbability > best.KillProbability,
            _ => cost < bestCost,
        };
    }

    private static bool IsFree(FireUnit unit, in Opportunity opportunity, TargetClass kind) => unit.Available(opportunity.Effector, kind) > 0
        && unit.CanTakeTarget(opportunity.Effector)
        && unit.FreeChannels(opportunity.Effector, opportunity.Intercept) > 0;

    private Constraint Examine(
        FireUnit unit, int effector, EngagementZone zone, Track track, PredictedPath path, Instant now, out Opportunity opportunity)
    {
        opportunity = default;
        if (path.SpeedMs > zone.MaximumTargetSpeedMs)
            return Constraint.TargetSpeed;
        var type = unit.Battery.Effectors[effector];
        var slack = HeightSlack(track);

        // Reaction runs from the first firm track: a target shot at before, or long awaited, costs only the link.
        var reacted = track.FirmSince + Duration.FromSeconds(unit.Battery.ReactionSeconds);
        var soonest = now + Duration.FromSeconds(unit.Battery.LinkSeconds);
        var ready = reacted > soonest ? reacted : soonest;
        var free = unit.NextLaunch(effector);
        var launch = free > ready ? free : ready;
        var earliest = (launch - path.From).InSeconds;
        var furthest = Constraint.OutsideRange;
        for (var i = 0; i < path.Count; i++)
        {
            var range = path[i].DistanceTo(unit.Battery.Place);
            if (range > zone.MaximumRangeMetres || range < zone.MinimumRangeMetres)
            {
                if (range < zone.MinimumRangeMetres && furthest == Constraint.OutsideRange)
                    furthest = Constraint.InsideMinimumRange;
                i += path.StepsWithin(Math.Max(range - zone.MaximumRangeMetres, zone.MinimumRangeMetres - range));
                continue;
            }

            var place = PlaceInRange(unit, zone, path[i], path.HeightMetres(i), slack);
            if (place != Constraint.NoDefence)
            {
                furthest = place > furthest ? place : furthest;
                i += StepsRefused(place, unit, zone, path, i, slack);
                continue;
            }

            var late = earliest + type.SecondsTo(range) - (i * PredictedPath.StepSeconds);
            if (late > 0)
            {
                furthest = Constraint.TooLate;
                i += path.StepsLate(late, type.SpeedMs);
                continue;
            }

            // Even a step sooner the launch would be later than anybody asks for.
            if (-late - path.LongestStepSeconds(type.SpeedMs) > Math.Max(PredictedPath.StepSeconds, laterSeconds - (launch - now).InSeconds))
            {
                opportunity = MeetAt(unit, effector, zone, path, i, launch);
                return Constraint.WaitingForZone;
            }

            return Meet(unit, effector, zone, path, i, launch, slack, out opportunity);
        }

        return furthest;
    }

    /// <summary>How many points after one are surely refused for the same reason: those too near to it to be anywhere else.</summary>
    private int StepsRefused(Constraint place, FireUnit unit, EngagementZone zone, PredictedPath path, int i, double slackMetres)
    {
        if (place == Constraint.OutsideGuidanceSector)
            return post.Radars[guide].Rotates ? 0 : path.StepsWithin(sectors.MetresFromView(guide, post.Radars[guide].Frame.ToLocal(path[i])));
        if (place != Constraint.OutsideAltitude)
            return 0;
        var altitude = path.HeightMetres(i) - unit.Battery.GroundMetres;
        return path.StepsRising(Math.Max(altitude - zone.MaximumAltitudeMetres, zone.MinimumAltitudeMetres - altitude - slackMetres));
    }

    private Constraint Meet(
        FireUnit unit, int effector, EngagementZone zone, PredictedPath path, int i, Instant launch, double slack, out Opportunity opportunity)
    {
        var type = unit.Battery.Effectors[effector];
        var earliest = (launch - path.From).InSeconds;

        // Somewhere between the last point that would not do and this one is the first that does.
        double low = i == 0 ? 0 : -1, high = 0;
        for (var k = 0; k < Refinements && low < 0; k++)
        {
            var middle = (low + high) / 2;
            var point = path.Between(i - 1, 1 + middle);
            var height = path.HeightMetres(i) + (middle * (path.HeightMetres(i) - path.HeightMetres(i - 1)));
            var reached = earliest + type.SecondsTo(point.DistanceTo(unit.Battery.Place)) <= (i + middle) * PredictedPath.StepSeconds;
            if (reached && Place(unit, zone, point, height, slack) == Constraint.NoDefence)
                high = middle;
            else
                low = middle;
        }

        opportunity = MeetAt(unit, effector, zone, path, i + high, launch);
        return (opportunity.Launch - launch).InSeconds > PredictedPath.StepSeconds ? Constraint.WaitingForZone : Constraint.NoDefence;
    }

    /// <summary>The opportunity to meet a path after so many steps, with a launch no sooner than it can be.</summary>
    private static Opportunity MeetAt(FireUnit unit, int effector, EngagementZone zone, PredictedPath path, double steps, Instant launch)
    {
        var i = (int)Math.Ceiling(steps);
        var aim = steps == i ? path[i] : path.Between(i - 1, 1 + steps - i);
        var intercept = path.From + Duration.FromSeconds(steps * PredictedPath.StepSeconds);
        var latest = intercept - Duration.FromSeconds(unit.Battery.Effectors[effector].SecondsTo(aim.DistanceTo(unit.Battery.Place)));
        return new Opportunity(effector, latest > launch ? latest : launch, intercept, aim, zone.KillProbability);
    }

    /// <summary>Two standard deviations of a track's height, m: a low flyer is not refused because its height is badly known.</summary>
    private static double HeightSlack(Track track)
    {
        var up = (track.Position - new Position(0, 0, 0)).Normalized();
        return 2 * Math.Sqrt(Math.Max(0, up.Dot(track.PositionCovariance * up)));
    }

    /// <summary>Whether a point is inside the zone and the guidance radar's view; NoDefence stands for yes.</summary>
    private Constraint Place(FireUnit unit, EngagementZone zone, Position point, double heightMetres, double slackMetres)
    {
        var range = point.DistanceTo(unit.Battery.Place);
        if (range > zone.MaximumRangeMetres)
            return Constraint.OutsideRange;
        return range < zone.MinimumRangeMetres
            ? Constraint.InsideMinimumRange
            : PlaceInRange(unit, zone, point, heightMetres, slackMetres);
    }

    private Constraint PlaceInRange(FireUnit unit, EngagementZone zone, Position point, double heightMetres, double slackMetres)
    {
        var altitude = heightMetres - unit.Battery.GroundMetres;
        if (altitude > zone.MaximumAltitudeMetres || altitude + slackMetres < zone.MinimumAltitudeMetres)
            return Constraint.OutsideAltitude;
        return GuidanceSees(guide, point, heightMetres + slackMetres);
    }

    private Constraint GuidanceSees(int radarIndex, Position point, double heightMetres)
    {
        var radar = post.Radars[radarIndex];
        var local = radar.Frame.ToLocal(point);
        var range = Math.Sqrt((local.East * local.East) + (local.North * local.North) + (local.Up * local.Up));

        // A radar on high ground looks down on what is lower than its own ground: the horizon is that of the lower ground.
        var level = Math.Min(radar.GroundMetres, heightMetres);
        if (local.Up < 0 && !RadarHorizon.Sees(radar.AntennaHeightMetres + radar.GroundMetres - level, heightMetres - level, range))
            return Constraint.BelowGuidanceHorizon;
        var isInView = range <= radar.InstrumentedRangeMetres
            && local.Up <= range * radar.SineOfHighest
            && (radar.Rotates || sectors.LooksAt(radarIndex, local));
        return isInView ? Constraint.NoDefence : Constraint.OutsideGuidanceSector;
    }
}
