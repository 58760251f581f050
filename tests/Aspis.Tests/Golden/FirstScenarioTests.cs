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
    [InlineData(Basis.Claimed, "patriot-two-bases", "01704828948ac242", 0.13)]
    [InlineData(Basis.Claimed, "s400-al-asad", "4f9f49e4b89f5056", 1.0700000000000001)]
    [InlineData(Basis.Claimed, "s400-and-pantsir", "48a31a20bf2a651a", 1.0600000000000001)]
    [InlineData(Basis.Claimed, "s400-baghdad", "4e3b945eaa0ee171", 11.16)]
    [InlineData(Basis.Claimed, "pantsir-two-bases", "a324b96ad564ac57", 11.16)]
    [InlineData(Basis.Assessed, "none", "2e7b8a7f64973a14", 11.16)]
    [InlineData(Basis.Assessed, "patriot-two-bases", "ae1a58147aefc0e1", 5.1299999999999999)]
    [InlineData(Basis.Assessed, "s400-al-asad", "7c87d314aab72e6a", 8.9499999999999993)]
    [InlineData(Basis.Assessed, "s400-and-pantsir", "5d17d6873d9602e7", 8.9800000000000004)]
    [InlineData(Basis.Assessed, "s400-baghdad", "7c08171a6a951622", 11.16)]
    [InlineData(Basis.Assessed, "pantsir-two-bases", "28df2869cc15abee", 11.16)]
    [InlineData(Basis.Sampled, "none", "686bcafe2a0d45f0", 11.125000000000002)]
    [InlineData(Basis.Sampled, "patriot-two-bases", "b29d4046d74561a4", 6.458333333333333)]
    [InlineData(Basis.Sampled, "s400-al-asad", "851925783cb69ff3", 8.0291666666666686)]
    [InlineData(Basis.Sampled, "s400-and-pantsir", "224e312886c54c35", 7.9958333333333336)]
    [InlineData(Basis.Sampled, "s400-baghdad", "161ce9c224aa76a5", 11.125000000000002)]
    [InlineData(Basis.Sampled, "pantsir-two-bases", "ba901e084d46daff", 11.125000000000002)]
    public void Run_HundredNights_ComesToWhatItCameToBefore(Basis basis, string defence, string digest, double leakers)
    {
        var result = Designs.Run(Designs.Of(100, basis, defences: defence)).Laydowns.Single();
        Assert.Equal((digest, leakers), (RunJson.Hex(result.Digest), result.Summarise(MeasureList.Leakers).Mean));
    }
}
