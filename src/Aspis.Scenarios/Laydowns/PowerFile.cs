namespace Aspis.Scenarios.Laydowns;

/// <summary>A power source, as a file has it: nodes that name it are silent while it is out.</summary>
/// <param name="Id">Scenario name.</param>
/// <param name="Outages">When it is out.</param>
public sealed record PowerFile(string Id, OutageFile[]? Outages = null);
