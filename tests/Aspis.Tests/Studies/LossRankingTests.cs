using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.Studies.Ablations;
using Aspis.Studies.Designs;
using Aspis.Studies.Measures;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Studies;

public sealed class LossRankingTests
{
    private const int Nights = 12;

    private static readonly Lazy<LossRanking> Ranking = new(() =>
    {
        var prepared = new PreparedDesign(Designs.Of(Nights, Basis.Claimed, defences: "s400-and-pantsir"));
        return LossRanking.Of(prepared, 0, LossList.Of(AinAlAsad.Catalogue, prepared.At(0, 0)), 2, null, CancellationToken.None);
    });

    [Fact]
    public void Of_ShippedLaydown_ListsEveryNodeLinkAndSupplierOnce()
    {
        var names = Ranking.Value.Losses.Select(loss => (loss.Loss.What, loss.Loss.Name)).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(["s400-post"], Names("post"));
        Assert.Equal(["pantsir-al-asad-1", "pantsir-al-asad-2", "pantsir-erbil-1", "pantsir-erbil-2", "s400"], Names("battery"));
        Assert.Equal(11, Names("radar").Length);
        Assert.Equal(["s400-post to pantsir-al-asad-1", "s400-post to pantsir-al-asad-2", "s400-post to s400"], Names("link"));
        Assert.Equal(["Almaz-Antey", "KBP"], Names("supplier"));

        string[] Names(string what) => [.. names.Where(name => name.What == what).Select(name => name.Name).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Of_ShippedLaydown_RanksByLeakersAdded()
    {
        var added = Ranking.Value.Losses.Select(loss => loss.Added.Mean.Mean).ToArray();
        Assert.Equal(added.OrderDescending(), added);
        Assert.All(Ranking.Value.Losses, loss => Assert.Equal(
            loss.Without[MeasureList.Leakers].Average() - Ranking.Value.AsIs[MeasureList.Leakers].Average(), loss.Added.Mean.Mean, 1e-9));
    }

    [Fact]
    public void Of_TheOnlyShooterLostInAnyWay_LeaksWhatNoDefenceDoes()
    {
        // On what is claimed, only the S-400 reaches ballistic missiles here: the battery, its engagement radar and its maker are one loss.
        var none = Designs.Run(Designs.Of(Nights, Basis.Claimed, defences: "none")).Laydowns[0][MeasureList.Leakers];
        foreach (var name in new[] { "s400", "s400/92n6e", "Almaz-Antey" })
            Assert.Equal(none, Of(name).Without[MeasureList.Leakers]);
        Assert.True(Of("s400").Added.Mean.Low > 5);
    }

    [Fact]
    public void Of_PostLost_CostsFarLessThanWhatItCommands() =>
        Assert.True(Of("s400-post").Added.Mean.Mean < 0.2 * Of("s400").Added.Mean.Mean);

    [Fact]
    public void Of_MakerOfTheMissilesAlone_DisarmsWhatFiresThem()
    {
        // A Patriot's PAC-3 missiles are another maker's than its radar: without it the battery stands and fires what is left.
        var prepared = new PreparedDesign(Designs.Of(Nights, Basis.Claimed, defences: "patriot-two-bases"));
        var losses = LossList.OfSuppliers(AinAlAsad.Catalogue, prepared.At(0, 0));
        Assert.Equal(["Lockheed Martin", "Raytheon"], losses.Select(loss => loss.Name));
        var without = losses[0].Change.Make(prepared, 0, 0).World;
        Assert.Empty(without.Network.Outages);
        Assert.All(without.Batteries, battery => Assert.All(battery.Magazines, magazine => Assert.Equal(
            magazine.Effector.Name == "pac3-mse", magazine.Ready + magazine.Spare == 0)));
    }

    [Fact]
    public void Of_PowerSource_TakesWhatItFeeds()
    {
        var design = Designs.Of(1, Basis.Claimed, defences: "s400-and-pantsir");
        var file = design.Laydowns[0];
        var fed = file with
        {
            Power = [new PowerFile("grid")],
            Posts = [.. file.Posts!.Select(post => post with { Power = "grid" })],
            Batteries = [.. file.Batteries.Select(battery => battery.Id == "s400" ? battery with { Power = "grid" } : battery)],
        };
        var prepared = new PreparedDesign(design with { Laydowns = [fed] });
        var loss = LossList.Of(AinAlAsad.Catalogue, prepared.At(0, 0)).Single(one => one.What == "power");
        Assert.Equal("grid", loss.Name);
        Assert.Equal(2, loss.Change.Make(prepared, 0, 0).World.Network.Outages.Length);
    }

    private static RankedLoss Of(string name) => Ranking.Value.Losses.Single(loss => loss.Loss.Name == name);
}
