using Aspis.Kernel.Events;
using BenchmarkDotNet.Attributes;

namespace Aspis.Benchmarks.Kernel;

/// <summary>The hold model: take the next event and schedule one later, exponentially spread (Jones, 1986).</summary>
[MemoryDiagnoser]
public class EventQueueBenchmarks
{
    private const int Holds = 100_000;

    private readonly long[] _delays = new long[65536];
    private EventQueue _queue = new();

    [Params(1_000, 10_000, 100_000)]
    public int Pending { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        for (var i = 0; i < _delays.Length; i++)
            _delays[i] = (long)(-1e9 * Math.Log(1 - random.NextDouble()));
        _queue = new EventQueue();
        for (var i = 0; i < Pending; i++)
            _queue.Push(new Event(new(_delays[i & 65535] + i, 1, (ulong)i, 0), 1, i, 0, 0, 0));
    }

    [Benchmark(OperationsPerInvoke = Holds)]
    public void Hold()
    {
        for (var i = 0; i < Holds; i++)
        {
            _queue.TryPop(out var next);
            var key = next.Key with { TimeNanoseconds = next.Key.TimeNanoseconds + _delays[i & 65535] };
            _queue.Push(next with { Key = key });
        }
    }
}
