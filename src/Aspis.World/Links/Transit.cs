using System.Runtime.InteropServices;
using Aspis.Kernel.Timing;

namespace Aspis.World.Links;

/// <summary>Messages of one kind on their way; reading takes those that have arrived, in a total order.</summary>
internal sealed class Transit<T>(Comparison<T>? order)
{
    private readonly List<(Instant Arrival, T Message)> pending = [];
    private readonly List<T> arrived = [];

    public void Clear()
    {
        pending.Clear();
        arrived.Clear();
    }

    public void Send(in T message, Instant arrival) => pending.Add((arrival, message));

    public ReadOnlySpan<T> Collect(Instant now)
    {
        arrived.Clear();
        var kept = 0;
        for (var i = 0; i < pending.Count; i++)
        {
            if (pending[i].Arrival <= now)
                arrived.Add(pending[i].Message);
            else
                pending[kept++] = pending[i];
        }

        pending.RemoveRange(kept, pending.Count - kept);

        // Without an order of its own, a kind keeps the order of sending, which the event order fixes.
        if (order is not null && arrived.Count > 1)
            arrived.Sort(order);
        return CollectionsMarshal.AsSpan(arrived);
    }
}
