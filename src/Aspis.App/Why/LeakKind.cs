namespace Aspis.App.Why;

/// <summary>Weapons of one kind, for raids whose single groups would fill the screen.</summary>
/// <param name="Name">What the catalogue calls them.</param>
/// <param name="Planned">How many the raid has.</param>
/// <param name="Leaks">Those that leaked, with their reasons.</param>
internal sealed record LeakKind(string Name, int Planned, LeakGroup Leaks);
