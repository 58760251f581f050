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
    [InlineData(Basis.Claimed, "patriot-two-bases", "f3c428466b328c27", 0.050000000000000003)]
    [InlineData(Basis.Claimed, "s400-al-asad", "66bcce2455a0421e", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-and-pantsir", "c7b78b2168285ba7", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-baghdad", "e655a92f3d1883aa", 11.16)]
    [InlineData(Basis.Claimed, "pantsir-two-bases", "c0e6b46a87e3958d", 11.16)]
    [InlineData(Basis.Assessed, "none", "46ea4b1f70e612ed", 11.16)]
    [InlineData(Basis.Assessed, "patriot-two-bases", "9e29e529458e81f6", 5.1799999999999997)]
    [InlineData(Basis.Assessed, "s400-al-asad", "6236b300d8bc524e", 8.9199999999999999)]
    [InlineData(Basis.Assessed, "s400-and-pantsir", "9c9c8dfcf4e43035", 8.9399999999999995)]
    [InlineData(Basis.Assessed, "s400-baghdad", "26ca2592eb361f69", 11.16)]
    [InlineData(Basis.Assessed, "pantsir-two-bases", "a68c40289d8f2d23", 11.16)]
    [InlineData(Basis.Sampled, "none", "4476ad033f1cdc8f", 11.125000000000002)]
    [InlineData(Basis.Sampled, "patriot-two-bases", "7d890ffff90192b8", 6.625)]
    [InlineData(Basis.Sampled, "s400-al-asad", "3cf8b11d6ab83433", 8.2041666666666657)]
    [InlineData(Basis.Sampled, "s400-and-pantsir", "16aa25b8a3165675", 8.2291666666666679)]
    [InlineData(Basis.Sampled, "s400-baghdad", "2b0cfcdee1320d88", 11.125000000000002)]
    [InlineData(Basis.Sampled, "pantsir-two-bases", "e46c1b4f4a71c050", 11.125000000000002)]
    public void Run_HundredNights_ComesToWhatItCameToBefore(Basis basis, string defence, string digest, double leakers)
    {
        var result = Designs.Run(Designs.Of(100, basis, defences: defence)).Laydowns.Single();
        Assert.Equal((digest, leakers), (RunJson.Hex(result.Digest), result.Summarise(MeasureList.Leakers).Mean));
    }
}
