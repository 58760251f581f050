using System.Collections.Immutable;
using Aspis.Command.Tracking;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>
/// The post's book of what its batteries have and do: opens engagements, corrects aim points while missiles fly, and closes
/// them when telemetry ends. Channels, shots, reloading and doctrine bind here.
/// </summary>
public sealed class FireControl
{
    private const double PathStepSeconds = 5;
    private const double WorthCorrectingMetres = 20;
    private const int MostLeadSteps = 8;
    private const double LeadToleranceSeconds = 1e-3;
    private const double LongestFlightSeconds = 600;
    private readonly CommandPostSpec post;
    private readonly List<Engagement> engagements = [];
    private int orderCount;

    /// <summary>The book of a post.</summary>
    public FireControl(CommandPostSpec post)
    {
        this.post = post;
        Units = [.. post.Batteries.Select(battery => new FireUnit(battery, post.Doctrine.Reserves))];
    }

    /// <summary>The batteries, as believed.</summary>
    public ImmutableArray<FireUnit> Units { get; }

    /// <summary>Engagements not yet assessed, oldest first.</summary>
    public IReadOnlyList<Engagement> Engagements => engagements;

    /// <summary>Begins a replication.</summary>
    public void Clear()
    {
        engagements.Clear();
        orderCount = post.OrdersFrom;
        foreach (var unit in Units)
            unit.Clear();
    }

    /// <summary>Hears what batteries say.</summary>
    public void Hear(ReadOnlySpan<BatteryReport> batteries, ReadOnlySpan<EngagementReport> reports)
    {
        foreach (var report in reports)
        {
            if (engagements.Find(candidate => candidate.Order == report.Order) is { } engagement)
                Note(engagement, report);
        }

        foreach (var report in batteries)
        {
            foreach (var unit in Units)
            {
                if (unit.Battery.Id == report.Battery)
                    unit.Hear(report);
            }
        }
    }

    /// <summary>The first constraint of doctrine or resources that forbids firing now; NoDefence stands for none.</summary>
    public Constraint Allows(FireUnit unit, Track track, in Opportunity opportunity)
    {
        if (!unit.Operational)
            return Constraint.BatteryLost;
        if (track.IsHandedOver || (track.ShotsPending > 0 && Units[track.EngagedBy] != unit))
            return Constraint.HandedOver;
        if (track.ShotsPending > 0 || (track.ShotsMissed > 0 && !post.Doctrine.ShootLookShoot))
            return Constraint.DoctrineHolds;
        if (unit.Available(opportunity.Effector) <= 0)
            return unit.IsReloading ? Constraint.Reloading : Constraint.NoMissile;
        if (unit.Available(opportunity.Effector, track.Class) <= 0)
            return Constraint.ReserveHeld;
        if (!unit.CanTakeTarget(opportunity.Effector))
            return Constraint.NoChannel;
        if (unit.FreeChannels(opportunity.Effector, opportunity.Intercept) > 0)
            return Constraint.NoDefence;
        return unit.IsIlluminated(opportunity.Effector) ? Constraint.NoIlluminator : Constraint.NoChannel;
    }

    /// <summary>
    /// An opportunity as it is after what was ordered since it was worked out: the launch may have been taken, and a later one meets the
    /// target later, when channels may be held that were free.
    /// </summary>
    public static Opportunity Retimed(FireUnit unit, in Opportunity opportunity)
    {
        var free = unit.NextLaunch(opportunity.Effector);
        return free <= opportunity.Launch
            ? opportunity
            : opportunity with { Launch = free, Intercept = opportunity.Intercept + (free - opportunity.Launch) };
    }

    /// <summary>Orders a salvo at a track: as many missiles as doctrine wants and channels and launchers allow, or one burst or jamming.</summary>
    public void Open(int battery, Track track, in Opportunity opportunity, Outbox outbox)
    {
        var unit = Units[battery];
        var effector = unit.Battery.Effectors[opportunity.Effector];
        var isMissile = effector.Kind == KnownEffectorKind.Missile;
        var spread = Duration.FromSeconds(isMissile ? unit.Battery.SalvoIntervalSeconds : effector.DelaySeconds);
        var shots = isMissile
            ? Math.Min(SalvoSize(track, opportunity), unit.Available(opportunity.Effector, track.Class))
            : 1;
        unit.TakeTarget(opportunity.Effector);
        track.EngagedBy = battery;
        track.GuidedBy = opportunity.Guide;
        var guide = opportunity.Guide < 0 ? 0 : post.Radars[opportunity.Guide].Id;
        var launch = opportunity.Launch;
        for (var shot = 0; shot < shots; shot++)
        {
            var intercept = opportunity.Intercept + (launch - opportunity.Launch);
            if (shot > 0 && unit.FreeChannels(opportunity.Effector, intercept) <= 0)
                return;
            var order = new EngagementOrder(
                ++orderCount, post.Id, unit.Battery.Id, effector.Id, track.Number, launch, opportunity.AimPoint, guide);
            outbox.Order(order);
            var engagement = new Engagement
            {
                Order = order.Id,
                Track = track,
                Battery = battery,
                Effector = opportunity.Effector,
                LegStart = unit.Battery.Place,
                LegFrom = launch,
                AimPoint = opportunity.AimPoint,
                Intercept = intercept,
            };
            engagements.Add(engagement);
            track.ShotsPending++;
            if (intercept > track.LastIntercept)
                track.LastIntercept = intercept;
            launch += spread;
            unit.Order(engagement, launch);
        }
    }

    /// <summary>Missiles that doctrine wants at a track: more when there will be no other chance.</summary>
    public int SalvoSize(Track track, in Opportunity opportunity)
    {
        var usual = post.Doctrine.SalvoSizes[(int)track.Class];
        return opportunity.IsLast ? Math.Max(usual, post.Doctrine.LastChanceSalvo) : usual;
    }

