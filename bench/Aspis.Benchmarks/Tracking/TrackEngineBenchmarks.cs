using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using BenchmarkDotNet.Attributes;

namespace Aspis.Benchmarks.Tracking;

/// <summary>
/// One scan of so many targets taken into tracks, with gating, association and update: the time of an operation
/// over the number of targets is the cost of an update. Detection 0.9, 50 m, 20 false plots a scan over 200 × 200 × 8 km, one
/// scan a second. The same sixty-four scans again and again, the starts of tracks with them.
/// </summary>
[MemoryDiagnoser]
public class TrackEngineBenchmarks
{
    private const int Scans = 64;
    private readonly Measurement[][] scans = new Measurement[Scans][];
    private TrackEngine engine = null!;
    private int[] owners = [];
    private int next;

    [Params(50, 200, 800, 2000)]
    public int Targets { get; set; }

    [Params("kalman-gnn", "kalman-jpda", "imm-gnn", "imm-jpda")]
    public string Kind { get; set; } = "kalman-gnn";

    [GlobalSetup]
    public void Prepare()
    {
        var spec = TrackerSpec.OfUnknownTargets with
        {
            Filter = Kind.StartsWith("imm", StringComparison.Ordinal) ? TrackFilter.Imm : TrackFilter.Kalman,
            Association = Kind.EndsWith("jpda", StringComparison.Ordinal) ? PlotAssociation.Probabilistic : PlotAssociation.NearestNeighbour,
        };
        var luck = Luck.For(1, 0, 0);
        for (var k = 0; k < Scans; k++)
            scans[k] = Scan(luck, k);
        owners = new int[Targets + 20];
        engine = new TrackEngine(spec, [TrackingSensor.Cartesian(1)], roundEarth: false);
        next = 0;
    }

    [Benchmark]
    public int Scan()
    {
        if (next == Scans)
        {
            engine.Clear();
            next = 0;
        }

        var time = Instant.AtSeconds(next);
        engine.Take(scans[next], owners.AsSpan(0, scans[next].Length));
        for (var i = engine.Live.Length - 1; i >= 0; i--)
            engine.Settle(engine.Live[i], time, held: false);
        return next++;
    }

    private Measurement[] Scan(Luck luck, int k)
    {
        var plots = new List<Measurement>();
        for (var i = 0; i < Targets; i++)
        {
            if (luck.Draw((ulong)i, 1, 1, k).Uniform >= 0.9)
                continue;
            var (speed, course) = (100 + (800 * One(luck, i, 1)), 2 * Math.PI * One(luck, i, 2));
            var (x, y) = luck.Draw((ulong)i, 2, 1, k).Normals();
            var z = luck.Draw((ulong)i, 3, 1, k).Normals().First;
            plots.Add(Measurement.Cartesian(i, Instant.AtSeconds(k), 0, new Position(
                (200_000 * One(luck, i, 3)) + (speed * k * Math.Cos(course)) + (50 * x),
                (200_000 * One(luck, i, 4)) + (speed * k * Math.Sin(course)) + (50 * y),
                1000 + (7000 * One(luck, i, 5)) + (50 * z)), 50));
        }

        for (var j = 0; j < 20; j++)
        {
            plots.Add(Measurement.Cartesian(-1 - j, Instant.AtSeconds(k), 0, new Position(
                200_000 * luck.Draw((ulong)j, 4, 2, k).Uniform, 200_000 * luck.Draw((ulong)j, 5, 2, k).Uniform, 8000 * luck.Draw((ulong)j, 6, 2, k).Uniform), 50));
        }

        return [.. plots];
    }

    private static double One(Luck luck, int target, int what) => luck.Draw((ulong)target, (ulong)what, 3, 0).Uniform;
}
