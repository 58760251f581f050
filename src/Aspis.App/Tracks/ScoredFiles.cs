using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Scenarios;
using Aspis.Scenarios.Files;

namespace Aspis.App.Tracks;

/// <summary>
/// Scores a file of tracks against a file of truth at each time of the tracks, and at those times of the truth at which the
/// tracks are silent, from the truth's first time to its last.
/// </summary>
internal sealed class ScoredFiles
{
    private readonly PointTable tracks;
    private readonly List<TruthPath> paths = [];
    private readonly List<Instant> truthTimes = [];

    /// <summary>The two files.</summary>
    public ScoredFiles(string tracksPath, string truthPath)
    {
        tracks = PointTable.Tracks(tracksPath);
        var truth = PointTable.Truth(truthPath);
        if (truth.Points.IsEmpty)
            throw new InputException(truthPath, null, null, "the file has a header and no rows, so there is nothing to score against");
        if (tracks.OnEarth != truth.OnEarth)
        {
            throw new InputException(
                truthPath, 1, null, $"the truth is {Kind(truth.OnEarth)} and the tracks are {Kind(tracks.OnEarth)}; both must be the same");
        }

        foreach (var path in truth.Points.GroupBy(point => point.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            paths.Add(new TruthPath([.. path.Select(point => (point.Time, point.Position))]));
        truthTimes.AddRange(truth.Points.Select(point => point.Time).Distinct());
    }

    /// <summary>Scores from a time on.</summary>
    public TrackScore Score(double cutoff, double order, double fromSeconds)
    {
        var score = new TrackScore(cutoff, order);
        var numbers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (positions, names, objects, indices) = (new List<Position>(), new List<int>(), new List<Position>(), new List<int>());
        var next = 0;
        foreach (var time in Times())
        {
            (positions, names) = ([], []);
            while (next < tracks.Points.Length && tracks.Points[next].Time <= time)
            {
                var point = tracks.Points[next++];
                if (point.Time < time)
                    continue;
                if (!numbers.TryGetValue(point.Name, out var number))
                    numbers[point.Name] = number = numbers.Count;
                positions.Add(point.Position);
                names.Add(number);
            }

            (objects, indices) = ([], []);
            for (var i = 0; i < paths.Count; i++)
            {
                if (paths[i].At(time) is not { } position)
                    continue;
                objects.Add(position);
                indices.Add(i);
            }

            if (time.InSeconds >= fromSeconds)
                score.Add([.. positions], [.. names], [.. objects], [.. indices], []);
        }

        return score;
    }

    private SortedSet<Instant> Times()
    {
        var own = tracks.Points.Select(point => point.Time).Distinct().ToArray();
        var gaps = own.Skip(1).Zip(own, (later, earlier) => (later - earlier).InSeconds).Order().ToArray();
        var quiet = gaps.Length > 0 ? 0.75 * gaps[gaps.Length / 2] : 1e-6;
        var times = new SortedSet<Instant>(own.Where(time => time >= truthTimes[0] && time <= truthTimes[^1]));
        foreach (var time in truthTimes)
        {
            var at = Array.BinarySearch(own, time);
            var after = at >= 0 ? at : ~at;
            var nearest = Math.Min(
                after < own.Length ? (own[after] - time).InSeconds : double.PositiveInfinity,
                after > 0 ? (time - own[after - 1]).InSeconds : double.PositiveInfinity);
            if (nearest > quiet)
                times.Add(time);
        }

        return times;
    }

    private static string Kind(bool onEarth) => onEarth ? "in latitude and longitude" : "Cartesian";
}
