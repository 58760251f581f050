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

    /// <summary>Index of its link to the post, which a battery's radars share with it; −1 for one that cannot fail.</summary>
    public int Link { get; init; } = -1;

    /// <summary>What the air takes on the way to an object; nothing when null.</summary>
    public PathLoss? Loss { get; init; }

    /// <summary>The ground's γ around it, a plain ratio: its echo per area and sine of grazing angle; 0 for none.</summary>
    public double GroundGamma { get; init; }

    /// <summary>How far from where it stands its post believes it to stand, east and north, m.</summary>
    public LocalVector SitingError { get; init; }

    /// <summary>Where its post believes the antenna to be.</summary>
    public Position BelievedAntenna => Believed(Antenna);

    /// <summary>Height of the antenna above the ellipsoid, which stands for the smooth Earth, m.</summary>
    public double HeightMetres { get; } = GeodeticPoint.HeightMetres(Antenna);

    /// <summary>Whether a smooth Earth at the height of its ground leaves a position so far away, lifted by so much, in view.</summary>
    public bool SeesOverSmoothEarth(Position position, double rangeMetres, double liftMetres)
    {
        var height = GeodeticPoint.HeightMetres(position) - HeightMetres + Spec.AntennaHeightMetres;
        return RadarHorizon.Sees(Spec.AntennaHeightMetres, height + liftMetres, rangeMetres);
    }

    /// <summary>Where a point that was surveyed together with the antenna is believed to be.</summary>
    public Position Believed(Position truth) => truth + (Frame.East * SitingError.East) + (Frame.North * SitingError.North);

    /// <summary>Mean signal-to-noise ratio of one pulse of what is in its sights: a cross-section, m², and class; the air has had its part.</summary>
    public double SignalToNoise(in Sighting sighting, double crossSectionM2, TargetClass kind)
    {
        var sent = Spec.SignalToNoise(sighting.RangeMetres, crossSectionM2, kind);
        return Loss is null ? sent : sent * Elementary.Exp(-2 * Loss.Nepers(sighting.RangeMetres, sighting.ElevationRadians));
    }

    /// <summary>
    /// Cross-section, m², of the ground that an echo in its sights has to be told from: what is left of it after the Doppler
    /// filters, and all of it where an object moves across the line of sight.
    /// </summary>
    public double ClutterM2(in Sighting sighting)
    {
        var range = sighting.RangeMetres;
        if (GroundGamma == 0 || !GroundClutter.IsWithinHorizon(range, Spec.AntennaHeightMetres))
            return 0;
        var apparent = sighting.ElevationRadians + (range / (8 * RadarHorizon.EarthRadiusMetres));
        if (!GroundClutter.IsIn(apparent, Spec.BeamElevationRadians, range, Spec.AntennaHeightMetres))
            return 0;
        var ground = GroundClutter.CrossSectionM2(GroundGamma, range, Spec.AntennaHeightMetres, Spec.RangeCellMetres, Spec.BeamAzimuthRadians);
        return Math.Abs(sighting.RangeRateMs) < Spec.MinimumRadialSpeedMs ? ground : ground / Spec.ClutterImprovement;
    }

    /// <summary>
    /// Noise density that a jammer of an effective radiated power density, W/Hz, adds to the radar's own while it looks elsewhere
    /// or at the jammer itself: full gain where the jammer is inside the beam, that of the side lobes everywhere else.
    /// </summary>
    public double JammingToNoise(in Sighting jammer, in Sighting look, double wattsPerHertz)
    {
        var isInBeam = Math.Abs(Bearing.Between(jammer.AzimuthRadians, look.AzimuthRadians)) <= Spec.BeamAzimuthRadians / 2
            && Math.Abs(jammer.ElevationRadians - look.ElevationRadians) <= Spec.BeamElevationRadians / 2;
        var lobe = isInBeam ? 1 : Spec.SidelobeRatio;
        var air = Loss is null ? 1 : Elementary.Exp(-Loss.Nepers(jammer.RangeMetres, jammer.ElevationRadians));
        return Spec.JammingConstant * wattsPerHertz * lobe * air / (jammer.RangeMetres * jammer.RangeMetres);
    }
}
