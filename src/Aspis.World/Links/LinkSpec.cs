namespace Aspis.World.Links;

/// <summary>A link between two nodes; its delay is told with the node that it joins to its post.</summary>
/// <param name="Name">Scenario name: the two nodes it joins.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="Loss">Share of messages lost on it.</param>
public sealed record LinkSpec(string Name, ulong Id, double Loss);
