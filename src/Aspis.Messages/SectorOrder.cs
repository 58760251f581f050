using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A post's order to turn a sector radar.</summary>
/// <param name="Radar">Hash of the radar's scenario name.</param>
/// <param name="Sent">When the post sent it.</param>
/// <param name="AzimuthRadians">Bearing of the sector's middle, clockwise from believed north, rad.</param>
public readonly record struct SectorOrder(ulong Radar, Instant Sent, double AzimuthRadians);
