namespace Aspis.Scenarios.Catalogues;

/// <summary>A published text that claims cite.</summary>
/// <param name="Key">Key in the files.</param>
/// <param name="Title">Title.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Date">Its date as printed.</param>
/// <param name="Opened">False where nobody has read the page and it only says where to check.</param>
public sealed record Source(string Key, string Title, string Address, string Date, bool Opened);
