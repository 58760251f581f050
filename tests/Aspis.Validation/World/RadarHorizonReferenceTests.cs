using Aspis.Kernel.Geometry;
using Aspis.World.Radars;

namespace Aspis.Validation.World;

/// <summary>Horizon over an Earth of 4/3 the radius 6,371 km (Skolnik, "Introduction to Radar Systems", 2001, section 8.5).</summary>
public sealed class RadarHorizonReferenceTests
{
    [Theory]
    [InlineData(10, 30, 35.610)]
    [InlineData(25, 50, 49.755)]
    [InlineData(10, 100, 54.253)]
    [InlineData(25, 3000, 246.390)]
    public void DistanceMetres_PublishedHeights_Agrees(double antenna, double target, double kilometres)
    {
        Assert.Equal(kilometres, RadarHorizon.DistanceMetres(antenna, target) / 1000, 5e-4);
        Assert.True(RadarHorizon.Sees(antenna, target, (kilometres * 1000) - 10));
        Assert.False(RadarHorizon.Sees(antenna, target, (kilometres * 1000) + 10));
    }

    // A range claimed on one cross-section, carried to another by the radar equation: 600 km on 2 m².
    [Theory]
    [InlineData(0.1, 283.72)]
    [InlineData(0.01, 159.55)]
    public void ConstantFor_AnotherCrossSection_ScalesByTheFourthRoot(double crossSection, double kilometres)
    {
        var constant = RadarSpec.ConstantFor(600_000, 2, 0.8, new DetectionLaw(1e-6, 1));
        var range = kilometres * 1000;
        var signalToNoise = constant * crossSection / (range * range * range * range);
        Assert.Equal(0.8, new SwerlingOne(1e-6).DetectionProbability(signalToNoise), 1e-4);
    }
}
