namespace Aspis.World.Links;

/// <summary>A time in which a node or link is silent, on some nights or on every night.</summary>
/// <param name="Kind">What falls silent.</param>
/// <param name="Index">Its index in the laydown.</param>
/// <param name="Cause">Whose luck decides on which nights: what one power source feeds goes down together.</param>
/// <param name="FromSeconds">From when, s.</param>
/// <param name="UntilSeconds">Until when, s; infinite for the rest of the night.</param>
/// <param name="Chance">Share of nights on which it happens.</param>
public sealed record OutageSpec(NodeKind Kind, int Index, ulong Cause, double FromSeconds, double UntilSeconds, double Chance);
