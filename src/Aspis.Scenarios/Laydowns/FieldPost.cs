namespace Aspis.Scenarios.Laydowns;

/// <summary>A command post on the ground.</summary>
/// <param name="Name">Scenario name.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="CycleSeconds">Time between two cycles, s.</param>
/// <param name="LinkSeconds">Delay of its links, s.</param>
/// <param name="CrewOf">Name of the battery whose crew it is, or null.</param>
/// <param name="FallbackSeconds">Time without word from above after which it commands by itself; infinite if it never does, s.</param>
/// <param name="Superior">Name of the post that assigns for it, or null.</param>
internal sealed record FieldPost(
    string Name,
    ulong Id,
    double CycleSeconds,
    double LinkSeconds,
    string? CrewOf = null,
    double FallbackSeconds = double.PositiveInfinity,
    string? Superior = null);
