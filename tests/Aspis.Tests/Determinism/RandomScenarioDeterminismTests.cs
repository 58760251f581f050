using Aspis.Command;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Properties;

namespace Aspis.Tests.Determinism;

/// <summary>The rules of determinism over raids of every role, traffic that answers, guns and jammers.</summary>
public sealed class RandomScenarioDeterminismTests
{
    private const int Scenarios = 40;

    [Fact]
    public void Cycle_RecordedInboxes_SaysTheSameAgain()
    {
        var replies = new HashSet<TransponderReply>();
        var orders = 0;
        for (var number = 0; number < Scenarios; number++)
        {
            var prepared = Prepare(number);
            var run = new Run(prepared);
            run.Messages.Keeps = true;
            _ = run.Play(1, 0, number);
            var posts = prepared.Posts.Select(spec => new CommandPost(spec)).ToArray();
            var replayed = run.Messages.Inboxes.SelectMany(record => InboxReplayTests.Replay(posts, record)).ToArray();
            Assert.Equal(run.Messages.Messages.Select(logged => logged.Message).Where(InboxReplayTests.IsSaidByAPost), replayed);
            replies.UnionWith(run.Messages.Inboxes.SelectMany(record => record.Plots).Select(plot => plot.Reply));
            orders += replayed.Count(message => message is EngagementOrder);
        }

        Assert.Equal(Enum.GetValues<TransponderReply>().Length, replies.Count);
        Assert.True(orders > 100);
    }

    [Fact]
    public void Play_LoneRadarNearby_ChangesNoOutcome()
    {
        for (var number = 0; number < Scenarios; number++)
            UnusedRadarTests.AssertSameOutcomes(Prepare(number), Prepare(number, WithLoneRadar), replications: 2);
    }

    [Fact]
    public void Play_AloneAmongOthersAndOnManyThreads_ComesToTheSameDigests()
    {
        var prepared = Enumerable.Range(0, Scenarios).Select(number => Prepare(number)).ToArray();
        var alone = prepared.Select(laydown => new[] { new Run(laydown).Play(1, 0, 0).Digest, new Run(laydown).Play(1, 0, 1).Digest }).ToArray();
        var together = prepared.Select(laydown => new Run(laydown)).ToArray();
        for (var replication = 1; replication >= 0; replication--)
            Assert.Equal(alone.Select(digests => digests[replication]), together.Select(run => run.Play(1, 0, replication).Digest));
        var threaded = new ulong[Scenarios];
        Parallel.For(0, Scenarios, i => threaded[i] = new Run(prepared[i]).Play(1, 0, 0).Digest);
        Assert.Equal(alone.Select(digests => digests[0]), threaded);
        Assert.Equal(2 * Scenarios, alone.SelectMany(digests => digests).Distinct().Count());
    }

    private static PreparedLaydown Prepare(int number, Func<LaydownFile, LaydownFile>? change = null)
    {
        using var files = new RandomScenario((ulong)number);
        return files.Prepare(files.Folder, change);
    }

    private static LaydownFile WithLoneRadar(LaydownFile laydown)
    {
        var (latitude, longitude) = Map.Away(45, 10);
        return laydown with
        {
            Posts = [.. laydown.Posts ?? [], new PostFile("a-lone-post", "55k6e", latitude, longitude, "100 m")],
            Radars = [.. laydown.Radars ?? [], new RadarFile("a-lone-radar", "91n6e", latitude, longitude, "100 m", "a-lone-post")],
        };
    }
}
