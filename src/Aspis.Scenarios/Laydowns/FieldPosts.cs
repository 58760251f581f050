using System.Collections.Immutable;
using Aspis.Kernel.Numerics;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// The posts of a laydown in order of name: those of its file, and the crews of batteries that command themselves, from the
/// start or when they no longer hear the post over them.
/// </summary>
internal sealed class FieldPosts
{
    private readonly LaydownFile laydown;
    private readonly LaydownEntries entries;
    private readonly ChainOfCommand chain;

    /// <summary>Reads them from a laydown.</summary>
    public FieldPosts(LaydownFile laydown, LaydownEntries entries, ChainOfCommand chain, SpecBuilder specs)
    {
        (this.laydown, this.entries, this.chain) = (laydown, entries, chain);
        var components = ImmutableArray.CreateBuilder<ComponentSpec>();
        var all = new List<FieldPost>();
        foreach (var post in laydown.Posts ?? [])
        {
            var place = $"posts[{Array.IndexOf(laydown.Posts!, post)}]";
            var item = entries.Item(place, post.Type, ItemKind.Post);
            var point = entries.OnGround(place, post.Latitude, post.Longitude, post.Height);
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
            var item = entries.Item(place, battery.Type, ItemKind.Battery);
            if (battery.Post is { } over && chain.Find(over) is null)
                throw entries.File.Error($"{place}.post", $"there is no post \"{over}\" in this laydown; {Spelling.Suggest(over, (laydown.Posts ?? []).Select(post => post.Id))}");
            var fallback = chain.FallbackSeconds(battery);
            if (chain.CommanderOf(battery) == battery.Id || double.IsFinite(fallback))
                all.Add(new FieldPost(battery.Id, MixingHash.OfText(battery.Id), specs.CycleSeconds(item), specs.LinkSeconds(item), battery.Id, fallback));
        }

        All = [.. all.OrderBy(post => post.Name, StringComparer.Ordinal)];
        Components = [.. components.Select(component => component with { Index = IndexOf("posts", component.Name) })];
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<FieldPost> All { get; }

    /// <summary>Those that stand somewhere by themselves, as things that can be hit.</summary>
    public ImmutableArray<ComponentSpec> Components { get; }

    /// <summary>Index of the post of a name that commands from the start.</summary>
    public int IndexOf(string place, string name)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (All[i].Name == name && Commands(All[i]))
                return i;
        }

        throw entries.File.Error($"{place}.post", $"there is no post \"{name}\" in this laydown; {Spelling.Suggest(name, All.Where(Commands).Select(post => post.Name))}");
    }

    /// <summary>Index of the post that is a battery's own crew, or −1.</summary>
    public int CrewOf(string battery)
    {
        for (var i = 0; i < All.Length; i++)
        {
            if (All[i].CrewOf == battery)
                return i;
        }

        return -1;
    }

    /// <summary>Whether a post commands from the start: a battery's crew does unless a post is over it.</summary>
    private bool Commands(FieldPost post) =>
        post.CrewOf is not { } name || laydown.Batteries.Any(battery => battery.Id == name && chain.CommanderOf(battery) == name);
}
