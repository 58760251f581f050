using Aspis.Kernel.Numerics;
using Aspis.Messages;

namespace Aspis.World.Radars;

/// <summary>A radar type as a run takes it from the catalogue; SI units and radians.</summary>
public sealed record RadarSpec
{
    private const double DegreesPerRadian = 180 / Math.PI;
    private const double LightMs = 299_792_458;
    private const double BoltzmannJK = 1.380649e-23;
    private const double ReferenceKelvin = 290;

    /// <summary>Catalogue id.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the antenna turns through the full circle.</summary>
    public required bool Rotates { get; init; }

    /// <summary>Width of the sector looked into, rad; a full circle when it turns.</summary>
    public required double SectorRadians { get; init; }

    /// <summary>Time between two looks at the same place, or at what it follows, s.</summary>
    public required double ScanSeconds { get; init; }

    /// <summary>
    /// Time between two looks at the same place while it searches and follows nothing, s; infinite when it looks only where
    /// it is told to.
    /// </summary>
    public required double SearchSeconds { get; init; }

    /// <summary>Objects it can follow besides searching; zero when it only searches.</summary>
    public required int FollowChannels { get; init; }

    /// <summary>Plots of nothing in a search of its whole sector, mean.</summary>
    public required double FalsePlots { get; init; }

    /// <summary>Nearest slant range, m.</summary>
    public required double MinimumRangeMetres { get; init; }

    /// <summary>Farthest slant range displayed, m; caps every other range.</summary>
    public required double InstrumentedRangeMetres { get; init; }

    /// <summary>Lowest elevation of the beam, rad.</summary>
    public required double MinimumElevationRadians { get; init; }

    /// <summary>Highest elevation of the beam, rad.</summary>
    public required double MaximumElevationRadians { get; init; }

    /// <summary>Height of the antenna above ground, m.</summary>
    public required double AntennaHeightMetres { get; init; }

    /// <summary>Frequency, Hz.</summary>
    public double FrequencyHertz { get; init; } = 3e9;

    /// <summary>Half-power width of its beam in azimuth, rad.</summary>
    public double BeamAzimuthRadians { get; init; } = 0.03;

    /// <summary>Half-power width of its beam in elevation, rad.</summary>
    public double BeamElevationRadians { get; init; } = 0.03;

    /// <summary>Depth of a resolution cell, m.</summary>
    public double RangeCellMetres { get; init; } = 100;

    /// <summary>Speed towards or away from it below which an echo cannot be told from the ground's, m/s.</summary>
    public double MinimumRadialSpeedMs { get; init; }

    /// <summary>How much of the ground's echo it takes out of those that are faster, a plain ratio.</summary>
    public double ClutterImprovement { get; init; } = 1;

    /// <summary>Gain of its side lobes over that of its main lobe, a plain ratio below 1.</summary>
    public double SidelobeRatio { get; init; } = 0.001;

    /// <summary>Noise factor of its receiver over 290 K, a plain ratio.</summary>
    public double NoiseFactor { get; init; } = 2;

    /// <summary>How it decides: false alarms allowed and pulses added.</summary>
    public required DetectionLaw Detection { get; init; }

    /// <summary>
    /// S·R⁴/σ by target class, m²: mean signal-to-noise ratio S on a cross-section σ (m²) at slant range R (m) where the air takes
    /// nothing, from the published range on a stated cross-section. Indexed by <see cref="TargetClass"/>.
    /// </summary>
    public required double[] DetectionConstant { get; init; }

    /// <summary>Standard deviation of range at the reference signal, m.</summary>
    public required double RangeSigmaMetres { get; init; }

    /// <summary>Standard deviation of azimuth at the reference signal, rad.</summary>
    public required double AzimuthSigmaRadians { get; init; }

    /// <summary>Standard deviation of elevation at the reference signal, rad.</summary>
    public required double ElevationSigmaRadians { get; init; }

