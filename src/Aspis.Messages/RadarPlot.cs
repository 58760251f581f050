using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>
/// One measurement with its standard deviations, in the radar's own polar frame: slant range, azimuth clockwise from the
/// north the radar believes in, elevation above its horizontal. It carries no truth: <paramref name="Id"/> is opaque and
/// only the truth log knows what was seen.
/// </summary>
/// <param name="Id">Opaque number, unique in the run.</param>
/// <param name="Time">When the beam was on the target.</param>
/// <param name="Radar">Hash of the radar's scenario name.</param>
/// <param name="RangeMetres">Slant range, m.</param>
/// <param name="AzimuthRadians">Azimuth from believed north, rad in [0, 2π).</param>
/// <param name="ElevationRadians">Elevation above the local horizontal, refraction corrected, rad.</param>
/// <param name="RangeRateMs">Rate of change of range, m/s, negative when closing.</param>
/// <param name="RangeSigmaMetres">Standard deviation of range, m.</param>
/// <param name="AzimuthSigmaRadians">Standard deviation of azimuth, rad.</param>
/// <param name="ElevationSigmaRadians">Standard deviation of elevation, rad.</param>
/// <param name="RangeRateSigmaMs">Standard deviation of range rate, m/s.</param>
/// <param name="RevisitSeconds">Time until the radar means to look there again, s.</param>
/// <param name="Reply">What the radar's interrogator heard; none when it has none.</param>
public readonly record struct RadarPlot(
    int Id,
    Instant Time,
    ulong Radar,
    double RangeMetres,
    double AzimuthRadians,
    double ElevationRadians,
    double RangeRateMs,
    double RangeSigmaMetres,
    double AzimuthSigmaRadians,
    double ElevationSigmaRadians,
    double RangeRateSigmaMs,
    double RevisitSeconds,
    TransponderReply Reply);
