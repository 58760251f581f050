using System.Collections.Immutable;
using Aspis.Command.EngagementControl;
using Aspis.Command.Identification;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;

namespace Aspis.Command;

/// <summary>What a command post believes about itself and what it defends. Shared by all replications.</summary>
public sealed record CommandPostSpec
{
    /// <summary>Scenario name.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of the name.</summary>
    public required ulong Id { get; init; }

    /// <summary>Radars whose plots it gets, ordered by name.</summary>
    public required ImmutableArray<KnownRadar> Radars { get; init; }

    /// <summary>Batteries it commands, ordered by name.</summary>
    public required ImmutableArray<KnownBattery> Batteries { get; init; }

    /// <summary>Places it defends, ordered by name.</summary>
    public required ImmutableArray<KnownPlace> Places { get; init; }

    /// <summary>How it tracks.</summary>
    public required TrackerSpec Tracker { get; init; }

    /// <summary>How it identifies.</summary>
    public required IdentifierSpec Identifier { get; init; }

    /// <summary>How it fires.</summary>
    public required Doctrine Doctrine { get; init; }

    /// <summary>What its orders are numbered from, so that no battery gets one number from two posts.</summary>
    public int OrdersFrom { get; init; }

    /// <summary>How long a claim must stand before it holds: the longest way of a message from another post of equal rank, and a cycle, s; zero when there is none.</summary>
    public double ContentionSeconds { get; init; }

    /// <summary>Height above the ellipsoid of the lowest ground a radar of the post stands on, m.</summary>
    public double GroundMetres => Radars.IsEmpty ? 0 : Radars.Min(radar => radar.GroundMetres);

    /// <summary>Whether any of its radars reads transponders. Where none does, everything is silent.</summary>
    public bool Interrogates => Radars.Any(radar => radar.Interrogates);

    /// <summary>Longest delay of a link to it, s: what happened later than that ago it may not have heard of.</summary>
    public double LongestLinkSeconds => Batteries.IsEmpty ? 0 : Batteries.Max(battery => battery.LinkSeconds);
}
