namespace Aspis.Scenarios.Laydowns;

/// <summary>A time in which a node, link or power source is out, as a file has it.</summary>
/// <param name="From">From when, after scenario start.</param>
/// <param name="Until">Until when; for the rest of the night when left out.</param>
/// <param name="Chance">Share of nights on which it happens.</param>
public sealed record OutageFile(string From = "0 s", string? Until = null, string Chance = "100 %");
