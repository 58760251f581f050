using Aspis.Studies.Measures;
using Aspis.Studies.Statistics;

namespace Aspis.Studies.Results;

/// <summary>
/// A measure in one laydown less the same measure in another, replication by replication on the same luck. What falls out
/// alike in both cancels, where the variances of two runs with luck of their own would add (common random numbers; Law,
/// <i>Simulation Modeling and Analysis</i>, 5th edition, 2015, section 11.2).
/// </summary>
/// <param name="A">The laydown taken from.</param>
/// <param name="B">The laydown taken away.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Mean">Mean of the difference with the 95 % interval that luck leaves it.</param>
/// <param name="BandLow">With sampled figures: 5 % of the draws' mean differences, freed of luck, lie below this.</param>
/// <param name="BandHigh">With sampled figures: 5 % of the draws' mean differences, freed of luck, lie above this.</param>
/// <param name="PairedVariance">Variance of the difference in one replication; with sampled figures, within draws.</param>
/// <param name="UnpairedVariance">Sum of the two laydowns' own variances: what it would be without common luck.</param>
public sealed record PairedDifference(
    string A,
    string B,
    string Measure,
    Interval Mean,
    double? BandLow,
    double? BandHigh,
    double PairedVariance,
    double UnpairedVariance)
{
    /// <summary>Whether no replication has shown any difference.</summary>
    public bool IsNone => Mean.Mean == 0 && PairedVariance == 0;

    /// <summary>How many times common luck cuts the variance; null when it leaves none at all.</summary>
    public double? VarianceCut => PairedVariance > 0 ? UnpairedVariance / PairedVariance : null;

    /// <summary>The difference of a measure between two laydowns of one run.</summary>
    public static PairedDifference Of(LaydownResult a, LaydownResult b, string measure)
    {
        var (here, there, draws) = (a[measure], b[measure], a.Draws);
        double[] differences = [.. here.Zip(there, (left, right) => left - right)];

        // One draw in twenty at either end, so that b less a is the mirror of a less b.
        var band = Intervals.BandOfDraws(differences, draws);
        var mirror = Intervals.BandOfDraws([.. differences.Select(difference => -difference)], draws);
        return new PairedDifference(
            a.Name,
            b.Name,
            measure,
            Intervals.OfDifferenceWithinDraws(differences, draws),
            band?.Low,
            -mirror?.Low,
            Intervals.VarianceWithinDraws(differences, draws),
            Intervals.VarianceWithinDraws(here, draws) + Intervals.VarianceWithinDraws(there, draws));
    }

    /// <summary>The difference of leakers for every pair of laydowns, in the order of the design.</summary>
    public static IEnumerable<PairedDifference> AllOf(RunResult result)
    {
        for (var a = 0; a < result.Laydowns.Length; a++)
        {
            for (var b = a + 1; b < result.Laydowns.Length; b++)
                yield return Of(result.Laydowns[a], result.Laydowns[b], MeasureList.Leakers);
        }
    }
}
