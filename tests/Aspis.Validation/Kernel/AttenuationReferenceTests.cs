using Aspis.Kernel.Atmosphere;

namespace Aspis.Validation.Kernel;

/// <summary>
/// Validation examples of ITU-R Study Group 3, release 5.1, for Recommendations P.676-13 (gases) and P.838-3 (rain).
/// </summary>
public sealed class AttenuationReferenceTests
{
    private const double RadiansPerDegree = Math.PI / 180;

    [Fact]
    public void Gas_ValidationExamples_AgreeToTwelveDigits()
    {
        var rows = ReferenceFile.Numbers("gas-attenuation.csv", ',').ToArray();
        Assert.Equal(175, rows.Length);
        Assert.All(rows, row => Assert.Equal(
            1, GasAttenuation.DecibelsPerKilometre(row[0], row[1], row[2], row[3]) / row[4], 1e-12));
    }

    [Fact]
    public void Rain_ValidationExamples_AgreeToTheirDigits()
    {
        var rows = ReferenceFile.Numbers("rain-attenuation.csv", ',').ToArray();
        Assert.Equal(32, rows.Length);
        Assert.All(rows, row => Assert.Equal(
            1, RainAttenuation.DecibelsPerKilometre(row[1], row[2], row[0] * RadiansPerDegree, row[3] * RadiansPerDegree) / row[4], 1e-8));
    }

    // Properties the examples do not cover: they hold pressure and temperature.
    [Fact]
    public void Gas_ThinnerOrDrierAir_TakesLess()
    {
        var sea = GasAttenuation.DecibelsPerKilometre(10, 1013.25, 288.15, 7.5);
        Assert.True(GasAttenuation.DecibelsPerKilometre(10, 500, 288.15, 7.5) < sea);
        Assert.True(GasAttenuation.DecibelsPerKilometre(10, 1013.25, 288.15, 0) < sea);
        Assert.True(GasAttenuation.DecibelsPerKilometre(10, 1013.25, 258.15, 0) > GasAttenuation.DecibelsPerKilometre(10, 1013.25, 288.15, 0));
    }

    // Dry absorption far from its lines goes with the square of pressure (collisions make both absorbers and widths).
    [Fact]
    public void Gas_DryAirFarFromLines_GoesWithTheSquareOfPressure() => Assert.Equal(
        4, GasAttenuation.DecibelsPerKilometre(20, 1000, 288.15, 0) / GasAttenuation.DecibelsPerKilometre(20, 500, 288.15, 0), 0.05);

    [Fact]
    public void Rain_None_TakesNothing() => Assert.Equal(0, RainAttenuation.DecibelsPerKilometre(10, 0, 0, 0));
}
