namespace Aspis.Scenarios.Laydowns;

/// <summary>Missiles kept back as a file has it.</summary>
/// <param name="Missiles">How many of the ready missiles of the type each battery keeps.</param>
/// <param name="For">The target class they are kept for.</param>
public sealed record ReserveFile(int Missiles, string For);
