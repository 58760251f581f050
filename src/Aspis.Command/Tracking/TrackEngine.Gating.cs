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

    // Of several filters together, gravity, thrust and turns move none by more than this between two plots, m/s²: half of four g.
    private const double ModelAllowanceMs2 = 20;
    private const int FewPlots = 8;

    // More than gravity and the Earth's turning accelerate anything that falls, m/s²; and a radius, m, that makes more of a level course's bend than it is.
    private const double FallMs2 = 13;
    private const double LeastEarthRadiusMetres = 6_000_000;
    private const double UnseenLooks = 3;
    private const double LongestUnseenSeconds = 6;
    private const double ClimbShare = 0.3;
    private readonly PlotGrid grid = new();
    private int[] inReach = [];
    private int inReachCount;
    private double[] squaredRadii = [];
    private double noise;
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
    private Innovation[] pairInnovations = [];
    private int rowCount;
    private int pairCount;

    /// <summary>
    /// Finds the tracks, not seen in this scan before, whose gate reaches the box that its plots lie in, and puts the plots into the spatial index, in
    /// cubes of about the size of a gate; a few need none.
    /// </summary>
    private void Prepare(ReadOnlySpan<Measurement> scan)
    {
        if (found.Length < scan.Length)
            found = new int[2 * scan.Length];
        if (squaredRadii.Length < liveCount)
            (inReach, squaredRadii) = (new int[2 * liveCount], new double[2 * liveCount]);
        noise = 0;
        var (low, high) = (scan[0].Position, scan[0].Position);
        foreach (ref readonly var plot in scan)
        {
            noise = Math.Max(noise, plot.Covariance.Trace);
            var at = plot.Position;
            low = new Position(Math.Min(low.X, at.X), Math.Min(low.Y, at.Y), Math.Min(low.Z, at.Z));
            high = new Position(Math.Max(high.X, at.X), Math.Max(high.Y, at.Y), Math.Max(high.Z, at.Z));
        }

        var inverses = 0.0;
        inReachCount = 0;
        var hits = lastHitBy[scan[0].Sensor];
        var sameScan = scan[0].Time - Duration.FromSeconds(SameScanShare * sensors[scan[0].Sensor].ScanSeconds);
        for (var i = 0; i < liveCount; i++)
        {
            if (hits[live[i]] > sameScan)
                continue;
            var square = SquaredRadius(live[i], scan);
            if (SquaredDistance(CentreOf(live[i], scan), low, high) > square)
                continue;
            (inReach[inReachCount], squaredRadii[inReachCount++]) = (live[i], square);
            inverses += 1 / Math.Sqrt(square);
        }

        if (scan.Length > FewPlots)
            grid.Fill(scan, inReachCount > 0 ? 2 * inReachCount / inverses : 1);
    }

    /// <summary>Square of the distance of a point from a box.</summary>
    private static double SquaredDistance(Position point, Position low, Position high)
    {
        var x = Math.Max(0, Math.Max(low.X - point.X, point.X - high.X));
        var y = Math.Max(0, Math.Max(low.Y - point.Y, point.Y - high.Y));
        var z = Math.Max(0, Math.Max(low.Z - point.Z, point.Z - high.Z));
        return (x * x) + (y * y) + (z * z);
    }

    private Position CentreOf(int slot, ReadOnlySpan<Measurement> scan)
    {
        ref readonly var mean = ref MeanOf(slot);
        return mean.Position + (mean.Velocity * (scan[0].Time - lives[slot].Time).InSeconds);
    }

    /// <summary>
    /// Square of a distance that no plot of the scan within the track's gate exceeds: no variance in any direction is above a trace, nor
    /// above the one of equal noise in all three; roots are spared by (a + b + c)² ≤ 5/4 a² + 10b² + 10c².
    /// </summary>
    private double SquaredRadius(int slot, ReadOnlySpan<Measurement> scan)
    {
        ref readonly var mean = ref MeanOf(slot);
        var span = scan.Length > 1 ? (scan[^1].Time - scan[0].Time).InSeconds : 0;
        var seconds = Math.Abs((scan[0].Time - lives[slot].Time).InSeconds) + span;
        var square = seconds * seconds;
        var covariance = (2 * (mean.PositionCovariance.Trace + (square * mean.VelocityCovariance.Trace))) + noise
            + ((models == 1 ? 0.25 : 0.75) * GreatestVariance(slot) * square * square);
        if (spec.ManoeuvreSigmaMs2 > 0)
        {
            var unseen = Math.Max(seconds, LongestUnseenSeconds);
            covariance += 0.75 * LoudVariance * unseen * unseen * unseen * unseen;
        }

        var allowance = Innovation.Rounding + ((models == 1 ? BendMs2(slot) : ModelAllowanceMs2) * square);
        return (1.25 * spec.GateSquared * covariance) + (10 * allowance * allowance) + (10 * span * span * mean.Velocity.LengthSquared);
    }

    /// <summary>Lists the plots near a track, to the square of a distance; returns how many.</summary>
    private int FindNear(ReadOnlySpan<Measurement> scan, int slot, double square)
    {
        var centre = CentreOf(slot, scan);
        if (scan.Length > FewPlots)
            return grid.Near(centre, square, found);
        var n = 0;
        for (var j = 0; j < scan.Length; j++)
        {
            if ((scan[j].Position - centre).LengthSquared <= square)
                found[n++] = j;
        }

        return n;
    }

    private double GreatestVariance(int slot) => models == 1
        ? QuietVariance(slot)
        : Math.Max(spec.FreeFallSigmaMs2 * spec.FreeFallSigmaMs2, spec.TurnSigmaMs2 * spec.TurnSigmaMs2);

    /// <summary>Lists the pairs of tracks, firm or tentative, and free plots that pass the gates.</summary>
    private void Gate(ReadOnlySpan<Measurement> scan, ReadOnlySpan<int> owners, bool firm)
    {
        (rowCount, pairCount, rowStarts[0]) = (0, 0, 0);
        for (var i = 0; i < inReachCount; i++)
        {
            var slot = inReach[i];
            ref readonly var life = ref lives[slot];
            if (life.Status == TrackStatus.Tentative == firm)
                continue;
            var time = life.Time > scan[0].Time ? life.Time : scan[0].Time;
            var near = FindNear(scan, slot, squaredRadii[i]);
            if (near > 0)
                GateRow(scan, owners, slot, time, near);
        }
    }

    private void GateRow(ReadOnlySpan<Measurement> scan, ReadOnlySpan<int> owners, int slot, Instant time, int near)
    {
        var (row, first) = (rowCount, pairCount);
        for (var n = 0; n < near; n++)
        {
            if (owners[found[n]] >= 0 || IsFarOff(slot, scan[found[n]]))
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

    /// <summary>
    /// Lists a plot that passes the gate; a track that has proven itself may also take one that lies where only a manoeuvre
    /// brings it.
    /// </summary>
    private void TryPair(in Measurement plot, int index, int row, int slot)
    {
        EnsurePairs(pairCount + 1);
        var mayManoeuvre = spec.ManoeuvreSigmaMs2 > 0 && lives[slot].Status != TrackStatus.Tentative;
        if (TryPair(plot, row, slot, loud: false) || (mayManoeuvre && TryPair(plot, row, slot, loud: true)))
            pairPlots[pairCount++] = index;
    }

    /// <summary>
    /// Whether a plot is surely outside a track's gate, before anything is predicted: most are, by their range or range rate. A filter
    /// that allows for manoeuvres, and several together, are not judged so.
    /// </summary>
    private bool IsFarOff(int slot, in Measurement plot)
    {
        if (models > 1 || spec.ManoeuvreSigmaMs2 > 0)
            return false;
        return Innovation.IsOutside(
            spec.GateSquared, states[slot], plot, sensors[plot.Sensor], (plot.Time - lives[slot].Time).InSeconds, QuietVariance(slot), BendMs2(slot));
    }

    /// <summary>No one filter bends a track from a straight line by a greater acceleration, m/s².</summary>
    private double BendMs2(int slot) =>
        lives[slot].Class == TargetClass.Ballistic ? FallMs2 : states[slot].Velocity.LengthSquared / LeastEarthRadiusMetres;

    private bool TryPair(in Measurement plot, int row, int slot, bool loud)
    {
        var lag = (plot.Time - rowTimes[row]).InSeconds;
        pairLoud[pairCount] = loud;
        if (models > 1)
            return TryAll(plot, row, slot, lag, loud);
        var innovation = InnovationOf(0, plot, row, slot, lag, loud);
        if (!(innovation.Total < spec.GateSquared))
            return false;
        (pairDistances[pairCount], pairVolumes[pairCount], pairInnovations[pairCount]) = (innovation.Total, innovation.Volume, innovation);
        return true;
    }

    private Innovation InnovationOf(int model, in Measurement plot, int row, int slot, double lag, bool loud)
    {
        var variance = lag == 0 ? 0 : VarianceOf((MotionModel)model, slot);
        ref readonly var state = ref predicted[(row * models) + model];
        if (!loud)
            return Innovation.Of(state, plot, sensors[plot.Sensor], lag, variance);
        var doubted = state;
        AddManoeuvre(ref doubted, lives[slot], (rowTimes[row] - lives[slot].Time).InSeconds);
        return Innovation.Of(doubted, plot, sensors[plot.Sensor], lag, variance);
    }

    /// <summary>
    /// Doubt of a manoeuvre that began at the last look, or, as it takes a few looks to show, some seconds ago: aircraft turn sideways harder than they climb, and what was calm
    /// and then missed is not allowed more than one look's turn, or chance plots would draw it away.
    /// </summary>
    private void AddManoeuvre(ref MotionState state, in TrackLife life, double seconds)
    {
        var time = life.Unrest > CalmUnrest ? seconds : Math.Min(seconds, life.RevisitSeconds);
        time = Math.Max(time, Math.Min(UnseenLooks * life.RevisitSeconds, LongestUnseenSeconds));
        var up = roundEarth ? (state.Position - new Position(0, 0, 0)).Normalized() : new Vector(0, 0, 1);
        var variance = (Symmetric3.Identity - (Symmetric3.Square(up) * (1 - (ClimbShare * ClimbShare)))) * (LoudVariance * time * time);
        state.PositionCovariance += variance * (time * time / 4);
        state.CrossCovariance += (variance * (time / 2)).ToMatrix();
        state.VelocityCovariance += variance;
    }

    private bool TryAll(in Measurement plot, int row, int slot, double lag, bool loud)
    {
        // A new track is held to straight flight, or turns and falls would make a track of anything.
        var firm = lives[slot].Status != TrackStatus.Tentative;
        var (least, sum, likeliest) = (double.PositiveInfinity, 0.0, -1.0);
        for (var m = 0; m < models; m++)
        {
            var innovation = InnovationOf(m, plot, row, slot, lag, loud);
            var density = innovation.Total < 4 * spec.GateSquared ? innovation.Density : 0;
            var chance = chances[(row * models) + m];
            pairDensities[(pairCount * models) + m] = density;
            sum += chance * density;
            least = m == (int)MotionModel.Straight || firm ? Math.Min(least, innovation.Total) : least;
            if (chance > likeliest)
                (likeliest, pairVolumes[pairCount]) = (chance, innovation.Volume);
        }

        pairDistances[pairCount] = sum;
        return least < spec.GateSquared && sum > 0;
    }

    /// <summary>Likelihood of a pair: of one filter by its distance, of several as their mixture.</summary>
    private double DensityOf(int pair) =>
        models == 1 ? Elementary.Exp(-pairDistances[pair] / 2) / Math.Sqrt(pairVolumes[pair]) : pairDistances[pair];

    /// <summary>Minus twice its logarithm.</summary>
    private double CostOf(int pair) =>
        models == 1 ? pairDistances[pair] + Elementary.Log(pairVolumes[pair]) : -2 * Elementary.Log(pairDistances[pair]);

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
        Array.Resize(ref pairInnovations, models == 1 ? size : 0);
    }
}
