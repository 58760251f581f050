using Aspis.Scenarios;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Aspis.Benchmarks.Runs;

/// <summary>
/// Ten replications of each load scenario, always the same ten, after one to warm up. Divide by ten for a replication; the
/// simulated seconds of the ten are printed when they have been prepared.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class LoadBenchmarks
{
    private const int Replications = 10;
    private Run run = null!;

    [Params("saturation-1000x50/fifty-units", "raid-200x20/twenty-patriot", "raid-200x20/twenty-batteries")]
    public string Load { get; set; } = string.Empty;

    [GlobalSetup]
    public void Prepare()
    {
        var names = Load.Split('/');
        run = ShippedLaydown.Prepare(names[0], names[1]);
        Console.WriteLine($"{Load}: {PlayTen()} simulated seconds in {Replications} replications");
    }

    [Benchmark]
    public int PlayTen()
    {
        var seconds = 0;
        for (var replication = 0; replication < Replications; replication++)
        {
            _ = run.Play(1, 0, replication);
            seconds += run.Digest.Checkpoints.Count;
        }

        return seconds;
    }
}
