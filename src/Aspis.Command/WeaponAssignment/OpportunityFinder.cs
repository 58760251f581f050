using Aspis.Command.EngagementControl;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// Finds the earliest intercept of a predicted path by a battery's missiles, or the first constraint that rules it out.
/// An intercept needs the path inside the missile's zone for the class, in front of the guidance radar, at a time the
/// missile can be there.
/// </summary>
public sealed class OpportunityFinder(CommandPostSpec post, SectorControl sectors)
{
    private const int Refinements = 12;

    /// <summary>
    /// The best opportunity of a battery against a track, or the constraint that forbids all; with WaitingForZone, the
    /// opportunity waited for.
    /// </summary>
    public Constraint Find(FireUnit unit, Track track, PredictedPath path, Instant now, out Opportunity best)
    {
        best = default;
        var furthest = Constraint.TargetClass;
        for (var missile = 0; missile < unit.Battery.Missiles.Length; missile++)
        {
            var zone = unit.Battery.Missiles[missile].Zones[(int)track.Class];
            if (zone is null)
                continue;
            var constraint = Examine(unit, missile, zone, track, path, now, out var opportunity);
            var isFirst = constraint == Constraint.WaitingForZone && furthest < Constraint.WaitingForZone && furthest != Constraint.NoDefence;
            if (isFirst || (constraint == Constraint.NoDefence && IsBetter(opportunity, best, unit, furthest)))
                best = opportunity;
            furthest = Further(furthest, constraint);
        }

        return furthest;
    }

    // NoDefence, the least constraint, stands for «none»: an opportunity that exists beats every refusal.
    private static Constraint Further(Constraint a, Constraint b)
    {
        if (a == Constraint.NoDefence || b == Constraint.NoDefence)
            return Constraint.NoDefence;
        return a > b ? a : b;
    }

    private static bool IsBetter(in Opportunity candidate, in Opportunity best, FireUnit unit, Constraint soFar)
    {
        if (soFar != Constraint.NoDefence)
            return true;

        // A type with missiles left beats one without; then the surer shot; then the cheaper; then the battery's order.
        var left = unit.Available(candidate.Missile) > 0;
        if (left != unit.Available(best.Missile) > 0)
            return left;
        if (candidate.KillProbability != best.KillProbability)
            return candidate.KillProbability > best.KillProbability;
        return unit.Battery.Missiles[candidate.Missile].CostUsd < unit.Battery.Missiles[best.Missile].CostUsd;
    }

    private Constraint Examine(
        FireUnit unit, int missile, EngagementZone zone, Track track, PredictedPath path, Instant now, out Opportunity opportunity)
    {
        opportunity = default;
        if (path.SpeedMs > zone.MaximumTargetSpeedMs)
            return Constraint.TargetSpeed;
        var speed = unit.Battery.Missiles[missile].SpeedMs;

        // Reaction runs from the first firm track: a target shot at before, or long awaited, costs only the link.
        var reacted = track.FirmSince + Duration.FromSeconds(unit.Battery.ReactionSeconds);
        var soonest = now + Duration.FromSeconds(unit.Battery.LinkSeconds);
        var ready = reacted > soonest ? reacted : soonest;
        var launch = unit.NextLaunch > ready ? unit.NextLaunch : ready;
        var earliest = (launch - path.From).InSeconds;
        var furthest = Constraint.OutsideRange;
        for (var i = 0; i < path.Count; i++)
        {
            var place = Place(unit, zone, path[i], path.HeightMetres(i));
            if (place != Constraint.NoDefence)
            {
                furthest = place > furthest ? place : furthest;
                continue;
            }

            var flight = path[i].DistanceTo(unit.Battery.Place) / speed;
            if (earliest + flight > i * PredictedPath.StepSeconds)
            {
                furthest = Constraint.TooLate;
                continue;
            }

            return Meet(unit, missile, zone, path, i, launch, out opportunity);
        }

        return furthest;
    }

    private Constraint Meet(
        FireUnit unit, int missile, EngagementZone zone, PredictedPath path, int i, Instant launch, out Opportunity opportunity)
    {
        var speed = unit.Battery.Missiles[missile].SpeedMs;
        var earliest = (launch - path.From).InSeconds;

        // Somewhere between the last point that would not do and this one is the first that does.
        double low = i == 0 ? 0 : -1, high = 0;
        for (var k = 0; k < Refinements && low < 0; k++)
        {
            var middle = (low + high) / 2;
            var point = path.Between(i - 1, 1 + middle);
            var height = path.HeightMetres(i) + (middle * (path.HeightMetres(i) - path.HeightMetres(i - 1)));
            var reached = earliest + (point.DistanceTo(unit.Battery.Place) / speed) <= (i + middle) * PredictedPath.StepSeconds;
            if (reached && Place(unit, zone, point, height) == Constraint.NoDefence)
                high = middle;
            else
                low = middle;
        }

        var aim = high == 0 ? path[i] : path.Between(i - 1, 1 + high);
        var intercept = path.From + Duration.FromSeconds((i + high) * PredictedPath.StepSeconds);
        var latestLaunch = intercept - Duration.FromSeconds(aim.DistanceTo(unit.Battery.Place) / speed);
        opportunity = new Opportunity(missile, latestLaunch > launch ? latestLaunch : launch, intercept, aim, zone.KillProbability);
        return (latestLaunch - launch).InSeconds > PredictedPath.StepSeconds ? Constraint.WaitingForZone : Constraint.NoDefence;
    }

    /// <summary>Whether a point is inside the zone and the guidance radar's view; NoDefence stands for yes.</summary>
    private Constraint Place(FireUnit unit, EngagementZone zone, Position point, double heightMetres)
    {
        var range = point.DistanceTo(unit.Battery.Place);
        if (range > zone.MaximumRangeMetres || range < zone.MinimumRangeMetres)
            return Constraint.OutsideRange;
        if (heightMetres > zone.MaximumAltitudeMetres || heightMetres < zone.MinimumAltitudeMetres)
            return Constraint.OutsideAltitude;
        return GuidanceSees(unit.Battery.GuidanceRadar, point) ? Constraint.NoDefence : Constraint.OutsideGuidanceSector;
    }

    private bool GuidanceSees(int radarIndex, Position point)
    {
        var radar = post.Radars[radarIndex];
        var local = radar.Frame.ToLocal(point);
        var rangeSquared = (local.East * local.East) + (local.North * local.North) + (local.Up * local.Up);
        if (rangeSquared > radar.InstrumentedRangeMetres * radar.InstrumentedRangeMetres)
            return false;
        var elevation = Elementary.Asin(local.Up / Math.Sqrt(rangeSquared));
        return elevation <= radar.MaximumElevationRadians
            && (radar.Rotates || sectors.LooksAt(radarIndex, Elementary.Atan2(local.East, local.North)));
    }
}
