using System.Text.RegularExpressions;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Catalogues;

/// <summary>What the shipped catalogue promises: nothing without its source, and enough for every run.</summary>
public sealed partial class ShippedCatalogueTests
{
    private static readonly Catalogue Catalogue = AinAlAsad.Catalogue;
    private static readonly Basis[] Bases = Enum.GetValues<Basis>();

    private static IEnumerable<(string Place, FigureDefinition Definition, Claim Claim)> Claims =>
        from item in Catalogue.Items.Values
        from figure in item.Figures.Values
        from claim in figure.Claims
        select ($"{item.Id}: {claim.Place}", figure.Definition, claim);

    public static TheoryData<string> Ids =>
    [
        "55k6e", "91n6e", "96l6e", "92n6e", "40n6e", "48n6e3", "9m96e2", "s400-battalion", "s300pmu2", "mpq-65", "pac3-mse", "gem-t",
        "patriot-battery", "pantsir-s1", "tor-m1", "fateh-313", "qiam-1", "scud-b", "shahed-136", "quds-1", "tomahawk",
        "standoff-missile", "glide-bomb", "f-16", "f-35", "mq-9", "mi-28", "airliner-737",
    ];

    public static TheoryData<string, TargetClass> AirDefences
    {
        get
        {
            var data = new TheoryData<string, TargetClass>();
            foreach (var battery in new[] { "patriot-battery", "s400-battalion", "s300pmu2", "pantsir-s1", "tor-m1" })
            {
                foreach (var kind in new[] { TargetClass.Aircraft, TargetClass.Cruise, TargetClass.Drone })
                    data.Add(battery, kind);
            }

            foreach (var battery in new[] { "patriot-battery", "s400-battalion", "s300pmu2" })
                data.Add(battery, TargetClass.Ballistic);
            data.Add("soft-kill-section", TargetClass.Drone);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Item_ThatScriptsName_IsThere(string id) => Assert.Contains(id, Catalogue.Items.Keys);

    [Fact]
    public void Claim_NotAssumed_HasASourceAndItsDate() => Assert.All(
        Claims.Where(entry => entry.Claim.Side != ClaimSide.Assumed), entry => Assert.True(
            entry.Claim.Source is { } source && Catalogue.Sources.ContainsKey(source) && PrintedDate().IsMatch(entry.Claim.Date!), entry.Place));

    [Fact]
    public void Claim_Assumed_IsUnverifiedAndHasAReason() => Assert.All(
        Claims.Where(entry => entry.Claim.Side == ClaimSide.Assumed),
        entry => Assert.True(entry.Claim is { Confidence: 'D', Source: null, Reason.Length: > 10 }, entry.Place));

    [Fact]
    public void Claim_OfAPageNobodyOpened_IsUnverified() => Assert.All(
        Claims.Where(entry => entry.Claim.Source is { } source && !Catalogue.Sources[source].Opened),
        entry => Assert.True(entry.Claim.Confidence == 'D', entry.Place));

    [Fact]
    public void Claim_OfAPageThatWasOpened_IsNotUnverified() => Assert.All(
        Claims.Where(entry => entry.Claim.Source is { } source && Catalogue.Sources[source].Opened),
        entry => Assert.True(entry.Claim.Confidence != 'D', entry.Place));

    [Fact]
    public void Claim_OfMoney_SaysCurrencyAndYear() => Assert.All(
        Claims.Where(entry => entry.Definition.Dimension == Dimension.Money && entry.Claim.Side != ClaimSide.Assumed),
        entry => Assert.True(entry.Claim is { Currency: not null, PriceYear: not null }, entry.Place));

    [Fact]
    public void Claim_OfAChannel_SaysWhoseItIs() => Assert.All(
        Claims.Where(entry => entry.Definition.Name is "targetChannels" or "missileChannels"),
        entry => Assert.True(entry.Claim.Level is "radar" or "battery", entry.Place));

    [Fact]
    public void Claim_OfAMagazine_SaysOfWhat() => Assert.All(
        Claims.Where(entry => entry.Definition.Name is "readyMissiles" or "spareMissiles"),
        entry => Assert.True(entry.Claim.Of is { } id && Catalogue.Items.ContainsKey(id), entry.Place));

    [Fact]
    public void Claim_OfDetection_SaysOnWhatCrossSectionOrThatNobodySays() => Assert.All(
        Claims.Where(entry => entry.Definition.Name == "detectionRange"),
        entry => Assert.True(entry.Claim.CrossSectionM2 is not null || entry.Claim.Meaning == "printed without a cross-section", entry.Place));

    [Fact]
    public void Source_InTheList_IsCited()
    {
        var cited = Claims.Select(entry => entry.Claim.Source).Concat(KeysInBrackets("data", "catalogue")).Concat(KeysInBrackets("scenarios"));
        Assert.Empty(Catalogue.Sources.Keys.Except(cited.OfType<string>()));
    }

    [Fact]
    public void Source_InBrackets_IsInTheList()
    {
        var cited = KeysInBrackets("data", "catalogue").ToArray();
        Assert.True(cited.Length > 50);
        Assert.Empty(cited.Except(Catalogue.Sources.Keys));
    }

    [Fact]
    public void Item_OfTheDefence_HasAMakerUnlessItIsNotional() => Assert.All(
        Catalogue.Items.Values.Where(item => item.FollowsBasis && item.Kind != ItemKind.Event),
        item => Assert.True(item.Maker is not null || item.Summary.Contains("notional", StringComparison.OrdinalIgnoreCase), item.Id));

    [Fact]
    public void Figure_Needed_AnswersOnEveryBasis()
    {
        foreach (var item in Catalogue.Items.Values)
        {
            var needed = FigureDefinitions.For(item.Kind, item.Flight).Where(definition => definition.Use == FigureUse.Needed);
            foreach (var (definition, request) in needed.SelectMany(definition => Asked(item, definition.Name).Select(request => (definition, request))))
            {
                Assert.All(Bases, basis => Assert.True(
                    double.IsFinite(Resolver(basis).TryGet(item, request) ?? double.NaN), $"{item.Id}.{definition.Name} of {request.Of} on {basis}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(AirDefences))]
    public void Battery_AgainstAClass_SeesReachesAndKillsOnEveryBasis(string id, TargetClass kind)
    {
        var battery = Catalogue.Items[id];
        foreach (var basis in Bases)
        {
            var figures = Resolver(basis);
            Assert.True(figures.TryGet(Catalogue.Items[battery.EngagementRadar!], new("detectionRange", kind)) > 0, $"guidance on {basis}");
            var able = battery.Effectors.Select(effector => Catalogue.Items[effector]).Where(effector =>
                figures.TryGet(effector, new("maximumRange", kind)) > 0
                && figures.TryGet(effector, new(effector.Kind == ItemKind.Jammer ? "softKill" : "singleShotKill", kind)) > 0);
            Assert.NotEmpty(able);
        }
    }

    // What a seller says of his own missile is never worse than what is said against it.
    [Fact]
    public void Kill_Claimed_IsAboveAssessed()
    {
        foreach (var item in Catalogue.Items.Values.Where(item => item.Kind is ItemKind.Interceptor or ItemKind.Gun or ItemKind.Jammer))
        {
            var figure = item.Kind == ItemKind.Jammer ? "softKill" : "singleShotKill";
            foreach (var kind in new[] { TargetClass.Aircraft, TargetClass.Cruise, TargetClass.Drone, TargetClass.Ballistic })
            {
                if (Resolver(Basis.Claimed).TryGet(item, new(figure, kind)) is { } claimed)
                    Assert.True(claimed > Resolver(Basis.Assessed).TryGet(item, new(figure, kind)), $"{item.Id} against {kind}");
            }
        }
    }

    // The figures of readiness that makers leave out are perfect for them and are not for doubters.
    [Theory]
    [InlineData("readiness")]
    [InlineData("crewAlert")]
    [InlineData("launchReliability")]
    public void Readiness_Claimed_IsPerfectAndAssessedIsNot(string figure)
    {
        var items = Catalogue.Items.Values.Where(item => item.Figures.ContainsKey(figure)).ToArray();
        Assert.True(items.Length >= 6);
        Assert.All(items, item =>
        {
            Assert.Equal(1, Resolver(Basis.Claimed).Get(item, new(figure)));
            Assert.InRange(Resolver(Basis.Assessed).Get(item, new(figure)), 0.5, 0.99);
        });
    }

    // Reasons, notes and comments cite as scenarios do: [MIL20a].
    private static IEnumerable<string> KeysInBrackets(params string[] folder) =>
        Directory.EnumerateFiles(RepositoryFolder.Of(folder), "*.*", SearchOption.AllDirectories)
            .SelectMany(file => KeyInBrackets().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

    private static IEnumerable<FigureRequest> Asked(CatalogueItem item, string figure) => (item.Kind, figure) switch
    {
        (ItemKind.Battery, "readyMissiles" or "spareMissiles") => item.Effectors.Select(id => new FigureRequest(figure, Of: id)),
        (ItemKind.Battery, "targetChannels") => [new FigureRequest(figure, Level: "battery")],
        (ItemKind.Battery, "unitCost") => [new FigureRequest(figure, Meaning: "without missiles")],
        _ => [new FigureRequest(figure)],
    };

    private static FigureResolver Resolver(Basis basis) => new(Catalogue, BasisChoice.Of(basis), 1, 0, 1);

    [GeneratedRegex(@"^(n\.d\.|(19|20)\d{2}(-(0[1-9]|1[0-2])(-\d{2})?)?)$")]
    private static partial Regex PrintedDate();

    [GeneratedRegex(@"\[([A-Z][A-Za-z0-9-]+)\]")]
    private static partial Regex KeyInBrackets();
}
