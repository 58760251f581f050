using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Determinism;

/// <summary>The same files and seed give the same run, whatever else runs and in whatever order the files are written.</summary>
public sealed class RepeatabilityTests
{
    public static TheoryData<string> Laydowns => [.. AinAlAsad.LaydownNames];

    [Theory]
    [MemberData(nameof(Laydowns))]
    public void Play_SameSeedTwice_SameDigests(string laydown)
    {
        var first = Digests(new Run(AinAlAsad.Prepare(laydown)), 1, 5);
        var again = new Run(AinAlAsad.Prepare(laydown));
        _ = again.Play(99, 3, 7);
        Assert.Equal(first, Digests(again, 1, 5));
    }

    [Theory]
    [MemberData(nameof(Laydowns))]
    public void Play_AnotherSeedDrawOrReplication_Differs(string laydown)
    {
        var run = new Run(AinAlAsad.Prepare(laydown));
        ulong[] digests = [run.Play(1, 0, 0).Digest, run.Play(2, 0, 0).Digest, run.Play(1, 1, 0).Digest, run.Play(1, 0, 1).Digest];
        Assert.Equal(4, digests.Distinct().Count());
    }

    [Fact]
    public void Play_AloneAndAmongOthers_SameDigests()
    {
        var together = AinAlAsad.LaydownNames.Select(name => new Run(AinAlAsad.Prepare(name))).ToArray();
        var interleaved = Enumerable.Range(0, 3).Select(i => together.Select(run => run.Play(1, 0, i).Digest).ToArray()).ToArray();
        for (var l = 0; l < together.Length; l++)
        {
            var alone = Digests(new Run(AinAlAsad.Prepare(AinAlAsad.LaydownNames[l])), 1, 3);
            Assert.Equal(alone, interleaved.Select(row => row[l]));
        }
    }

    [Fact]
    public void Play_OnManyThreads_SameDigests()
    {
        var prepared = AinAlAsad.Prepare("s400-and-pantsir");
        var one = Digests(new Run(prepared), 1, 8);
        var many = new ulong[8];
        Parallel.For(0, 8, i => many[i] = new Run(prepared).Play(1, 0, i).Digest);
        Assert.Equal(one, many);
    }

    [Theory]
    [MemberData(nameof(Laydowns))]
    public void Play_ShuffledFiles_SameDigests(string laydown)
    {
        using var shuffled = new ShuffledScenario(AinAlAsad.Folder);
        var expected = Digests(new Run(AinAlAsad.Prepare(laydown)), 1, 3);
        Assert.Equal(expected, Digests(new Run(AinAlAsad.Prepare(laydown, folder: shuffled.Folder)), 1, 3));
    }

    [Theory]
    [InlineData(Basis.Claimed)]
    [InlineData(Basis.Assessed)]
    public void Play_KeepingTheJournal_ChangesNothing(Basis basis)
    {
        var run = new Run(AinAlAsad.Prepare("patriot-two-bases", basis));
        var without = run.Play(1, 0, 0).Digest;
        run.Messages.Keeps = run.Truth.Keeps = true;
        Assert.Equal(without, run.Play(1, 0, 0).Digest);
        Assert.NotEmpty(run.Messages.Messages);
    }

    private static ulong[] Digests(Run run, ulong seed, int replications) =>
        [.. Enumerable.Range(0, replications).Select(i => run.Play(seed, 0, i).Digest)];
}
