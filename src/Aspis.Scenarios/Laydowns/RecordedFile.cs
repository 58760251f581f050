namespace Aspis.Scenarios.Laydowns;

/// <summary>A recorded success count as a file has it.</summary>
/// <param name="Arrived">How many arrived.</param>
/// <param name="Launched">Of how many.</param>
/// <param name="Source">Key of the source.</param>
public sealed record RecordedFile(int Arrived, int Launched, string Source);