    /// <summary>Standard deviation of range rate at the reference signal, m/s.</summary>
    public required double RangeRateSigmaMs { get; init; }

    /// <summary>Mean signal-to-noise ratio of one pulse at which its errors are those stated: that of the quoted range.</summary>
    public double ReferenceSignalToNoise { get; init; } = 1;

    /// <summary>Share of those errors that stays however strong the signal: 1 when they do not depend on it.</summary>
    public double ErrorFloor { get; init; } = 1;

    /// <summary>Standard deviation of the error of its north from night to night, rad.</summary>
    public required double AlignmentSigmaRadians { get; init; }

    /// <summary>Whether it reads transponders of what it detects.</summary>
    public required bool Interrogates { get; init; }

    /// <summary>Time to turn a sector to a new bearing, s.</summary>
    public required double ReorientSeconds { get; init; }

    /// <summary>Whether it looks for objects nobody has pointed it at.</summary>
    public bool Searches => double.IsFinite(SearchSeconds);

    /// <summary>Mean signal-to-noise ratio (a plain ratio) of an object of a cross-section, m², and class at a slant range, m, before the air takes its part; <see cref="RadarSite"/> knows what is left.</summary>
    public double SignalToNoise(double rangeMetres, double crossSectionM2, TargetClass kind)
    {
        var squared = rangeMetres * rangeMetres;
        return DetectionConstant[(int)kind] * crossSectionM2 / (squared * squared);
    }

    /// <summary>
    /// Gain of its main lobe, a plain ratio: 26,000 over the product of its widths in degrees (Stutzman and Thiele, <i>Antenna
    /// Theory and Design</i>, 2nd edition, 1998, section 5.4).
    /// </summary>
    public double Gain => 26_000 / (BeamAzimuthRadians * BeamElevationRadians * DegreesPerRadian * DegreesPerRadian);

    /// <summary>
    /// Noise density received over its own, of a jammer of one W/Hz effective radiated power density one metre away in the main
    /// lobe: G λ²/((4π)² k T₀ F) (Adamy, <i>EW 101</i>, 2001, chapter 9; Skolnik, <i>Introduction to Radar Systems</i>, 2001).
    /// </summary>
    public double JammingConstant
    {
        get
        {
            var wave = LightMs / FrequencyHertz / (4 * Math.PI);
            return Gain * wave * wave / (BoltzmannJK * ReferenceKelvin * NoiseFactor);
        }
    }

    /// <summary>Probability that one look detects an object of a Swerling case at a mean signal-to-noise ratio of one pulse.</summary>
    public double DetectionProbability(double signalToNoise, int swerlingCase = 1) => Detection.Probability(swerlingCase, signalToNoise);

    /// <summary>
    /// How much larger than at the reference signal the errors of a detected echo are: the thermal part of an error goes as
    /// 1/√(2S) (Barton, <i>Radar System Analysis</i>, 1964, chapters 9 to 11), on top of a part that stays. What crossed the
    /// threshold looks at least as strong as the threshold.
    /// </summary>
    public double ErrorScale(double signalToNoise)
    {
        var floor = ErrorFloor * ErrorFloor;
        var seen = Math.Max(signalToNoise, Detection.ThresholdSignalToNoise);
        return floor >= 1 ? 1 : Math.Sqrt(floor + ((1 - floor) * ReferenceSignalToNoise / seen));
    }

    /// <summary>
    /// The detection constant of a range on a cross-section, m², at a detection probability, said of a target of a Swerling case;
    /// see above. What the air takes one way over that range, nepers, the range had to bear already.
    /// </summary>
    public static double ConstantFor(
        double rangeMetres, double crossSectionM2, double detectionProbability, DetectionLaw law, int swerlingCase = 1, double airNepers = 0)
    {
        var squared = rangeMetres * rangeMetres;
        return law.RequiredSignalToNoise(swerlingCase, detectionProbability) * squared * squared / crossSectionM2 * Elementary.Exp(2 * airNepers);
    }
}
