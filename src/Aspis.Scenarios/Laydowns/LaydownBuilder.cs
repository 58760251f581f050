using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World;
using Aspis.World.EarlyWarning;
using Aspis.World.Effectors;
using Aspis.World.Links;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// Puts a laydown on the ground twice: as it is, for the world, and as its posts believe it to be. Everything is ordered by
/// name, so the order of entries in the files means nothing.
/// </summary>
public sealed class LaydownBuilder
{
    // Radars and launchers of one battery stand apart, so that one hit does not take them all.
    private const double RadarSpacingMetres = 150;
    private const double LauncherCircleMetres = 300;

    // Dispersion that windows of visibility allow for: beyond six standard deviations.
    private const double PaddingPerCircularError = 6;
    private const int MostMissiles = 10_000;
    private const double WorstSitingMetres = 20_000;
    private readonly Scenario scenario;
    private readonly LaydownFile laydown;
    private readonly Catalogue catalogue;
    private readonly SpecBuilder specs;
    private readonly RadarBook book;
    private readonly InputFile file;
    private readonly ChainOfCommand chain;
    private readonly NetworkBuilder network;
    private readonly ImmutableArray<FieldPost> posts;
    private readonly List<RadarSite> radars = [];
    private readonly List<FieldBattery> batteries = [];
    private readonly List<ComponentSpec> components = [];

    private LaydownBuilder(
        Scenario scenario, LaydownFile laydown, Catalogue catalogue, FigureResolver figures, PreparedRaid raid)
    {
        this.scenario = scenario;
        this.laydown = laydown;
        this.catalogue = catalogue;
        book = raid.Radars ?? new RadarBook(scenario.Ground);
        specs = new SpecBuilder(
            figures,
            ClassesOf(raid),
            WeatherReader.Read(scenario.File, scenario.Content.Weather),
            GroundReflection.Gamma(scenario.Content.Ground),
            raid.Flyers.Any(flyer => flyer.JammerWattsPerHertz > 0),
            book);
        file = scenario.FileOf(laydown);
        chain = new ChainOfCommand(laydown, file);
        chain.Check();
        network = new NetworkBuilder(laydown, file);
        posts = ReadPosts();
    }

    /// <summary>One raid against one laydown with one set of figures.</summary>
    public static PreparedLaydown Build(
        Scenario scenario, LaydownFile laydown, Catalogue catalogue, FigureResolver figures, PreparedRaid raid, bool earlyWarning)
    {
        var builder = new LaydownBuilder(scenario, laydown, catalogue, figures, raid);
        foreach (var battery in laydown.Batteries.OrderBy(battery => battery.Id, StringComparer.Ordinal))
            builder.AddBattery(battery);
        builder.AddLooseRadars();
        return builder.Finish(raid, earlyWarning);
    }

    /// <summary>What flies, and what it can be taken for: the kinds that breathe air are told apart by eye only.</summary>
    private static ImmutableArray<TargetClass> ClassesOf(PreparedRaid raid)
    {
        var flying = raid.Flyers.Select(flyer => flyer.Class).Distinct().ToArray();
        TargetClass[] breathing = [TargetClass.Aircraft, TargetClass.Cruise, TargetClass.Drone];
        return [.. flying.Union(flying.Intersect(breathing).Any() ? breathing : [])];
    }

