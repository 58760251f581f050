using Aspis.Kernel.Randomness;
using BenchmarkDotNet.Attributes;

namespace Aspis.Benchmarks.Kernel;

/// <summary>What one draw costs, as bits, as a uniform value and as a normal pair.</summary>
[MemoryDiagnoser]
public class LuckBenchmarks
{
    private readonly Luck _luck = Luck.For(1, 2, 3);
    private long _occasion;

    [Benchmark(Baseline = true)]
    public PhiloxBlock Block() => Philox4x32.Block((uint)_occasion++, 0, 0, 0, 1, 2);

    [Benchmark]
    public double Uniform() => _luck.Draw(4, 5, 6, _occasion++).Uniform;

    [Benchmark]
    public double Normals() => _luck.Draw(4, 5, 6, _occasion++).Normals().First;
}
