namespace Aspis.Scenarios.Laydowns;

/// <summary>How probable an observation is as a file has it.</summary>
/// <param name="Hostile">If the track is hostile.</param>
/// <param name="Friend">If it is of the own side.</param>
/// <param name="Neutral">If it is civil.</param>
public sealed record LikelihoodFile(string Hostile, string Friend, string Neutral);
