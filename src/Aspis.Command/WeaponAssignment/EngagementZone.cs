namespace Aspis.Command.WeaponAssignment;

/// <summary>Where a missile type may meet a class of target, and how likely one shot then kills.</summary>
/// <param name="MinimumRangeMetres">Nearest slant range from the launcher, m.</param>
/// <param name="MaximumRangeMetres">Farthest slant range from the launcher, m.</param>
/// <param name="MinimumAltitudeMetres">Lowest altitude, m.</param>
/// <param name="MaximumAltitudeMetres">Highest altitude, m.</param>
/// <param name="MaximumTargetSpeedMs">Fastest target, m/s.</param>
/// <param name="KillProbability">Believed single-shot kill probability.</param>
public sealed record EngagementZone(
    double MinimumRangeMetres,
    double MaximumRangeMetres,
    double MinimumAltitudeMetres,
    double MaximumAltitudeMetres,
    double MaximumTargetSpeedMs,
    double KillProbability);
