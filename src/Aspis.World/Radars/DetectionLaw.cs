using System.Collections.Immutable;

namespace Aspis.World.Radars;

/// <summary>
/// How a radar decides: the false alarms it allows and the pulses it adds. One pulse on a target that fades from look to look
/// has a closed form (<see cref="SwerlingOne"/>); everything else is looked up. Tables are made when first asked for.
/// </summary>
public sealed class DetectionLaw
{
    /// <summary>Swerling's cases, 0 being a steady target.</summary>
    public const int Cases = 5;

    private readonly ImmutableArray<Lazy<DetectionCurve>> curves;
    private readonly SwerlingOne onePulse;

    /// <summary>The probability of a false alarm in a cell, above 0 and below 1, and how many pulses are added.</summary>
    public DetectionLaw(double falseAlarmProbability, int pulses)
    {
        FalseAlarmProbability = falseAlarmProbability;
        Pulses = pulses;
        onePulse = new SwerlingOne(falseAlarmProbability);
        curves = [.. Enumerable.Range(0, Cases).Select(fading =>
            new Lazy<DetectionCurve>(() => new DetectionCurve(fading, pulses, falseAlarmProbability)))];
        ThresholdSignalToNoise = (SwerlingDetection.Threshold(pulses, falseAlarmProbability) / pulses) - 1;
    }

    /// <summary>Probability of a false alarm in a cell.</summary>
    public double FalseAlarmProbability { get; }

    /// <summary>Pulses added before the decision.</summary>
    public int Pulses { get; }

    /// <summary>How far, for one pulse and in units of mean noise power, the threshold lies above the noise: no detected echo seems weaker.</summary>
    public double ThresholdSignalToNoise { get; }

    /// <summary>Probability that a look detects a target of a Swerling case at a mean signal-to-noise ratio of one pulse.</summary>
    public double Probability(int swerlingCase, double signalToNoise) => IsClosed(swerlingCase)
        ? onePulse.DetectionProbability(signalToNoise)
        : curves[swerlingCase].Value.Probability(signalToNoise);

    /// <summary>Mean signal-to-noise ratio of one pulse at which a look detects with a probability.</summary>
    public double RequiredSignalToNoise(int swerlingCase, double detectionProbability) => IsClosed(swerlingCase)
        ? onePulse.RequiredSignalToNoise(detectionProbability)
        : curves[swerlingCase].Value.RequiredSignalToNoise(detectionProbability);

    // With one pulse, fading from look to look and from pulse to pulse are the same.
    private bool IsClosed(int swerlingCase) => Pulses == 1 && (swerlingCase is 1 or 2);
}
