namespace Aspis.Scenarios.Laydowns;

/// <summary>How an entry of a laydown sets its radars up, in the words of its file.</summary>
/// <param name="Place">Where in the file the entry stands.</param>
/// <param name="Facing">Bearing a sector looks at from the start, or null.</param>
/// <param name="NorthError">How far what it believes to be north is clockwise of true north, or null.</param>
/// <param name="Emission">Whether it is on the air from the start.</param>
/// <param name="SitingError">Where its post believes it to stand, against where it does, or null.</param>
internal readonly record struct RadarSetting(
    string Place, string? Facing, string? NorthError, Emission Emission, SitingErrorFile? SitingError);
