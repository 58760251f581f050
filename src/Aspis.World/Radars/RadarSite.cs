using Aspis.Kernel.Geometry;

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
/// <param name="OverTerrain">Whether terrain decides what it sees, and not the horizon of a smooth Earth.</param>
/// <param name="StartsSilent">Whether it is off the air until its post wants it.</param>
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
    bool OverTerrain,
    bool StartsSilent,
    double LinkSeconds)
{
    /// <summary>East, north and up at the antenna.</summary>
    public LocalFrame Frame { get; } = new(Antenna);

    /// <summary>Height of the antenna above the ellipsoid, which stands for the smooth Earth, m.</summary>
    public double HeightMetres { get; } = GeodeticPoint.HeightMetres(Antenna);

    /// <summary>Whether a smooth Earth at the height of its ground leaves a position so far away, lifted by so much, in view.</summary>
    public bool SeesOverSmoothEarth(Position position, double rangeMetres, double liftMetres)
    {
        var height = GeodeticPoint.HeightMetres(position) - HeightMetres + Spec.AntennaHeightMetres;
        return RadarHorizon.Sees(Spec.AntennaHeightMetres, height + liftMetres, rangeMetres);
    }
}
