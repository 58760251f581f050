using System.Collections.Immutable;
using Aspis.Command;
using Aspis.Command.EngagementControl;
using Aspis.Messages;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Measures;
using Aspis.World.Effectors;
using Aspis.World.Radars;

namespace Aspis.Studies.Ablations;

/// <summary>
/// Each thing that can stand between a battery and a weapon, taken away or made better by itself: the candidates for «the change
/// that pays most». A constraint that the ledger names is a diagnosis; what a change does on the same luck is its effect.
/// </summary>
public static class RemedyList
{
    private const double MastMetres = 50;

    // Beyond six standard deviations of where a weapon comes down.
    private const double PaddingPerCircularError = 6;

    /// <summary>The changes that mean something for a laydown.</summary>
    public static IReadOnlyList<LaydownChange> For(PreparedLaydown laydown)
    {
        if (laydown.World.Batteries.IsEmpty)
            return [];
        var changes = new List<LaydownChange>
        {
            Battery("one more target channel", OneMoreChannel),
            Battery("no reaction time", battery => battery with { ReactionSeconds = 0 }),
            Battery("no minimum range", battery => Zones(battery, zone => zone with { MinimumRangeMetres = 0 })),
            Site("twice the missiles", site => site with { Magazines = [.. site.Magazines.Select(m => m with { Ready = 2 * m.Ready, Spare = 2 * m.Spare })] }),
            Site("no wait for reloading", site => site with { ReloadSeconds = 0 }),
            Site("always up, crews alert", site => site with { Readiness = 1, CrewAlert = 1 }),
            Shot("every shot in time kills", shot => shot with { KillProbability = [.. shot.KillProbability.Select(kill => kill > 0 ? 1.0 : 0.0)] }),
            Shot("every launch works", shot => shot with { LaunchReliability = 1, BadLotProbability = 0 }),
            Fire("one more shot in every salvo", doctrine => doctrine with { SalvoSizes = [.. doctrine.SalvoSizes.Select(size => size + 1)] }),
            Fire("weapon control free", doctrine => doctrine with { WeaponControl = WeaponControlStatus.Free, WeaponControlRules = [] }),
            Radar("radars that see twice as far", radar => radar with { DetectionConstant = [.. radar.DetectionConstant.Select(constant => 16 * constant)] }),
            LaydownChange.OfPrepared("twice the reach", TwiceTheReach),
            LaydownChange.OfPrepared("radars that look all round", AllRound),
            LaydownChange.OfPrepared("no link delay", WithoutDelay),
            new("antennas 50 m higher", (design, index, draw) => Higher(design, design.At(index, draw))),
        };
        var doctrine = laydown.Posts[0].Doctrine;
        if (!doctrine.HoldFire.IsEmpty || !doctrine.Reserves.IsEmpty)
            changes.Add(Fire("no shots held, no reserve", one => one with { HoldFire = [], Reserves = [] }));
        if (laydown.World.KillSight is not null)
            changes.Add(LaydownChange.OfPrepared("kills always seen rightly", asIs => asIs with { World = asIs.World with { KillSight = new KillSightSpec(0, 0) } }));
        return changes;
    }

    /// <summary>What each change does to the leakers of a laydown of a design, the one that pays most first.</summary>
    public static ImmutableArray<Remedy> Rank(
        PreparedDesign prepared, int laydown, int replications, int threads, Action<int>? progress, CancellationToken cancellation)
    {
        var changes = For(prepared.At(laydown, 0));
        if (changes.Count == 0)
            return [];
        var result = Ablation.Run(prepared, laydown, changes, replications, threads, progress, cancellation);
        return
        [
            .. changes.Select((change, i) => new Remedy(change.Name, result.Added(i, MeasureList.Leakers)))
                .OrderBy(remedy => remedy.Added.Mean.Mean).ThenBy(remedy => remedy.Change, StringComparer.Ordinal),
        ];
    }

    private static LaydownChange Battery(string name, Func<KnownBattery, KnownBattery> change) => Post(
        name, post => post with { Batteries = [.. post.Batteries.Select(change)] });

    private static LaydownChange Fire(string name, Func<Doctrine, Doctrine> change) => Post(
        name, post => post with { Doctrine = change(post.Doctrine) });

    private static LaydownChange Post(string name, Func<CommandPostSpec, CommandPostSpec> change) => LaydownChange.OfPrepared(
        name, asIs => asIs with { Posts = [.. asIs.Posts.Select(change)] });

    private static LaydownChange Site(string name, Func<BatterySite, BatterySite> change) => LaydownChange.OfPrepared(
        name, asIs => asIs with { World = asIs.World with { Batteries = [.. asIs.World.Batteries.Select(change)] } });

    private static LaydownChange Shot(string name, Func<EffectorSpec, EffectorSpec> change) => Site(
        name, site => site with { Magazines = [.. site.Magazines.Select(magazine => magazine with { Effector = change(magazine.Effector) })] });

