using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>Which plots a track may take.</summary>
public sealed partial class TrackEngine
{
    // A sensor sees one object once a scan: two plots of less than this share of a scan are two objects.
    private const double SameScanShare = 0.4;

    // Gravity, thrust and turns move an object by no more than this between two plots, m/s²: half of four g.
    private const double ModelAllowanceMs2 = 20;
    private readonly PlotGrid grid = new();
    private double[] radii = [];
    private int[] found = [];
    private MotionState[] predicted = [];
    private double[] chances = [];
    private int[] rowSlots = [];
    private Instant[] rowTimes = [];
    private int[] rowStarts = new int[1];
    private int[] pairPlots = [];

    // Of one filter the squared distance, of several the density of their mixture.
    private double[] pairDistances = [];
    private double[] pairVolumes = [];
    private double[] pairChances = [];
    private double[] pairDensities = [];
    private bool[] pairLoud = [];
    private int rowCount;
    private int pairCount;

    /// <summary>Puts the plots of a scan into the spatial index, in cubes of about the size of a gate.</summary>
    private void Prepare(ReadOnlySpan<Measurement> scan)
    {
        if (radii.Length < liveCount)
            radii = new double[2 * liveCount];
        if (found.Length < scan.Length)
            found = new int[2 * scan.Length];
        var noise = 0.0;
        foreach (ref readonly var plot in scan)
            noise = Math.Max(noise, plot.Covariance.Trace);
        var inverses = 0.0;
        for (var i = 0; i < liveCount; i++)
        {
            radii[i] = GateRadius(live[i], scan, noise);
            inverses += 1 / radii[i];
        }

        grid.Fill(scan, liveCount > 0 ? 2 * liveCount / inverses : 1);
    }

    /// <summary>A distance that no plot of the scan within the track's gate exceeds.</summary>
    private double GateRadius(int slot, ReadOnlySpan<Measurement> scan, double noise)
    {
        ref readonly var mean = ref MeanOf(slot);
        var seconds = Math.Abs((scan[0].Time - lives[slot].Time).InSeconds);
        var span = (scan[^1].Time - scan[0].Time).InSeconds;
        seconds += span;
        var spread = Math.Sqrt(mean.PositionCovariance.Trace) + (seconds * Math.Sqrt(mean.VelocityCovariance.Trace));
        var variance = models > 1 ? spec.FreeFallSigmaMs2 * spec.FreeFallSigmaMs2 : Math.Max(QuietVariance(slot), LoudVariance);
        var square = seconds * seconds;
        var covariance = (spread * spread) + (0.75 * variance * square * square) + noise;
        return Math.Sqrt(spec.GateSquared * covariance) + (ModelAllowanceMs2 * square) + (mean.Velocity.Length * span);
    }

    /// <summary>Lists the pairs of tracks, firm or tentative, and free plots that pass the gates.</summary>
    private void Gate(ReadOnlySpan<Measurement> scan, ReadOnlySpan<int> owners, bool firm)
    {
        (rowCount, pairCount, rowStarts[0]) = (0, 0, 0);
        var sensor = scan[0].Sensor;
        var sameScan = scan[0].Time - Duration.FromSeconds(SameScanShare * sensors[sensor].ScanSeconds);
        for (var i = 0; i < liveCount; i++)
        {
            var slot = live[i];
            ref readonly var life = ref lives[slot];
            if (life.Status == TrackStatus.Tentative == firm || lastHitBy[(slot * sensors.Length) + sensor] > sameScan)
                continue;
            var time = life.Time > scan[0].Time ? life.Time : scan[0].Time;
            ref readonly var mean = ref MeanOf(slot);
            var centre = mean.Position + (mean.Velocity * (scan[0].Time - life.Time).InSeconds);
            var near = grid.Near(centre, radii[i], found);
            GateRow(scan, owners, slot, time, near);
        }
    }

    private void GateRow(ReadOnlySpan<Measurement> scan, ReadOnlySpan<int> owners, int slot, Instant time, int near)
    {
        var (row, first) = (rowCount, pairCount);
        for (var n = 0; n < near; n++)
        {
            if (owners[found[n]] >= 0)
                continue;
            if (first == pairCount && rowCount == row)
            {
                EnsureRows(row + 1);
                Predict(row, slot, time, loud: false);
                (rowSlots[row], rowTimes[row]) = (slot, time);
                rowCount++;
            }

            TryPair(scan[found[n]], found[n], row, slot);
        }

        // A row that no plot passed is taken back.
        if (pairCount == first)
            rowCount = row;
        else
            rowStarts[rowCount] = pairCount;
    }

