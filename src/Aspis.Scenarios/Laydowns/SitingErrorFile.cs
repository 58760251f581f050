namespace Aspis.Scenarios.Laydowns;

/// <summary>How far a battery or radar stands from where its post believes it to be, as a file has it.</summary>
/// <param name="East">How far east of the truth it is believed to be.</param>
/// <param name="North">How far north of the truth it is believed to be.</param>
public sealed record SitingErrorFile(string East, string North);