    private static LaydownChange Radar(string name, Func<RadarSpec, RadarSpec> change) => LaydownChange.OfPrepared(
        name, asIs => asIs with { World = asIs.World with { Radars = [.. asIs.World.Radars.Select(site => site with { Spec = change(site.Spec) })] } });

    private static KnownBattery OneMoreChannel(KnownBattery battery) => battery with
    {
        TargetChannels = battery.TargetChannels + 1,
        Effectors = [.. battery.Effectors.Select(effector => effector with
        {
            Channels = effector.Channels + Math.Max(1, effector.Channels / Math.Max(1, battery.TargetChannels)),
        })],
    };

    private static KnownBattery Zones(KnownBattery battery, Func<Command.WeaponAssignment.EngagementZone, Command.WeaponAssignment.EngagementZone> change) => battery with
    {
        Effectors = [.. battery.Effectors.Select(effector => effector with { Zones = [.. effector.Zones.Select(zone => zone is null ? null : change(zone))] })],
    };

    private static PreparedLaydown TwiceTheReach(PreparedLaydown asIs) => asIs with
    {
        Posts = [.. asIs.Posts.Select(post => post with
        {
            Batteries = [.. post.Batteries.Select(battery => Zones(battery, zone => zone with { MaximumRangeMetres = 2 * zone.MaximumRangeMetres }))],
        })],
        World = asIs.World with
        {
            Batteries = [.. asIs.World.Batteries.Select(site => site with
            {
                Magazines = [.. site.Magazines.Select(one => one with { Effector = one.Effector with { ReachMetres = 2 * one.Effector.ReachMetres } })],
            })],
        },
    };

    private static PreparedLaydown AllRound(PreparedLaydown asIs) => asIs with
    {
        Posts = [.. asIs.Posts.Select(post => post with { Radars = [.. post.Radars.Select(radar => radar with { SectorRadians = 2 * Math.PI })] })],
        World = asIs.World with
        {
            Radars = [.. asIs.World.Radars.Select(site => site with { Spec = site.Spec with { SectorRadians = 2 * Math.PI } })],
        },
    };

    private static PreparedLaydown WithoutDelay(PreparedLaydown asIs) => asIs with
    {
        Posts = [.. asIs.Posts.Select(post => post with { Batteries = [.. post.Batteries.Select(battery => battery with { LinkSeconds = 0 })] })],
        World = asIs.World with
        {
            Posts = [.. asIs.World.Posts.Select(post => post with { LinkSeconds = 0 })],
            Batteries = [.. asIs.World.Batteries.Select(site => site with { LinkSeconds = 0 })],
            Radars = [.. asIs.World.Radars.Select(site => site with { LinkSeconds = 0 })],
        },
    };

    /// <summary>Every antenna on a higher mast, and what each then sees worked out anew.</summary>
    private static PreparedLaydown Higher(PreparedDesign design, PreparedLaydown asIs)
    {
        var radars = asIs.World.Radars.Select(Raised).ToImmutableArray();
        var flights = asIs.World.Flyers.GroupBy(flyer => flyer.Trajectory)
            .ToDictionary(group => group.Key, group => group.Max(flyer => flyer.CircularErrorMetres) * PaddingPerCircularError);
        return asIs with
        {
            World = asIs.World with
            {
                Radars = radars,
                Windows = [.. radars.SelectMany(radar =>
                {
                    var windows = flights.ToDictionary(flight => flight.Key, flight => VisibleWindow.Of(radar, flight.Key, flight.Value, design.Design.Scenario.Ground));
                    return asIs.World.Flyers.Select(flyer => windows[flyer.Trajectory]);
                })],
            },
            Posts = [.. asIs.Posts.Select(post => post with
            {
                Radars = [.. post.Radars.Select(radar => new KnownRadar(
                    radar.Id, radar.Antenna + (radar.Frame.Up * MastMetres), radar.AntennaHeightMetres + MastMetres, radar.ScanSeconds, radar.FollowChannels,
                    radar.StartsSilent, radar.Rotates, radar.SectorRadians, radar.FacingRadians, radar.InstrumentedRangeMetres,
                    radar.MaximumElevationRadians, radar.Interrogates))],
            })],
        };
    }

    private static RadarSite Raised(RadarSite site) => new(
        site.Name, site.Id, site.Spec with { AntennaHeightMetres = site.Spec.AntennaHeightMetres + MastMetres },
        site.Antenna + (site.Frame.Up * MastMetres), site.NorthErrorRadians, site.FacingRadians, site.Battery, site.Post,
        site.OverTerrain, site.StartsSilent, site.LinkSeconds)
    {
        Link = site.Link,
        Loss = site.Loss,
        GroundGamma = site.GroundGamma,
        SitingError = site.SitingError,
    };
}
