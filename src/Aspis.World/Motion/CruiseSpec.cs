namespace Aspis.World.Motion;

/// <summary>How a cruise missile or drone flies, as far as published figures go.</summary>
/// <param name="SpeedMs">Speed along the path, m/s.</param>
/// <param name="HeightMetres">Height above ground on the way, m.</param>
/// <param name="DiveRadians">Angle of the last dive below the horizontal, rad.</param>
public sealed record CruiseSpec(double SpeedMs, double HeightMetres, double DiveRadians);
