using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Tests.Builders;
using Aspis.World.Radars;

namespace Aspis.Tests.Radars;

/// <summary>The ground's echo and what Doppler filters leave of it.</summary>
public sealed class ClutterTests
{
    private const double Rural = 0.0316227766;
    private static readonly RadarSite Site = new TestField().Build().World.Radars[0];

    // By hand: sin ψ = 10/3000 - 3000/(2 · 8,494,667) = 0.0031568; cell 3000 m · 0.03 · 100 m = 9,000 m²; γ = -15 dB.
    [Fact]
    public void CrossSection_ThreeKilometres_IsWhatItIsByHand() =>
        Assert.Equal(0.8984, GroundClutter.CrossSectionM2(Rural, 3000, 10, 100, 0.03), 1e-3);

    // The horizon of an antenna 10 m high is 13.03 km away (4.12 √h, Skolnik 2001, section 8.5).
    [Theory]
    [InlineData(13_000, true)]
    [InlineData(13_100, false)]
    public void CrossSection_BeyondTheHorizon_IsNothing(double rangeMetres, bool isThere) =>
        Assert.Equal(isThere, GroundClutter.CrossSectionM2(Rural, rangeMetres, 10, 100, 0.03) > 0);

    // An object that comes straight at the radar is seen; on a course across, it fades, and is seen again beyond.
    [Fact]
    public void Detect_TangentialCourse_Fades()
    {
        var radar = RadarOn(Rural);
        Assert.InRange(Detected(radar, new Sighting(5000, 1, 0.005, -60)), 0.99, 1);
        Assert.InRange(Detected(radar, new Sighting(5000, 1, 0.005, -14.9)), 0, 0.05);
        Assert.InRange(Detected(radar, new Sighting(5000, 1, 0.005, 0)), 0, 0.05);
        Assert.InRange(Detected(radar, new Sighting(5000, 1, 0.005, 15.1)), 0.99, 1);
    }

    // Nothing fades where the beam clears the ground, beyond the radar's horizon, or over ground that does not echo.
    [Theory]
    [InlineData(Rural, 5000, 0.05)]
    [InlineData(Rural, 20_000, 0.005)]
    [InlineData(0, 5000, 0.005)]
    public void Detect_TangentialCourseClearOfTheGround_DoesNotFade(double gamma, double range, double elevation) =>
        Assert.InRange(Detected(RadarOn(gamma), new Sighting(range, 1, elevation, 0)), 0.98, 1);

    // What the filters leave is weaker than the ground by just their improvement.
    [Fact]
    public void ClutterM2_FasterThanTheNotch_IsWeakerByTheImprovement()
    {
        var site = RadarOn(Rural).Site;
        var slow = site.ClutterM2(new Sighting(5000, 1, 0.005, 0));
        Assert.True(slow > 0.1);
        Assert.Equal(1e4, slow / site.ClutterM2(new Sighting(5000, 1, 0.005, -60)), 1e-6);
    }

    // Ground whose echo, filtered, is as strong as the object's leaves a signal that hardly ever crosses the threshold.
    [Fact]
    public void Detect_SmallObjectOnStrongGround_FadesHoweverItFlies()
    {
        var radar = RadarOn(Rural * 10);
        Assert.InRange(Detected(radar, new Sighting(2000, 1, 0.005, -60), crossSectionM2: 1e-4), 0, 0.05);
        Assert.InRange(Detected(radar, new Sighting(2000, 1, 0.005, -60), crossSectionM2: 1), 0.98, 1);
    }

    private static Radar RadarOn(double gamma)
    {
        var spec = Site.Spec with { MinimumRadialSpeedMs = 15, ClutterImprovement = 1e4 };
        var radar = new Radar(Site with { Spec = spec, GroundGamma = gamma }, 1);
        radar.Reset(Luck.For(1, 0, 0));
        return radar;
    }

    private static double Detected(Radar radar, Sighting sighting, double crossSectionM2 = 0.1)
    {
        var luck = Luck.For(1, 0, 0);
        return Enumerable.Range(0, 2000).Count(i => radar.Detect(
            sighting, new Echo(7, TargetClass.Drone, crossSectionM2), 0, 1, Instant.AtSeconds(i), luck, i, out _) == Finding.Detected) / 2000.0;
    }
}
