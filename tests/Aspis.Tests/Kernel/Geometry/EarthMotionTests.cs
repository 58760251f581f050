using Aspis.Kernel.Geometry;

namespace Aspis.Tests.Kernel.Geometry;

public sealed class EarthMotionTests
{
    [Fact]
    public void Acceleration_AnyPoint_IsTheGradientOfThePotential()
    {
        static double Potential(Position p)
        {
            var radius = (p - default(Position)).Length;
            var sine = p.Z / radius;
            var ratio = Wgs84.A / radius;
            return Wgs84.Mu / radius * (1 - Wgs84.J2 * ratio * ratio * (1.5 * sine * sine - 0.5));
        }

        const double StepMetres = 100;
        var point = new Position(4.1e6, -2.3e6, 4.9e6);
        double Slope(Vector axis) =>
            (Potential(point + axis * StepMetres) - Potential(point - axis * StepMetres)) / (2 * StepMetres);
        var gradient = new Vector(Slope(new(1, 0, 0)), Slope(new(0, 1, 0)), Slope(new(0, 0, 1)));
        Assert.True((gradient - EarthGravity.Acceleration(point)).Length < 1e-8);
    }

    [Fact]
    public void FrameAcceleration_AnyMotion_IsCoriolisPlusCentrifugal()
    {
        var (position, velocity) = (new Position(4.1e6, -2.3e6, 4.9e6), new Vector(300, 1200, -700));
        var rotation = new Vector(0, 0, Wgs84.RotationRate);
        var arm = position - default(Position);
        var expected = -2 * rotation.Cross(velocity) - rotation.Cross(rotation.Cross(arm));
        Assert.True((expected - RotatingEarth.FrameAcceleration(position, velocity)).Length < 1e-15);
    }

    [Fact]
    public void FrameAcceleration_PointFixedInSpace_IsCentripetal()
    {
        // Seen from the turning Earth a resting star circles: its acceleration is w x (w x p).
        var position = new Position(7e6, 0, 0);
        var velocity = new Vector(0, -Wgs84.RotationRate * 7e6, 0);
        var acceleration = RotatingEarth.FrameAcceleration(position, velocity);
        Assert.Equal(-Wgs84.RotationRate * Wgs84.RotationRate * 7e6, acceleration.X, 1e-15);
    }
}
