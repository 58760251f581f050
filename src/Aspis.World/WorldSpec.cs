using System.Collections.Immutable;
using Aspis.World.EarlyWarning;
using Aspis.World.Effectors;
using Aspis.World.Links;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.World;

/// <summary>All that is true before chance has its say: one raid against one laydown. Shared by all replications.</summary>
public sealed record WorldSpec
{
    /// <summary>The raid and the traffic, ordered by name.</summary>
    public required ImmutableArray<FlyerSpec> Flyers { get; init; }

    /// <summary>Defended places, ordered by name.</summary>
    public required ImmutableArray<PlaceSpec> Places { get; init; }

    /// <summary>Command posts, ordered by name.</summary>
    public required ImmutableArray<PostSite> Posts { get; init; }

    /// <summary>Batteries, ordered by name.</summary>
    public required ImmutableArray<BatterySite> Batteries { get; init; }

    /// <summary>Radars, ordered by name.</summary>
    public required ImmutableArray<RadarSite> Radars { get; init; }

    /// <summary>Vehicles that can be hit, ordered by name.</summary>
    public required ImmutableArray<ComponentSpec> Components { get; init; }

    /// <summary>What the defence hears from outside.</summary>
    public required EarlyWarningSpec EarlyWarning { get; init; }

    /// <summary>How the network can fail; not at all when left out.</summary>
    public NetworkSpec Network { get; init; } = NetworkSpec.Sure;

    /// <summary>How crews see the end of a shot; they do not look when left out.</summary>
    public KillSightSpec? KillSight { get; init; }

    /// <summary>When a radar could see an object at all: radar-major, one window for each object.</summary>
    public required ImmutableArray<VisibleWindow> Windows { get; init; }

    /// <summary>Whether a battery may be commanded by a post: it or its post is under it, or the post is its own crew.</summary>
    public bool MayCommand(int post, int battery)
    {
        for (var at = Batteries[battery].Post; at >= 0; at = Posts[at].Superior)
        {
            if (at == post)
                return true;
        }

        return Batteries[battery].Crew == post;
    }
}
