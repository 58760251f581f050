using Aspis.Kernel.Numerics;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.World.Effectors;
using Aspis.World.Links;

namespace Aspis.Studies.Ablations;

/// <summary>
/// Everything a laydown can lose, one entry each. A supplier is the maker of a battery, radar, post, missile, gun or jammer, as
/// its catalogue item names it: with it go its batteries, radars and posts, and elsewhere what it made for others to fire.
/// </summary>
public sealed class LossList
{
    private static readonly ulong Cause = MixingHash.OfText("a loss that a study asks about");
    private readonly Catalogue catalogue;
    private readonly PreparedLaydown laydown;

    private LossList(Catalogue catalogue, PreparedLaydown laydown)
    {
        this.catalogue = catalogue;
        this.laydown = laydown;
    }

    /// <summary>The losses of a laydown: posts, batteries, radars, power sources, links, suppliers, each by name.</summary>
    public static IReadOnlyList<Loss> Of(Catalogue catalogue, PreparedLaydown laydown) => [.. new LossList(catalogue, laydown).All()];

    /// <summary>The losses of its suppliers alone.</summary>
    public static IReadOnlyList<Loss> OfSuppliers(Catalogue catalogue, PreparedLaydown laydown) =>
        [.. new LossList(catalogue, laydown).Suppliers()];

    private IEnumerable<Loss> All()
    {
        var world = laydown.World;
        for (var post = 0; post < world.Posts.Length; post++)
        {
            if (world.Posts[post].CrewOf < 0)
                yield return Silent(world.Posts[post].Name, "post", NodeKind.Post, post);
        }

        for (var battery = 0; battery < world.Batteries.Length; battery++)
            yield return Silent(world.Batteries[battery].Name, "battery", NodeKind.Battery, battery);
        for (var radar = 0; radar < world.Radars.Length; radar++)
            yield return Silent(world.Radars[radar].Name, "radar", NodeKind.Radar, radar);
        foreach (var source in (laydown.Laydown.Power ?? []).OrderBy(source => source.Id, StringComparer.Ordinal))
            yield return new Loss(source.Id, LossKind.Node, "power", Change(source.Id, asIs => WithoutPower(asIs, source.Id)));
        for (var link = 0; link < world.Network.Links.Length; link++)
            yield return Silent(world.Network.Links[link].Name, "link", NodeKind.Link, link);
        foreach (var supplier in Suppliers())
            yield return supplier;
    }

    private IEnumerable<Loss> Suppliers() => TypesOf(laydown.Laydown)
        .Select(MakerOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        .Select(maker => new Loss(maker, LossKind.Supplier, "supplier", Change(maker, asIs => WithoutSupplier(asIs, maker))));

    /// <summary>Catalogue ids of everything that stands in a laydown, and of what its batteries fire.</summary>
    private IEnumerable<string> TypesOf(LaydownFile file) =>
    [
        .. file.Batteries.Select(battery => battery.Type),
        .. file.Batteries.SelectMany(battery => catalogue.Items[battery.Type].Radars),
        .. file.Batteries.SelectMany(battery => catalogue.Items[battery.Type].Effectors),
        .. (file.Posts ?? []).Select(post => post.Type),
        .. (file.Radars ?? []).Select(radar => radar.Type),
    ];

    private string? MakerOf(string type) => catalogue.Items[type].Maker;

    private static Loss Silent(string name, string what, NodeKind kind, int index) => new(
        name, kind == NodeKind.Link ? LossKind.Link : LossKind.Node, what, Change(name, asIs => Without(asIs, [(kind, index)])));

    private static LaydownChange Change(string name, Func<PreparedLaydown, PreparedLaydown> change) =>
        LaydownChange.OfPrepared($"without {name}", change);

    private static PreparedLaydown Without(PreparedLaydown asIs, IEnumerable<(NodeKind Kind, int Index)> lost) => asIs with
    {
        World = asIs.World with
        {
            Network = asIs.World.Network with
            {
                Outages = asIs.World.Network.Outages.AddRange(
                    lost.Select(node => new OutageSpec(node.Kind, node.Index, Cause, 0, double.PositiveInfinity, 1))),
            },
        },
    };

    private static PreparedLaydown WithoutPower(PreparedLaydown asIs, string source) => Without(asIs, NodesOf(
        asIs,
        battery => battery.Power == source,
        post => post.Power == source,
        radar => radar.Power == source));

    private PreparedLaydown WithoutSupplier(PreparedLaydown asIs, string maker)
    {
        var nodes = NodesOf(
            asIs,
            battery => MakerOf(battery.Type) == maker,
            post => MakerOf(post.Type) == maker,
            radar => MakerOf(radar.Type) == maker);
        var radars = asIs.Laydown.Batteries.SelectMany(battery => catalogue.Items[battery.Type].Radars
            .Where(type => MakerOf(type) == maker)
            .Select(type => (NodeKind.Radar, IndexOf(asIs.World.Radars.Select(radar => radar.Name), $"{battery.Id}/{type}"))));
        var without = Without(asIs, nodes.Concat(radars));
        return without with
        {
            World = without.World with { Batteries = [.. without.World.Batteries.Select(battery => Unarmed(battery, maker))] },
        };
    }

    private BatterySite Unarmed(BatterySite battery, string maker) => battery with
    {
        Magazines = [.. battery.Magazines.Select(magazine => MakerOf(magazine.Effector.Name) == maker ? magazine with { Ready = 0, Spare = 0 } : magazine)],
    };

    private static IEnumerable<(NodeKind Kind, int Index)> NodesOf(
        PreparedLaydown asIs, Func<BatteryFile, bool> batteries, Func<PostFile, bool> posts, Func<RadarFile, bool> radars)
    {
        var (file, world) = (asIs.Laydown, asIs.World);
        foreach (var battery in file.Batteries.Where(batteries))
            yield return (NodeKind.Battery, IndexOf(world.Batteries.Select(site => site.Name), battery.Id));
        foreach (var post in (file.Posts ?? []).Where(posts))
            yield return (NodeKind.Post, IndexOf(world.Posts.Select(site => site.Name), post.Id));
        foreach (var radar in (file.Radars ?? []).Where(radars))
            yield return (NodeKind.Radar, IndexOf(world.Radars.Select(site => site.Name), radar.Id));
    }

    private static int IndexOf(IEnumerable<string> names, string name) => Array.IndexOf([.. names], name);
}
