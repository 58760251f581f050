namespace Aspis.Command.Tracking;

/// <summary>
/// Joint probabilistic data association: for each track of a cluster, the chance that each plot is its own when no two tracks
/// share a plot and no track takes two (Fortmann, Bar-Shalom, Scheffe, "Sonar tracking of multiple targets using joint
/// probabilistic data association", 1983). Exact by enumeration of all joint events in clusters that have few of them; beyond
/// that by Fitzgerald's cheap rule ("Development of practical PDA logic for multitarget tracking by microprocessor", 1986).
/// </summary>
public sealed class JointAssociation
{
    private const int MostPlotsEnumerated = 64;
    private const double MostEvents = 20_000;
    private double[] plotSums = [];
    private int[] starts = [];
    private int[] columns = [];
    private double[] ratios = [];
    private double[] chances = [];

    /// <summary>
    /// Chances of pairs. The pairs of track r are entries <c>starts[r]</c> to <c>starts[r + 1]</c>; <paramref name="pairPlots"/>
    /// numbers the plots of the cluster from 0; <paramref name="pairRatios"/> is the likelihood of the pair against the
    /// track's having no plot here. Returns whether the answer is exact.
    /// </summary>
    public bool Solve(int plotCount, ReadOnlySpan<int> pairStarts, ReadOnlySpan<int> pairPlots, ReadOnlySpan<double> pairRatios, Span<double> pairChances)
    {
        var tracks = pairStarts.Length - 1;
        var events = 1.0;
        for (var r = 0; r < tracks; r++)
            events *= 1 + pairStarts[r + 1] - pairStarts[r];
        if (plotCount > MostPlotsEnumerated || events > MostEvents)
        {
            Approximate(plotCount, pairStarts, pairPlots, pairRatios, pairChances);
            return false;
        }

        Hold(pairStarts, pairPlots, pairRatios);
        var total = Enumerate(0, tracks, 0, 1);
        for (var k = 0; k < pairPlots.Length; k++)
            pairChances[k] = chances[k] / total;
        return true;
    }

    private void Hold(ReadOnlySpan<int> pairStarts, ReadOnlySpan<int> pairPlots, ReadOnlySpan<double> pairRatios)
    {
        if (starts.Length < pairStarts.Length)
            starts = new int[2 * pairStarts.Length];
        if (columns.Length < pairPlots.Length)
            (columns, ratios, chances) = (new int[2 * pairPlots.Length], new double[2 * pairPlots.Length], new double[2 * pairPlots.Length]);
        pairStarts.CopyTo(starts);
        pairPlots.CopyTo(columns);
        pairRatios.CopyTo(ratios);
        chances.AsSpan(0, pairPlots.Length).Clear();
    }

    /// <summary>Weight of all joint events that begin as chosen so far; adds each pair's share on the way back.</summary>
    private double Enumerate(int track, int tracks, ulong used, double weight)
    {
        if (track == tracks)
            return weight;
        var sum = Enumerate(track + 1, tracks, used, weight);
        for (var k = starts[track]; k < starts[track + 1]; k++)
        {
            var bit = 1UL << columns[k];
            if ((used & bit) != 0)
                continue;
            var share = Enumerate(track + 1, tracks, used | bit, weight * ratios[k]);
            chances[k] += share;
            sum += share;
        }

        return sum;
    }

    private void Approximate(int plotCount, ReadOnlySpan<int> pairStarts, ReadOnlySpan<int> pairPlots, ReadOnlySpan<double> pairRatios, Span<double> pairChances)
    {
        if (plotSums.Length < plotCount)
            plotSums = new double[2 * plotCount];
        plotSums.AsSpan(0, plotCount).Clear();
        for (var k = 0; k < pairPlots.Length; k++)
            plotSums[pairPlots[k]] += pairRatios[k];
        for (var r = 0; r + 1 < pairStarts.Length; r++)
        {
            var sum = 0.0;
            for (var k = pairStarts[r]; k < pairStarts[r + 1]; k++)
                sum += pairRatios[k];
            for (var k = pairStarts[r]; k < pairStarts[r + 1]; k++)
                pairChances[k] = pairRatios[k] / (sum + plotSums[pairPlots[k]] - pairRatios[k] + 1);
        }
    }
}
