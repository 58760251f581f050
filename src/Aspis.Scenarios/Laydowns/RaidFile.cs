namespace Aspis.Scenarios.Laydowns;

/// <summary>One published version of a raid as a file has it; versions are never mixed.</summary>
/// <param name="Name">Name; the file's name.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Source">Key of the source, or <c>notional</c> for a raid that nobody has reported.</param>
/// <param name="Groups">Weapons of one kind from one site to one place.</param>
public sealed record RaidFile(string Name, string Title, string Source, WeaponGroupFile[] Groups);
