namespace Aspis.Scenarios.Laydowns;

/// <summary>How much a crew can do as a file has it.</summary>
/// <param name="TracksPerCycle">Tracks whose identity it can judge in one cycle of its post.</param>
/// <param name="Overload">What becomes of those beyond.</param>
public sealed record CrewFile(int TracksPerCycle, OverloadRule Overload = OverloadRule.Wait);
