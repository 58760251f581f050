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
    [InlineData(Basis.Claimed, "patriot-two-bases", "c40cc6b3e43b2e0b", 0.050000000000000003)]
    [InlineData(Basis.Claimed, "s400-al-asad", "de154075b80ab609", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-and-pantsir", "ee47e4839478b4c3", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-baghdad", "7eca021c1fcfd0eb", 11.16)]
    [InlineData(Basis.Claimed, "pantsir-two-bases", "6279d333a849f2b6", 11.16)]
    [InlineData(Basis.Assessed, "none", "46ea4b1f70e612ed", 11.16)]
    [InlineData(Basis.Assessed, "patriot-two-bases", "450308ee5d36b73f", 5.1799999999999997)]
    [InlineData(Basis.Assessed, "s400-al-asad", "243a983eaf3ddbfb", 8.9199999999999999)]
    [InlineData(Basis.Assessed, "s400-and-pantsir", "6458f5545f4d6a1b", 8.9399999999999995)]
    [InlineData(Basis.Assessed, "s400-baghdad", "5c2a3b6c48a20a6b", 11.16)]
    [InlineData(Basis.Assessed, "pantsir-two-bases", "69e8ff33495e0c74", 11.16)]
    [InlineData(Basis.Sampled, "none", "4476ad033f1cdc8f", 11.125000000000002)]
    [InlineData(Basis.Sampled, "patriot-two-bases", "45a56cc1eecc0f55", 6.625)]
    [InlineData(Basis.Sampled, "s400-al-asad", "cba89d6d3bd812be", 8.2041666666666657)]
    [InlineData(Basis.Sampled, "s400-and-pantsir", "45a3ad7c78c30b95", 8.2291666666666679)]
    [InlineData(Basis.Sampled, "s400-baghdad", "a92bfe06b7ee73e6", 11.125000000000002)]
    [InlineData(Basis.Sampled, "pantsir-two-bases", "a553404458a86f39", 11.125000000000002)]
    public void Run_HundredNights_ComesToWhatItCameToBefore(Basis basis, string defence, string digest, double leakers)
    {
        var result = Designs.Run(Designs.Of(100, basis, defences: defence)).Laydowns.Single();
        Assert.Equal((digest, leakers), (RunJson.Hex(result.Digest), result.Summarise(MeasureList.Leakers).Mean));
    }
}
