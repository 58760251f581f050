using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.App.Tracks;

/// <summary>Where one true object was: straight between the times at which it is known, nowhere before and after.</summary>
internal sealed class TruthPath(IReadOnlyList<(Instant Time, Position Position)> points)
{
    private static readonly Duration Nearly = Duration.FromSeconds(1e-6);
    private int at;

    /// <summary>Its position at a time; times must be asked for in order.</summary>
    public Position? At(Instant time)
    {
        if (time < points[0].Time - Nearly || time > points[^1].Time + Nearly)
            return null;
        while (at + 1 < points.Count && points[at + 1].Time <= time)
            at++;
        var (from, start) = points[at];
        if (at + 1 == points.Count || time <= from)
            return start;
        var (to, end) = points[at + 1];
        return start + ((end - start) * ((time - from).InSeconds / (to - from).InSeconds));
    }
}
