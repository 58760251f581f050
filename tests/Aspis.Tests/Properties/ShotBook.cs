using Aspis.Command;
using Aspis.Command.Tracking;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Geometry;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;

namespace Aspis.Tests.Properties;

/// <summary>
/// Every order of a night against what its post knew then: posts are replayed on what they were given, and zones, horizons and
/// sectors are worked out again from their files' figures.
/// </summary>
internal sealed class ShotBook
{
    // Between points of a predicted path, 4 s apart, heights lie on straight lines: a fall is g (2 s)² / 2 above them in the middle.
    private const double HeightToleranceMetres = 20;
    private const double RangeToleranceMetres = 0.01;
    private const double AngleToleranceRadians = 1e-6;
    private readonly Dictionary<(int Post, ulong Radar), double> facings = [];
    private readonly Dictionary<(int Post, ulong Radar), double> ordered = [];
    private readonly Dictionary<(int Post, ulong Battery, int Track), (Constraint Constraint, bool IsShotPossible)> told = [];

    /// <summary>Refusals read.</summary>
    public int Refusals { get; private set; }

    /// <summary>Orders read whose shots a sector radar guides.</summary>
    public int Orders { get; private set; }

    /// <summary>
    /// A laydown whose posts believe in narrower zones and in radars that see less high: nearest and lowest points are then met as
    /// often as farthest ones, which are what weapons from far away come to first.
    /// </summary>
    public static PreparedLaydown Narrow(PreparedLaydown prepared, Dice dice) => prepared with
    {
        Posts = [.. prepared.Posts.Select(post => post with
        {
            Radars = [.. post.Radars.Select(radar => LookingLower(radar, dice.Pick(0.3, 1)))],
            Batteries = [.. post.Batteries.Select(battery => battery with
            {
                Effectors = [.. battery.Effectors.Select(one => one with { Zones = [.. one.Zones.Select(zone => zone is null ? null : Narrow(zone, dice))] })],
            })],
        })],
    };

    /// <summary>What is wrong with the orders of a run whose messages were kept.</summary>
    public IReadOnlyList<string> Faults(PreparedLaydown prepared, Run run)
    {
        var faults = new List<string>();
        var posts = prepared.Posts.Select(spec => new CommandPost(spec)).ToArray();
        facings.Clear();
        ordered.Clear();
        told.Clear();
        for (var p = 0; p < posts.Length; p++)
        {
            foreach (var radar in posts[p].Spec.Radars.Where(radar => radar.FacingRadians is not null))
                facings[(p, radar.Id)] = radar.FacingRadians!.Value;
        }

        foreach (var record in run.Messages.Inboxes)
        {
            foreach (var report in record.Sectors.Where(report => report.Time.InSeconds >= ordered.GetValueOrDefault((record.Post, report.Radar))))
                facings[(record.Post, report.Radar)] = report.AzimuthRadians;
            var before = facings.Where(one => one.Key.Post == record.Post).ToDictionary(one => one.Key.Radar, one => one.Value);
            var outbox = posts[record.Post].Cycle(record.Now, record.ToInbox());
            foreach (var turn in outbox.Sectors)
                (facings[(record.Post, turn.Radar)], ordered[(record.Post, turn.Radar)]) = (turn.AzimuthRadians, turn.Sent.InSeconds);
            faults.AddRange(RefusalFaults(record.Post, outbox));
            faults.AddRange(posts[record.Post].Engagements.GroupBy(one => one.Track.Number).Where(one => one.Select(shot => shot.Battery).Distinct().Count() > 1)
                .Select(one => $"track {one.Key} is fired at by two batteries"));
            foreach (var order in outbox.Orders)
                faults.AddRange(Faults(posts[record.Post], order, before, radar => facings.GetValueOrDefault((record.Post, radar), double.NaN)));
        }

        return faults;
    }

    /// <summary>Each names one constraint, and what has been told is told again only after an order.</summary>
    private IEnumerable<string> RefusalFaults(int post, Outbox outbox)
    {
        foreach (var refusal in outbox.Refusals)
        {
            Refusals++;
            var (key, says) = ((post, refusal.Battery, refusal.Track), (refusal.Constraint, refusal.IsShotPossible));
            if (refusal.Constraint == Constraint.NoDefence || !Enum.IsDefined(refusal.Constraint))
                yield return $"a refusal of track {refusal.Track} names no constraint";
            if (told.TryGetValue(key, out var before) && before == says)
                yield return $"of track {refusal.Track} the same is told twice: {refusal.Constraint}";
            told[key] = says;
        }

        foreach (var order in outbox.Orders)
            told.Remove((post, order.Battery, order.Track));
    }

