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

    /// <summary>Radar: whether it only searches, and follows nothing one by one.</summary>
    public bool OnlySearches => Task == "acquisition";

    /// <summary>Radar: whether it turns through the full circle.</summary>
    public bool Rotates { get; init; }

    /// <summary>Radar: whether it carries an interrogator for transponders.</summary>
    public bool Interrogates { get; init; }

    /// <summary>Who makes it, or null.</summary>
    public string? Maker { get; init; }

    /// <summary>Threat and aircraft: target class.</summary>
    public TargetClass Class { get; init; }

    /// <summary>Threat: how it flies.</summary>
    public ThreatFlight? Flight { get; init; }

    /// <summary>Aircraft: what it answers to an interrogator.</summary>
    public Transponder Transponder { get; init; }

    /// <summary>Battery: id of the post over it, or null when it commands itself.</summary>
    public string? Post { get; init; }

    /// <summary>Battery: ids of its radars.</summary>
    public ImmutableArray<string> Radars { get; init; } = [];

    /// <summary>Battery: id of the radar that guides its missiles.</summary>
    public string? EngagementRadar { get; init; }

    /// <summary>Battery: ids of its missiles, guns and jammers, in order of preference.</summary>
    public ImmutableArray<string> Effectors { get; init; } = [];

    /// <summary>Battery: which radars can guide its shots.</summary>
    public GuidedBy GuidedBy { get; init; }

    /// <summary>Whether a run's basis governs its figures: it is of the defence, and does not fly in the raid or beside it.</summary>
    public bool FollowsBasis => Kind is not (ItemKind.Threat or ItemKind.Aircraft);

    /// <summary>Ids of the items this one is made of.</summary>
    public IEnumerable<string> Parts => [.. Radars, .. Effectors, .. Post is null ? Array.Empty<string>() : [Post]];
}
