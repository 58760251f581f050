using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World.Links;

namespace Aspis.Scenarios.Laydowns;

/// <summary>The links of a laydown with their delays and losses, and when nodes, links and power sources are out.</summary>
internal sealed class NetworkBuilder
{
    private const double LongestDelaySeconds = 600;
    private readonly LaydownFile laydown;
    private readonly InputFile file;
    private readonly List<LinkSpec> links = [];
    private readonly List<OutageSpec> outages = [];
    private readonly List<int> used = [];
    private readonly List<int> powered = [];
    private readonly List<PeerPath> peers = [];

    /// <summary>The network of a laydown, still without links.</summary>
    public NetworkBuilder(LaydownFile laydown, InputFile file)
    {
        this.laydown = laydown;
        this.file = file;
        for (var i = 0; i < (laydown.Links ?? []).Length; i++)
            CheckLink($"links[{i}]", laydown.Links![i]);
    }

    /// <summary>What a link between a post and a node under it is called.</summary>
    public static string NameOf(string post, string node) => $"{post} to {node}";

    /// <summary>Adds the link between a post and a node under it: its index, and its delay where the file does not say otherwise.</summary>
    public (int Index, double Seconds) Add(string post, string node, double usualSeconds)
    {
        var name = NameOf(post, node);
        var index = links.Count;
        var at = Array.FindIndex(laydown.Links ?? [], link => link.Between.Contains(post) && link.Between.Contains(node));
        if (at < 0)
        {
            links.Add(new LinkSpec(name, MixingHash.OfText(name), 0));
            return (index, usualSeconds);
        }

        var (place, content) = ($"links[{at}]", laydown.Links![at]);
        used.Add(at);
        links.Add(new LinkSpec(name, MixingHash.OfText(name), file.Quantity($"{place}.loss", content.Loss, Dimension.Probability)));
        AddOutages($"{place}.outages", content.Outages, NodeKind.Link, index, name);
        return (index, content.Delay is { } delay ? file.TimeOfNight($"{place}.delay", delay, LongestDelaySeconds) : usualSeconds);
    }

    /// <summary>
    /// Joins the members of a group of equal rank, each by a link to the post in their middle, which is one of them; two that
    /// the file joins directly talk over that link alone.
    /// </summary>
    public void AddGroup((string Name, int Post) hub, IReadOnlyList<(string Name, int Post)> members, double usualSeconds)
    {
        var spokes = members.Select(member => Add(hub.Name, member.Name, usualSeconds)).ToArray();
        for (var a = 0; a < members.Count; a++)
        {
            peers.Add(new PeerPath(hub.Post, members[a].Post, [spokes[a].Index], -1, spokes[a].Seconds));
            peers.Add(new PeerPath(members[a].Post, hub.Post, [spokes[a].Index], -1, spokes[a].Seconds));
            for (var b = 0; b < a; b++)
                AddPair(hub.Post, (members[a], spokes[a]), (members[b], spokes[b]), usualSeconds);
        }
    }

    /// <summary>Longest way of a message to a post from another of equal rank, s; zero when there is none.</summary>
    public double LongestToPeer(int post) => peers.Where(path => path.To == post).Select(path => path.Seconds).DefaultIfEmpty(0).Max();

    private void AddPair(
        int hub,
        ((string Name, int Post) Node, (int Index, double Seconds) Spoke) a,
        ((string Name, int Post) Node, (int Index, double Seconds) Spoke) b,
        double usualSeconds)
    {
        var isDirect = (laydown.Links ?? []).Any(link => link.Between.Contains(a.Node.Name) && link.Between.Contains(b.Node.Name));
        var direct = isDirect ? Add(a.Node.Name, b.Node.Name, usualSeconds) : default;
        var (first, middle, seconds) = isDirect ? (direct.Index, -1, direct.Seconds) : (a.Spoke.Index, hub, a.Spoke.Seconds + b.Spoke.Seconds);
        peers.Add(new PeerPath(a.Node.Post, b.Node.Post, isDirect ? [first] : [first, b.Spoke.Index], middle, seconds));
        peers.Add(new PeerPath(b.Node.Post, a.Node.Post, isDirect ? [first] : [b.Spoke.Index, first], middle, seconds));
    }

