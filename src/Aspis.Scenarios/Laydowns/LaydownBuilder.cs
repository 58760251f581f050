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
    private readonly Scenario scenario;
    private readonly LaydownFile laydown;
    private readonly Catalogue catalogue;
    private readonly SpecBuilder specs;
    private readonly RadarBook book;
    private readonly InputFile file;
    private readonly LaydownEntries entries;
    private readonly ChainOfCommand chain;
    private readonly NetworkBuilder network;
    private readonly FieldPosts posts;
    private readonly MagazineBuilder magazines;
    private readonly RadarPlacer radars;
    private readonly List<FieldBattery> batteries = [];
    private readonly List<ComponentSpec> launchers = [];

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
        entries = new LaydownEntries(scenario, laydown, catalogue);
        file = entries.File;
        chain = new ChainOfCommand(laydown, file);
        chain.Check();
        network = new NetworkBuilder(laydown, file);
        posts = new FieldPosts(laydown, entries, chain, specs);
        magazines = new MagazineBuilder(catalogue, specs, file);
        radars = new RadarPlacer(catalogue, specs, file, scenario.Ground.IsSmooth);
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

    private void AddBattery(BatteryFile battery)
    {
        var place = $"batteries[{Array.IndexOf(laydown.Batteries, battery)}]";
        var item = entries.Item(place, battery.Type, ItemKind.Battery);
        var point = entries.OnGround(place, battery.Latitude, battery.Longitude, battery.Height);
        var post = posts.IndexOf(place, chain.CommanderOf(battery));
        var crew = posts.CrewOf(battery.Id);
        var usualSeconds = posts.All[post].LinkSeconds;
        var (link, linkSeconds) = post == crew ? (-1, usualSeconds) : network.Add(posts.All[post].Name, battery.Id, usualSeconds);
        network.AddNode(place, NodeKind.Battery, batteries.Count, battery.Id, battery.Power, battery.Outages);
        var guidance = AddRadars(place, battery, item, point, new RadarPost(post, link, linkSeconds));
        var launcherCount = (int)specs.Figures.Get(item, new("launchers"));
        AddLaunchers(battery.Id, point, launcherCount);
        batteries.Add(new FieldBattery(
            new BatterySite(
                battery.Id,
                MixingHash.OfText(battery.Id),
                point.ToPosition(),
                launcherCount,
                specs.Figures.Get(item, new("reloadTime")),
                specs.Figures.Get(item, new("readiness")),
                specs.Figures.Get(item, new("crewAlert")),
                specs.Figures.Get(item, new("crewDelay")),
                magazines.Load(place, battery, item, launcherCount),
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

    /// <summary>Adds a battery's own radars, and returns the index of the one that guides, or −1.</summary>
    private int AddRadars(string place, BatteryFile battery, CatalogueItem item, GeodeticPoint point, RadarPost path)
    {
        var setting = new RadarSetting(place, battery.Facing, battery.NorthError, battery.Emission, battery.SitingError);
        var guidance = -1;
        for (var i = 0; i < item.Radars.Length; i++)
        {
            if (item.Radars[i] == item.EngagementRadar)
                guidance = radars.Sites.Count;
            var spot = GroundPoint.Offset(point, i * RadarSpacingMetres, 0, scenario.Ground);
            radars.Add($"{battery.Id}/{item.Radars[i]}", item.Radars[i], spot, batteries.Count, path, setting);
        }

        return guidance;
    }

    private void AddLaunchers(string battery, GeodeticPoint point, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (sine, cosine) = Elementary.SinCos(2 * Math.PI * i / count);
            var spot = GroundPoint.Offset(point, LauncherCircleMetres * sine, LauncherCircleMetres * cosine, scenario.Ground);
            var name = $"{battery}/launcher-{i + 1:D2}";
            launchers.Add(new ComponentSpec(name, MixingHash.OfText(name), ComponentKind.Launcher, batteries.Count, spot.ToPosition()));
        }
    }

    private void AddLooseRadars()
    {
        foreach (var radar in (laydown.Radars ?? []).OrderBy(radar => radar.Id, StringComparer.Ordinal))
        {
            var place = $"radars[{Array.IndexOf(laydown.Radars!, radar)}]";
            _ = entries.Item(place, radar.Type, ItemKind.Radar);
            var point = entries.OnGround(place, radar.Latitude, radar.Longitude, radar.Height);
            var post = posts.IndexOf(place, radar.Post);
            var (link, linkSeconds) = network.Add(radar.Post, radar.Id, posts.All[post].LinkSeconds);
            network.AddNode(place, NodeKind.Radar, radars.Sites.Count, radar.Id, radar.Power, radar.Outages);
            radars.Add(
                radar.Id, radar.Type, point, -1, new RadarPost(post, link, linkSeconds), new RadarSetting(place, radar.Facing, radar.NorthError, radar.Emission, radar.SitingError));
        }
    }

    private PreparedLaydown Finish(PreparedRaid raid, bool earlyWarning)
    {
        ImmutableArray<ComponentSpec> components =
            [.. posts.Components.Concat(radars.Components).Concat(launchers).OrderBy(component => component.Name, StringComparer.Ordinal)];
        CheckNames(raid, components);
        var sites = posts.All.Select(Site).ToArray();
        AddGroups();
        var world = new WorldSpec
        {
            Flyers = raid.Flyers,
            Places = [.. scenario.Places.Values.Select(place => place.Spec)],
            Posts = [.. sites],
            Network = network.Finish(),
            Batteries = NightSlots.Share(scenario, batteries.Select(battery => battery.Site)),
            Radars = [.. radars.Sites],
            Components = components,
            KillSight = ReadKillSight(),
            EarlyWarning = earlyWarning ? ReadEarlyWarning() : EarlyWarningSpec.Off,
            Windows = Windows(raid),
        };
        var beliefs = new BeliefBuilder(scenario, laydown, catalogue, specs, sites, radars.Sites, batteries, network, raid.Plans);
        return new PreparedLaydown(laydown, raid, world, [.. Enumerable.Range(0, sites.Length).Select(beliefs.Believe)]);
    }

    /// <summary>Joins what decides for itself under a decentralised post.</summary>
    private void AddGroups()
    {
        foreach (var hub in (laydown.Posts ?? []).Where(post => chain.ControlOf(post) == ControlMode.Decentralised).OrderBy(post => post.Id, StringComparer.Ordinal))
        {
            var place = $"posts[{Array.IndexOf(laydown.Posts!, hub)}]";
            var index = posts.IndexOf(place, hub.Id);
            var members = laydown.Batteries.Where(battery => battery.Post == hub.Id).Select(battery => battery.Id)
                .Concat(laydown.Posts!.Where(post => post.Superior == hub.Id).Select(post => post.Id))
                .Order(StringComparer.Ordinal).Select(name => (name, posts.IndexOf(place, name)));
            network.AddGroup((hub.Id, index), [.. members], posts.All[index].LinkSeconds);
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
        return site with { Superior = posts.IndexOf(place, superior), Link = link, LinkSeconds = seconds };
    }

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
        foreach (var radar in radars.Sites)
        {
            var byFlight = flights.Select(entry => book.Window(radar, entry.Flight, entry.Padding)).ToArray();
            windows.AddRange(raid.Flyers.Select(flyer => byFlight[Array.FindIndex(flights, entry => entry.Flight == flyer.Trajectory)]));
        }

        return windows.ToImmutable();
    }

    private void CheckNames(PreparedRaid raid, ImmutableArray<ComponentSpec> components)
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
