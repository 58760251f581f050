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
    public static Interval OfMean(ReadOnlySpan<double> values) => OfMeanWithinDraws(values, 1);

    /// <summary>
    /// Mean of a measure over several draws of the figures, and the interval that luck alone leaves it: the strata are the
    /// draws, each with equal weight (Cochran, <i>Sampling Techniques</i>, 3rd edition, 1977, chapter 5).
    /// </summary>
    public static Interval OfMeanWithinDraws(ReadOnlySpan<double> values, int draws)
    {
        var (mean, reach) = MeanAndReach(values, draws);

        // A measure that is never negative has no negative mean.
        return new Interval(mean, IsNeverNegative(values) ? Math.Max(0, mean - reach) : mean - reach, mean + reach);
    }

    /// <summary>
    /// Mean of a difference, as above, except that it may fall to either side of zero: that no replication has shown the
    /// other sign, or any difference, does not rule it out.
    /// </summary>
    public static Interval OfDifferenceWithinDraws(ReadOnlySpan<double> differences, int draws)
    {
        var (mean, reach) = MeanAndReach(differences, draws);
        return new Interval(mean, mean - reach, mean + reach);
    }

    /// <summary>Variance of a replication by luck alone: within draws, each with equal weight.</summary>
    public static double VarianceWithinDraws(ReadOnlySpan<double> values, int draws)
    {
        var strata = StrataOf(values.Length, draws);
        var variance = 0.0;
        for (var draw = 0; draw < strata; draw++)
            variance += Moments(Stratum(values, strata, draw)).Variance / strata;
        return variance;
    }

    /// <summary>
    /// The band of ignorance: 5 and 95 % points of the draws' means, freed of luck; null unless every draw has two
    /// replications to tell luck by.
    /// </summary>
    public static (double Low, double High)? BandOfDraws(ReadOnlySpan<double> values, int draws)
    {
        if (StrataOf(values.Length, draws) == 1)
            return null;
        var means = DrawMeansWithoutLuck(values, draws);
        Array.Sort(means);
        return (Percentile(means, 0.05), Percentile(means, 0.95));
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

    /// <summary>
    /// Mean of a count that is seldom not zero, or null when it is no such count: Student's t needs many. What is only ever zero or
    /// one, and can be no more as far as is known, is a proportion, exact binomial. Counts that are not zero in less than a quarter of replications are taken as a sum of
    /// Poisson numbers, each weighted by its size, by the gamma method (Fay, Feuer, Statistics in Medicine 16(7), 1997), which is
    /// the exact Poisson interval where every weight is one. It covers its 95 % where the greatest weight there can be is known, not only
    /// the greatest that was seen.
    /// </summary>
    public static Interval? OfRareCounts(ReadOnlySpan<double> values, double? most = null)
    {
        int some = 0, ones = 0;
        double sum = 0, squares = 0, greatest = 0;
        foreach (var value in values)
        {
            if (value < 0 || value != Math.Floor(value))
                return null;
            some += value > 0 ? 1 : 0;
            ones += value == 1 ? 1 : 0;
            sum += value;
            squares += value * value;
            greatest = Math.Max(greatest, value);
        }

        if (some == 0 || values.Length < 2)
            return null;
        if (ones == some && most is null or <= 1)
            return OfProportion(ones, values.Length);
        greatest = Math.Max(greatest, most ?? 0);
        return some >= values.Length / 4.0 ? null : OfWeightedPoisson(sum / values.Length, squares / values.Length / values.Length, greatest / values.Length);
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

    private static Interval OfWeightedPoisson(double mean, double variance, double greatest)
    {
        var (above, spread) = (mean + greatest, variance + (greatest * greatest));
        return new Interval(
            mean,
            Gamma.InvCDF(mean * mean / variance, mean / variance, Tail),
            Gamma.InvCDF(above * above / spread, above / spread, 1 - Tail));
    }

    private static double[] Stratum(ReadOnlySpan<double> values, int draws, int draw)
    {
        // Replications are dealt to draws in turn.
        var stratum = new double[(values.Length - draw + draws - 1) / draws];
        for (var i = 0; i < stratum.Length; i++)
            stratum[i] = values[draw + (i * draws)];
        return stratum;
    }

    private static (double Mean, double Reach) MeanAndReach(ReadOnlySpan<double> values, int draws)
    {
        if (values.Length < 2)
            return (Moments(values).Mean, 0);
        if (!values.ContainsAnyExcept(0.0))
            return (0, 1 - Math.Pow(Tail, 1.0 / values.Length));
        var strata = StrataOf(values.Length, draws);
        double mean = 0, variance = 0;
        for (var draw = 0; draw < strata; draw++)
        {
            var stratum = Stratum(values, strata, draw);
            var (stratumMean, stratumVariance) = Moments(stratum);
            mean += stratumMean / strata;
            variance += stratumVariance / stratum.Length / strata / strata;
        }

        return (mean, StudentT.InvCDF(0, 1, values.Length - strata, 1 - Tail) * Math.Sqrt(variance));
    }

    /// <summary>With a single replication in some draw, luck within draws cannot be told: one stratum is wider and honest.</summary>
    private static int StrataOf(int count, int draws) => draws > 1 && count >= 2 * draws ? draws : 1;

    private static bool IsNeverNegative(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value < 0)
                return false;
        }

        return true;
    }
}
