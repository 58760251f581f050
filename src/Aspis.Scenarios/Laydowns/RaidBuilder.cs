using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World.Motion;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Makes flying objects of a raid's groups. The raid keeps its recorded figures whatever the basis of the defence.</summary>
public sealed class RaidBuilder
{
    /// <summary>What stands for the source of a raid that nobody has reported.</summary>
    public const string Notional = "notional";

    private readonly Scenario scenario;
    private readonly RaidFile raid;
    private readonly Catalogue catalogue;
    private readonly FigureResolver figures;
    private readonly FlyerBuilder flyers;
    private readonly FlightPlanner planner;
    private readonly InputFile file;

    private RaidBuilder(Scenario scenario, RaidFile raid, Catalogue catalogue, FigureResolver figures, FlightBook flights)
    {
        this.scenario = scenario;
        this.raid = raid;
        this.catalogue = catalogue;
        this.figures = figures;
        flyers = new FlyerBuilder(figures);
        planner = new FlightPlanner(figures, flights);
        file = scenario.FileOf(raid);
    }

    /// <summary>Flies every object of a raid and of the scenario's traffic once, undisturbed.</summary>
    public static PreparedRaid Build(Scenario scenario, RaidFile raid, Catalogue catalogue, FigureResolver figures, FlightBook flights)
    {
        var builder = new RaidBuilder(scenario, raid, catalogue, figures, flights);
        builder.CheckSource("source", raid.Source);
        var groups = Ordered(raid);
        var traffic = TrafficBuilder.Build(scenario, catalogue, figures, flights);
        var all = Enumerable.Range(0, groups.Length).SelectMany(g => builder.Group(g, groups[g]))
            .Concat(traffic.Flyers)
            .OrderBy(flyer => flyer.Spec.Name, StringComparer.Ordinal).ToArray();
        return new PreparedRaid(raid, [.. all.Select(flyer =>
            flyer.Carrier is null ? flyer.Spec : flyer.Spec with { Parent = Array.FindIndex(all, other => other.Spec.Name == flyer.Carrier) })]) { Radars = flights.Radars, Plans = traffic.Plans };
    }

    internal static ImmutableArray<WeaponGroupFile> Ordered(RaidFile raid) =>
        [.. raid.Groups.OrderBy(group => group.Id, StringComparer.Ordinal)];

    private IEnumerable<NamedFlyer> Group(int index, WeaponGroupFile group)
    {
        var place = $"groups[{Array.IndexOf(raid.Groups, group)}]";
        if (group.Recorded is { } record)
            CheckSource($"{place}.recorded.source", record.Source);
        return group.Role is GroupRole.Weapon or GroupRole.Decoy ? Launched(index, group, place) : Sorties(index, group, place);
    }

    /// <summary>Weapons or decoys launched from the ground.</summary>
    private IEnumerable<NamedFlyer> Launched(int index, WeaponGroupFile group, string place)
    {
        var item = Item(place, "threat", group.Threat, ItemKind.Threat);
        if (item.Flight != ThreatFlight.Cruise && (group.Via is not null || group.Height is not null))
            throw file.Error($"{place}.{(group.Via is not null ? "via" : "height")}", "only what cruises has way points and a cruise height, and aircraft an altitude");
        var aims = scenario.Places[group.At].AimPoints;
        var height = group.Height is null ? (double?)null : file.Positive($"{place}.height", group.Height, Dimension.Length);
        var flights = aims.Select(aim => planner.Weapon(
            item, [scenario.LaunchSites[group.From], .. Way(group, place), aim], 0, height, message => file.Error($"{place}.from", message))).ToArray();
        var role = group.Role == GroupRole.Decoy ? ObjectRole.Decoy : ObjectRole.Weapon;
        for (var i = 0; i < group.Count; i++)
        {
            yield return new NamedFlyer(Weapon(item, role, index, FlyerBuilder.Name(group.Id, i), flights[i % flights.Length], aims[i % aims.Length]) with
            {
                LaunchSeconds = PlannedSeconds(group, place, i),
                JitterSeconds = file.NotNegative($"{place}.jitter", group.Jitter, Dimension.Time),
                Reliability = Reliability(group, item, place),
            });
        }
    }

    /// <summary>Aircraft that come, release what they carry if anything, and go home.</summary>
    private IEnumerable<NamedFlyer> Sorties(int index, WeaponGroupFile group, string place)
    {
        var item = Item(place, "threat", group.Threat, ItemKind.Aircraft);
        var altitude = group.Height is null ? figures.Get(item, new("cruiseAltitude")) : file.Positive($"{place}.height", group.Height, Dimension.Length);
        var entry = scenario.LaunchSites[group.From] with { Height = Length.Metres(altitude) };
        var aims = scenario.Places[group.At].AimPoints;
        var ground = aims[0].Height.InMetres;
        if (altitude <= ground)
            throw file.Error(
                $"{place}.{(group.Height is null ? "threat" : "height")}",
                $"{item.Name} flies at {altitude:0} m above the ellipsoid, but the ground at \"{group.At}\" is {ground:0} m high; give a greater \"height\"");
        var isCarrier = group.Role == GroupRole.Carrier;
        var turn = isCarrier
            ? file.Positive($"{place}.carries.releaseDistance", group.Carries!.ReleaseDistance, Dimension.Length)
            : file.Positive($"{place}.turnDistance", group.TurnDistance!, Dimension.Length);
        var flight = planner.Sortie(item, entry, aims[0], turn, message => file.Error($"{place}.from", message));
        var releases = isCarrier ? Releases(item, group, place, flight, entry, aims, turn) : [];
        var jammer = group.Jams ? JammerPower(item, place) : 0;
        for (var i = 0; i < group.Count; i++)
        {
            var name = FlyerBuilder.Name(group.Id, i);
            yield return new NamedFlyer(Aircraft(item, isCarrier ? ObjectRole.Carrier : ObjectRole.Reconnaissance, index, name, flight, entry) with
            {
                LaunchSeconds = PlannedSeconds(group, place, i),
                JitterSeconds = file.NotNegative($"{place}.jitter", group.Jitter, Dimension.Time),
                JammerWattsPerHertz = jammer,
            });
            for (var r = 0; r < releases.Length; r++)
            {
                var own = FlyerBuilder.Name(name, r);
                yield return new NamedFlyer(releases[r] with { Name = own, Id = MixingHash.OfText(own), Group = index }, name);
            }
        }
    }

