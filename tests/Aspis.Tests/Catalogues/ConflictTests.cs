using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Catalogues;

/// <summary>The figures on which the published record disagrees most: every value that was printed is a claim, and none is lost.</summary>
public sealed class ConflictTests
{
    // A value in nautical miles stands here in the kilometres that the page prints beside it.
    private const double Rounding = 0.005;

    public static TheoryData<string, string, string> Conflicts => new()
    {
        { "patriot-1991", "interceptedShare", "0 % | 2 % | 9 % | 25 % | 40 % | 70 % | 96 % | 98 %" },
        { "syria-2018-04", "intercepted", "0 | 71" },
        { "syria-2018-04", "launched", "103 | 105" },
        { "riyadh-2018-03", "intercepted", "0 | 7" },
        { "s400-battalion", "engagementRange", "150 km | 200 km | 250 km | 380 km | 400 km | 35.6 km | 45.2 km" },
        { "s400-battalion", "simultaneousTargets", "6 | 10 | 20 | 36 | 40 | 80" },
        { "s400-contracts", "ordered", "2 | 4 | 6" },
        { "s400-battalion", "launchers", "4 | 8 | 12" },
        { "israel-2024-04", "interceptedShare", "99 % | 90 %" },
        { "israel-2024-04", "failedShare", "50 %" },
        { "israel-2024-04", "arrived", "9" },
        { "patriot-battery", "engagementRange", "70 km | 96 km | 100 km | 106 km | 120 km | 160 km" },
        { "kyiv-2023-05", "intercepted", "18" },
        { "kyiv-2023-05", "launched", "18 | 25" },
        { "kyiv-2023-05", "damage", "0 | 6" },
        { "ain-al-asad-2020", "launched", "15 | 16 | 22 | 24 | 20" },
        { "f-35", "radarCrossSection", "0.000001 m2 | 0.001 m2 | 0.01 m2" },
        { "shahed-136", "range", "1000 km | 2000 km | 2500 km | 4000 km" },
        { "shahed-136", "warheadMass", "36 kg | 50 kg | 60 kg" },
        { "iraq-package-2012", "ordered", "42 | 48 | 50 | 10 | 15 | 30 | 36 | 40" },
        { "iraq-package-2012", "delivered", "24 | 13" },
        { "patriot-sales", "ceilingPrice", "3.2 billion USD | 10.5 billion USD" },
        { "patriot-sales", "price", "1.0 billion USD | 1.2 billion USD | 5.5 billion USD" },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public void Figure_Disputed_HasEveryPublishedValue(string id, string name, string values)
    {
        var figure = AinAlAsad.Catalogue.Items[id].Figures[name];
        foreach (var text in values.Split(" | "))
        {
            Assert.True(QuantityText.TryParse(text, figure.Definition.Dimension, out var printed, out var problem), problem);
            Assert.Contains(figure.Claims, claim => claim.Side != ClaimSide.Assumed && Math.Abs(claim.Value - printed) <= Rounding * printed);
        }
    }

    // The two sides of a dispute stand behind different values, and the claim says which side that is.
    [Theory]
    [InlineData("patriot-1991", "interceptedShare")]
    [InlineData("riyadh-2018-03", "intercepted")]
    [InlineData("riyadh-2017-11", "intercepted")]
    [InlineData("kyiv-2023-05", "damage")]
    [InlineData("israel-2024-04", "launched")]
    [InlineData("hmeimim-2018", "intercepted")]
    public void Figure_Disputed_HasBothSides(string id, string name)
    {
        var claims = AinAlAsad.Catalogue.Items[id].Figures[name].Claims;
        Assert.Contains(claims, claim => claim.Side == ClaimSide.Claimed);
        Assert.Contains(claims, claim => claim.Side == ClaimSide.Assessed);
    }

    // Different pools: what is said of the package's Pantsir is not said of its helicopters.
    [Theory]
    [InlineData("pantsir-s1", new[] { 42.0, 48, 50 })]
    [InlineData("mi-28", new[] { 10.0, 15, 30, 36, 40 })]
    public void IraqPackage_Ordered_KeepsTheTwoApart(string of, double[] expected) => Assert.Equal(
        expected,
        AinAlAsad.Catalogue.Items["iraq-package-2012"].Figures["ordered"].Claims.Where(claim => claim.Of == of).Select(claim => claim.Value).Distinct().Order());

    // Ain al-Asad's own figures never mix the two published versions of the raid.
    [Fact]
    public void AinAlAsad_Versions_AddUp()
    {
        var figures = AinAlAsad.Catalogue.Items["ain-al-asad-2020"].Figures;
        foreach (var source in new[] { "MIL20a", "TOI20" })
        {
            double Of(string name) => figures[name].Claims.Single(claim => claim.Source == source && claim.Side == ClaimSide.Assessed).Value;
            Assert.Equal(Of("launched"), Of("failed") + Of("arrived"));
        }
    }
}
