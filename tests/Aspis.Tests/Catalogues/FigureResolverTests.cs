using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Catalogues;

public sealed class FigureResolverTests
{
    private const int Draws = 40;
    private static readonly CatalogueItem Item = AinAlAsad.Catalogue.Items["48n6e3"];
    private static readonly FigureRequest Spread = new("handoverDistance");

    // McKay, Beckman, Conover, Technometrics 21(2), 1979: one draw in each of as many equal strata as there are draws.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public void Get_Sampled_TakesEachStratumOnce(ulong seed)
    {
        var pool = FigurePool.Of(Item, Spread)!;
        Assert.True(pool.Spreads);
        var strata = Values(seed).Select(value => (int)(Draws * (value - pool.Low) / (pool.High - pool.Low)));
        Assert.Equal(Enumerable.Range(0, Draws), strata.Order());
    }

    [Fact]
    public void Get_Sampled_DiffersBetweenSeedsAndFigures()
    {
        Assert.NotEqual(Values(1), Values(2));
        var other = Enumerable.Range(0, Draws).Select(draw => Ranked(new("singleShotKill", TargetClass.Ballistic), draw));
        Assert.NotEqual(Enumerable.Range(0, Draws).Select(draw => Ranked(Spread, draw)), other);
    }

    [Fact]
    public void Get_Sampled_DoesNotDependOnWhatElseWasAsked()
    {
        for (var draw = 0; draw < 5; draw++)
        {
            var resolver = Sampled(1, draw);
            foreach (var other in AinAlAsad.Catalogue.Items.Values.Where(item => item.Kind == ItemKind.Radar))
                _ = resolver.TryGet(other, new("scanPeriod"));
            Assert.Equal(Sampled(1, draw).Get(Item, Spread), resolver.Get(Item, Spread));
        }
    }

    [Fact]
    public void Get_Pushed_TakesTheEndOfTheSpread()
    {
        var pool = FigurePool.Of(Item, Spread)!;
        foreach (var toHigh in new[] { true, false })
        {
            var resolver = new FigureResolver(
                AinAlAsad.Catalogue, BasisChoice.Of(Basis.Assessed), 1, 0, 1, one => one.Key != pool.Key ? null : toHigh ? one.High : one.Low);
            Assert.Equal(toHigh ? pool.High : pool.Low, resolver.Get(Item, Spread));
            Assert.Contains(pool.Key, resolver.Consulted.Keys);
        }
    }

    [Fact]
    public void Get_ExceptionForASystem_HoldsForItsParts()
    {
        var choice = BasisChoice.Of(Basis.Assessed) with
        {
            Exceptions = BasisChoice.Of(Basis.Assessed).Exceptions.Add("s400-battalion", Basis.Claimed),
        };
        Assert.Equal(Basis.Claimed, choice.For("48n6e3", AinAlAsad.Catalogue));
        Assert.Equal(Basis.Assessed, choice.For("pac3-mse", AinAlAsad.Catalogue));
    }

    // The echo is the exception: it is a guess that the defence depends on, and is sampled with the defence's figures.
    [Theory]
    [InlineData("reliability", 1)]
    [InlineData("apogeeRatio", 1)]
    [InlineData("radarCrossSection", 2)]
    public void Get_FigureOfARaid_IgnoresTheBasisButForItsEcho(string figure, int different)
    {
        var threat = AinAlAsad.Catalogue.Items["fateh-313"];
        var values = new[] { Basis.Claimed, Basis.Assessed, Basis.Sampled }.Select(basis =>
            new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(basis), 1, 3, Draws).Get(threat, new(figure)));
        Assert.Equal(different, values.Distinct().Count());
    }

    private static double[] Values(ulong seed) =>
        [.. Enumerable.Range(0, Draws).Select(draw => Sampled(seed, draw).Get(Item, Spread))];

    private static int Ranked(FigureRequest request, int draw)
    {
        var pool = FigurePool.Of(Item, request)!;
        return (int)(Draws * (Sampled(1, draw).Get(Item, request) - pool.Low) / (pool.High - pool.Low));
    }

    private static FigureResolver Sampled(ulong seed, int draw) =>
        new(AinAlAsad.Catalogue, BasisChoice.Of(Basis.Sampled), seed, draw, Draws);
}
