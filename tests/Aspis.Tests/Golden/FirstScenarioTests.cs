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
    [InlineData(Basis.Claimed, "patriot-two-bases", "29e44b1bd6ac2942", 0.050000000000000003)]
    [InlineData(Basis.Claimed, "s400-al-asad", "324aac35ac8ee0d4", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-and-pantsir", "1de37c1cc6116c1a", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-baghdad", "964d0e15db4b9a7e", 11.16)]
    [InlineData(Basis.Claimed, "pantsir-two-bases", "737676743596e2ff", 11.16)]
    [InlineData(Basis.Assessed, "none", "46ea4b1f70e612ed", 11.16)]
    [InlineData(Basis.Assessed, "patriot-two-bases", "5cc5293161156242", 2.0800000000000001)]
    [InlineData(Basis.Assessed, "s400-al-asad", "18e83dc65887f7a0", 7.5300000000000002)]
    [InlineData(Basis.Assessed, "s400-and-pantsir", "1afbb51b632e4d6b", 7.5199999999999996)]
    [InlineData(Basis.Assessed, "s400-baghdad", "964d0e15db4b9a7e", 11.16)]
    [InlineData(Basis.Assessed, "pantsir-two-bases", "2ed1f295d79d361d", 11.16)]
    [InlineData(Basis.Sampled, "none", "4476ad033f1cdc8f", 11.125000000000002)]
    [InlineData(Basis.Sampled, "patriot-two-bases", "1e453811c7d747f4", 3.1500000000000004)]
    [InlineData(Basis.Sampled, "s400-al-asad", "e181978e41907609", 5.2958333333333325)]
    [InlineData(Basis.Sampled, "s400-and-pantsir", "8561be4470c4a371", 5.2208333333333323)]
    [InlineData(Basis.Sampled, "s400-baghdad", "594c36af861555d9", 11.125000000000002)]
    [InlineData(Basis.Sampled, "pantsir-two-bases", "2c6409c7f0307cfc", 11.125000000000002)]
    public void Run_HundredNights_ComesToWhatItCameToBefore(Basis basis, string defence, string digest, double leakers)
    {
        var result = Designs.Run(Designs.Of(100, basis, defences: defence)).Laydowns.Single();
        Assert.Equal((digest, leakers), (RunJson.Hex(result.Digest), result.Summarise(MeasureList.Leakers).Mean));
    }
}
