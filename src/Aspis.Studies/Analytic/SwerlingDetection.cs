using MathNet.Numerics;

namespace Aspis.Studies.Analytic;

/// <summary>
/// Exact detection probability of N pulses added after a square-law detector, for a steady target (case 0) and Swerling's
/// four fading ones (Swerling, <i>Probability of Detection for Fluctuating Targets</i>, RAND RM-1217, 1954). The sum of
/// pulses is a gamma variable whose order is N plus a count: Poisson for a steady target, negative binomial of order 1, N,
/// 2 or 2N for cases 1 to 4, with mean N times the signal-to-noise ratio.
/// </summary>
public static class SwerlingDetection
{
    private const double Negligible = 1e-17;

    /// <summary>Probability of detection at a mean signal-to-noise ratio of one pulse (a plain ratio, not dB).</summary>
    /// <param name="swerlingCase">0 for a steady target, 1 to 4 for Swerling's cases.</param>
    /// <param name="pulses">Pulses added, N.</param>
    /// <param name="falseAlarmProbability">Probability that noise alone crosses the threshold.</param>
    /// <param name="signalToNoise">Mean signal-to-noise ratio of one pulse.</param>
    public static double Probability(int swerlingCase, int pulses, double falseAlarmProbability, double signalToNoise)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pulses, 1);
        var order = swerlingCase switch
        {
            0 => double.PositiveInfinity,
            1 => 1,
            2 => pulses,
            3 => 2,
            4 => 2.0 * pulses,
            _ => throw new ArgumentOutOfRangeException(nameof(swerlingCase), "cases run from 0 to 4"),
        };
        var threshold = Threshold(pulses, falseAlarmProbability);
        var mean = pulses * signalToNoise;
        var (missed, below) = (0.0, 1 - falseAlarmProbability);
        var step = 1.0;
        for (var count = 0; step > Negligible || pulses + count < threshold; count++)
        {
            step = Math.Exp(LogPoisson(pulses + count, threshold));
            missed += Math.Exp(LogShare(count, mean, order)) * Math.Max(0, below);
            below -= step;
        }

        return Math.Clamp(1 - missed, 0, 1);
    }

    /// <summary>Threshold T, in units of mean noise power, that noise alone crosses with a given probability: Q(N, T) = P_fa.</summary>
    private static double Threshold(int pulses, double falseAlarmProbability)
    {
        var (low, high) = (0.0, 1.0);
        while (NoiseCrosses(pulses, high) > falseAlarmProbability)
            (low, high) = (high, 2 * high);
        for (var middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2)
            (low, high) = NoiseCrosses(pulses, middle) > falseAlarmProbability ? (middle, high) : (low, middle);
        return high;
    }

    // A gamma variable of whole order N is above T exactly when a Poisson count of mean T is below N.
    private static double NoiseCrosses(int pulses, double threshold)
    {
        var sum = 0.0;
        for (var count = 0; count < pulses; count++)
            sum += Math.Exp(LogPoisson(count, threshold));
        return sum;
    }

    private static double LogPoisson(int count, double mean) =>
        (count == 0 ? 0 : count * Math.Log(mean)) - mean - SpecialFunctions.GammaLn(count + 1.0);

    private static double LogShare(int count, double mean, double order)
    {
        if (double.IsPositiveInfinity(order))
            return LogPoisson(count, mean);
        var growth = count == 0 ? 0 : count * Math.Log(mean / (order + mean));
        return SpecialFunctions.GammaLn(order + count) - SpecialFunctions.GammaLn(order)
            - SpecialFunctions.GammaLn(count + 1.0) + growth + (order * Math.Log(order / (order + mean)));
    }
}
