using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.Scenarios;

/// <summary>
/// How well tracks show what is there, moment by moment: GOSPA with α = 2 and its parts (Rahmathullah, García-Fernández,
/// Svensson, "Generalized optimal sub-pattern assignment metric", 2017), OSPA (Schuhmacher, Vo, Vo, "A consistent metric for
/// performance evaluation of multi-object filters", 2008), switches of tracks between objects, and the normalised error
/// squared. It adds up over time and allocates only to grow.
/// </summary>
public sealed class TrackScore
{
    private const int Nobody = -1;
    private readonly LinearAssignment assignment = new();
    private readonly double cutoff;
    private readonly double order;
    private int[] starts = new int[1];
    private int[] columns = [];
    private double[] costs = [];
    private double[] distances = [];
    private double[] alone = [];
    private double[] limits = [];
    private int[] boundColumns = [];
    private double[] boundCosts = [];
    private int[] boundStarts = new int[1];
    private int[] trackOf = [];
    private int pairs;
    private double gospaSum;
    private double ospaSum;
    private double localisationSum;
    private double missedSum;
    private double falseSum;
    private double squareSum;
    private double neesSum;
    private long neesCount;

    /// <summary>A score with a cut-off distance in metres and an order, 1 or more, which may be infinite.</summary>
    public TrackScore(double cutoffMetres, double order)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cutoffMetres);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        (cutoff, this.order) = (cutoffMetres, order);
    }

    /// <summary>Moments scored.</summary>
    public int Times { get; private set; }

    /// <summary>Pairs of a track and an object that were matched, over all moments.</summary>
    public long Matched { get; private set; }

    /// <summary>Objects without a track, over all moments.</summary>
    public long Missed { get; private set; }

    /// <summary>Tracks without an object, over all moments.</summary>
    public long False { get; private set; }

    /// <summary>How often an object was matched with another track than when it was last matched.</summary>
    public long Switches { get; private set; }

    /// <summary>Mean over time of GOSPA, m.</summary>
    public double MeanGospa => Mean(gospaSum);

    /// <summary>Mean over time of OSPA, m.</summary>
    public double MeanOspa => Mean(ospaSum);

    /// <summary>
    /// Mean over time of the part of GOSPA to its power that comes from errors of position: Σ dᵖ. The three parts add up to
    /// the mean of GOSPAᵖ. With an infinite order there are no powers: it is the greatest distance, m.
    /// </summary>
    public double MeanLocalisation => Mean(localisationSum);

    /// <summary>Mean over time of the part that comes from missed objects: cᵖ/2 for each.</summary>
    public double MeanMissed => Mean(missedSum);

    /// <summary>Mean over time of the part that comes from false tracks: cᵖ/2 for each.</summary>
    public double MeanFalse => Mean(falseSum);

    /// <summary>Mean number of switches at a moment.</summary>
    public double MeanSwitches => Mean(Switches);

    /// <summary>Root mean square distance of the matched pairs, m.</summary>
    public double RootMeanSquareMetres => Matched == 0 ? 0 : Math.Sqrt(squareSum / Matched);

    /// <summary>Mean normalised error squared eᵀP⁻¹e of matched positions; 3 when covariances are honest. Zero without covariances.</summary>
    public double MeanNormalisedErrorSquared => neesCount == 0 ? 0 : neesSum / neesCount;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        (Times, Matched, Missed, False, Switches) = (0, 0, 0, 0, 0);
        (gospaSum, ospaSum, localisationSum, missedSum, falseSum, squareSum, neesSum) = (0, 0, 0, 0, 0, 0, 0);
        neesCount = 0;
        trackOf.AsSpan().Fill(Nobody);
    }

    /// <summary>
    /// Adds a moment: positions and numbers of tracks, and of objects (small numbers from 0, the same at every moment).
    /// Covariances belong to the tracks, or there are none.
    /// </summary>
    public void Add(
        ReadOnlySpan<Position> tracks,
        ReadOnlySpan<int> trackNumbers,
        ReadOnlySpan<Position> objects,
        ReadOnlySpan<int> objectNumbers,
        ReadOnlySpan<Symmetric3> covariances)
    {
        FindPairs(tracks, objects);
        assignment.Solve(
            tracks.Length, starts.AsSpan(0, objects.Length + 1), columns.AsSpan(0, pairs), costs.AsSpan(0, pairs), alone.AsSpan(0, objects.Length));
        var (matched, sum, greatest) = (0, 0.0, 0.0);
        for (var i = 0; i < objects.Length; i++)
        {
            var t = assignment.ColumnOf[i];
            if (t < 0)
                continue;
            matched++;
            var offset = tracks[t] - objects[i];
            sum += Power(offset.Length);
            greatest = Math.Max(greatest, offset.Length);
            squareSum += offset.LengthSquared;
            Follow(objectNumbers[i], trackNumbers[t]);
            if (!covariances.IsEmpty)
                neesSum += covariances[t].Inverse(out _).Between(offset);
        }

        neesCount += covariances.IsEmpty ? 0 : matched;
        Matched += matched;
        Missed += objects.Length - matched;
        False += tracks.Length - matched;
        Times++;
        if (double.IsInfinity(order))
            AddGreatest(matched, tracks.Length, objects.Length, greatest);
        else
            AddPowers(matched, tracks.Length, objects.Length, sum);
    }

    private double Mean(double sum) => Times == 0 ? 0 : sum / Times;

    private void AddPowers(int matched, int tracks, int objects, double sum)
    {
        var half = Power(cutoff) / 2;
        var (missed, spurious) = (half * (objects - matched), half * (tracks - matched));
        localisationSum += sum;
        missedSum += missed;
        falseSum += spurious;
        gospaSum += Root(sum + missed + spurious);
        var most = Math.Max(tracks, objects);

        // The pairing that is best for GOSPA is best for OSPA: both gain cᵖ - dᵖ by each pair.
        ospaSum += most == 0 ? 0 : Root((sum + (2 * half * (most - matched))) / most);
    }

    /// <summary>The limit of an infinite order: the greatest distance, or the cut-off when anything is missed or false.</summary>
    private void AddGreatest(int matched, int tracks, int objects, double greatest)
    {
        localisationSum += greatest;
        missedSum += objects > matched ? cutoff : 0;
        falseSum += tracks > matched ? cutoff : 0;
        var distance = tracks == objects ? Bottleneck(objects, tracks) : cutoff;
        ospaSum += distance;
        gospaSum += distance;
    }

    /// <summary>
    /// The least distance within which all can be matched, or the cut-off: by halving the sorted list of distances between
    /// what is enough and what is not.
    /// </summary>
    private double Bottleneck(int objects, int tracks)
    {
        if (objects == 0 || !CanMatchAll(objects, tracks, cutoff))
            return objects == 0 ? 0 : cutoff;
        distances.AsSpan(0, pairs).CopyTo(limits);
        limits.AsSpan(0, pairs).Sort();
        var (low, high) = (-1, pairs - 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (CanMatchAll(objects, tracks, limits[middle]))
                high = middle;
            else
                low = middle;
        }

        return limits[high];
    }

    private bool CanMatchAll(int objects, int tracks, double limit)
    {
        if (boundStarts.Length <= objects)
            boundStarts = new int[2 * (objects + 1)];
        if (limits.Length < pairs)
            (limits, boundColumns, boundCosts) = (new double[2 * pairs], new int[2 * pairs], new double[2 * pairs]);
        var count = 0;
        for (var i = 0; i < objects; i++)
        {
            boundStarts[i] = count;
            for (var k = starts[i]; k < starts[i + 1]; k++)
            {
                if (distances[k] <= limit)
                    (boundColumns[count], boundCosts[count++]) = (columns[k], 0);
            }
        }

        boundStarts[objects] = count;
        alone.AsSpan(0, objects).Fill(double.PositiveInfinity);
        return double.IsFinite(assignment.Solve(
            tracks, boundStarts.AsSpan(0, objects + 1), boundColumns.AsSpan(0, count), boundCosts.AsSpan(0, count), alone.AsSpan(0, objects)));
    }

    private void FindPairs(ReadOnlySpan<Position> tracks, ReadOnlySpan<Position> objects)
    {
        if (alone.Length < objects.Length)
            (starts, alone) = (new int[(2 * objects.Length) + 1], new double[2 * objects.Length]);
        alone.AsSpan(0, objects.Length).Clear();
        var full = double.IsInfinity(order) ? cutoff : Power(cutoff);
        pairs = 0;
        for (var i = 0; i < objects.Length; i++)
        {
            starts[i] = pairs;
            for (var t = 0; t < tracks.Length; t++)
            {
                var square = (tracks[t] - objects[i]).LengthSquared;
                if (square >= cutoff * cutoff)
                    continue;
                EnsurePairs(pairs + 1);
                var distance = Math.Sqrt(square);
                (columns[pairs], distances[pairs]) = (t, distance);
                costs[pairs++] = (double.IsInfinity(order) ? distance : Power(distance)) - full;
            }
        }

        starts[objects.Length] = pairs;
    }

    private void EnsurePairs(int count)
    {
        if (columns.Length >= count)
            return;
        var size = Math.Max(64, 2 * count);
        Array.Resize(ref columns, size);
        Array.Resize(ref distances, size);
        Array.Resize(ref costs, size);
    }

    private void Follow(int number, int track)
    {
        if (trackOf.Length <= number)
        {
            var known = trackOf.Length;
            Array.Resize(ref trackOf, Math.Max(16, 2 * (number + 1)));
            trackOf.AsSpan(known).Fill(Nobody);
        }

        Switches += trackOf[number] != Nobody && trackOf[number] != track ? 1 : 0;
        trackOf[number] = track;
    }

    private double Power(double value) => order switch
    {
        1 => value,
        2 => value * value,
        _ => double.IsInfinity(order) ? value : value == 0 ? 0 : Elementary.Pow(value, order),
    };

    private double Root(double value) => order switch
    {
        1 => value,
        2 => Math.Sqrt(value),
        _ => value == 0 ? 0 : Elementary.Pow(value, 1 / order),
    };
}
