using Aspis.Kernel.Atmosphere;

namespace Aspis.Tests.Kernel.Atmosphere;

public sealed class StandardAtmosphereTests
{
    [Theory]
    [InlineData(11000)]
    [InlineData(20000)]
    [InlineData(32000)]
    [InlineData(47000)]
    [InlineData(51000)]
    [InlineData(71000)]
    [InlineData(84852)]
    public void AtGeopotentialAltitude_AcrossABreakpoint_IsContinuous(double metres)
    {
        var below = StandardAtmosphere.AtGeopotentialAltitude(metres - 1e-6);
        var above = StandardAtmosphere.AtGeopotentialAltitude(metres);
        Assert.Equal(1, below.PressurePascal / above.PressurePascal, 1e-8);
        Assert.Equal(below.TemperatureKelvin, above.TemperatureKelvin, 1e-7);
    }

    [Fact]
    public void DensityKgM3_AnyAltitude_AgreesWithTheFullState()
    {
        for (var metres = -400.0; metres < 200e3; metres += 777)
        {
            Assert.Equal(
                StandardAtmosphere.AtGeometricAltitude(metres).DensityKgM3, StandardAtmosphere.DensityKgM3(metres));
        }
    }

    [Fact]
    public void AtGeometricAltitude_Everywhere_IsInHydrostaticEquilibrium()
    {
        const double StepMetres = 1;
        for (var metres = 500.5; metres < 150e3; metres += 1000)
        {
            var (below, here, above) = (
                StandardAtmosphere.AtGeometricAltitude(metres - StepMetres),
                StandardAtmosphere.AtGeometricAltitude(metres),
                StandardAtmosphere.AtGeometricAltitude(metres + StepMetres));
            var ratio = 6356766 / (6356766 + metres);
            var weight = 9.80665 * ratio * ratio * here.DensityKgM3 * 2 * StepMetres;
            Assert.Equal(1, (below.PressurePascal - above.PressurePascal) / weight, 1e-5);
        }
    }

    [Fact]
    public void DensityKgM3_AboveTheTable_FallsForEver()
    {
        var last = double.PositiveInfinity;
        for (var metres = 80e3; metres < 500e3; metres += 10e3)
        {
            var density = StandardAtmosphere.DensityKgM3(metres);
            Assert.InRange(density, double.Epsilon, last);
            last = density;
        }
    }
}
