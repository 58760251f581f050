using System.Collections.Immutable;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Command.Identification;

/// <summary>
/// Counts, for each track that answers nothing, others that keep with it: near, at nearly the same velocity, look after look.
/// Two tracks of one object do the same; so one of the post's radars must have seen both in one scan, as it sees an object once a
/// scan. Sorted along one axis and swept, so that the work grows about as n log n.
/// </summary>
internal sealed class FormationWatch(ImmutableArray<KnownRadar> radars)
{
    private const double NearMetres = 5000;
    private const double VelocityMs = 25;
    private const double PeriodSeconds = 5;

    // More than this tells nothing more; it bounds the work on a crowd.
    private const int Enough = 3;

    // A radar sees one object once a scan: two plots of less than this share of a scan are two objects.
    private const double SameScanShare = 0.4;

    // So many looks in a row, or it may be a chance meeting.
    private const int Looks = 2;
    private Track[] tracks = new Track[16];
    private double[] keys = new double[16];
    private int[] mates = new int[16];
    private bool[] isDoubtful = new bool[16];
    private int[] counts = [];
    private int[] looks = [];
    private int[] numbers = [];
    private Instant next = Instant.Start;

    public void Clear()
    {
        next = Instant.Start;
        numbers.AsSpan().Fill(-1);
    }

    /// <summary>How many keep with a track, or zero.</summary>
    public int MatesOf(Track track) =>
        track.Slot < numbers.Length && numbers[track.Slot] == track.Number && looks[track.Slot] >= Looks ? counts[track.Slot] : 0;

    /// <summary>Looks again when it is time to.</summary>
    public void Look(IReadOnlyList<Track> all, Instant now)
    {
        if (now < next)
            return;
        next = now + Duration.FromSeconds(PeriodSeconds);
        var count = Gather(all, now);
        keys.AsSpan(0, count).Sort(tracks.AsSpan(0, count));
        mates.AsSpan(0, count).Clear();
        isDoubtful.AsSpan(0, count).Clear();
        for (var i = 0; i < count; i++)
            CountFrom(i, count, now);
        for (var i = 0; i < count; i++)
            Note(tracks[i], mates[i], isDoubtful[i]);
        tracks.AsSpan(0, count).Clear();
    }

    private int Gather(IReadOnlyList<Track> all, Instant now)
    {
        EnsureRoom(all);
        var count = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var track = all[i];
            if (!track.IsFirm || track.OwnReplies + track.CivilReplies + track.InvalidReplies > 0)
                continue;
            keys[count] = At(track, now).X;
            tracks[count++] = track;
        }

        return count;
    }

    private void CountFrom(int i, int count, Instant now)
    {
        for (var k = i + 1; k < count && keys[k] - keys[i] < NearMetres; k++)
        {
            if (mates[i] >= Enough && mates[k] >= Enough)
                continue;
            if ((tracks[i].Velocity - tracks[k].Velocity).Length > VelocityMs || At(tracks[i], now).DistanceTo(At(tracks[k], now)) > NearMetres)
                continue;
            if (!AreTwo(tracks[i], tracks[k]))
            {
                isDoubtful[i] = isDoubtful[k] = true;
                continue;
            }

            mates[i]++;
            mates[k]++;
        }
    }

    private bool AreTwo(Track one, Track other)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            var seconds = (one.LastHitBy[r] - other.LastHitBy[r]).InSeconds;
            if (one.LastHitBy[r] >= one.FirstHit && other.LastHitBy[r] >= other.FirstHit && Math.Abs(seconds) < SameScanShare * radars[r].ScanSeconds)
                return true;
        }

        return false;
    }

    private static Position At(Track track, Instant now) => track.Position + (track.Velocity * (now - track.Time).InSeconds);

    /// <summary>What may be the same object seen twice leaves what was seen before as it was.</summary>
    private void Note(Track track, int found, bool doubtful)
    {
        var slot = track.Slot;
        if (numbers[slot] != track.Number)
            (numbers[slot], looks[slot]) = (track.Number, 0);
        if (found == 0 && doubtful)
            return;
        looks[slot] = found > 0 ? looks[slot] + 1 : 0;
        counts[slot] = Math.Min(found, Enough);
    }

    private void EnsureRoom(IReadOnlyList<Track> all)
    {
        if (tracks.Length < all.Count)
        {
            (tracks, keys) = (new Track[2 * all.Count], new double[2 * all.Count]);
            (mates, isDoubtful) = (new int[2 * all.Count], new bool[2 * all.Count]);
        }

        var slots = 0;
        for (var i = 0; i < all.Count; i++)
            slots = Math.Max(slots, all[i].Slot + 1);
        if (slots <= numbers.Length)
            return;
        var before = numbers.Length;
        Array.Resize(ref counts, 2 * slots);
        Array.Resize(ref looks, 2 * slots);
        Array.Resize(ref numbers, 2 * slots);
        numbers.AsSpan(before).Fill(-1);
    }
}
