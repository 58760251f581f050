using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.Command;

/// <summary>A radar as its post believes it to be: position and north may be wrong.</summary>
/// <param name="Id">Hash of its scenario name.</param>
/// <param name="Antenna">Believed position, Earth-centred Earth-fixed, m.</param>
/// <param name="AntennaHeightMetres">Height of the antenna above ground, m.</param>
/// <param name="ScanSeconds">Time between two looks at the same place, or at what it follows, s.</param>
/// <param name="FollowChannels">Tracks it can follow besides searching; zero when it only searches.</param>
/// <param name="StartsSilent">Whether it is off the air until the post wants it.</param>
/// <param name="Rotates">Whether it turns through the full circle.</param>
/// <param name="SectorRadians">Width of its sector, rad.</param>
/// <param name="FacingRadians">Bearing its sector has from the start, or null when nobody has said, rad.</param>
/// <param name="InstrumentedRangeMetres">Farthest range, m.</param>
/// <param name="MaximumElevationRadians">Highest elevation, rad.</param>
/// <param name="Interrogates">Whether it reads transponders.</param>
public sealed record KnownRadar(
    ulong Id,
    Position Antenna,
    double AntennaHeightMetres,
    double ScanSeconds,
    int FollowChannels,
    bool StartsSilent,
    bool Rotates,
    double SectorRadians,
    double? FacingRadians,
    double InstrumentedRangeMetres,
    double MaximumElevationRadians,
    bool Interrogates)
{
    /// <summary>East, north and up where it is believed to stand.</summary>
    public LocalFrame Frame { get; } = new(Antenna);

    /// <summary>Sine of its highest elevation, for comparing without an arc sine.</summary>
    public double SineOfHighest { get; } = Elementary.Sin(MaximumElevationRadians);

    /// <summary>Height of the ground under it above the ellipsoid, m.</summary>
    public double GroundMetres { get; } = GeodeticPoint.HeightMetres(Antenna) - AntennaHeightMetres;
}