    /// <summary>Corrects the aim points of missiles in flight whose track has moved away from where it was predicted.</summary>
    public void Correct(Instant now, Outbox outbox)
    {
        foreach (var engagement in engagements)
        {
            if (!engagement.Launched || engagement.FlightEnded || EffectorOf(engagement).Kind == KnownEffectorKind.Gun)
                continue;
            var arrival = now + Duration.FromSeconds(Units[engagement.Battery].Battery.LinkSeconds);
            if (Lead(engagement, arrival) is not { } lead || lead.Aim.DistanceTo(engagement.AimPoint) < WorthCorrectingMetres)
                continue;
            engagement.LegStart = PositionOf(engagement, arrival);
            engagement.LegFrom = arrival;
            engagement.AimPoint = lead.Aim;
            engagement.Intercept = lead.Time;
            if (lead.Time > engagement.Track.LastIntercept)
                engagement.Track.LastIntercept = lead.Time;
            outbox.Correct(new AimPointUpdate(engagement.Order, post.Id, now, lead.Aim));
        }
    }

    /// <summary>Forgets the engagements of a track, which has been assessed.</summary>
    public void Close(Track track, Instant now, bool killed, Outbox outbox)
    {
        Engagement? closed = null;
        for (var i = engagements.Count - 1; i >= 0; i--)
        {
            var engagement = engagements[i];
            if (engagement.Track != track)
                continue;
            closed = engagement;
            track.JammedInVain |= !killed && EffectorOf(engagement).Kind == KnownEffectorKind.Jammer;
            EndFlight(engagement);
            engagements.RemoveAt(i);
            outbox.Assess(new KillAssessmentReport(engagement.Order, track.Number, now, killed));
        }

        if (closed is not null)
            Units[closed.Battery].DropTarget(closed.Effector);
        track.ShotsPending = 0;
    }

    private void Note(Engagement engagement, in EngagementReport report)
    {
        switch (report.Kind)
        {
            case EngagementReportKind.Launched:
                Left(engagement, report.Time);
                break;
            case EngagementReportKind.NotLaunched:
                EndFlight(engagement);
                Forget(engagement, report.Time);
                break;
            case EngagementReportKind.FlightEnded:
                engagement.Sight = report.Sight;
                EndFlight(engagement);
                break;
            default:
                throw new InvalidOperationException($"unknown engagement report {report.Kind}");
        }
    }

    /// <summary>A shot has left its launcher, sometimes later than it was ordered to: then it will also be there later.</summary>
    private void Left(Engagement engagement, Instant time)
    {
        engagement.Launched = true;
        Units[engagement.Battery].Release(engagement.Effector);
        if (time <= engagement.LegFrom)
            return;
        engagement.Intercept += time - engagement.LegFrom;
        engagement.LegFrom = time;
        if (engagement.Intercept > engagement.Track.LastIntercept)
            engagement.Track.LastIntercept = engagement.Intercept;
    }

    /// <summary>A shot that never flew is no miss: the track is free again when no other shot at it is pending.</summary>
    private void Forget(Engagement engagement, Instant time)
    {
        engagements.Remove(engagement);
        var track = engagement.Track;
        if (--track.ShotsPending > 0)
            return;
        Units[engagement.Battery].DropTarget(engagement.Effector);
        track.NextEvaluation = time;
    }

    private void EndFlight(Engagement engagement)
    {
        if (engagement.FlightEnded)
            return;
        engagement.FlightEnded = true;
        Units[engagement.Battery].End(engagement);
        if (!engagement.Launched)
            Units[engagement.Battery].Release(engagement.Effector);
    }

    private KnownEffector EffectorOf(Engagement engagement) => Units[engagement.Battery].Battery.Effectors[engagement.Effector];

    /// <summary>
    /// Where the missile should go from where it is to meet the track, and when: Newton's method on distance = speed · time.
    /// Null when it can no longer catch the track. A jammer is there at once, and only follows.
    /// </summary>
    private (Position Aim, Instant Time)? Lead(Engagement engagement, Instant from)
    {
        var track = engagement.Track;
        var age = (from - track.Time).InSeconds;
        var speed = EffectorOf(engagement).SpeedMs;
        if (double.IsInfinity(speed))
            return (AssumedMotion.After(track.Class, track.Position, track.Velocity, (engagement.Intercept - track.Time).InSeconds, PathStepSeconds).Position, engagement.Intercept);
        var here = PositionOf(engagement, from);
        var flight = (engagement.Intercept - from).InSeconds;
        for (var i = 0; i < MostLeadSteps && flight is > 0 and < LongestFlightSeconds; i++)
        {
            var (aim, velocity) = AssumedMotion.After(track.Class, track.Position, track.Velocity, age + flight, PathStepSeconds);
            var offset = aim - here;
            var distance = offset.Length;
            var error = (distance / speed) - flight;
            if (Math.Abs(error) < LeadToleranceSeconds)
                return (aim, from + Duration.FromSeconds(flight));
            var closing = 1 - (velocity.Dot(offset) / (distance * speed));
            if (closing <= 0)
                return null;
            flight += error / closing;
        }

        return null;
    }

    private static Position PositionOf(Engagement engagement, Instant now)
    {
        var whole = (engagement.Intercept - engagement.LegFrom).InSeconds;
        if (whole <= 0)
            return engagement.AimPoint;
        var share = Math.Clamp((now - engagement.LegFrom).InSeconds / whole, 0, 1);
        return engagement.LegStart + ((engagement.AimPoint - engagement.LegStart) * share);
    }
}
