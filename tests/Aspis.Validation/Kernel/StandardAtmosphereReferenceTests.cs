using Aspis.Kernel.Atmosphere;

namespace Aspis.Validation.Kernel;

/// <summary>NOAA, NASA and USAF, "U.S. Standard Atmosphere, 1976", NASA-TM-X-74335, 1976.</summary>
public sealed class StandardAtmosphereReferenceTests
{
    // The published breakpoints: T in K, p in mbar, density in kg/m3, to the five digits
    // printed, of which the last may be one off (1.1090 mbar at 47 km is 1.10906 by the equations).
    [Theory]
    [InlineData(0, 288.150, 1013.25, 1.2250)]
    [InlineData(11, 216.650, 226.32, 0.36392)]
    [InlineData(20, 216.650, 54.748, 0.088035)]
    [InlineData(32, 228.650, 8.6801, 0.013225)]
    [InlineData(47, 270.650, 1.1090, 0.0014275)]
    [InlineData(51, 270.650, 0.66938, 0.00086160)]
    [InlineData(71, 214.650, 0.039564, 0.000064211)]
    public void AtGeopotentialAltitude_Breakpoints_MatchTheTable(
        double kilometres, double kelvin, double millibar, double density)
    {
        var air = StandardAtmosphere.AtGeopotentialAltitude(1000 * kilometres);
        Assert.Equal(kelvin, air.TemperatureKelvin, 5e-4);
        AssertFiveDigits(100 * millibar, air.PressurePascal);
        AssertFiveDigits(density, air.DensityKgM3);
    }

    [Theory]
    [InlineData(0, 288.150, 101325, 1.22500, 340.294)]
    [InlineData(1000, 281.650, 89874.6, 1.11164, 336.434)]
    [InlineData(3000, 268.650, 70108.5, 0.909122, 328.578)]
    [InlineData(5000, 255.650, 54019.9, 0.736116, 320.529)]
    [InlineData(8000, 236.150, 35599.8, 0.525167, 308.063)]
    [InlineData(10000, 223.150, 26436.2, 0.412706, 299.463)]
    [InlineData(11000, 216.650, 22632.0, 0.363918, 295.069)]
    [InlineData(15000, 216.650, 12044.6, 0.193673, 295.069)]
    [InlineData(20000, 216.650, 5474.88, 0.0880347, 295.069)]
    [InlineData(25000, 221.650, 2511.02, 0.0394657, 298.455)]
    [InlineData(27000, 223.650, 1847.45, 0.0287768, 299.798)]
    [InlineData(30000, 226.650, 1171.86, 0.0180119, 301.802)]
    [InlineData(32000, 228.650, 868.016, 0.0132250, 303.131)]
    [InlineData(40000, 251.050, 277.520, 0.00385099, 317.633)]
    [InlineData(47000, 270.650, 110.906, 0.00142753, 329.799)]
    public void AtGeopotentialAltitude_TableRows_MatchToOneInTheLastDigit(
        double metres, double kelvin, double pascal, double density, double soundSpeed)
    {
        var air = StandardAtmosphere.AtGeopotentialAltitude(metres);
        Assert.Equal(kelvin, air.TemperatureKelvin, 5e-4);
        Assert.Equal(1, air.PressurePascal / pascal, 6e-6);
        Assert.Equal(1, air.DensityKgM3 / density, 6e-6);
        Assert.Equal(soundSpeed, air.SoundSpeedMs, 1e-3);
    }

    [Fact]
    public void AtGeometricAltitude_TenKilometres_MatchesTheGeometricTable()
    {
        var air = StandardAtmosphere.AtGeometricAltitude(10_000);
        Assert.Equal(223.252, air.TemperatureKelvin, 5e-4);
        Assert.Equal(26499.9, air.PressurePascal, 0.05);
        Assert.Equal(0.413510, air.DensityKgM3, 5e-7);
    }

    // NASA NESC 6-DOF check cases 1 and 9: feet, degrees Rankine, lbf/ft2, slug/ft3, ft/s. Their sea-level pressure is
    // 101,326.04 Pa, one part in 100,000 above the standard.
    [Theory]
    [InlineData(0.0, 518.67, 2116.23841715, 0.00237689282456, 1116.45000305)]
    [InlineData(4967.07901984, 500.960819208, 1763.06031983, 0.00205021565411, 1097.22474891)]
    [InlineData(10700.0326326, 480.531538751, 1416.54715935, 0.00171729646139, 1074.61936696)]
    [InlineData(30000.0, 411.838873082, 629.673709538, 8.90685451211E-4, 994.849493459)]
    public void AtGeometricAltitude_NasaCheckCase_MatchesItsAir(
        double feet, double rankine, double poundsPerSquareFoot, double slugsPerCubicFoot, double feetPerSecond)
    {
        var air = StandardAtmosphere.AtGeometricAltitude(feet * 0.3048);
        Assert.Equal(1, air.TemperatureKelvin * 1.8 / rankine, 1e-6);
        Assert.Equal(1, air.PressurePascal / (poundsPerSquareFoot * 47.88025898), 1.2e-5);
        Assert.Equal(1, air.DensityKgM3 / (slugsPerCubicFoot * 515.3788184), 2e-6);
        Assert.Equal(1, air.SoundSpeedMs / (feetPerSecond * 0.3048), 2e-6);
    }

    // Above 86 km the continuation is ours; the published values show how far it strays.
    [Theory]
    [InlineData(86_000, 6.958e-6, 0.002)]
    [InlineData(100_000, 5.604e-7, 0.05)]
    [InlineData(120_000, 2.222e-8, 0.30)]
    public void DensityKgM3_AboveTheLayers_StaysNearTheTable(double metres, double density, double tolerance) =>
        Assert.Equal(1, StandardAtmosphere.DensityKgM3(metres) / density, tolerance);

    private static void AssertFiveDigits(double printed, double actual)  =>
        Assert.Equal(1, actual / printed, 6e-5);
}
