using Aspis.Command;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.World.Objects;

namespace Aspis.Scenarios;

/// <summary>
/// How well one post's picture shows what its radars have in view: every ten seconds its firm tracks are matched with the
/// objects that any of its radars has in view. For the measures only: nothing here reaches World or Command.
/// </summary>
public sealed class TrackQuality
{
    /// <summary>Farther apart than this, m, a track and an object are no pair.</summary>
    public const double CutoffMetres = 5000;

    private const double IntervalSeconds = 10;
    private const double Order = 2;
    private const double LongestStepSeconds = 5;

    // 95 % point of the chi-square distribution with three degrees of freedom.
    private const double HonestBound = 7.814727903;
    private readonly TrackScore score = new(CutoffMetres, Order);
    private readonly int[] radars;
    private Position[] tracks = new Position[16];
    private int[] numbers = new int[16];
    private Position[] objects = new Position[16];
    private int[] indices = new int[16];
    private Instant next;
    private double neesSum;
    private int neesCount;
    private int neesInside;

    /// <summary>The picture of the post that these radars of the world report to.</summary>
    public TrackQuality(int[] radars) => this.radars = radars;

    /// <summary>Begins a replication.</summary>
    public void Clear()
    {
        score.Clear();
        next = Instant.Start;
        (neesSum, neesCount, neesInside) = (0, 0, 0);
    }

    /// <summary>
    /// Looks at the picture, if it is time to: joins the tracks with the objects their last plots came from for their
    /// normalised errors, and with whatever is nearest for the rest.
    /// </summary>
    public void Sample(CommandPost post, World.World world, Ledger ledger, int postIndex, Instant now)
    {
        if (now < next)
            return;
        next = now + Duration.FromSeconds(IntervalSeconds);
        var trackCount = 0;
        foreach (var track in post.Tracks)
        {
            if (!track.IsFirm)
                continue;
            Ensure(ref tracks, ref numbers, trackCount);
            var (position, _) = Command.Tracking.AssumedMotion.After(track.Class, track.Position, track.Velocity, (now - track.Time).InSeconds, LongestStepSeconds);
            (tracks[trackCount], numbers[trackCount++]) = (position, track.Number);
            var flyer = ledger.FlyerOf(postIndex, track.Number);
            if (flyer < 0 || !world.Flyers.Flies(flyer))
                continue;
            var error = track.Position - world.Flyers.StateAt(flyer, track.Time).Position;
            var squared = track.PositionCovariance.Inverse(out _).Between(error);
            neesSum += squared;
            neesCount++;
            neesInside += squared <= HonestBound ? 1 : 0;
        }

        var objectCount = InView(world, now);
        score.Add(tracks.AsSpan(0, trackCount), numbers.AsSpan(0, trackCount), objects.AsSpan(0, objectCount), indices.AsSpan(0, objectCount), []);
    }

    /// <summary>Means over all posts of a laydown, weighted by the moments looked at; zero where nothing was ever tracked.</summary>
    public static TrackQualityOutcome Over(IReadOnlyList<TrackQuality> posts)
    {
        var times = posts.Sum(post => post.score.Times);
        var matched = posts.Sum(post => post.score.Matched);
        var (neesCount, neesSum) = (posts.Sum(post => post.neesCount), posts.Sum(post => post.neesSum));
        var squares = posts.Sum(post => post.score.Matched * post.score.RootMeanSquareMetres * post.score.RootMeanSquareMetres);
        return new TrackQualityOutcome(
            times == 0 ? 0 : posts.Sum(post => post.score.Times * post.score.MeanGospa) / times,
            matched == 0 ? 0 : Math.Sqrt(squares / matched),
            neesCount == 0 ? 0 : neesSum / neesCount,
            neesCount == 0 ? 0 : (double)posts.Sum(post => post.neesInside) / neesCount,
            times == 0 ? 0 : (double)posts.Sum(post => post.score.Missed) / times,
            times == 0 ? 0 : (double)posts.Sum(post => post.score.False) / times,
            posts.Sum(post => post.score.Switches));
    }

    private int InView(World.World world, Instant now)
    {
        var count = 0;
        for (var i = 0; i < world.Flyers.Count; i++)
        {
            if (!world.Flyers.Flies(i) || !IsInView(world, i, now))
                continue;
            Ensure(ref objects, ref indices, count);
            (objects[count], indices[count++]) = (world.Flyers.StateAt(i, now).Position, i);
        }

        return count;
    }

    private bool IsInView(World.World world, int i, Instant now)
    {
        foreach (var r in radars)
        {
            if (world.Radars.HasInView(r, i, now))
                return true;
        }

        return false;
    }

    private static void Ensure(ref Position[] positions, ref int[] names, int count)
    {
        if (count < positions.Length)
            return;
        Array.Resize(ref positions, 2 * count);
        Array.Resize(ref names, 2 * count);
    }
}
