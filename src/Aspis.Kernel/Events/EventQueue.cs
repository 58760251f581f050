using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Aspis.Kernel.Events;

/// <summary>
/// The events to come, earliest first, in the total order of their keys. A four-way heap of times and slots, four
/// siblings to a cache line, over a slab of events; it grows by doubling and otherwise allocates nothing.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a queue.")]
public sealed class EventQueue
{
    private const int Ways = 4;

    private Node[] _heap = new Node[64];
    private Event[] _slab = new Event[64];
    private int[] _free = new int[64];
    private int _used;
    private int _freeCount;

    /// <summary>How many events wait, voided ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Schedules an event; its key must differ from that of every waiting event.</summary>
    public void Push(in Event e)
    {
        if (Count == _heap.Length)
            Grow();
        var slot = _freeCount > 0 ? _free[--_freeCount] : _used++;
        _slab[slot] = e;
        Rise(Count++, new Node(e.Key.TimeNanoseconds, slot));
    }

    /// <summary>Takes the next event, if any.</summary>
    public bool TryPop(out Event e)
    {
        if (Count == 0)
        {
            e = default;
            return false;
        }

        var slot = _heap[0].Slot;
        e = _slab[slot];
        _free[_freeCount++] = slot;
        var last = _heap[--Count];
        if (Count > 0)
            Rise(Descend(), last);
        return true;
    }

    /// <summary>Forgets all events and keeps the room.</summary>
    public void Clear() => (Count, _used, _freeCount) = (0, 0, 0);

    // Moves the hole at the root down to a leaf along the earliest children. The node put there comes from the last
    // row and seldom rises far, so this compares less than stopping on the way.
    private int Descend()
    {
        var heap = _heap.AsSpan(0, Count);
        var hole = 0;
        for (var child = 1; child < heap.Length; child = hole * Ways + 1)
        {
            var siblings = heap[child..Math.Min(child + Ways, heap.Length)];
            var earliest = child + (siblings.Length == Ways ? EarliestOfFour(siblings) : Earliest(siblings));
            heap[hole] = heap[earliest];
            hole = earliest;
        }

        return hole;
    }

    // A tournament without branches on times, which nobody can predict; only ties look further.
    private int EarliestOfFour(ReadOnlySpan<Node> siblings)
    {
        var (time0, time1, time2, time3) = (siblings[0].Time, siblings[1].Time, siblings[2].Time, siblings[3].Time);
        var left = time1 < time0 ? 1 : 0;
        var leftTime = time1 < time0 ? time1 : time0;
        var right = time3 < time2 ? 3 : 2;
        var rightTime = time3 < time2 ? time3 : time2;
        if (time0 == time1 || time2 == time3 || leftTime == rightTime)
            return Earliest(siblings);
        return rightTime < leftTime ? right : left;
    }

    private int Earliest(ReadOnlySpan<Node> siblings)
    {
        var earliest = 0;
        for (var other = 1; other < siblings.Length; other++)
        {
            if (IsBefore(siblings[other], siblings[earliest]))
                earliest = other;
        }

        return earliest;
    }

    private void Rise(int hole, Node node)
    {
        while (hole > 0)
        {
            var parent = (hole - 1) / Ways;
            if (!IsBefore(node, _heap[parent]))
                break;
            _heap[hole] = _heap[parent];
            hole = parent;
        }

        _heap[hole] = node;
    }

    private bool IsBefore(Node left, Node right)
    {
        if (left.Time != right.Time)
            return left.Time < right.Time;
        var order = _slab[left.Slot].Key.CompareTo(_slab[right.Slot].Key);
        Debug.Assert(order != 0, "Two waiting events share a key.");
        return order < 0;
    }

    private void Grow()
    {
        Array.Resize(ref _heap, 2 * _heap.Length);
        Array.Resize(ref _slab, 2 * _slab.Length);
        Array.Resize(ref _free, 2 * _free.Length);
    }

    private readonly record struct Node(long Time, int Slot);
}