    /// <summary>Adds the outages of a node, its own and those of its power source.</summary>
    public void AddNode(string place, NodeKind kind, int index, string name, string? power, OutageFile[]? own)
    {
        AddOutages($"{place}.outages", own, kind, index, name);
        if (power is null)
            return;
        var sources = laydown.Power ?? [];
        var source = Array.FindIndex(sources, candidate => candidate.Id == power);
        if (source < 0)
        {
            throw file.Error($"{place}.power", sources.Length == 0
                ? $"there is no power source \"{power}\"; list it under \"power\" of the laydown"
                : $"there is no power source \"{power}\" in this laydown; {Spelling.Suggest(power, sources.Select(candidate => candidate.Id))}");
        }

        powered.Add(source);
        AddOutages($"power[{source}].outages", sources[source].Outages, kind, index, power);
    }

    /// <summary>The network, once every link and node has been added.</summary>
    public NetworkSpec Finish()
    {
        for (var i = 0; i < (laydown.Power ?? []).Length; i++)
        {
            if (!powered.Contains(i))
                throw file.Error($"power[{i}].id", $"nothing needs \"{laydown.Power![i].Id}\": name it as the \"power\" of a post, battery or radar, or leave it out");
        }

        for (var i = 0; i < (laydown.Links ?? []).Length; i++)
        {
            if (!used.Contains(i))
            {
                var between = laydown.Links![i].Between;
                throw file.Error(
                    $"links[{i}].between",
                    $"\"{between[0]}\" and \"{between[1]}\" have no link: a link joins a post with a battery, radar or post that it commands; this laydown has {Listed()}");
            }
        }

        return new NetworkSpec { Links = [.. links], Peers = [.. peers], Outages = [.. outages.OrderBy(one => one.Kind).ThenBy(one => one.Index).ThenBy(one => one.FromSeconds).ThenBy(one => one.UntilSeconds).ThenBy(one => one.Cause).ThenBy(one => one.Chance)] };
    }

    private string Listed() => links.Count == 0 ? "no links at all" : string.Join(", ", links.Select(link => $"\"{link.Name}\""));

    private void CheckLink(string place, LinkFile link)
    {
        if (link.Between.Length != 2 || link.Between[0] == link.Between[1])
            throw file.Error($"{place}.between", "a link joins two nodes, written as [\"post\", \"battery\"]");
        for (var i = 0; i < Array.IndexOf(laydown.Links!, link); i++)
        {
            if (laydown.Links![i].Between.Order(StringComparer.Ordinal).SequenceEqual(link.Between.Order(StringComparer.Ordinal), StringComparer.Ordinal))
                throw file.Error($"{place}.between", $"\"{link.Between[0]}\" and \"{link.Between[1]}\" are joined twice; keep one");
        }
    }

    private void AddOutages(string place, OutageFile[]? given, NodeKind kind, int index, string cause)
    {
        for (var i = 0; i < (given ?? []).Length; i++)
        {
            var (from, until, chance) = given![i];
            var start = file.TimeOfNight($"{place}[{i}].from", from);
            var end = until is null ? double.PositiveInfinity : file.TimeOfNight($"{place}[{i}].until", until);
            if (end <= start)
                throw file.Error($"{place}[{i}].until", $"\"{until}\" is not after \"{from}\", when it begins");
            var probability = file.Quantity($"{place}[{i}].chance", chance, Dimension.Probability);
            if (probability == 0)
                throw file.Error($"{place}[{i}].chance", $"\"{chance}\" never happens; leave the outage out");
            outages.Add(new OutageSpec(kind, index, MixingHash.OfText(cause), start, end, probability));
        }
    }
}
