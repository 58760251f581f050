using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Golden;

/// <summary>
/// What the first scenario came to when it was last judged. A difference here is not an error: it is a change of results that
/// a person must look at; then put the new values in, and say why in the commit and in CHANGELOG under "results change".
/// </summary>
public sealed class FirstScenarioTests
{
    [Theory]
    [InlineData(Basis.Claimed, "none", "46ea4b1f70e612ed", 11.16)]
    [InlineData(Basis.Claimed, "patriot-two-bases", "f2284f71a62835ae", 0.17000000000000001)]
    [InlineData(Basis.Claimed, "s400-al-asad", "22446282da5ed84d", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-and-pantsir", "1423b5777fa928ad", 1.0700000000000001)]
    [InlineData(Basis.Claimed, "s400-baghdad", "690808dfc7d1d0f1", 11.16)]
    [InlineData(Basis.Claimed, "pantsir-two-bases", "7ddd92c84e807d49", 11.16)]
    [InlineData(Basis.Assessed, "none", "46ea4b1f70e612ed", 11.16)]
    [InlineData(Basis.Assessed, "patriot-two-bases", "51578d3025cb65af", 5.21)]
    [InlineData(Basis.Assessed, "s400-al-asad", "42b161fb11c4d60e", 8.9000000000000004)]
    [InlineData(Basis.Assessed, "s400-and-pantsir", "943c5139d4fd4362", 8.9800000000000004)]
    [InlineData(Basis.Assessed, "s400-baghdad", "26660a308fc40e86", 11.16)]
    [InlineData(Basis.Assessed, "pantsir-two-bases", "36732765d429e406", 11.16)]
    [InlineData(Basis.Sampled, "none", "4476ad033f1cdc8f", 11.125000000000002)]
    [InlineData(Basis.Sampled, "patriot-two-bases", "af4572f7da2c082d", 6.7208333333333368)]
    [InlineData(Basis.Sampled, "s400-al-asad", "66c8d275bd6198e0", 7.8916666666666666)]
    [InlineData(Basis.Sampled, "s400-and-pantsir", "b7ac490e1a5daa2d", 8.0083333333333346)]
    [InlineData(Basis.Sampled, "s400-baghdad", "7c42c0136292f67b", 11.125000000000002)]
    [InlineData(Basis.Sampled, "pantsir-two-bases", "effd4f75ad3765dc", 11.125000000000002)]
    public void Run_HundredNights_ComesToWhatItCameToBefore(Basis basis, string defence, string digest, double leakers)
    {
        var result = Designs.Run(Designs.Of(100, basis, defences: defence)).Laydowns.Single();
        Assert.Equal((digest, leakers), (RunJson.Hex(result.Digest), result.Summarise(MeasureList.Leakers).Mean));
    }
}
