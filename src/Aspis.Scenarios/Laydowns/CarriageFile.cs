namespace Aspis.Scenarios.Laydowns;

/// <summary>What each aircraft of a group carries as a file has it.</summary>
/// <param name="Weapon">Catalogue id of the weapon.</param>
/// <param name="Each">How many each aircraft carries.</param>
/// <param name="ReleaseDistance">How far from the target it releases the last of them and turns home.</param>
/// <param name="Interval">Time between two releases of one aircraft.</param>
public sealed record CarriageFile(string Weapon, int Each, string ReleaseDistance, string Interval = "2 s");
