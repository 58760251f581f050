using System.Collections.Immutable;
using Aspis.Studies;
using Aspis.Studies.Ablations;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Studies;

/// <summary>Changes for the better, each by itself on the same luck: they move the result the right way, where they can move it at all.</summary>
public sealed class RemedyListTests
{
    private const int Nights = 40;

    // Half of the leaks of two Patriot batteries come on nights on which one is not up, the others of shots that miss; neither
    // missiles nor channels nor reloading ever bind there.
    [Fact]
    public void Rank_TwoPatriots_ReadinessAndKillsPayAndMissilesDoNot()
    {
        var remedies = Rank("patriot-two-bases");
        Assert.Equal(["always up, crews alert", "every shot in time kills"], remedies.Take(2).Select(remedy => remedy.Change));
        Assert.All(remedies.Take(2), remedy => Assert.True(remedy.Helps));
        Assert.All(remedies.Where(remedy => remedy.Change is "twice the missiles" or "no wait for reloading"), remedy => Assert.True(remedy.Added.IsNone));
    }

    // One S-400 battalion runs out of what is ready: the ledger says reloading, and the ablation says the same as cause.
    [Fact]
    public void Rank_BattalionThatRunsOut_ReloadingPaysMost()
    {
        var remedies = Rank("s400-and-pantsir");
        Assert.Equal("no wait for reloading", remedies[0].Change);
        Assert.True(remedies[0].Helps);
        Assert.True(remedies.Single(remedy => remedy.Change == "twice the missiles").Helps);
    }

    // What is better cannot by itself make anything worse but by chance and by spending: with nothing to spend, not at all.
    [Theory]
    [InlineData("always up, crews alert")]
    [InlineData("every shot in time kills")]
    [InlineData("every launch works")]
    public void Rank_ChangesThatOnlyRaiseChances_AddNoLeakers(string change) =>
        Assert.True(Rank("patriot-two-bases").Single(remedy => remedy.Change == change).Added.Mean.Mean <= 0);

    [Fact]
    public void For_NoDefence_IsEmpty() => Assert.Empty(RemedyList.For(AinAlAsad.Prepare("none", Scenarios.Catalogues.Basis.Claimed)));

    private static ImmutableArray<Remedy> Rank(string defence) => RemedyList.Rank(
        new PreparedDesign(Designs.Of(Nights, defences: defence)), 0, Nights, 2, null, CancellationToken.None);
}
