using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A radar says which way its sector looks.</summary>
/// <param name="Radar">Hash of the radar's scenario name.</param>
/// <param name="Time">When it looked there.</param>
/// <param name="AzimuthRadians">Bearing of the sector's middle, clockwise from the north the radar believes in, rad.</param>
public readonly record struct SectorReport(ulong Radar, Instant Time, double AzimuthRadians);