    private ImmutableArray<FieldPost> ReadPosts()
    {
        var all = new List<FieldPost>();
        foreach (var post in laydown.Posts ?? [])
        {
            var place = $"posts[{Array.IndexOf(laydown.Posts!, post)}]";
            var item = Item(place, post.Type, ItemKind.Post);
            var point = OnGround(place, post.Latitude, post.Longitude, post.Height);
            components.Add(new ComponentSpec(post.Id, MixingHash.OfText(post.Id), ComponentKind.Post, -1, point.ToPosition()));
            all.Add(new FieldPost(post.Id, MixingHash.OfText(post.Id), specs.CycleSeconds(item), specs.LinkSeconds(item))
            {
                Superior = chain.SuperiorOf(post),
                FallbackSeconds = chain.FallbackSeconds(post),
            });
        }

        // A battery under no post commands itself, and one that no longer hears its post does so too; its post goes by its own name.
        foreach (var battery in laydown.Batteries)
        {
            var place = $"batteries[{Array.IndexOf(laydown.Batteries, battery)}]";
            var item = Item(place, battery.Type, ItemKind.Battery);
            if (battery.Post is { } over && chain.Find(over) is null)
                throw file.Error($"{place}.post", $"there is no post \"{over}\" in this laydown; {Spelling.Suggest(over, (laydown.Posts ?? []).Select(post => post.Id))}");
            var fallback = chain.FallbackSeconds(battery);
            if (chain.CommanderOf(battery) == battery.Id || double.IsFinite(fallback))
                all.Add(new FieldPost(battery.Id, MixingHash.OfText(battery.Id), specs.CycleSeconds(item), specs.LinkSeconds(item), battery.Id, fallback));
        }

        return [.. all.OrderBy(post => post.Name, StringComparer.Ordinal)];
    }

    private GeodeticPoint OnGround(string place, string latitude, string longitude, string height)
    {
        var point = GroundPoint.Read(file, place, latitude, longitude, height, scenario.Ground);
        return scenario.Ground.IsSmooth || scenario.Ground.Covers(point.Latitude.InDegrees, point.Longitude.InDegrees)
            ? point
            : throw file.Error(place, "the elevation files that cover the scenario do not cover this place; add a tile with --terrain, or leave terrain out with --terrain none");
    }

    private CatalogueItem Item(string place, string id, ItemKind kind) =>
        catalogue.Find(id, kind) ?? throw file.Error(
            $"{place}.type", $"there is no {kind.ToString().ToLowerInvariant()} \"{id}\" in the catalogue; {catalogue.Suggest(id, kind)}");

    private int PostIndex(string place, string name)
    {
        for (var i = 0; i < posts.Length; i++)
        {
            if (posts[i].Name == name && Commands(posts[i]))
                return i;
        }

        throw file.Error($"{place}.post", $"there is no post \"{name}\" in this laydown; {Spelling.Suggest(name, posts.Where(Commands).Select(post => post.Name))}");
    }

    /// <summary>Whether a post commands from the start: a battery's crew does unless a post is over it.</summary>
    private bool Commands(FieldPost post) =>
        post.CrewOf is not { } name || laydown.Batteries.Any(battery => battery.Id == name && chain.CommanderOf(battery) == name);

    private void AddBattery(BatteryFile battery)
    {
        var place = $"batteries[{Array.IndexOf(laydown.Batteries, battery)}]";
        var item = Item(place, battery.Type, ItemKind.Battery);
        var point = OnGround(place, battery.Latitude, battery.Longitude, battery.Height);
        var post = PostIndex(place, chain.CommanderOf(battery));
        var crew = Array.FindIndex([.. posts], candidate => candidate.CrewOf == battery.Id);
        var (link, linkSeconds) = post == crew ? (-1, posts[post].LinkSeconds) : network.Add(posts[post].Name, battery.Id, posts[post].LinkSeconds);
        network.AddNode(place, NodeKind.Battery, batteries.Count, battery.Id, battery.Power, battery.Outages);
        var guidance = -1;
        for (var i = 0; i < item.Radars.Length; i++)
        {
            if (item.Radars[i] == item.EngagementRadar)
                guidance = radars.Count;
            var spot = GroundPoint.Offset(point, i * RadarSpacingMetres, 0, scenario.Ground);
            AddRadar(
                $"{battery.Id}/{item.Radars[i]}", item.Radars[i], spot, batteries.Count, (post, link, linkSeconds), place, battery.Facing, battery.NorthError, battery.Emission, battery.SitingError);
        }

        var launchers = (int)specs.Figures.Get(item, new("launchers"));
        AddLaunchers(battery.Id, point, launchers);
        batteries.Add(new FieldBattery(
            new BatterySite(
                battery.Id,
                MixingHash.OfText(battery.Id),
                point.ToPosition(),
                launchers,
                specs.Figures.Get(item, new("reloadTime")),
                specs.Figures.Get(item, new("readiness")),
                specs.Figures.Get(item, new("crewAlert")),
                specs.Figures.Get(item, new("crewDelay")),
                Magazines(place, battery, item, launchers),
                guidance,
                post,
                linkSeconds)
            {
                Link = link,
                NeedsOwnRadar = item.GuidedBy == GuidedBy.OwnRadar,
                Crew = crew == post ? -1 : crew,
            },
            item));
    }

