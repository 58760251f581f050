using Aspis.Kernel.Events;
using FsCheck;
using FsCheck.Fluent;

namespace Aspis.Tests.Kernel.Events;

public sealed class EventQueueTests
{
    // Few times, stages and entities, so that ties at every level of the key are common.
    private static readonly Gen<EventKey> Keys =
        from time in Gen.Choose(-2, 6)
        from stage in Gen.Choose(0, 2)
        from entity in Gen.Choose(0, 3)
        from ordinal in Gen.Choose(0, 5)
        select new EventKey(time, (byte)stage, (ulong)entity, (uint)ordinal);

    [Fact]
    public void TryPop_AnyMixOfPushesAndPops_AgreesWithASortedList()
    {
        var steps = (from key in Keys from isPop in Gen.Choose(0, 2) select (key, isPop == 0)).ListOf();
        Prop.ForAll(steps.ToArbitrary(), mix =>
        {
            var (queue, model) = (new EventQueue(), new SortedDictionary<EventKey, int>());
            var number = 0;
            foreach (var (key, isPop) in mix)
            {
                if (isPop)
                {
                    if (!PopsLikeTheModel(queue, model))
                        return false;
                }
                else if (model.TryAdd(key, ++number))
                    queue.Push(new Event(key, 1, number, 0, 0, -number));
            }

            while (model.Count > 0)
            {
                if (!PopsLikeTheModel(queue, model))
                    return false;
            }

            return queue.Count == 0 && !queue.TryPop(out _);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(400));
    }

    [Fact]
    public void TryPop_ManyEventsWithTies_ComeInTheOrderOfTheirKeys()
    {
        var queue = new EventQueue();
        for (var i = 0; i < 20_000; i++)
        {
            var scattered = (ulong)i * 0x9E3779B97F4A7C15;
            queue.Push(new Event(new((long)(scattered >> 54), (byte)(i % 3), scattered, 0), 0, i, 0, 0, 0));
        }

        var last = new EventKey(long.MinValue, 0, 0, 0);
        var count = 0;
        while (queue.TryPop(out var next))
        {
            Assert.True(last < next.Key);
            last = next.Key;
            count++;
        }

        Assert.Equal(20_000, count);
    }

    [Fact]
    public void PushAndPop_OnceGrown_AllocateNothing()
    {
        var queue = new EventQueue();
        Fill(queue);
        Fill(queue);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill(queue);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Clear_FilledQueue_ForgetsEverything()
    {
        var queue = new EventQueue();
        queue.Push(new Event { Key = new(5, 0, 0, 0), Subject = 7 });
        queue.Clear();
        Assert.Equal(0, queue.Count);
        Assert.False(queue.TryPop(out _));
        queue.Push(new Event { Key = new(6, 0, 0, 0), Subject = 8 });
        Assert.True(queue.TryPop(out var next));
        Assert.Equal(8, next.Subject);
    }

    [Fact]
    public void Event_Size_IsFortyEightBytes() =>
        Assert.Equal(48, System.Runtime.CompilerServices.Unsafe.SizeOf<Event>());

    [Fact]
    public void EventKey_EachPart_CountsInTurn()
    {
        var key = new EventKey(10, 2, 5, 1);
        Assert.True(key < new EventKey(11, 0, 0, 0));
        Assert.True(key < new EventKey(10, 3, 0, 0));
        Assert.True(key < new EventKey(10, 2, ulong.MaxValue, 0));
        Assert.True(key < new EventKey(10, 2, 5, 2));
        Assert.True(key > new EventKey(-10, 200, 5, 2));
        Assert.True(key <= new EventKey(10, 2, 5, 1) && key >= new EventKey(10, 2, 5, 1));
    }

    private static bool PopsLikeTheModel(EventQueue queue, SortedDictionary<EventKey, int> model)
    {
        if (queue.Count != model.Count)
            return false;
        var found = queue.TryPop(out var next);
        if (model.Count == 0)
            return !found;
        var (key, number) = model.First();
        model.Remove(key);
        return found && next.Key == key && next.Subject == number && next.Payload == -number;
    }

    private static void Fill(EventQueue queue)
    {
        for (var i = 0; i < 1000; i++)
            queue.Push(new Event(new(i * 7919 % 1000, 0, (ulong)i, 0), 0, i, 0, 0, 0));
        while (queue.TryPop(out _))
        {
        }
    }
}