    /// <summary>What one aircraft releases, the last at its turning point; every weapon at its own aim point.</summary>
    private FlyerSpec[] Releases(
        CatalogueItem aircraft, WeaponGroupFile group, string place, Trajectory flight, GeodeticPoint entry, ImmutableArray<GeodeticPoint> aims, double turnMetres)
    {
        var carries = group.Carries!;
        var item = Item($"{place}.carries", "weapon", carries.Weapon, ItemKind.Threat);
        if (item.Flight == ThreatFlight.Ballistic)
            throw file.Error($"{place}.carries.weapon", $"{item.Name} is launched from the ground, not from aircraft");
        var interval = file.NotNegative($"{place}.carries.interval", carries.Interval, Dimension.Time);
        var outward = Geodesic.Inverse(entry, aims[0]).DistanceMetres - turnMetres;
        var turning = outward / figures.Get(aircraft, new("cruiseSpeed"));
        if ((carries.Each - 1) * interval >= turning)
            throw file.Error($"{place}.carries.interval", "the first release would come before the aircraft is on the scene");
        return [.. Enumerable.Range(0, carries.Each).Select(r =>
        {
            var seconds = turning - ((carries.Each - 1 - r) * interval);
            var released = GeodeticPoint.FromPosition(flight.At(seconds).Position);
            var aim = aims[r % aims.Length];

            // On a smooth Earth, ground below the aircraft is taken to be as high as at the target.
            var under = scenario.Ground.IsSmooth ? aim.Height.InMetres : GroundPoint.Under(released, scenario.Ground);
            GeodeticPoint below = released with { Height = Length.Metres(under) };
            var path = planner.Weapon(
                item, [below, aim], released.Height.InMetres - under, null, message => file.Error($"{place}.carries", message));
            return Weapon(item, ObjectRole.Weapon, 0, string.Empty, path, aim) with
            {
                LaunchSeconds = seconds,
                Reliability = Reliability(group, item, place),
            };
        })];
    }

    private FlyerSpec Weapon(CatalogueItem item, ObjectRole role, int group, string name, Trajectory flight, GeodeticPoint aim) =>
        flyers.Flyer(item, role, group, name, flight, aim) with
        {
            CircularErrorMetres = figures.Get(item, new("circularErrorProbable")),
            LethalRadiusMetres = figures.Get(item, new("lethalRadius")),
            DebrisSeconds = figures.TryGet(item, new("debrisTime")) ?? 0,
        };

    private FlyerSpec Aircraft(CatalogueItem item, ObjectRole role, int group, string name, Trajectory flight, GeodeticPoint home) =>
        flyers.Flyer(item, role, group, name, flight, home) with
        {
            Reliability = figures.Get(item, new("reliability")),
            BreakOffProbability = figures.Get(item, new("breakOff")),
        };

    private CatalogueItem Item(string place, string field, string id, ItemKind kind) =>
        catalogue.Find(id, kind) ?? throw (kind == ItemKind.Threat && catalogue.Find(id, ItemKind.Aircraft) is not null
            ? file.Error($"{place}.{field}", $"{id} is an aircraft; give the group \"role\": \"carrier\" or \"reconnaissance\"")
            : Unknown(place, field, id, kind));

    private InputException Unknown(string place, string field, string id, ItemKind kind) => file.Error(
            $"{place}.{field}", $"there is no {kind.ToString().ToLowerInvariant()} \"{id}\" in the catalogue; {catalogue.Suggest(id, kind)}");

    private double JammerPower(CatalogueItem item, string place) => figures.TryGet(item, new("jammerPower")) ?? throw file.Error(
        $"{place}.jams", $"the catalogue knows no jammer of {item.Name}; leave \"jams\" out, or give it a figure \"jammerPower\", if only as an assumption");

    private IEnumerable<GeodeticPoint> Way(WeaponGroupFile group, string place) => (group.Via ?? []).Select((point, i) =>
        GroundPoint.Read(file, $"{place}.via[{i}]", point.Latitude, point.Longitude, point.Height, scenario.Ground));

    private double PlannedSeconds(WeaponGroupFile group, string place, int i) =>
        file.NotNegative($"{place}.firstLaunch", group.FirstLaunch, Dimension.Time)
        + (i * file.NotNegative($"{place}.interval", group.Interval, Dimension.Time));

    private void CheckSource(string place, string source)
    {
        if (source != Notional && !catalogue.Sources.ContainsKey(source))
            throw file.Error(place, $"\"{source}\" is not in sources.json of the catalogue, nor \"{Notional}\"; {Spelling.Suggest(source, catalogue.Sources.Keys)}");
    }

    private double Reliability(WeaponGroupFile group, CatalogueItem item, string place)
    {
        if (group.Recorded is { } recorded)
            return (double)recorded.Arrived / recorded.Launched;
        return group.Reliability is { } stated
            ? file.Quantity($"{place}.reliability", stated, Dimension.Probability)
            : figures.Get(item, new("reliability"));
    }
}