    /// <summary>
    /// Gives every battery the luck of the night of its slot: the nth, by reach and then by name, of those nearest to a place.
    /// So the battery that one laydown puts there is down on the same nights as the battery that another puts there, and
    /// laydowns differ by what they are.
    /// </summary>
    private BatterySite[] WithNightLuck()
    {
        var slots = new SortedDictionary<ulong, ulong>();
        var lucky = batteries.Select(battery => battery.Site).ToArray();
        var order = Enumerable.Range(0, lucky.Length)
            .OrderByDescending(b => lucky[b].Magazines.Max(magazine => magazine.Effector.ReachMetres))
            .ThenBy(b => lucky[b].Name, StringComparer.Ordinal);
        foreach (var b in order)
        {
            var nearest = scenario.Places.Values.MinBy(place => place.Spec.Centre.DistanceTo(lucky[b].Place))!.Spec;
            var slot = slots[nearest.Id] = slots.GetValueOrDefault(nearest.Id) + 1;
            lucky[b] = lucky[b] with { NightLuck = MixingHash.Combine(nearest.Id, slot) };
        }

        return lucky;
    }

    private ImmutableArray<MagazineSpec> Magazines(string place, BatteryFile battery, CatalogueItem item, int launchers)
    {
        foreach (var (id, count) in battery.Loadout ?? [])
        {
            if (!item.Effectors.Contains(id))
                throw file.Error($"{place}.loadout.{id}", $"{item.Name} does not fire \"{id}\"; {Spelling.Suggest(id, item.Effectors)}");
            if (count is < 0 or > MostMissiles)
                throw file.Error($"{place}.loadout.{id}", $"a battery holds between 0 and {MostMissiles} missiles of a type, not {count}");
        }

        return [.. item.Effectors.Select(id => Magazine(battery, item, catalogue.Items[id], launchers))];
    }

    private MagazineSpec Magazine(BatteryFile battery, CatalogueItem item, CatalogueItem effector, int launchers)
    {
        if (effector.Kind == ItemKind.Jammer)
            return new MagazineSpec(specs.Effector(effector), MostMissiles, 0, 1);
        var rounds = specs.RoundsPerShot(effector);
        var ready = (int)((battery.Loadout is { } loadout
            ? loadout.GetValueOrDefault(effector.Id)
            : specs.Figures.Get(item, new("readyMissiles", Of: effector.Id))) / rounds);
        var spare = (int)(specs.Figures.Get(item, new("spareMissiles", Of: effector.Id)) / rounds);
        return new MagazineSpec(specs.Effector(effector), ready, spare, Math.Max(1, (ready + launchers - 1) / Math.Max(1, launchers)));
    }

    private void AddLaunchers(string battery, GeodeticPoint point, int launchers)
    {
        for (var i = 0; i < launchers; i++)
        {
            var (sine, cosine) = Elementary.SinCos(2 * Math.PI * i / launchers);
            var spot = GroundPoint.Offset(point, LauncherCircleMetres * sine, LauncherCircleMetres * cosine, scenario.Ground);
            var name = $"{battery}/launcher-{i + 1:D2}";
            components.Add(new ComponentSpec(name, MixingHash.OfText(name), ComponentKind.Launcher, batteries.Count, spot.ToPosition()));
        }
    }

