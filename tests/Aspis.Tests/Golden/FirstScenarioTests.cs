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
    [InlineData(Basis.Claimed, "patriot-two-bases", "a4f42a6124e3ffa7", 0.050000000000000003)]
    [InlineData(Basis.Claimed, "s400-al-asad", "18febba88652d6e4", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-and-pantsir", "b2852e78e888f547", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-baghdad", "02b95c4a3310a498", 11.16)]
    [InlineData(Basis.Claimed, "pantsir-two-bases", "94d544752a9ebd5c", 11.16)]
    [InlineData(Basis.Assessed, "none", "46ea4b1f70e612ed", 11.16)]
    [InlineData(Basis.Assessed, "patriot-two-bases", "070ec0411bcd484f", 5.1200000000000001)]
    [InlineData(Basis.Assessed, "s400-al-asad", "d019590ccebcf63a", 8.9100000000000001)]
    [InlineData(Basis.Assessed, "s400-and-pantsir", "2923510c03fbb734", 8.9100000000000001)]
    [InlineData(Basis.Assessed, "s400-baghdad", "8b93ce75a08bda99", 11.16)]
    [InlineData(Basis.Assessed, "pantsir-two-bases", "368833cb68397fb3", 11.16)]
    [InlineData(Basis.Sampled, "none", "4476ad033f1cdc8f", 11.125000000000002)]
    [InlineData(Basis.Sampled, "patriot-two-bases", "bdc5db83ec455cea", 5.8791666666666664)]
    [InlineData(Basis.Sampled, "s400-al-asad", "ca6e09495c954a82", 7.8166666666666655)]
    [InlineData(Basis.Sampled, "s400-and-pantsir", "5529cd0b5aa39312", 7.820833333333332)]
    [InlineData(Basis.Sampled, "s400-baghdad", "1afeeec803e5a550", 11.125000000000002)]
    [InlineData(Basis.Sampled, "pantsir-two-bases", "913eaa713c485271", 11.125000000000002)]
    public void Run_HundredNights_ComesToWhatItCameToBefore(Basis basis, string defence, string digest, double leakers)
    {
        var result = Designs.Run(Designs.Of(100, basis, defences: defence)).Laydowns.Single();
        Assert.Equal((digest, leakers), (RunJson.Hex(result.Digest), result.Summarise(MeasureList.Leakers).Mean));
    }
}
