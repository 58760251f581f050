using Aspis.Kernel.Numerics;

namespace Aspis.World.Radars;

/// <summary>
/// Detection probability over the mean signal-to-noise ratio of one pulse, for one way of fading, a number of pulses and a
/// false-alarm probability: a table of <see cref="SwerlingDetection"/> each sixteenth of a decibel, cubic in between and nowhere
/// falling (Fritsch and Carlson, <i>Monotone Piecewise Cubic Interpolation</i>, SIAM J. Numer. Anal. 17(2), 1980), within 1e-7
/// of it.
/// </summary>
public sealed class DetectionCurve
{
    private const double LowestDecibels = -50;
    private const double HighestDecibels = 60;
    private const int StepsPerDecibel = 16;
    private const int Steps = (int)(HighestDecibels - LowestDecibels) * StepsPerDecibel;
    private readonly SwerlingDetection exact;
    private readonly double falseAlarmProbability;
    private readonly double[] values = new double[Steps + 1];
    private readonly double[] slopes = new double[Steps + 1];

    /// <summary>Works the table out.</summary>
    public DetectionCurve(int swerlingCase, int pulses, double falseAlarmProbability)
    {
        this.falseAlarmProbability = falseAlarmProbability;
        exact = new SwerlingDetection(swerlingCase, pulses, falseAlarmProbability);
        for (var i = 0; i <= Steps; i++)
            values[i] = exact.Probability(Elementary.Pow(10, (LowestDecibels + ((double)i / StepsPerDecibel)) / 10));
        for (var i = 0; i <= Steps; i++)
            slopes[i] = Slope(i);
    }

    /// <summary>Probability of detection at a mean signal-to-noise ratio of one pulse (a plain ratio).</summary>
    public double Probability(double signalToNoise)
    {
        if (!(signalToNoise > 0))
            return falseAlarmProbability;
        var place = ((10 * Elementary.Log10(signalToNoise)) - LowestDecibels) * StepsPerDecibel;
        if (place <= 0)
            return falseAlarmProbability + ((values[0] - falseAlarmProbability) * signalToNoise / Elementary.Pow(10, LowestDecibels / 10));
        if (place >= Steps)
            return 1 - ((1 - values[Steps]) * Elementary.Pow(10, HighestDecibels / 10) / signalToNoise);
        var i = (int)place;
        var share = place - i;
        var rest = 1 - share;
        return (rest * rest * (((1 + (2 * share)) * values[i]) + (share * slopes[i])))
            + (share * share * (((1 + (2 * rest)) * values[i + 1]) - (rest * slopes[i + 1])));
    }

    /// <summary>Mean signal-to-noise ratio of one pulse (a plain ratio) at which the probability of detection is the one given.</summary>
    public double RequiredSignalToNoise(double detectionProbability)
    {
        var (low, high) = (0.0, 1.0);
        while (exact.Probability(high) < detectionProbability && high < 1e300)
            (low, high) = (high, 2 * high);
        for (var middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2)
            (low, high) = exact.Probability(middle) < detectionProbability ? (middle, high) : (low, middle);
        return high;
    }

    // Rise over one step from five values, held where a cubic cannot overshoot.
    private double Slope(int i)
    {
        if (i is < 2 or > Steps - 2)
            return 0;
        var slope = (values[i - 2] - (8 * values[i - 1]) + (8 * values[i + 1]) - values[i + 2]) / 12;
        return Math.Clamp(slope, 0, 3 * Math.Max(0, Math.Min(values[i] - values[i - 1], values[i + 1] - values[i])));
    }
}
