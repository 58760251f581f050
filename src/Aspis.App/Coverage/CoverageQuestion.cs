using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;
using Aspis.Messages;
using Aspis.World.Radars;

namespace Aspis.App.Coverage;

/// <summary>What is asked: which radar, where, against what, over which ground.</summary>
internal sealed record CoverageQuestion
{
    /// <summary>The radar on its basis.</summary>
    public required RadarSpec Radar { get; init; }

    /// <summary>What clear air takes of its waves.</summary>
    public required PathLoss Loss { get; init; }

    /// <summary>Its name for people.</summary>
    public required string RadarName { get; init; }

    /// <summary>The ring a brochure would draw, m, and the words for it.</summary>
    public required (double Metres, string Words) Claim { get; init; }

    /// <summary>Latitude of the radar, degrees.</summary>
    public required double Latitude { get; init; }

    /// <summary>Longitude of the radar, degrees.</summary>
    public required double Longitude { get; init; }

    /// <summary>Height of the antenna above the ground, m.</summary>
    public required double MastMetres { get; init; }

    /// <summary>Cross-section of the target, m².</summary>
    public required double CrossSectionM2 { get; init; }

    /// <summary>Class of the target.</summary>
    public required TargetClass Against { get; init; }

    /// <summary>Altitudes of the target above the ground, m.</summary>
    public required IReadOnlyList<double> AltitudesMetres { get; init; }

    /// <summary>Its speed on a straight approach, m/s.</summary>
    public required double SpeedMs { get; init; }

    /// <summary>The ground.</summary>
    public required Ground Ground { get; init; }

    /// <summary>What the ground is made of, for people.</summary>
    public required string GroundWords { get; init; }

    /// <summary>
    /// Probability that one look detects the target at a slant range, m, along a ray that leaves at an elevation over an Earth of
    /// 4/3 its radius, rad.
    /// </summary>
    public double DetectionProbability(double rangeMetres, double apparentRadians)
    {
        var signal = Radar.SignalToNoise(rangeMetres, CrossSectionM2, Against);
        var geometric = apparentRadians - (rangeMetres / (8 * RadarHorizon.EarthRadiusMetres));
        return Radar.DetectionProbability(signal * Math.Exp(-2 * Loss.Nepers(rangeMetres, geometric)));
    }
}
