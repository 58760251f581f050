using MathNet.Numerics.Distributions;

namespace Aspis.Studies.Statistics;

/// <summary>95 % intervals of means and proportions. With a single replication none exists, and both ends equal the mean.</summary>
public static class Intervals
{
    private const double Tail = 0.025;

    /// <summary>
    /// Mean of independent replications, by Student's t. When every value is zero the upper end is that of the chance that
    /// a replication is not zero, 1 − 0.025^(1/n): nothing seen is not nothing possible.
    /// </summary>
    public static Interval OfMean(ReadOnlySpan<double> values)
    {
        var (mean, variance) = Moments(values);
        if (values.Length < 2)
            return new Interval(mean, mean, mean);
        if (IsAllZero(values))
            return new Interval(0, 0, 1 - Math.Pow(Tail, 1.0 / values.Length));
        var reach = StudentT.InvCDF(0, 1, values.Length - 1, 1 - Tail) * Math.Sqrt(variance / values.Length);
        return Bounded(values, mean, reach);
    }

    /// <summary>
    /// Mean of a measure over several draws of the figures, and the interval that luck alone leaves it: the strata are the
    /// draws, each with equal weight (Cochran, <i>Sampling Techniques</i>, 3rd edition, 1977, chapter 5).
    /// </summary>
    public static Interval OfMeanWithinDraws(ReadOnlySpan<double> values, int draws)
    {
        // With a single replication in some draw, luck within draws cannot be told; the plain interval is wider and honest.
        if (draws <= 1 || values.Length < 2 * draws)
            return OfMean(values);
        if (IsAllZero(values))
            return new Interval(0, 0, 1 - Math.Pow(Tail, 1.0 / values.Length));
        double mean = 0, variance = 0;
        var freedom = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            var stratum = Stratum(values, draws, draw);
            var (stratumMean, stratumVariance) = Moments(stratum);
            mean += stratumMean / draws;
            variance += stratumVariance / stratum.Length / draws / draws;
            freedom += stratum.Length - 1;
        }

        var reach = StudentT.InvCDF(0, 1, freedom, 1 - Tail) * Math.Sqrt(variance);
        return Bounded(values, mean, reach);
    }

    /// <summary>Means of a measure within each draw.</summary>
    public static double[] DrawMeans(ReadOnlySpan<double> values, int draws)
    {
        var means = new double[draws];
        for (var draw = 0; draw < draws; draw++)
            means[draw] = Moments(Stratum(values, draws, draw)).Mean;
        return means;
    }

    /// <summary>
    /// Means of a measure within each draw, freed of luck: the means of few replications scatter even when the figures do not
    /// matter, so they are drawn together until their variance is what is left after that of luck is taken off
    /// (method of moments; Searle, Casella, McCulloch, <i>Variance Components</i>, 1992, section 3.5).
    /// </summary>
    public static double[] DrawMeansWithoutLuck(ReadOnlySpan<double> values, int draws)
    {
        var means = DrawMeans(values, draws);
        var (mean, variance) = Moments(means);
        var luck = 0.0;
        for (var draw = 0; draw < draws; draw++)
        {
            var stratum = Stratum(values, draws, draw);
            luck += Moments(stratum).Variance / stratum.Length / draws;
        }

        var share = variance > 0 ? Math.Sqrt(Math.Max(0, 1 - (luck / variance))) : 0;
        return [.. means.Select(drawMean => mean + (share * (drawMean - mean)))];
    }

    /// <summary>A proportion, exact binomial (Clopper, Pearson, Biometrika 26(4), 1934).</summary>
    public static Interval OfProportion(int count, int total)
    {
        if (total == 0)
            return new Interval(0, 0, 1);
        var low = count == 0 ? 0 : Beta.InvCDF(count, total - count + 1, Tail);
        var high = count == total ? 1 : Beta.InvCDF(count + 1, total - count, 1 - Tail);
        return new Interval((double)count / total, low, high);
    }

    /// <summary>The value below which a share of sorted values lies, by nearest rank.</summary>
    public static double Percentile(ReadOnlySpan<double> sorted, double share)
    {
        var rank = (int)Math.Ceiling(share * sorted.Length);
        return sorted[Math.Clamp(rank - 1, 0, sorted.Length - 1)];
    }

    /// <summary>Mean and sample variance.</summary>
    public static (double Mean, double Variance) Moments(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        var mean = sum / Math.Max(1, values.Length);
        var squares = 0.0;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        return (mean, values.Length > 1 ? squares / (values.Length - 1) : 0);
    }

    private static double[] Stratum(ReadOnlySpan<double> values, int draws, int draw)
    {
        // Replications are dealt to draws in turn.
        var stratum = new double[(values.Length - draw + draws - 1) / draws];
        for (var i = 0; i < stratum.Length; i++)
            stratum[i] = values[draw + (i * draws)];
        return stratum;
    }

    private static Interval Bounded(ReadOnlySpan<double> values, double mean, double reach)
    {
        // A measure that is never negative has no negative mean.
        var isPositive = true;
        foreach (var value in values)
            isPositive &= value >= 0;
        return new Interval(mean, isPositive ? Math.Max(0, mean - reach) : mean - reach, mean + reach);
    }

    private static bool IsAllZero(ReadOnlySpan<double> values) => !values.ContainsAnyExcept(0.0);
}
