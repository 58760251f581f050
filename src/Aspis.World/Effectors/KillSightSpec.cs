namespace Aspis.World.Effectors;

/// <summary>How often crews that look at the end of a shot are wrong.</summary>
/// <param name="KillTakenForSurvivor">Probability that what was destroyed is seen to fly on.</param>
/// <param name="SurvivorTakenForKill">Probability that what flies on is taken for destroyed.</param>
public sealed record KillSightSpec(double KillTakenForSurvivor, double SurvivorTakenForKill);
