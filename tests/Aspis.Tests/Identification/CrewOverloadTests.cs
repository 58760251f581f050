using Aspis.Command;
using Aspis.Command.Identification;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Identification;

/// <summary>A crew that judges two tracks a cycle and has five: what becomes of the other three, by either rule.</summary>
public sealed class CrewOverloadTests
{
    private const int Tracks = 5;
    private const int Capacity = 2;
    private readonly CommandPostSpec post = new TestField().Build().Posts[0];
    private readonly Track[] tracks = [.. Enumerable.Range(0, Tracks).Select(i => KnownTracks.Over(i, 33 + (0.2 * i), 44, 9_000, 0, 230))];
    private readonly Outbox outbox = new();

    [Fact]
    public void Identify_MoreThanTheCrewCanJudge_TheRestWaitsAndIsNextInTurn()
    {
        var crew = Crew(fallsBack: false);
        Assert.Equal([0, 1], Judged(crew, 0));
        Assert.Equal([Identity.Pending, Identity.Pending, Identity.Pending], tracks[Capacity..].Select(track => track.Identity));
        Assert.Equal([2, 3], Judged(crew, 0.1));
        Assert.Equal([4], Judged(crew, 0.2));
        Assert.DoesNotContain(tracks, track => track.Identity == Identity.Pending);
    }

    // The usual prior takes one in two for hostile, which declares nothing; one of 96 % is enough for hostile, and is all that is weighed.
    [Theory]
    [InlineData(0.5, Identity.Unknown)]
    [InlineData(0.8, Identity.Suspect)]
    [InlineData(0.96, Identity.Hostile)]
    public void Identify_OverloadedCrewThatFallsBackOnItsPrior_DeclaresWhatThePriorAloneSays(double hostile, Identity expected)
    {
        var crew = Crew(fallsBack: true, new Belief(hostile, (1 - hostile) / 2, (1 - hostile) / 2));
        Assert.Equal([0, 1, 2, 3, 4], Judged(crew, 0));
        Assert.All(tracks[Capacity..], track => Assert.Equal(expected, track.Identity));
        foreach (var declared in outbox.Identities.Where(declared => declared.Track >= Capacity))
        {
            var weight = Assert.Single(declared.Evidence);
            Assert.Equal((IdentityEvidence.Prior, hostile), (weight.Kind, weight.Figure));
            Assert.Equal(10 * Math.Log10(hostile / (1 - hostile)), weight.Decibans, 1e-9);
        }

        // Their turn comes, and then more than the prior is weighed: they are by themselves and fly as airliners do.
        outbox.Clear();
        crew.Identify(tracks, Instant.AtSeconds(0.1), outbox);
        Assert.All(outbox.Identities, declared => Assert.True(declared.Evidence.Length > 1));
    }

    [Fact]
    public void Identify_CrewWithoutLimit_JudgesAll() =>
        Assert.Equal([0, 1, 2, 3, 4], Judged(new Identifier(IdentifierSpec.Default, post), 0));

    private Identifier Crew(bool fallsBack, Belief? prior = null) => new(
        IdentifierSpec.Default with { JudgementsPerCycle = Capacity, FallsBackOnPrior = fallsBack, Prior = prior ?? IdentifierSpec.Default.Prior },
        post);

    private int[] Judged(Identifier crew, double seconds)
    {
        outbox.Clear();
        crew.Identify(tracks, Instant.AtSeconds(seconds), outbox);
        return [.. outbox.Identities.Select(declared => declared.Track)];
    }
}
