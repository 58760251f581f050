namespace Aspis.Scenarios.Laydowns;

/// <summary>What a crew takes for likely of a track it knows nothing of, as a file has it; the rest is neutral.</summary>
/// <param name="Hostile">That it is hostile.</param>
/// <param name="Friend">That it is of the own side.</param>
public sealed record PriorFile(string Hostile, string Friend);