    private void TryPair(in Measurement plot, int index, int row, int slot)
    {
        EnsurePairs(pairCount + 1);
        var lag = (plot.Time - rowTimes[row]).InSeconds;
        var passes = models == 1
            ? TryOne(plot, row, slot, lag)
            : TryAll(plot, row, slot, lag);
        if (passes)
            pairPlots[pairCount++] = index;
    }

    private bool TryOne(in Measurement plot, int row, int slot, double lag)
    {
        var variance = lag == 0 ? 0 : QuietVariance(slot);
        var innovation = Innovation.Of(predicted[row], plot, sensors[plot.Sensor], lag, variance);
        var loud = !(innovation.Total < spec.GateSquared) && spec.ManoeuvreSigmaMs2 > 0;
        if (loud)
            innovation = Louder(plot, row, slot, lag);
        if (!(innovation.Total < spec.GateSquared))
            return false;
        pairLoud[pairCount] = loud;
        (pairDistances[pairCount], pairVolumes[pairCount]) = (innovation.Total, innovation.Volume);
        return true;
    }

    /// <summary>The plot lies where only a manoeuvre brings the object.</summary>
    private Innovation Louder(in Measurement plot, int row, int slot, double lag)
    {
        var state = predicted[row];
        var square = (rowTimes[row] - lives[slot].Time).InSeconds;
        square *= square;
        state.PositionCovariance += Symmetric3.Scaled(LoudVariance * square * square / 4);
        state.VelocityCovariance += Symmetric3.Scaled(LoudVariance * square);
        return Innovation.Of(state, plot, sensors[plot.Sensor], lag, LoudVariance);
    }

    private bool TryAll(in Measurement plot, int row, int slot, double lag)
    {
        var (least, sum, likeliest) = (double.PositiveInfinity, 0.0, -1.0);
        for (var m = 0; m < models; m++)
        {
            var innovation = Innovation.Of(predicted[(row * models) + m], plot, sensors[plot.Sensor], lag, lag == 0 ? 0 : VarianceOf(m, slot));
            var density = innovation.Total < 4 * spec.GateSquared ? innovation.Density : 0;
            var chance = chances[(row * models) + m];
            pairDensities[(pairCount * models) + m] = density;
            sum += chance * density;
            least = Math.Min(least, innovation.Total);
            if (chance > likeliest)
                (likeliest, pairVolumes[pairCount]) = (chance, innovation.Volume);
        }

        pairDistances[pairCount] = sum;
        pairLoud[pairCount] = false;
        return least < spec.GateSquared && sum > 0;
    }

    /// <summary>Likelihood of a pair: of one filter by its distance, of several as their mixture.</summary>
    private double DensityOf(int pair) =>
        models == 1 ? Elementary.Exp(-pairDistances[pair] / 2) / Math.Sqrt(pairVolumes[pair]) : pairDistances[pair];

    /// <summary>Minus twice its logarithm.</summary>
    private double CostOf(int pair) =>
        models == 1 ? pairDistances[pair] + Elementary.Log(pairVolumes[pair]) : -2 * Elementary.Log(pairDistances[pair]);

    private double VarianceOf(int model, int slot) => (MotionModel)model switch
    {
        MotionModel.Straight => QuietVariance(slot),
        MotionModel.Turn => spec.TurnSigmaMs2 * spec.TurnSigmaMs2,
        _ => spec.FreeFallSigmaMs2 * spec.FreeFallSigmaMs2,
    };

    private void EnsureRows(int count)
    {
        if (rowSlots.Length >= count)
            return;
        var size = Math.Max(16, 2 * count);
        Array.Resize(ref predicted, size * models);
        Array.Resize(ref chances, size * models);
        Array.Resize(ref rowSlots, size);
        Array.Resize(ref rowTimes, size);
        Array.Resize(ref rowStarts, size + 1);
    }

    private void EnsurePairs(int count)
    {
        if (pairPlots.Length >= count)
            return;
        var size = Math.Max(32, 2 * count);
        Array.Resize(ref pairPlots, size);
        Array.Resize(ref pairDistances, size);
        Array.Resize(ref pairVolumes, size);
        Array.Resize(ref pairChances, size);
        Array.Resize(ref pairDensities, size * models);
        Array.Resize(ref pairLoud, size);
    }
}
