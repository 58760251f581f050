using Aspis.Scenarios;
using Aspis.Studies.Results;

namespace Aspis.Studies;

/// <summary>
/// Runs a design on the threads of this machine. Threads take blocks of replications; every result goes to its own place,
/// so how many threads there are shows in nothing but the time.
/// </summary>
public sealed class LocalRunner(PreparedDesign design, int threads)
{
    private const int LargestBlock = 8;
    private const int FewestBlocks = 64;
    private readonly int laydownCount = design.Design.Laydowns.Length;
    private readonly int replications = design.Design.Replications;
    private readonly int blockSize = Math.Clamp(design.Design.Replications / FewestBlocks, 1, LargestBlock);
    private readonly ulong[][] firstSeconds = [.. design.Design.Laydowns.Select(_ => Array.Empty<ulong>())];
    private int nextBlock;
    private int finished;

    /// <summary>Runs all replications, or as many as are done when cancelled. Progress counts replications of all laydowns.</summary>
    public RunResult Run(Action<int>? progress, CancellationToken cancellation)
    {
        var values = Enumerable.Range(0, laydownCount)
            .Select(_ => design.Measures.Select(_ => new double[replications]).ToArray()).ToArray();
        var digests = Enumerable.Range(0, laydownCount).Select(_ => new ulong[replications]).ToArray();
        var blocks = new BlockResult?[(replications + blockSize - 1) / blockSize];
        var workers = Enumerable.Range(0, Math.Max(1, threads))
            .Select(_ => Task.Factory.StartNew(
                () => Work(values, digests, blocks, progress, cancellation),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default))
            .ToArray();
        try
        {
            Task.WaitAll(workers, CancellationToken.None);
        }
        catch (AggregateException e)
        {
            throw e.Flatten().InnerExceptions[0];
        }

        return Collect(values, digests, blocks);
    }

    private void Work(
        double[][][] values, ulong[][] digests, BlockResult?[] blocks, Action<int>? progress, CancellationToken cancellation)
    {
        var runs = new Run?[laydownCount * design.Design.Draws];
        while (true)
        {
            var block = Interlocked.Increment(ref nextBlock) - 1;
            if (block >= blocks.Length || cancellation.IsCancellationRequested)
                return;
            var tallies = Enumerable.Range(0, laydownCount).Select(l => new WhyNotTally(design.At(l, 0))).ToArray();
            var events = new long[laydownCount];
            var end = Math.Min(replications, (block + 1) * blockSize);
            for (var replication = block * blockSize; replication < end; replication++)
            {
                if (cancellation.IsCancellationRequested)
                    return;
                for (var laydown = 0; laydown < laydownCount; laydown++)
                    events[laydown] += Play(runs, laydown, replication, values[laydown], digests[laydown], tallies[laydown]);
                progress?.Invoke(Interlocked.Increment(ref finished));
            }

            blocks[block] = new BlockResult(tallies, events);
        }
    }

    private int Play(Run?[] runs, int laydown, int replication, double[][] values, ulong[] digests, WhyNotTally tally)
    {
        var draw = design.Design.DrawOf(replication);
        var prepared = design.At(laydown, draw);
        var run = runs[(laydown * design.Design.Draws) + draw] ??= new Run(prepared);
        var outcome = run.Play(design.Design.Seed, draw, replication);
        for (var m = 0; m < values.Length; m++)
            values[m][replication] = design.Measures[m].Of(outcome, prepared);
        digests[replication] = outcome.Digest;
        if (replication == 0)
            firstSeconds[laydown] = [.. run.Digest.Checkpoints];
        tally.Add(outcome);
        return outcome.Events;
    }

    /// <summary>Keeps the replications up to the first that is missing: what is left is what a shorter run would have given.</summary>
    private RunResult Collect(double[][][] values, ulong[][] digests, BlockResult?[] blocks)
    {
        var whole = Array.IndexOf(blocks, null);
        var completed = whole < 0 ? replications : whole * blockSize;
        var results = Enumerable.Range(0, laydownCount).Select(laydown =>
        {
            var tally = new WhyNotTally(design.At(laydown, 0));
            foreach (var block in blocks.TakeWhile(block => block is not null))
                tally.Add(block!.Tallies[laydown]);
            return new LaydownResult
            {
                Prepared = design.At(laydown, 0),
                Measures = design.Measures,
                Values = [.. values[laydown].Select(series => series[..completed])],
                Digests = digests[laydown][..completed],
                WhyNot = tally,
                Events = blocks.TakeWhile(block => block is not null).Sum(block => block!.Events[laydown]),
                FirstSeconds = firstSeconds[laydown],
                Draws = Math.Max(1, Math.Min(design.Design.Draws, completed)),
            };
        });
        return new RunResult(design.Design, completed, [.. results]);
    }

    private sealed record BlockResult(WhyNotTally[] Tallies, long[] Events);
}
