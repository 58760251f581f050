using Aspis.Scenarios.Catalogues;
using Aspis.Studies;
using Aspis.Studies.Measures;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Studies;

public sealed class LocalRunnerTests
{
    [Fact]
    public void Run_OneTwoSevenThreads_GivesTheSameDigestsAndMeasures()
    {
        var design = Designs.Of(24, Basis.Sampled, draws: 5);
        var one = Designs.Run(design, 1);
        foreach (var threads in new[] { 2, 7 })
        {
            var many = Designs.Run(design, threads);
            for (var l = 0; l < one.Laydowns.Length; l++)
            {
                Assert.Equal(one.Laydowns[l].Digests, many.Laydowns[l].Digests);
                Assert.Equal(one.Laydowns[l].Values, many.Laydowns[l].Values);
            }
        }
    }

    [Fact]
    public void Run_LaydownAlone_EqualsItselfAmongOthers()
    {
        var among = Designs.Run(Designs.Of(16)).Laydowns.Single(laydown => laydown.Name == "patriot-two-bases");
        var alone = Designs.Run(Designs.Of(16, defences: "patriot-two-bases")).Laydowns.Single();
        Assert.Equal(among.Digest, alone.Digest);
    }

    [Fact]
    public void Run_AnotherSeed_Differs()
    {
        var one = Designs.Run(Designs.Of(8, defences: "none")).Laydowns[0];
        var two = Designs.Run(Designs.Of(8, seed: 2, defences: "none")).Laydowns[0];
        Assert.NotEqual(one.Digest, two.Digest);
    }

    [Theory]
    [InlineData(Basis.Claimed)]
    [InlineData(Basis.Assessed)]
    [InlineData(Basis.Sampled)]
    public void Run_EveryReplication_AccountsForEveryWeapon(Basis basis)
    {
        foreach (var laydown in Designs.Run(Designs.Of(40, basis)).Laydowns)
        {
            var (launched, failed) = (laydown["threatsLaunched"], laydown["threatsFailed"]);
            var (withdrawn, killed, leaked) = (laydown["threatsWithdrawn"], laydown["threatsKilled"], laydown[MeasureList.Leakers]);
            for (var r = 0; r < launched.Length; r++)
                Assert.Equal(launched[r], failed[r] + withdrawn[r] + killed[r] + leaked[r]);
        }
    }

    [Theory]
    [InlineData(Basis.Claimed)]
    [InlineData(Basis.Assessed)]
    [InlineData(Basis.Sampled)]
    public void Run_WithoutBallisticCapability_LeaksWhatNoDefenceLeaks(Basis basis)
    {
        var results = Designs.Run(Designs.Of(40, basis, defences: ["none", "s400-baghdad", "pantsir-two-bases"])).Laydowns;
        Assert.All(results, laydown => Assert.True(laydown.EqualsIn(results[0], MeasureList.Leakers), laydown.Name));
    }

    [Fact]
    public void Run_Cancelled_KeepsAWholeNumberOfReplicationsThatEqualAShorterRun()
    {
        using var cancellation = new CancellationTokenSource();
        var design = Designs.Of(400, defences: "patriot-two-bases");
        var done = 0;
        var partial = new LocalRunner(new PreparedDesign(design), 2).Run(
            _ =>
            {
                if (Interlocked.Increment(ref done) == 50)
                    cancellation.Cancel();
            },
            cancellation.Token);
        Assert.True(partial.IsPartial);
        Assert.InRange(partial.Completed, 1, 399);
        var whole = Designs.Run(Designs.Of(partial.Completed, defences: "patriot-two-bases"));
        Assert.Equal(whole.Laydowns[0].Digest, partial.Laydowns[0].Digest);
    }

    [Fact]
    public void Run_Shares_SumToOne()
    {
        foreach (var laydown in Designs.Run(Designs.Of(24)).Laydowns)
            Assert.Equal(1, laydown.WhyNot.Shares().Sum(entry => entry.Share), 12);
    }

    [Fact]
    public void Run_NoDefence_LeaksElevenOfFifteenInTheMean()
    {
        // 15 · 11/15 = 11; standard deviation of the mean of 400 replications √(15·(11/15)·(4/15)/400) = 0.086. Four of them.
        var none = Designs.Run(Designs.Of(400, defences: "none")).Laydowns[0];
        Assert.InRange(none.Summarise(MeasureList.Leakers).Mean, 11 - 0.35, 11 + 0.35);
    }
}
