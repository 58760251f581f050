using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;

namespace Aspis.Journal;

/// <summary>
/// The fingerprint of a run: a rotating, mixing hash over its truth and its messages in order, with one checkpoint for
/// each simulated second so that two runs which differ are told apart by bisection. Diagnostics are left out.
/// </summary>
public sealed class Digest
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private readonly List<ulong> checkpoints = [];
    private RollingDigest rolling = new();
    private long second;

    /// <summary>The fingerprint of everything added so far.</summary>
    public ulong Value => rolling.Value;

    /// <summary>The fingerprint at the end of each whole simulated second since the first entry.</summary>
    public IReadOnlyList<ulong> Checkpoints => checkpoints;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        rolling = new RollingDigest();
        checkpoints.Clear();
        second = 0;
    }

    /// <summary>Begins an entry of a kind at a time; fields follow by <see cref="Add(ulong)"/> and its kin.</summary>
    public void Begin(Instant time, byte kind)
    {
        var now = time.Nanoseconds / NanosecondsPerSecond;
        for (; second < now; second++)
            checkpoints.Add(rolling.Value);
        rolling.Add(time.Nanoseconds);
        rolling.Add((ulong)kind);
    }

    /// <summary>Adds a field.</summary>
    public void Add(ulong value) => rolling.Add(value);

    /// <summary>Adds a field.</summary>
    public void Add(int value) => rolling.Add((long)value);

    /// <summary>Adds a field by its bits.</summary>
    public void Add(double value) => rolling.Add(value);

    /// <summary>The first second at which two runs' checkpoints differ, or −1 when none does.</summary>
    public static int FirstDifference(IReadOnlyList<ulong> left, IReadOnlyList<ulong> right)
    {
        // Checkpoints chain: once different, always different. So bisect.
        var common = Math.Min(left.Count, right.Count);
        int low = 0, high = common;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (left[middle] == right[middle])
                low = middle + 1;
            else
                high = middle;
        }

        return low < common || left.Count != right.Count ? low : -1;
    }
}
