namespace Aspis.Studies.Statistics;

/// <summary>A measure over all replications of a laydown.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Low">Lower end of the 95 % interval of the mean that luck leaves.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="P05">5 % of replications lie at or below this.</param>
/// <param name="P50">Median replication.</param>
/// <param name="P95">95 % of replications lie at or below this.</param>
/// <param name="BandLow">With sampled figures and at least two replications a draw: 5 % of the draws' means, freed of luck, lie below this.</param>
/// <param name="BandHigh">With sampled figures: 95 % of the draws' means, freed of luck, lie below this.</param>
public sealed record Summary(
    double Mean, double Low, double High, double P05, double P50, double P95, double? BandLow, double? BandHigh)
{
    /// <summary>
    /// Summary of values in order of replication, dealt out over draws; with the greatest that a replication can have, where it is known.
    /// </summary>
    public static Summary Of(ReadOnlySpan<double> values, int draws, double? most = null)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var interval = Intervals.OfRareCounts(values, most) ?? Intervals.OfMeanWithinDraws(values, draws);
        var band = Intervals.BandOfDraws(values, draws);
        return new Summary(
            interval.Mean,
            interval.Low,
            interval.High,
            Intervals.Percentile(sorted, 0.05),
            Intervals.Percentile(sorted, 0.5),
            Intervals.Percentile(sorted, 0.95),
            band?.Low,
            band?.High);
    }
}
