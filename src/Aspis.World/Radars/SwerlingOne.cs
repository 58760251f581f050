using Aspis.Kernel.Numerics;

namespace Aspis.World.Radars;

/// <summary>
/// Detection of a target whose echo fades slowly (Swerling case 1), one pulse, square-law detector:
/// P_d = P_fa^(1/(1+S)) (Swerling, <i>Probability of Detection for Fluctuating Targets</i>, RAND RM-1217, 1954).
/// </summary>
/// <param name="falseAlarmProbability">Probability that noise alone crosses the threshold.</param>
public readonly struct SwerlingOne(double falseAlarmProbability)
{
    private readonly double logFalseAlarm = Elementary.Log(falseAlarmProbability);

    /// <summary>Probability of detection at a mean signal-to-noise ratio (a plain ratio, not dB).</summary>
    public double DetectionProbability(double signalToNoise) => Elementary.Exp(logFalseAlarm / (1 + signalToNoise));

    /// <summary>Mean signal-to-noise ratio (a plain ratio) at which the probability of detection is the one given.</summary>
    public double RequiredSignalToNoise(double detectionProbability) => (logFalseAlarm / Elementary.Log(detectionProbability)) - 1;
}
