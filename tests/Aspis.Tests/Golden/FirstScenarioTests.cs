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
    [InlineData(Basis.Claimed, "none", "2e7b8a7f64973a14", 11.16)]
    [InlineData(Basis.Claimed, "patriot-two-bases", "205222cf91020aa5", 0.14999999999999999)]
    [InlineData(Basis.Claimed, "s400-al-asad", "c47e85aa7c9c944e", 1.0800000000000001)]
    [InlineData(Basis.Claimed, "s400-and-pantsir", "64c546593fa11cf6", 1.0700000000000001)]
    [InlineData(Basis.Claimed, "s400-baghdad", "06ccc0695b7d9e8e", 11.16)]
    [InlineData(Basis.Claimed, "pantsir-two-bases", "1956912ea9fb2991", 11.16)]
    [InlineData(Basis.Assessed, "none", "2e7b8a7f64973a14", 11.16)]
    [InlineData(Basis.Assessed, "patriot-two-bases", "49f660f554ddab9b", 5.1600000000000001)]
    [InlineData(Basis.Assessed, "s400-al-asad", "803f6485283c3be2", 8.9600000000000009)]
    [InlineData(Basis.Assessed, "s400-and-pantsir", "edbc063d97435a2e", 8.9900000000000002)]
    [InlineData(Basis.Assessed, "s400-baghdad", "84e4f5eef5d06f3b", 11.16)]
    [InlineData(Basis.Assessed, "pantsir-two-bases", "af1a2c06eae46af3", 11.16)]
    [InlineData(Basis.Sampled, "none", "686bcafe2a0d45f0", 11.125000000000002)]
    [InlineData(Basis.Sampled, "patriot-two-bases", "397625ad95cd8a36", 6.4666666666666659)]
    [InlineData(Basis.Sampled, "s400-al-asad", "b72d08d71d9d657d", 8.0583333333333336)]
    [InlineData(Basis.Sampled, "s400-and-pantsir", "5ae6a23b6c617bb1", 8.0166666666666675)]
    [InlineData(Basis.Sampled, "s400-baghdad", "15d6ebd631c5a484", 11.125000000000002)]
    [InlineData(Basis.Sampled, "pantsir-two-bases", "15d4cafd9b5ebf54", 11.125000000000002)]
    public void Run_HundredNights_ComesToWhatItCameToBefore(Basis basis, string defence, string digest, double leakers)
    {
        var result = Designs.Run(Designs.Of(100, basis, defences: defence)).Laydowns.Single();
        Assert.Equal((digest, leakers), (RunJson.Hex(result.Digest), result.Summarise(MeasureList.Leakers).Mean));
    }
}
