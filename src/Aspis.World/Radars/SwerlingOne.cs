using Aspis.Kernel.Numerics;

namespace Aspis.World.Radars;

/// <summary>
/// Detection of a target whose echo fades slowly (Swerling case 1), one pulse, square-law detector:
/// P_d = P_fa^(1/(1+S)) (Swerling, <i>Probability of Detection for Fluctuating Targets</i>, RAND RM-1217, 1954).
/// </summary>
public static class SwerlingOne
{
    /// <summary>Probability of detection at a mean signal-to-noise ratio (a plain ratio, not dB).</summary>
    public static double DetectionProbability(double signalToNoise, double falseAlarmProbability) =>
        Elementary.Exp(Elementary.Log(falseAlarmProbability) / (1 + signalToNoise));

    /// <summary>Mean signal-to-noise ratio (a plain ratio) at which the probability of detection is the one given.</summary>
    public static double RequiredSignalToNoise(double detectionProbability, double falseAlarmProbability) =>
        (Elementary.Log(falseAlarmProbability) / Elementary.Log(detectionProbability)) - 1;
}
