using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>Which plots a track takes: cluster by cluster, a cluster being tracks that compete for plots.</summary>
public sealed partial class TrackEngine
{
    private const double ClutterMemory = 0.9;
    private const double LeastClutterPerCubicMetre = 1e-15;
    private const double LeastBoxMetres = 1000;
    private const double RangeRateSpreadMs = 2000;
    private const double ManoeuvreChance = 0.02;
    private const double LeastChance = 1e-12;
    private const double TakenChance = 0.5;
    private readonly LinearAssignment assignment = new();
    private readonly JointAssociation joint = new();
    private readonly double[] freePlots;
    private readonly (Position Low, Position High)[] boxes;
    private int[] plotRow = [];
    private int[] rowParent = [];
    private int[] nextRow = [];
    private int[] lastRow = [];
    private int[] plotLocal = [];
    private int[] plotEpoch = [];
    private int[] localStarts = [];
    private int[] localPlots = [];
    private int[] localPairs = [];
    private double[] localValues = [];
    private double[] localAlone = [];
    private double[] localChances = [];
    private int epoch;

    private void Associate(ReadOnlySpan<Measurement> scan, Span<int> owners, bool firm)
    {
        Gate(scan, owners, firm);
        if (rowCount == 0)
            return;
        FindClusters(scan.Length);
        var isJoint = firm && spec.Association == PlotAssociation.Probabilistic;
        var ratio = isJoint ? RatioOf(scan[0]) : 0;
        for (var row = 0; row < rowCount; row++)
        {
            if (rowParent[row] != row)
                continue;
            if (nextRow[row] < 0)
                AssociateAlone(row, isJoint, ratio);
            else if (isJoint)
                AssociateJointly(row, ratio);
            else
                AssociateNearest(row);
        }

        for (var row = 0; row < rowCount; row++)
            UpdateRow(row, scan, owners);
    }

    /// <summary>Rows that share a plot belong together; the first of them stands for all.</summary>
    private void FindClusters(int plotCount)
    {
        EnsureClusters(plotCount);
        plotRow.AsSpan(0, plotCount).Fill(-1);
        for (var row = 0; row < rowCount; row++)
        {
            (rowParent[row], nextRow[row], lastRow[row]) = (row, -1, row);
            for (var k = rowStarts[row]; k < rowStarts[row + 1]; k++)
            {
                ref var holder = ref plotRow[pairPlots[k]];
                if (holder < 0)
                    holder = row;
                else
                    Join(Root(holder), Root(row));
            }
        }

        for (var row = 0; row < rowCount; row++)
            rowParent[row] = Root(row);
    }

    private int Root(int row)
    {
        while (rowParent[row] != row)
            row = rowParent[row] = rowParent[rowParent[row]];
        return row;
    }

    private void Join(int one, int other)
    {
        if (one == other)
            return;
        var (first, second) = one < other ? (one, other) : (other, one);
        rowParent[second] = first;
        nextRow[lastRow[first]] = second;
        lastRow[first] = lastRow[second];
    }

    private void AssociateAlone(int row, bool isJoint, double ratio)
    {
        var (first, end) = (rowStarts[row], rowStarts[row + 1]);
        if (!isJoint)
        {
            var best = first;
            for (var k = first; k < end; k++)
            {
                pairChances[k] = 0;
                if (k > first && CostOf(k) < CostOf(best))
                    best = k;
            }

            pairChances[best] = 1;
            return;
        }

        var sum = 1.0;
        for (var k = first; k < end; k++)
            sum += pairChances[k] = ratio * ChanceDensityOf(k);
        for (var k = first; k < end; k++)
            pairChances[k] /= sum;
    }

    /// <summary>
    /// The cheapest assignment of the cluster, a pair costing minus twice the logarithm of its likelihood and a track without
    /// a plot as much as a pair at the edge of its gate, so that no track is left without a plot that it could have.
    /// </summary>
    private void AssociateNearest(int root)
    {
        var (rows, plots, _) = Collect(root);
        for (var (r, row) = (0, root); r < rows; r++, row = nextRow[row])
            PriceRow(r);
        var pairs = localStarts[rows];
        assignment.Solve(plots, localStarts.AsSpan(0, rows + 1), localPlots.AsSpan(0, pairs), localValues.AsSpan(0, pairs), localAlone.AsSpan(0, rows));
        for (var r = 0; r < rows; r++)
        {
            for (var n = localStarts[r]; n < localStarts[r + 1]; n++)
            {
                if (assignment.ColumnOf[r] == localPlots[n])
                    pairChances[localPairs[n]] = 1;
            }
        }
    }

    /// <summary>
    /// What a track's pairs and its staying alone cost. A plot where only a manoeuvre brings it is hardly better than none, so
    /// that it takes none away from a track that needs no manoeuvre for it.
    /// </summary>
    private void PriceRow(int r)
    {
        var (quiet, loud) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var n = localStarts[r]; n < localStarts[r + 1]; n++)
        {
            var pair = localPairs[n];
            pairChances[pair] = 0;
            if (pairLoud[pair])
                loud = Math.Min(loud, pairVolumes[pair]);
            else
                quiet = Math.Min(quiet, pairVolumes[pair]);
        }

