namespace Aspis.Scenarios.Laydowns;

/// <summary>How kills are assessed, as a file has it.</summary>
/// <param name="Delay">How long after an intercept it is assessed at the earliest.</param>
/// <param name="KillTakenForSurvivor">Probability that a crew sees what was destroyed fly on; crews do not look when both are left out.</param>
/// <param name="SurvivorTakenForKill">Probability that a crew takes what flies on for destroyed.</param>
public sealed record KillAssessmentFile(string Delay = "0 s", string? KillTakenForSurvivor = null, string? SurvivorTakenForKill = null)
{
    /// <summary>Whether crews look at the end of a shot.</summary>
    public bool IsBySight() => KillTakenForSurvivor is not null || SurvivorTakenForKill is not null;
}
