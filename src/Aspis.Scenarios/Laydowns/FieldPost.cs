namespace Aspis.Scenarios.Laydowns;

/// <summary>A command post on the ground.</summary>
/// <param name="Name">Scenario name.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="CycleSeconds">Time between two cycles, s.</param>
/// <param name="LinkSeconds">Delay of its links, s.</param>
internal sealed record FieldPost(string Name, ulong Id, double CycleSeconds, double LinkSeconds);
