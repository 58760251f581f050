namespace Aspis.Scenarios.Catalogues;

/// <summary>A source as its file has it.</summary>
/// <param name="Title">Title.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Date">Its date.</param>
/// <param name="Opened">Whether somebody has read it.</param>
public sealed record SourceFile(string Title, string Address, string Date, bool Opened);
