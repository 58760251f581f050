namespace Aspis.World;

/// <summary>A command post as the world knows it: a name and a rhythm.</summary>
/// <param name="Name">Scenario name, unique in the laydown.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="CycleSeconds">Time between two cycles, s.</param>
public sealed record PostSite(string Name, ulong Id, double CycleSeconds);
