using Aspis.Scenarios;
using BenchmarkDotNet.Attributes;

namespace Aspis.Benchmarks.Runs;

/// <summary>One replication of each laydown of the first scenario; another one each time.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    private Run run = null!;
    private int replication;

    [Params("none", "pantsir-two-bases", "patriot-two-bases", "s400-al-asad", "s400-and-pantsir", "s400-baghdad")]
    public string Laydown { get; set; } = "none";

    [GlobalSetup]
    public void Prepare() => run = ShippedLaydown.Prepare("ain-al-asad-2020", Laydown);

    [Benchmark]
    public ulong Play() => run.Play(1, 0, replication++).Digest;
}
