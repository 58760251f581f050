namespace Aspis.App.Checks;

/// <summary>One thing that was checked.</summary>
/// <param name="Path">Its file or folder.</param>
/// <param name="What">What it is, and how much was tried.</param>
/// <param name="Errors">How many errors it has.</param>
internal sealed record CheckedFile(string Path, string What, int Errors);
