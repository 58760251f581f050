using System.Collections.Immutable;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;

namespace Aspis.Tests.Catalogues;

/// <summary>The rules of docs/catalogue.md, one by one.</summary>
public sealed class FigurePoolTests
{
    private static readonly Claim Low = Of(50, ClaimSide.Claimed);
    private static readonly Claim High = Of(80, ClaimSide.Claimed);
    private static readonly Claim Doubt = Of(30, ClaimSide.Assessed);
    private static readonly Claim DeeperDoubt = Of(20, ClaimSide.Assessed);
    private static readonly Claim ForClaimed = Of(70, ClaimSide.Assumed) with { StandsFor = Basis.Claimed };
    private static readonly Claim ForAssessed = Of(35, ClaimSide.Assumed) with { StandsFor = Basis.Assessed };
    private static readonly Claim Agreed = Of(60, ClaimSide.Agreed);
    private static readonly Claim Repeated = Of(65, ClaimSide.Repeated);
    private static readonly Claim Plain = Of(40, ClaimSide.Assumed);

    public static TheoryData<Claim[], double> ClaimedOrder => new()
    {
        { [Low, High, Doubt, ForClaimed, Agreed, Plain], 80 },
        { [Doubt, ForClaimed, ForAssessed, Agreed, Plain], 70 },
        { [Doubt, ForAssessed, Agreed, Repeated, Plain], 65 },
        { [Doubt, DeeperDoubt, ForAssessed, Plain], 30 },
        { [ForAssessed, Plain], 40 },
        { [ForAssessed], 35 },
    };

    public static TheoryData<Claim[], double> AssessedOrder => new()
    {
        { [Low, Doubt, DeeperDoubt, ForAssessed, Plain, Agreed], 20 },
        { [Low, ForClaimed, ForAssessed, Plain, Agreed], 35 },
        { [Low, ForClaimed, Plain, Agreed], 40 },
        { [Low, High, ForClaimed, Agreed, Repeated], 60 },
        { [Low, High, ForClaimed], 50 },
        { [ForClaimed], 70 },
    };

    [Theory]
    [MemberData(nameof(ClaimedOrder))]
    public void On_Claimed_TakesTheSellersBest(Claim[] claims, double expected) =>
        Assert.Equal(expected, Pool("averageSpeed", claims).On(Basis.Claimed, 0).Value);

    [Theory]
    [MemberData(nameof(AssessedOrder))]
    public void On_Assessed_TakesTheDoubtersWorst(Claim[] claims, double expected) =>
        Assert.Equal(expected, Pool("averageSpeed", claims).On(Basis.Assessed, 0).Value);

    [Fact]
    public void On_FigureOfWhichLessIsBetter_TurnsRound()
    {
        Assert.Equal(50, Pool("minimumRange", Low, High).On(Basis.Claimed, 0).Value);
        Assert.Equal(30, Pool("minimumRange", Doubt, DeeperDoubt).On(Basis.Assessed, 0).Value);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.5, 50)]
    [InlineData(1, 90)]
    public void On_Sampled_SpansClaimsAndBands(double quantile, double expected)
    {
        var band = Plain with { Low = 10, High = 90 };
        Assert.Equal(expected, Pool("averageSpeed", Low, High, band).On(Basis.Sampled, quantile).Value);
    }

    [Fact]
    public void Of_OtherMeaningModelOrLevel_IsNeverUsed()
    {
        var pool = Pool(
            "averageSpeed",
            Low,
            Of(90, ClaimSide.Claimed) with { Meaning = "maximum" },
            Of(500, ClaimSide.Claimed) with { Meaning = "misprint" },
            Of(600, ClaimSide.Claimed) with { Of = "another model" });
        Assert.Equal([50, 90], pool.Claims.Select(claim => claim.Value));
        var item = Item("averageSpeed", Low with { Level = "battery" }, High with { Level = "regiment" });
        Assert.Equal(50, FigurePool.Of(item, new("averageSpeed", Level: "battery"))!.On(Basis.Claimed, 0).Value);
    }

    [Fact]
    public void Of_TargetClass_TakesTheMostSpecificClaims()
    {
        var item = Item(
            "averageSpeed",
            Low,
            Of(100, ClaimSide.Claimed) with { Against = "air-breathing" },
            Of(110, ClaimSide.Claimed) with { Against = "drone" });
        Assert.Equal(110, Value(item, TargetClass.Drone));
        Assert.Equal(100, Value(item, TargetClass.Cruise));
        Assert.Equal(50, Value(item, TargetClass.Ballistic));
        Assert.Null(FigurePool.Of(Item("averageSpeed", Of(1, ClaimSide.Claimed) with { Against = "air-breathing" }), new("averageSpeed", TargetClass.Ballistic)));
    }

    // 390 km on 4 m² and 230 km on 0.4 m² as ranges on 1 m², by the fourth root.
    [Fact]
    public void On_DetectionRanges_AreMadeAlikeByTheFourthRoot()
    {
        var far = Of(390_000, ClaimSide.Claimed) with { CrossSectionM2 = 4 };
        var near = Of(230_000, ClaimSide.Assessed) with { CrossSectionM2 = 0.4 };
        var pool = Pool("averageSpeed", far, near);
        Assert.Equal(390_000 / Math.Sqrt(2), pool.On(Basis.Claimed, 0).Value, 1e-6);
        Assert.Equal(289_209.7, pool.On(Basis.Assessed, 0).Value, 1);
        Assert.Equal((275_771.6, 289_209.7), (Math.Round(pool.Low, 1), Math.Round(pool.High, 1)));
    }

    [Fact]
    public void Middle_Recorded_TakesThePublishedMiddleBeforeAnAssumption()
    {
        Assert.Equal(40, Pool("averageSpeed", Plain).Middle().Value);
        Assert.Equal(60, Pool("averageSpeed", Low, Agreed, High, Plain).Middle().Value);
        Assert.Equal(65, Pool("averageSpeed", Low, High, Plain).Middle().Value);
    }

    private static double Value(CatalogueItem item, TargetClass kind) =>
        FigurePool.Of(item, new("averageSpeed", kind))!.On(Basis.Claimed, 0).Value;

    private static FigurePool Pool(string figure, params Claim[] claims) => FigurePool.Of(Item(figure, claims), new(figure))!;

    private static CatalogueItem Item(string figure, params Claim[] claims) => new()
    {
        Id = "item",
        Kind = ItemKind.Interceptor,
        Name = "Item",
        Summary = "For tests.",
        File = "item.json",
        Figures = ImmutableSortedDictionary<string, Figure>.Empty.Add(
            figure, new Figure(FigureDefinitions.For(ItemKind.Interceptor).Single(one => one.Name == figure), [.. claims])),
    };

    private static Claim Of(double value, ClaimSide side) => new()
    {
        Value = value, Text = "", Low = value, High = value, Side = side, Confidence = 'B', Place = "here",
    };
}
