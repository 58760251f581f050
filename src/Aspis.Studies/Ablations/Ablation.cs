using System.Collections.Immutable;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Designs;
using Aspis.Studies.Results;

namespace Aspis.Studies.Ablations;

/// <summary>
/// The same laydown, changed, on the same luck: what a change adds to a measure is then its effect and nothing else
/// (common random numbers; Law, <i>Simulation Modeling and Analysis</i>, 5th edition, 2015, section 11.2).
/// Threads take blocks of one version; every result has its own place, so their number shows in nothing but the time.
/// </summary>
public sealed class Ablation
{
    private const int BlockSize = 16;
    private readonly PreparedDesign prepared;
    private readonly RunDesign design;
    private readonly int laydown;
    private readonly int replications;
    private readonly LaydownChange[] versions;
    private readonly Lazy<PreparedLaydown>[] laydowns;
    private readonly double[][][] values;
    private readonly ulong[][] digests;

    private Ablation(PreparedDesign prepared, int laydown, IEnumerable<LaydownChange> changes, int replications)
    {
        this.prepared = prepared;
        this.laydown = laydown;
        this.replications = replications;
        design = prepared.Design;
        versions = [LaydownChange.OfPrepared(design.Laydowns[laydown].Name, asIs => asIs), .. changes];
        laydowns = [.. Enumerable.Range(0, versions.Length * design.Draws).Select(index =>
            new Lazy<PreparedLaydown>(() => Make(index / design.Draws, index % design.Draws)))];
        values = [.. versions.Select(_ => prepared.Measures.Select(_ => new double[replications]).ToArray())];
        digests = [.. versions.Select(_ => new ulong[replications])];
    }

    /// <summary>
    /// Plays one laydown of a design as it is and with each change, as many replications of each as said, starting with the
    /// design's first. Progress counts replications of all versions. Stopping it throws.
    /// </summary>
    public static AblationResult Run(
        PreparedDesign prepared,
        int laydown,
        IEnumerable<LaydownChange> changes,
        int replications,
        int threads,
        Action<int>? progress,
        CancellationToken cancellation) =>
        new Ablation(prepared, laydown, changes, replications).Run(threads, progress, cancellation);

    private AblationResult Run(int threads, Action<int>? progress, CancellationToken cancellation)
    {
        var blocks = Blocks();
        var tallies = blocks.Select(block => new WhyNotTally(Of(block.Version, 0))).ToArray();
        var events = new long[blocks.Length];
        var finished = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        Parallel.For(0, blocks.Length, options, b =>
        {
            var block = blocks[b];
            var run = new Run(Of(block.Version, block.Draw));
            for (var nth = block.First; nth < block.End; nth++)
            {
                cancellation.ThrowIfCancellationRequested();
                events[b] += Play(run, block, block.Draw + (nth * design.Draws), tallies[b]);
                progress?.Invoke(Interlocked.Increment(ref finished));
            }
        });

        var results = versions.Select((_, version) => Collect(version, blocks, tallies, events)).ToImmutableArray();
        return new AblationResult(results[0], results[1..]);
    }

    private int Play(Run run, in Block block, int replication, WhyNotTally tally)
    {
        var outcome = run.Play(design.Seed, block.Draw, replication);
        for (var m = 0; m < prepared.Measures.Length; m++)
            values[block.Version][m][replication] = prepared.Measures[m].Of(outcome, Of(block.Version, block.Draw));
        digests[block.Version][replication] = outcome.Digest;
        tally.Add(outcome);
        return outcome.Events;
    }

    private LaydownResult Collect(int version, Block[] blocks, WhyNotTally[] tallies, long[] events)
    {
        var whyNot = new WhyNotTally(Of(version, 0));
        var played = 0L;
        for (var b = 0; b < blocks.Length; b++)
        {
            if (blocks[b].Version != version)
                continue;
            whyNot.Add(tallies[b]);
            played += events[b];
        }

        return new LaydownResult
        {
            Prepared = Of(version, 0),
            Measures = prepared.Measures,
            Values = values[version],
            Digests = digests[version],
            WhyNot = whyNot,
            Events = played,
            Draws = Math.Max(1, Math.Min(design.Draws, replications)),
        };
    }

    /// <summary>Blocks of replications of one version and one draw, so that a block needs one run object only.</summary>
    private Block[] Blocks()
    {
        var blocks = new List<Block>();
        for (var version = 0; version < versions.Length; version++)
        {
            for (var draw = 0; draw < design.Draws; draw++)
            {
                // Replications are dealt to draws in turn.
                var ofDraw = (replications - draw + design.Draws - 1) / design.Draws;
                for (var first = 0; first < ofDraw; first += BlockSize)
                    blocks.Add(new Block(version, draw, first, Math.Min(ofDraw, first + BlockSize)));
            }
        }

        return [.. blocks];
    }

    private PreparedLaydown Of(int version, int draw) => laydowns[(version * design.Draws) + draw].Value;

    private PreparedLaydown Make(int version, int draw)
    {
        var made = versions[version].Make(prepared, laydown, draw);
        return made with { Laydown = made.Laydown with { Name = versions[version].Name } };
    }

    private readonly record struct Block(int Version, int Draw, int First, int End);
}