    private void AddLooseRadars()
    {
        foreach (var radar in (laydown.Radars ?? []).OrderBy(radar => radar.Id, StringComparer.Ordinal))
        {
            var place = $"radars[{Array.IndexOf(laydown.Radars!, radar)}]";
            _ = Item(place, radar.Type, ItemKind.Radar);
            var point = OnGround(place, radar.Latitude, radar.Longitude, radar.Height);
            var post = PostIndex(place, radar.Post);
            var (link, linkSeconds) = network.Add(radar.Post, radar.Id, posts[post].LinkSeconds);
            network.AddNode(place, NodeKind.Radar, radars.Count, radar.Id, radar.Power, radar.Outages);
            AddRadar(
                radar.Id, radar.Type, point, -1, (post, link, linkSeconds), place, radar.Facing, radar.NorthError, radar.Emission, radar.SitingError);
        }
    }

    private void AddRadar(
        string name,
        string type,
        GeodeticPoint ground,
        int battery,
        (int Post, int Link, double Seconds) path,
        string place,
        string? facing,
        string? northError,
        Emission emission,
        SitingErrorFile? sitingError)
    {
        var spec = specs.Radar(catalogue.Items[type]);
        var antenna = ground with { Height = ground.Height + Length.Metres(spec.AntennaHeightMetres) };
        components.Add(new ComponentSpec(name, MixingHash.OfText(name), ComponentKind.Radar, radars.Count, antenna.ToPosition()));
        radars.Add(new RadarSite(
            name,
            MixingHash.OfText(name),
            spec,
            antenna.ToPosition(),
            northError is null ? 0 : file.Quantity($"{place}.northError", northError, Dimension.Angle),
            ReadFacing(place, facing),
            battery,
            path.Post,
            !scenario.Ground.IsSmooth,
            emission == Emission.Silent,
            path.Seconds)
        {
            Link = path.Link,
            Loss = specs.Loss(spec, antenna.Height.InMetres),
            GroundGamma = specs.GroundGamma,
            SitingError = sitingError is null ? default : ReadSitingError($"{place}.sitingError", sitingError),
        });
    }

    private LocalVector ReadSitingError(string place, SitingErrorFile error)
    {
        return new LocalVector(Offset("east", error.East), Offset("north", error.North), 0);

        double Offset(string field, string text)
        {
            var metres = file.Quantity($"{place}.{field}", text, Dimension.Length);
            return Math.Abs(metres) <= WorstSitingMetres
                ? metres
                : throw file.Error($"{place}.{field}", $"\"{text}\" is no error of siting; it is {WorstSitingMetres / 1000} km at most");
        }
    }

    private double? ReadFacing(string place, string? facing)
    {
        if (facing is null)
            return null;
        var radians = file.Quantity($"{place}.facing", facing, Dimension.Angle);
        return radians is >= 0 and <= 2 * Math.PI
            ? radians
            : throw file.Error($"{place}.facing", $"\"{facing}\" is no bearing; it lies between 0 deg and 360 deg, clockwise from north");
    }

    private PreparedLaydown Finish(PreparedRaid raid, bool earlyWarning)
    {
        CheckNames(raid);
        var sites = posts.Select(Site).ToArray();
        AddGroups();
        var world = new WorldSpec
        {
            Flyers = raid.Flyers,
            Places = [.. scenario.Places.Values.Select(place => place.Spec)],
            Posts = [.. sites],
            Network = network.Finish(),
            Batteries = [.. WithNightLuck()],
            Radars = [.. radars],
            Components = [.. components.Select(WithPostIndex).OrderBy(component => component.Name, StringComparer.Ordinal)],
            KillSight = ReadKillSight(),
            EarlyWarning = earlyWarning ? ReadEarlyWarning() : EarlyWarningSpec.Off,
            Windows = Windows(raid),
        };
        return new PreparedLaydown(laydown, raid, world, [.. Enumerable.Range(0, posts.Length).Select(new BeliefBuilder(scenario, laydown, catalogue, specs, sites, radars, batteries, network, raid.Plans).Believe)]);
    }

