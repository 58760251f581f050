using Aspis.Kernel.Numerics;

namespace Aspis.World.Radars;

/// <summary>
/// Exact detection probability of N pulses added after a square-law detector, for a steady target (case 0; Marcum, <i>A
/// Statistical Theory of Target Detection by Pulsed Radar</i>, RAND RM-754, 1947) and Swerling's four fading ones (Swerling,
/// <i>Probability of Detection for Fluctuating Targets</i>, RAND RM-1217, 1954). The sum of pulses is a gamma variable whose
/// order is N plus a count: Poisson for a steady target, negative binomial of order 1, N, 2 or 2N for cases 1 to 4, with mean
/// N times the signal-to-noise ratio.
/// </summary>
public sealed class SwerlingDetection
{
    private const double Negligible = 1e-20;
    private readonly int pulses;
    private readonly double falseAlarmProbability;

    // Order of the negative binomial count; zero stands for the Poisson count of a steady target.
    private readonly int order;

    // Probability that noise and so many counts of signal stay below the threshold.
    private readonly double[] missed;

    /// <summary>A case, a number of pulses added, and the probability that noise alone crosses the threshold.</summary>
    public SwerlingDetection(int swerlingCase, int pulses, double falseAlarmProbability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pulses, 1);
        order = swerlingCase switch
        {
            0 => 0,
            1 => 1,
            2 => pulses,
            3 => 2,
            4 => 2 * pulses,
            _ => throw new ArgumentOutOfRangeException(nameof(swerlingCase), "cases run from 0 to 4"),
        };
        this.pulses = pulses;
        this.falseAlarmProbability = falseAlarmProbability;
        missed = Missed(pulses, Threshold(pulses, falseAlarmProbability));
    }

    /// <summary>Probability of detection at a mean signal-to-noise ratio of one pulse (a plain ratio, not dB).</summary>
    public static double Probability(int swerlingCase, int pulses, double falseAlarmProbability, double signalToNoise) =>
        new SwerlingDetection(swerlingCase, pulses, falseAlarmProbability).Probability(signalToNoise);

    /// <summary>Probability of detection at a mean signal-to-noise ratio of one pulse (a plain ratio, not dB).</summary>
    public double Probability(double signalToNoise)
    {
        if (!(signalToNoise > 0))
            return falseAlarmProbability;
        var mean = pulses * signalToNoise;

        // Where noise always crosses the threshold, nothing is ever missed.
        if (double.IsInfinity(mean) || missed.Length == 0)
            return 1;

        // Terms are taken from the likeliest count outwards, so that neither end underflows.
        var start = (int)Math.Min(order == 0 ? mean : (order - 1) * signalToNoise * pulses / order, missed.Length - 1);
        var growth = order == 0 ? mean : mean / (order + mean);
        var likeliest = Elementary.Exp(LogShare(start, mean));
        var sum = 0.0;
        var share = likeliest;
        for (var count = start; count < missed.Length && share > Negligible; count++)
        {
            sum += share * missed[count];
            share *= growth * Weight(count);
        }

        share = likeliest;
        for (var count = start; count > 0 && share > Negligible; count--)
        {
            share /= growth * Weight(count - 1);
            sum += share * missed[count - 1];
        }

        return Math.Clamp(1 - sum, 0, 1);
    }

    /// <summary>Threshold T, in units of mean noise power, that noise alone crosses with a given probability: Q(N, T) = P_fa.</summary>
    public static double Threshold(int pulses, double falseAlarmProbability)
    {
        var (low, high) = (0.0, 1.0);
        while (NoiseCrosses(pulses, high) > falseAlarmProbability)
            (low, high) = (high, 2 * high);
        for (var middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2)
            (low, high) = NoiseCrosses(pulses, middle) > falseAlarmProbability ? (middle, high) : (low, middle);
        return high;
    }

    // A gamma variable of whole order n is below T exactly when a Poisson count of mean T is n or more; summed from the far
    // tail, so that small probabilities keep their digits.
    private static double[] Missed(int pulses, double threshold)
    {
        var counts = 0;
        while (pulses + counts < threshold || LogPoisson(pulses + counts, threshold) > -50)
            counts++;
        var chances = new double[counts];
        var tail = 0.0;
        for (var count = counts - 1; count >= 0; count--)
            chances[count] = tail += Elementary.Exp(LogPoisson(pulses + count, threshold));
        return chances;
    }

    // A gamma variable of whole order N is above T exactly when a Poisson count of mean T is below N.
    private static double NoiseCrosses(int pulses, double threshold)
    {
        var (sum, share) = (0.0, Elementary.Exp(LogPoisson(pulses - 1, threshold)));
        if (share == 0)
            return threshold < pulses ? 1 : 0;
        for (var count = pulses - 1; count >= 0 && share > Negligible * sum; count--)
        {
            sum += share;
            share *= count / threshold;
        }

        return sum;
    }

    private double Weight(int count) => (order == 0 ? 1.0 : order + count) / (count + 1);

    private double LogShare(int count, double mean)
    {
        if (order == 0)
            return LogPoisson(count, mean);
        return LogFactorial(order + count - 1) - LogFactorial(order - 1) - LogFactorial(count)
            + (count == 0 ? 0 : count * Elementary.Log(mean / (order + mean))) + (order * Elementary.Log(order / (order + mean)));
    }

    private static double LogPoisson(int count, double mean) =>
        (count == 0 ? 0 : count * Elementary.Log(mean)) - mean - LogFactorial(count);

    // Stirling's series (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 6.1.41); the product where that is short.
    private static double LogFactorial(int n)
    {
        const double halfLogOfTwoPi = 0.918938533204672742;
        if (n < 24)
        {
            var product = 1.0;
            for (var factor = 2; factor <= n; factor++)
                product *= factor;
            return Elementary.Log(product);
        }

        var square = (double)n * n;
        var series = (1.0 / 12 - ((1.0 / 360 - ((1.0 / 1260 - (1.0 / 1680 / square)) / square)) / square)) / n;
        return ((n + 0.5) * Elementary.Log(n)) - n + halfLogOfTwoPi + series;
    }
}
