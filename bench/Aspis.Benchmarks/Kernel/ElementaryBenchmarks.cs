using Aspis.Kernel.Numerics;
using BenchmarkDotNet.Attributes;

namespace Aspis.Benchmarks.Kernel;

/// <summary>Our elementary functions over ordinary arguments, and the platform's for comparison.</summary>
[MemoryDiagnoser]
public class ElementaryBenchmarks
{
    private const int Count = 4096;

    private readonly double[] _x = new double[Count];
    private readonly double[] _y = new double[Count];

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        for (var i = 0; i < Count; i++)
            (_x[i], _y[i]) = (20 * random.NextDouble() - 10, 20 * random.NextDouble() - 10);
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Sin() => Sum((x, _) => Elementary.Sin(x));

    [Benchmark(OperationsPerInvoke = Count)]
    public double PlatformSin() => Sum((x, _) => Math.Sin(x));

    [Benchmark(OperationsPerInvoke = Count)]
    public double SinCos() => Sum((x, _) => Elementary.SinCos(x) is var (sin, cos) ? sin + cos : 0);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Exp() => Sum((x, _) => Elementary.Exp(x));

    [Benchmark(OperationsPerInvoke = Count)]
    public double PlatformExp() => Sum((x, _) => Math.Exp(x));

    [Benchmark(OperationsPerInvoke = Count)]
    public double Log() => Sum((x, _) => Elementary.Log(x + 11));

    [Benchmark(OperationsPerInvoke = Count)]
    public double PlatformLog() => Sum((x, _) => Math.Log(x + 11));

    [Benchmark(OperationsPerInvoke = Count)]
    public double Pow() => Sum((x, y) => Elementary.Pow(x + 11, y));

    [Benchmark(OperationsPerInvoke = Count)]
    public double PlatformPow() => Sum((x, y) => Math.Pow(x + 11, y));

    [Benchmark(OperationsPerInvoke = Count)]
    public double Atan2() => Sum(Elementary.Atan2);

    [Benchmark(OperationsPerInvoke = Count)]
    public double PlatformAtan2() => Sum(Math.Atan2);

    // The call through the delegate, about 1.5 ns, is part of every figure.
    private double Sum(Func<double, double, double> function)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
            sum += function(_x[i], _y[i]);
        return sum;
    }
}
