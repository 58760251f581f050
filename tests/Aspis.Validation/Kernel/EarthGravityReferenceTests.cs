using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;

namespace Aspis.Validation.Kernel;

public sealed class EarthGravityReferenceTests
{
    // NASA NESC 6-DOF check cases 1 and 9 (WGS-84 with J2, on the equator): feet and ft/s2.
    [Theory]
    [InlineData(0.0, 32.1988102141)]
    [InlineData(4967.07901984, 32.183504957281805)]
    [InlineData(10700.0326326, 32.16585335058492)]
    [InlineData(30000.0, 32.1065359519)]
    public void Acceleration_NasaCheckCases_MatchesToTenDigits(double feet, double feetPerSecondSquared)
    {
        var point = new GeodeticPoint(Angle.Zero, Angle.Zero, Length.Feet(feet)).ToPosition();
        Assert.Equal(feetPerSecondSquared, EarthGravity.Acceleration(point).Length / 0.3048, 1e-8);
    }

    // Normal gravity on the WGS-84 ellipsoid, NIMA TR8350.2, 2000, table 3.4: attraction less centrifugal acceleration.
    // J2 alone leaves out J4, worth up to 1.2e-4 m/s2.
    [Theory]
    [InlineData(0, 9.7803253359)]
    [InlineData(90, 9.8321849378)]
    public void Acceleration_WithRotation_IsNormalGravity(double latitudeDegrees, double expected)
    {
        var point = new GeodeticPoint(Angle.Degrees(latitudeDegrees), Angle.Zero, Length.Zero).ToPosition();
        var total = EarthGravity.Acceleration(point) + RotatingEarth.FrameAcceleration(point, Vector.Zero);
        Assert.Equal(expected, total.Length, 1.3e-4);
    }
}