        var alone = localAlone[r] = spec.GateSquared + Elementary.Log(double.IsFinite(quiet) ? quiet : loud);
        for (var n = localStarts[r]; n < localStarts[r + 1]; n++)
        {
            var pair = localPairs[n];
            var cost = CostOf(pair);
            localValues[n] = pairLoud[pair]
                ? alone - 1 + Math.Clamp((cost - Elementary.Log(pairVolumes[pair])) / spec.GateSquared, 0, 1)
                : cost;
        }
    }

    private void AssociateJointly(int root, double ratio)
    {
        var (rows, plots, pairs) = Collect(root);
        for (var n = 0; n < pairs; n++)
            localValues[n] = ratio * ChanceDensityOf(localPairs[n]);
        joint.Solve(plots, localStarts.AsSpan(0, rows + 1), localPlots.AsSpan(0, pairs), localValues.AsSpan(0, pairs), localChances.AsSpan(0, pairs));
        for (var n = 0; n < pairs; n++)
            pairChances[localPairs[n]] = localChances[n];
    }

    /// <summary>Likelihood of a pair, a manoeuvre that begins being unlikely beforehand.</summary>
    private double ChanceDensityOf(int pair) => pairLoud[pair] ? ManoeuvreChance * DensityOf(pair) : DensityOf(pair);

    /// <summary>Copies a cluster's pairs together, its plots numbered from 0.</summary>
    private (int Rows, int Plots, int Pairs) Collect(int root)
    {
        var (rows, plots, pairs) = (0, 0, 0);
        epoch++;
        for (var row = root; row >= 0; row = nextRow[row])
        {
            localStarts[rows++] = pairs;
            for (var k = rowStarts[row]; k < rowStarts[row + 1]; k++)
            {
                var plot = pairPlots[k];
                if (plotEpoch[plot] != epoch)
                    (plotEpoch[plot], plotLocal[plot]) = (epoch, plots++);
                (localPlots[pairs], localPairs[pairs++]) = (plotLocal[plot], k);
            }
        }

        localStarts[rows] = pairs;
        return (rows, plots, pairs);
    }

    /// <summary>How many times likelier a plot of unit density is the track's than something else's while the track is missed.</summary>
    private double RatioOf(in Measurement plot) => spec.DetectionProbability / ((1 - spec.DetectionProbability) * ClutterDensity(plot));

    /// <summary>Plots of nothing known, for each cubic metre and scan, and by range rate where it is measured.</summary>
    private double ClutterDensity(in Measurement plot)
    {
        var (low, high) = boxes[plot.Sensor];
        var side = high - low;
        var volume = Math.Max(side.X, LeastBoxMetres) * Math.Max(side.Y, LeastBoxMetres) * Math.Max(side.Z, LeastBoxMetres);
        var density = Math.Max(freePlots[plot.Sensor] / volume, LeastClutterPerCubicMetre);
        return double.IsFinite(plot.RangeRateSigmaMs) ? density / RangeRateSpreadMs : density;
    }

    /// <summary>Remembers how many plots of a scan no firm track takes, and in what space a sensor's plots lie.</summary>
    private void CountClutter(ReadOnlySpan<Measurement> scan, ReadOnlySpan<int> owners)
    {
        var count = 0;
        ref var box = ref boxes[scan[0].Sensor];
        for (var j = 0; j < scan.Length; j++)
        {
            count += owners[j] < 0 ? 1 : 0;
            var (at, low, high) = (scan[j].Position, box.Low, box.High);
            box = (
                new Position(Math.Min(low.X, at.X), Math.Min(low.Y, at.Y), Math.Min(low.Z, at.Z)),
                new Position(Math.Max(high.X, at.X), Math.Max(high.Y, at.Y), Math.Max(high.Z, at.Z)));
        }

        ref var mean = ref freePlots[scan[0].Sensor];
        mean = (ClutterMemory * mean) + ((1 - ClutterMemory) * count);
    }

    /// <summary>A track takes its plots, each by its chance; a plot that is more likely its own than not is its own.</summary>
    private void UpdateRow(int row, ReadOnlySpan<Measurement> scan, Span<int> owners)
    {
        var (best, sum) = (-1, 0.0);
        for (var k = rowStarts[row]; k < rowStarts[row + 1]; k++)
        {
            sum += pairChances[k];
            if (pairChances[k] > 0 && (best < 0 || pairChances[k] > pairChances[best]))
                best = k;
        }

        if (best < 0)
            return;
        var slot = rowSlots[row];
        ref readonly var plot = ref scan[pairPlots[best]];
        ref var life = ref lives[slot];

        // To the plot's own time; one out of order is taken into the state as it stands.
        var again = pairLoud[best] || plot.Time > rowTimes[row];
        if (again)
        {
            rowTimes[row] = plot.Time > life.Time ? plot.Time : life.Time;
            Predict(row, slot, rowTimes[row], pairLoud[best]);
        }

        Correct(row, best, sum, again, scan);
        Keep(row, slot);
        life.Time = rowTimes[row];
        if (sum <= TakenChance)
            return;
        if (life.Status == TrackStatus.Tentative && spec.ConfirmScore > double.NegativeInfinity)
            life.Score += Elementary.Log(DensityOf(best) / ClutterDensity(plot));
        Hit(slot, plot);
        if (pairChances[best] > TakenChance)
            owners[pairPlots[best]] = slot;
    }

    private void Correct(int row, int best, double sum, bool again, ReadOnlySpan<Measurement> scan)
    {
        var slot = rowSlots[row];
        ref readonly var plot = ref scan[pairPlots[best]];
        var lag = (plot.Time - rowTimes[row]).InSeconds;
        var isCertain = sum >= 1 && pairChances[best] == 1;
        var total = 0.0;
        for (var m = 0; m < models; m++)
        {
            ref var state = ref predicted[(row * models) + m];
            var innovation = models == 1 && !again
                ? pairInnovations[best]
                : Innovation.Of(state, plot, sensors[plot.Sensor], lag, lag == 0 ? 0 : VarianceOf((MotionModel)m, slot));
            lives[slot].LastDistance = m == 0 ? innovation.Distance : lives[slot].LastDistance;
            var turns = m == (int)MotionModel.Turn;
            var weight = 1.0;
            if (isCertain)
            {
                weight = models == 1 ? 1 : chances[(row * models) + m] * pairDensities[(best * models) + m];
                state.Update(lag, innovation.Residual, innovation.Inverse, turns);
            }
            else
            {
                (weight, var residual, var shrink) = Weigh(row, m, best, sum, innovation, scan);
                state.UpdateByChance(lag, residual, innovation.Inverse, shrink, turns);
            }

            weight = Math.Max(weight, LeastChance * (isCertain ? pairDistances[best] : 1));
            chances[(row * models) + m] = weight;
            total += weight;
        }

        for (var m = 0; m < models; m++)
            chances[(row * models) + m] /= total;
    }

    /// <summary>
    /// What all plots of a track together tell one filter: its chance afterwards, the mean residual, and S less what the doubt
    /// between plots leaves. Given a model, the chances of plots follow by Bayes from the joint ones.
    /// </summary>
    private (double Weight, Vector Residual, Symmetric3 Shrink) Weigh(
        int row, int model, int best, double sum, in Innovation innovation, ReadOnlySpan<Measurement> scan)
    {
        var prior = chances[(row * models) + model];
        var weight = prior * Math.Max(0, 1 - sum);
        var taken = 0.0;
        var residual = Vector.Zero;
        var square = Symmetric3.Zero;
        for (var k = rowStarts[row]; k < rowStarts[row + 1]; k++)
        {
            if (!(pairChances[k] > 0))
                continue;
            var share = models == 1 ? pairChances[k] : pairChances[k] * prior * pairDensities[(k * models) + model] / pairDistances[k];
            var one = k == best ? innovation.Residual : ResidualOf(row, model, best, k, scan);
            taken += share;
            residual += one * share;
            square += Symmetric3.Square(one) * share;
        }

        weight += taken;
        if (!(weight > LeastChance))
            return (LeastChance, Vector.Zero, Symmetric3.Zero);
        var scale = 1 / weight;
        residual *= scale;
        return (weight, residual, (innovation.Covariance * (taken * scale)) - (square * scale) + Symmetric3.Square(residual));
    }

    private Vector ResidualOf(int row, int model, int best, int pair, ReadOnlySpan<Measurement> scan)
    {
        ref readonly var state = ref predicted[(row * models) + model];
        ref readonly var plot = ref scan[pairPlots[pair]];
        var seconds = (plot.Time - scan[pairPlots[best]].Time).InSeconds;
        return plot.Position - (state.Position + (state.Velocity * seconds));
    }

    private void Keep(int row, int slot)
    {
        predicted.AsSpan(row * models, models).CopyTo(states.AsSpan(slot * models));
        if (models == 1)
            return;
        chances.AsSpan(row * models, models).CopyTo(weights.AsSpan(slot * models));
        ModelMixing.Combine(states.AsSpan(slot * models, models), weights.AsSpan(slot * models, models), ref means[slot]);
    }

    private void EnsureClusters(int plotCount)
    {
        if (plotRow.Length < plotCount)
        {
            (plotRow, plotLocal, plotEpoch) = (new int[2 * plotCount], new int[2 * plotCount], new int[2 * plotCount]);
            epoch = 0;
        }

        if (rowParent.Length < rowCount)
        {
            (rowParent, nextRow, lastRow) = (new int[2 * rowCount], new int[2 * rowCount], new int[2 * rowCount]);
            (localStarts, localAlone) = (new int[(2 * rowCount) + 1], new double[2 * rowCount]);
        }

        if (localPairs.Length < pairCount)
        {
            (localPlots, localPairs) = (new int[2 * pairCount], new int[2 * pairCount]);
            (localValues, localChances) = (new double[2 * pairCount], new double[2 * pairCount]);
        }
    }
}
