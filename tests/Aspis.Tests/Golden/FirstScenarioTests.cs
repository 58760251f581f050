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
    [InlineData(Basis.Assessed, "patriot-two-bases", "00c1aa7a068e135c", 5.1799999999999997)]
    [InlineData(Basis.Assessed, "s400-al-asad", "3bb27514b3429e24", 8.9199999999999999)]
    [InlineData(Basis.Assessed, "s400-and-pantsir", "bffcdf8975db030a", 8.9399999999999995)]
    [InlineData(Basis.Assessed, "s400-baghdad", "f229ea8256572785", 11.16)]
    [InlineData(Basis.Assessed, "pantsir-two-bases", "cac5ff5b0d59451b", 11.16)]
    [InlineData(Basis.Sampled, "none", "4476ad033f1cdc8f", 11.125000000000002)]
    [InlineData(Basis.Sampled, "patriot-two-bases", "9d85e8b39d01d0e1", 6.6333333333333337)]
    [InlineData(Basis.Sampled, "s400-al-asad", "b06b18dc90d8783a", 8.1958333333333329)]
    [InlineData(Basis.Sampled, "s400-and-pantsir", "82b4554d76cbbbe2", 8.2291666666666679)]
    [InlineData(Basis.Sampled, "s400-baghdad", "af9c376a7ff49cd2", 11.125000000000002)]
    [InlineData(Basis.Sampled, "pantsir-two-bases", "6ffbb0da6b937edd", 11.125000000000002)]
    public void Run_HundredNights_ComesToWhatItCameToBefore(Basis basis, string defence, string digest, double leakers)
    {
        var result = Designs.Run(Designs.Of(100, basis, defences: defence)).Laydowns.Single();
        Assert.Equal((digest, leakers), (RunJson.Hex(result.Digest), result.Summarise(MeasureList.Leakers).Mean));
    }
}