    private IEnumerable<string> Faults(
        CommandPost post, EngagementOrder order, Dictionary<ulong, double> before, Func<ulong, double> after)
    {
        var track = post.Tracks.SingleOrDefault(one => one.Number == order.Track);
        if (track is not { Status: TrackStatus.Confirmed or TrackStatus.Coasting })
        {
            yield return $"order {order.Id} is at no firm track";
            yield break;
        }

        var battery = post.Spec.Batteries.Single(one => one.Id == order.Battery);
        if (battery.Effectors.Single(one => one.Id == order.Interceptor).Zones[(int)track.Class] is not { } zone)
        {
            yield return $"order {order.Id} is at a class its effector has no zone for";
            yield break;
        }

        var range = order.AimPoint.DistanceTo(battery.Place);
        if (range < zone.MinimumRangeMetres - RangeToleranceMetres || range > zone.MaximumRangeMetres + RangeToleranceMetres)
            yield return $"order {order.Id} is for a range of {range} m, outside {zone}";
        var (altitude, slack) = (GeodeticPoint.HeightMetres(order.AimPoint) - battery.GroundMetres, HeightToleranceMetres + HeightSlack(track));
        if (altitude < zone.MinimumAltitudeMetres - slack || altitude > zone.MaximumAltitudeMetres + HeightToleranceMetres)
            yield return $"order {order.Id} is for an altitude of {altitude} m, outside {zone}";
        var guide = order.Guide == 0 ? post.Spec.Radars[battery.GuidanceRadar] : post.Spec.Radars.Single(radar => radar.Id == order.Guide);
        var local = guide.Frame.ToLocal(order.AimPoint);
        var distance = Math.Sqrt((local.East * local.East) + (local.North * local.North) + (local.Up * local.Up));
        if (distance > guide.InstrumentedRangeMetres + RangeToleranceMetres)
            yield return $"order {order.Id} is beyond its guidance radar's range";
        if (Math.Asin(local.Up / distance) > guide.MaximumElevationRadians + AngleToleranceRadians)
            yield return $"order {order.Id} is above its guidance radar's view";
        Orders += guide.Rotates ? 0 : 1;

        // A radar may have been turned in the same cycle, after the order.
        if (!guide.Rotates && !IsInSector(guide, local, before.GetValueOrDefault(guide.Id, double.NaN)) && !IsInSector(guide, local, after(guide.Id)))
            yield return $"order {order.Id} is outside its guidance radar's sector";
    }

    // A copy by «with» would keep what the radar has worked out of its highest elevation.
    private static KnownRadar LookingLower(KnownRadar radar, double share) => new(
        radar.Id, radar.Antenna, radar.AntennaHeightMetres, radar.ScanSeconds, radar.FollowChannels, radar.StartsSilent, radar.Rotates, radar.SectorRadians,
        radar.FacingRadians, radar.InstrumentedRangeMetres, share * radar.MaximumElevationRadians, radar.Interrogates);

    private static EngagementZone Narrow(EngagementZone zone, Dice dice) => zone with
    {
        MinimumRangeMetres = Math.Max(zone.MinimumRangeMetres, dice.Pick(0, 0.2, 0.6) * zone.MaximumRangeMetres),
        MaximumAltitudeMetres = dice.From(5, 100) / 100.0 * zone.MaximumAltitudeMetres,
        MinimumAltitudeMetres = Math.Max(zone.MinimumAltitudeMetres, dice.Pick(0, 0, 500, 3000)),
    };

    // Nobody is in the sector of a radar that has not said where it looks.
    private static bool IsInSector(KnownRadar radar, LocalVector local, double facing) =>
        Math.Abs(Math.IEEERemainder(Math.Atan2(local.East, local.North) - facing, 2 * Math.PI)) <= (radar.SectorRadians / 2) + AngleToleranceRadians;

    // A low flyer is not refused because its height is badly known: two standard deviations are allowed for.
    private static double HeightSlack(Track track)
    {
        var up = (track.Position - new Position(0, 0, 0)).Normalized();
        return 2 * Math.Sqrt(Math.Max(0, up.Dot(track.PositionCovariance * up)));
    }
}
