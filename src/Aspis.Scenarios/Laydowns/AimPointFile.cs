namespace Aspis.Scenarios.Laydowns;

/// <summary>An aim point inside a place as a file has it.</summary>
/// <param name="East">Offset east of the middle.</param>
/// <param name="North">Offset north of the middle.</param>
public sealed record AimPointFile(string East, string North);