    /// <summary>Joins what decides for itself under a decentralised post.</summary>
    private void AddGroups()
    {
        foreach (var hub in (laydown.Posts ?? []).Where(post => chain.ControlOf(post) == ControlMode.Decentralised).OrderBy(post => post.Id, StringComparer.Ordinal))
        {
            var place = $"posts[{Array.IndexOf(laydown.Posts!, hub)}]";
            var index = PostIndex(place, hub.Id);
            var members = laydown.Batteries.Where(battery => battery.Post == hub.Id).Select(battery => battery.Id)
                .Concat(laydown.Posts!.Where(post => post.Superior == hub.Id).Select(post => post.Id))
                .Order(StringComparer.Ordinal).Select(name => (name, PostIndex(place, name)));
            network.AddGroup((hub.Id, index), [.. members], posts[index].LinkSeconds);
        }
    }

    private PostSite Site(FieldPost post, int index)
    {
        var site = new PostSite(post.Name, post.Id, post.CycleSeconds) { LinkSeconds = post.LinkSeconds, FallbackSeconds = post.FallbackSeconds };
        if (post.CrewOf is { } battery)
            return site with { CrewOf = batteries.FindIndex(candidate => candidate.Site.Name == battery) };
        var at = Array.FindIndex(laydown.Posts!, candidate => candidate.Id == post.Name);
        var (place, content) = ($"posts[{at}]", laydown.Posts![at]);
        network.AddNode(place, NodeKind.Post, index, post.Name, content.Power, content.Outages);
        if (post.Superior is not { } superior)
            return site;
        var (link, seconds) = network.Add(superior, post.Name, post.LinkSeconds);
        return site with { Superior = PostIndex(place, superior), Link = link, LinkSeconds = seconds };
    }

    private ComponentSpec WithPostIndex(ComponentSpec component) =>
        component.Kind == ComponentKind.Post ? component with { Index = PostIndex("posts", component.Name) } : component;

    private KillSightSpec? ReadKillSight()
    {
        return laydown.Doctrine?.KillAssessment is { } assessment && assessment.IsBySight()
            ? new KillSightSpec(Chance("killTakenForSurvivor", assessment.KillTakenForSurvivor), Chance("survivorTakenForKill", assessment.SurvivorTakenForKill))
            : null;

        double Chance(string field, string? text) => text is null ? 0 : file.Chance($"doctrine.killAssessment.{field}", text);
    }

    private EarlyWarningSpec ReadEarlyWarning()
    {
        var warning = scenario.Content.EarlyWarning;
        _ = QuantityText.TryParse(warning.LaunchDelay, Dimension.Time, out var delay, out _);
        _ = QuantityText.TryParse(warning.OriginError, Dimension.Length, out var error, out _);
        return new EarlyWarningSpec(warning.ExpectedBeforehand, delay, error);
    }

    private ImmutableArray<VisibleWindow> Windows(PreparedRaid raid)
    {
        // Objects that share a flight share its window.
        var flights = raid.Flyers.GroupBy(flyer => flyer.Trajectory)
            .Select(group => (Flight: group.Key, Padding: group.Max(flyer => flyer.CircularErrorMetres) * PaddingPerCircularError)).ToArray();
        var windows = ImmutableArray.CreateBuilder<VisibleWindow>();
        foreach (var radar in radars)
        {
            var byFlight = flights.Select(entry => book.Window(radar, entry.Flight, entry.Padding)).ToArray();
            windows.AddRange(raid.Flyers.Select(flyer => byFlight[Array.FindIndex(flights, entry => entry.Flight == flyer.Trajectory)]));
        }

        return windows.ToImmutable();
    }

    private void CheckNames(PreparedRaid raid)
    {
        var seen = new SortedDictionary<ulong, string>();
        var names = raid.Flyers.Select(flyer => flyer.Name)
            .Concat(components.Select(component => component.Name))
            .Concat(batteries.Select(battery => battery.Site.Name))
            .Concat(scenario.Places.Keys);
        foreach (var name in names)
        {
            if (!seen.TryAdd(MixingHash.OfText(name), name))
                throw new InputException(file.Path, null, null, $"\"{name}\" is the name of two things among weapons, places, batteries, radars and posts; rename one");
        }
    }
}
