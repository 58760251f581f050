namespace Aspis.World.Radars;

/// <summary>
/// What one radar follows in one replication: an object for each track its post wants followed, as long as the radar keeps
/// finding it.
/// </summary>
public sealed class FollowList(int objects)
{
    // So many looks in vain, one after the other, and the radar has lost it.
    private const int MostMisses = 3;
    private readonly List<(int Track, int Object, int Misses)> entries = [];
    private readonly int[] times = new int[objects];

    /// <summary>Tracks it follows.</summary>
    public int Count => entries.Count;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        entries.Clear();
        Array.Clear(times);
    }

    /// <summary>Whether an object is followed, for whatever track.</summary>
    public bool Contains(int i) => times[i] > 0;

    /// <summary>Follows an object for a track, and no other for that track.</summary>
    public void Add(int track, int i)
    {
        Remove(track);
        entries.Add((track, i, 0));
        times[i]++;
    }

    /// <summary>Follows nothing for a track any more.</summary>
    public void Remove(int track)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            if (entries[at].Track != track)
                continue;
            RemoveAt(at);
            return;
        }
    }

    /// <summary>Takes in whether a look at an object found it.</summary>
    public void Note(int i, bool found)
    {
        if (times[i] == 0)
            return;
        for (var at = entries.Count - 1; at >= 0; at--)
        {
            var (track, followed, misses) = entries[at];
            if (followed != i)
                continue;
            if (!found && misses + 1 >= MostMisses)
                RemoveAt(at);
            else
                entries[at] = (track, followed, found ? 0 : misses + 1);
        }
    }

    private void RemoveAt(int at)
    {
        times[entries[at].Object]--;
        entries.RemoveAt(at);
    }
}
