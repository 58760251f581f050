using System.Collections.Immutable;
using Aspis.Messages;

namespace Aspis.Scenarios.Catalogues;

/// <summary>One radar, missile, weapon, battery or post, as a set of claims.</summary>
public sealed record CatalogueItem
{
    /// <summary>Catalogue id.</summary>
    public required string Id { get; init; }

    /// <summary>What kind it is.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>One or two sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>File it came from.</summary>
    public required string File { get; init; }

    /// <summary>Figures, ordered by name.</summary>
    public required ImmutableSortedDictionary<string, Figure> Figures { get; init; }

    /// <summary>Radar: what it is for.</summary>
    public string? Task { get; init; }

    /// <summary>Radar: whether it turns through the full circle.</summary>
    public bool Rotates { get; init; }

    /// <summary>Threat: target class.</summary>
    public TargetClass Class { get; init; }

    /// <summary>Battery: id of the post over it, or null when it commands itself.</summary>
    public string? Post { get; init; }

    /// <summary>Battery: ids of its radars.</summary>
    public ImmutableArray<string> Radars { get; init; } = [];

    /// <summary>Battery: id of the radar that guides its missiles.</summary>
    public string? EngagementRadar { get; init; }

    /// <summary>Battery: ids of its missiles, in order of preference.</summary>
    public ImmutableArray<string> Interceptors { get; init; } = [];

    /// <summary>Ids of the items this one is made of.</summary>
    public IEnumerable<string> Parts => [.. Radars, .. Interceptors, .. Post is null ? Array.Empty<string>() : [Post]];
}
