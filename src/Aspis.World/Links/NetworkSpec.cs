using System.Collections.Immutable;

namespace Aspis.World.Links;

/// <summary>The network of a defence as far as it can fail. What is left out cannot.</summary>
public sealed record NetworkSpec
{
    /// <summary>Links that never lose anything, and nodes that only an arrival silences.</summary>
    public static NetworkSpec Sure { get; } = new();

    /// <summary>Links, ordered by name.</summary>
    public ImmutableArray<LinkSpec> Links { get; init; } = [];

    /// <summary>Who shares its picture with whom, and by which links.</summary>
    public ImmutableArray<PeerPath> Peers { get; init; } = [];

    /// <summary>When nodes and links are silent for other reasons than being hit.</summary>
    public ImmutableArray<OutageSpec> Outages { get; init; } = [];
}
