using Aspis.Command.EngagementControl;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// The salvos a battery could fire one after another at a lone object that it tracks without error, with all its shots and
/// channels: found as in a run, by <see cref="OpportunityFinder"/> on the predicted path, and looked at again as often.
/// </summary>
public sealed class EngagementChances
{
    private const double ShortestWaitSeconds = 2, LongestWaitSeconds = 8;
    private const double AmpleShots = 1000;

    // A miss is known when the object has been seen again.
    private const double LooksToKnow = 1.5;
    private readonly CommandPostSpec post;
    private readonly int battery;
    private readonly OpportunityFinder finder;
    private readonly SectorControl sectors;
    private readonly Outbox unheard = new();
    private readonly PredictedPath path = new();

    /// <summary>The chances of a battery of a post, its sectors facing as from the start and then following the object as in a run.</summary>
    public EngagementChances(CommandPostSpec post, int battery)
    {
        (this.post, this.battery) = (post, battery);
        sectors = new SectorControl(post);
        finder = new OpportunityFinder(post, sectors);
    }

    /// <summary>
    /// Salvos, and the probability that the object survives them all, when the plot that makes its track firm is heard at a time.
    /// </summary>
    public (int Salvos, double Survives) Against(
        TargetClass kind, Func<double, (Position Position, Vector Velocity)> stateAt, double firmSeconds, double heardSeconds, double endSeconds)
    {
        var unit = Ready();
        var track = new Track { Number = 1, LastHitBy = new Instant[post.Radars.Length], Told = [], ToldPossible = [] };
        (track.Class, track.FirmSince, track.Status) = (kind, Instant.AtSeconds(firmSeconds), TrackStatus.Confirmed);
        track.ThreatenedPlace = 0;
        sectors.Clear();
        var (salvos, survives, seconds) = (0, 1.0, heardSeconds);
        var revisit = post.Radars.Min(radar => radar.ScanSeconds);
        while (seconds < endSeconds)
        {
            var now = Instant.AtSeconds(seconds);
            (track.Position, track.Velocity) = stateAt(seconds);
            track.Time = now;
            path.Follow(track, now);
            unheard.Clear();
            sectors.Follow(track, unit, now, unheard);
            var constraint = finder.Find(unit, track, path, now, out var opportunity);
            if (constraint != Constraint.NoDefence)
            {
                seconds += constraint == Constraint.WaitingForZone
                    ? Math.Clamp((opportunity.Launch - now).InSeconds / 2, ShortestWaitSeconds, LongestWaitSeconds)
                    : ShortestWaitSeconds;
                continue;
            }

            if (opportunity.Intercept.InSeconds > endSeconds)
                break;
            salvos++;
            survives *= Surviving(unit, kind, opportunity);
            if (!post.Doctrine.ShootLookShoot)
                break;
            seconds = opportunity.Intercept.InSeconds + (LooksToKnow * revisit) + (2 * unit.Battery.LinkSeconds);
        }

        return (salvos, survives);
    }

    private double Surviving(FireUnit unit, TargetClass kind, in Opportunity opportunity)
    {
        var effector = unit.Battery.Effectors[opportunity.Effector];
        var shots = effector.Kind == KnownEffectorKind.Missile ? Math.Min(post.Doctrine.SalvoSizes[(int)kind], effector.Channels) : 1;
        var survives = 1.0;
        for (var shot = 0; shot < shots; shot++)
            survives *= 1 - opportunity.KillProbability;
        return survives;
    }

    private FireUnit Ready()
    {
        var unit = new FireUnit(post.Batteries[battery]);
        foreach (var effector in unit.Battery.Effectors)
            unit.Hear(new BatteryReport(unit.Battery.Id, Instant.Start, effector.Id, (int)AmpleShots, 0, true));
        return unit;
    }
}
