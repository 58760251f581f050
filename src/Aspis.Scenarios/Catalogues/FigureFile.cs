namespace Aspis.Scenarios.Catalogues;

/// <summary>A figure as a file has it.</summary>
/// <param name="Claims">What is said of it.</param>
public sealed record FigureFile(ClaimFile[] Claims);
