using Aspis.Kernel.Atmosphere;
using Aspis.Kernel.Geometry;
using Aspis.World.Radars;

namespace Aspis.Tests.Radars;

public sealed class PathLossTests
{
    private const double DecibelsPerNeper = 4.342944819032518;
    private const double XBand = 10e9;
    private static readonly GasProfile Gas = new(XBand, GasProfile.ReferenceVapourGramsM3);

    // Straight between heights in its logarithm, against line by line.
    [Theory]
    [InlineData(1.3e9)]
    [InlineData(3e9)]
    [InlineData(10e9)]
    [InlineData(17e9)]
    public void GasProfile_BetweenItsHeights_IsCloseToLineByLine(double hertz)
    {
        var profile = new GasProfile(hertz, 7.5);
        for (var height = 0.0; height < 20_000; height += 130)
            Assert.Equal(1, profile.DecibelsPerKilometre(height) / GasProfile.Exactly(hertz, 7.5, height), 2e-3);
    }

    // The table against the same integral taken directly, at every elevation and range; two-way, dB.
    [Theory]
    [InlineData(3e9, 400_000, 0.06)]
    [InlineData(10e9, 400_000, 0.15)]
    [InlineData(15e9, 30_000, 0.03)]
    public void Nepers_Table_IsCloseToTheIntegral(double hertz, double farthest, double tolerance)
    {
        var gas = new GasProfile(hertz, 7.5);
        var loss = new PathLoss(hertz, gas, 300, farthest, Air.Clear);
        for (var range = 500.0; range < farthest; range *= 1.17)
        {
            for (var apparent = 0.0; apparent < 1.5; apparent = (apparent * 1.31) + 0.0007)
            {
                var geometric = apparent - (range / (8 * RadarHorizon.EarthRadiusMetres));
                var exact = PathLoss.GasNepers(gas, 300, range, apparent);
                Assert.Equal(2 * DecibelsPerNeper * exact, 2 * DecibelsPerNeper * loss.Nepers(range, geometric), tolerance);
            }
        }
    }

    // A short level path lies in the same air throughout: length times the specific attenuation of ITU-R P.676-13 at 10 GHz,
    // 1013.25 hPa in all, 288.15 K and 7.5 g/m³.
    [Fact]
    public void Nepers_LevelPath_IsLengthTimesSpecificAttenuation()
    {
        var loss = new PathLoss(XBand, Gas, 0, 100_000, Air.Clear);
        var specific = GasAttenuation.DecibelsPerKilometre(10, 1013.25 - (7.5 * 288.15 / 216.7), 288.15, 7.5);
        Assert.Equal(10 * specific, DecibelsPerNeper * loss.Nepers(10_000, 0), 0.002);
    }

    // Upwards oxygen is worth some 5 to 6 km of the air at the ground and water vapour some 2 (ITU-R P.676-13, annex 2).
    [Fact]
    public void Nepers_Upwards_IsAnEquivalentHeightOfTheAirAtTheGround()
    {
        var loss = new PathLoss(XBand, Gas, 0, 100_000, Air.Clear);
        var dry = GasProfile.Exactly(XBand, 0, 0);
        var damp = GasProfile.Exactly(XBand, 7.5, 0) - dry;
        Assert.InRange(DecibelsPerNeper * loss.Nepers(60_000, Math.PI / 2), (4.5 * dry) + (1.6 * damp), (6.5 * dry) + (2.4 * damp));
    }

    // Below its top and inside its extent rain takes its specific attenuation (ITU-R P.838-3) times the length of the path.
    [Theory]
    [InlineData(10_000, 0.0, 10_000)]
    [InlineData(80_000, 0.0, 50_000)]
    [InlineData(80_000, 0.5, 3_990 / 0.480947)]
    public void Nepers_Rain_TakesWhatItsLengthDoes(double range, double elevation, double wet)
    {
        var rain = new Air(7.5, 10, 4000, 50_000);
        var (inRain, dry) = (new PathLoss(XBand, Gas, 10, 100_000, rain), new PathLoss(XBand, Gas, 10, 100_000, Air.Clear));
        var specific = RainAttenuation.DecibelsPerKilometre(10, 10, 0, Math.PI / 4);
        var extra = DecibelsPerNeper * (inRain.Nepers(range, elevation) - dry.Nepers(range, elevation));
        Assert.Equal(1, extra / (specific * wet / 1000), 0.003);
    }

    [Fact]
    public void Nepers_AboveTheRain_IsDry()
    {
        var (inRain, dry) = (new PathLoss(XBand, Gas, 4100, 100_000, new Air(7.5, 10, 4000)), new PathLoss(XBand, Gas, 4100, 100_000, Air.Clear));
        Assert.Equal(dry.Nepers(50_000, 0.01), inRain.Nepers(50_000, 0.01));
    }
}
