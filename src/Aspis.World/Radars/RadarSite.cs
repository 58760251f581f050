using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Messages;

namespace Aspis.World.Radars;

/// <summary>A radar where it truly stands.</summary>
/// <param name="Name">Scenario name, unique in the laydown.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="Spec">What it is.</param>
/// <param name="Antenna">Where its antenna is, Earth-centred Earth-fixed, m.</param>
/// <param name="NorthErrorRadians">Bearing of what the radar believes to be north as it was sited, clockwise from true north, rad.</param>
/// <param name="FacingRadians">Bearing the sector looks at from the start, or null when nobody has said.</param>
/// <param name="Battery">Index of the battery it belongs to, or −1.</param>
/// <param name="Post">Index of the post its plots go to.</param>
/// <param name="LinkSeconds">Delay of its link to the post, s.</param>
public sealed record RadarSite(
    string Name,
    ulong Id,
    RadarSpec Spec,
    Position Antenna,
    double NorthErrorRadians,
    double? FacingRadians,
    int Battery,
    int Post,
    double LinkSeconds)
{
    /// <summary>East, north and up at the antenna.</summary>
    public LocalFrame Frame { get; } = new(Antenna);

    /// <summary>What the air takes on the way to an object; nothing when null.</summary>
    public PathLoss? Loss { get; init; }

    /// <summary>Height of the antenna above the ellipsoid, which stands for the smooth Earth, m.</summary>
    public double HeightMetres { get; } = GeodeticPoint.HeightMetres(Antenna);

    /// <summary>Mean signal-to-noise ratio of one pulse of what is in its sights: a cross-section, m², and class; the air has had its part.</summary>
    public double SignalToNoise(in Sighting sighting, double crossSectionM2, TargetClass kind)
    {
        var sent = Spec.SignalToNoise(sighting.RangeMetres, crossSectionM2, kind);
        return Loss is null ? sent : sent * Elementary.Exp(-2 * Loss.Nepers(sighting.RangeMetres, sighting.ElevationRadians));
    }
}
