using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.World.Motion;

namespace Aspis.Tests.Motion;

public sealed class PointMassFlightTests
{
    private static readonly PointMassFlight Airless = new(double.PositiveInfinity);
    private static readonly MotionState Start = StartAt(30, 45, 1500);

    [Fact]
    public void Step_Halved_ErrorFallsSixteenfold()
    {
        var exact = Airless.After(Start, 200, 0.25).Position;
        var errors = new[] { 20.0, 10, 5 }.Select(step => Airless.After(Start, 200, step).Position.DistanceTo(exact)).ToArray();
        Assert.InRange(errors[0] / errors[1], 13, 19);
        Assert.InRange(errors[1] / errors[2], 13, 19);
    }

    [Fact]
    public void Step_HalvedWithDragInSmoothAir_ErrorFallsSixteenfold()
    {
        // Below 11 km, where the standard atmosphere has no kinks.
        var flight = new PointMassFlight(10_000);
        var start = StartAt(30, 0, 800);
        var exact = flight.After(start, 16, 0.05).Position;
        var errors = new[] { 4.0, 2, 1 }.Select(step => flight.After(start, 16, step).Position.DistanceTo(exact)).ToArray();
        Assert.InRange(errors[0] / errors[1], 11, 22);
        Assert.InRange(errors[1] / errors[2], 11, 22);
    }

    // The Jacobi integral v²/2 − ω²(x²+y²)/2 − U, U the potential of the central mass and J2, is constant without drag.
    [Fact]
    public void After_WithoutDrag_KeepsTheJacobiIntegral()
    {
        var before = Jacobi(Start);
        var after = Jacobi(Airless.After(Start, 250, 0.5));
        Assert.InRange(Math.Abs(after - before) / Math.Abs(before), 0, 1e-12);
    }

    [Fact]
    public void After_WithDrag_LosesEnergy() =>
        Assert.True(Jacobi(new PointMassFlight(10_000).After(Start, 30, 0.5)) < Jacobi(Start) - 1000);

    // Dropped from h at latitude φ: east by (1/3) ω g t³ cos φ to first order, t = √(2h/g).
    [Theory]
    [InlineData(0)]
    [InlineData(45)]
    [InlineData(-45)]
    public void After_Dropped_FallsEastOfThePlumbLine(double latitude)
    {
        const double seconds = 40;
        var state = new MotionState(At(latitude, 10_000).ToPosition(), Vector.Zero);
        var frame = new LocalFrame(At(latitude, 0).ToPosition());
        var end = frame.ToLocal(Airless.After(state, seconds, 0.5).Position);
        var expected = Wgs84.RotationRate * 9.79 * seconds * seconds * seconds * Math.Cos(latitude * Math.PI / 180) / 3;
        Assert.InRange(end.East, 0.98 * expected, 1.02 * expected);
    }

    // A shot to the north drifts to the right of its course in the north and to the left in the south: 2 ω sin φ · v · t²/2.
    [Theory]
    [InlineData(45)]
    [InlineData(-45)]
    public void After_ShotNorth_DriftsByCoriolis(double latitude)
    {
        const double seconds = 20, speed = 500;
        var start = At(latitude, 5000).ToPosition();
        var frame = new LocalFrame(start);
        var end = frame.ToLocal(Airless.After(new MotionState(start, frame.North * speed), seconds, 0.5).Position);
        var horizontal = Wgs84.RotationRate * Math.Sin(latitude * Math.PI / 180) * speed * seconds * seconds;
        var falling = Wgs84.RotationRate * 9.79 * seconds * seconds * seconds * Math.Cos(latitude * Math.PI / 180) / 3;
        Assert.Equal(Math.Sign(latitude), Math.Sign(end.East));
        Assert.InRange(end.East, horizontal + falling - 0.5, horizontal + falling + 0.5);
    }

    [Fact]
    public void After_OverTheRotatingEarth_EastboundFliesFartherThanWestbound()
    {
        var east = RangeOf(Heading(Math.PI / 2));
        var west = RangeOf(Heading(-Math.PI / 2));

        // Eötvös: 2 ω v cos φ lessens eastbound weight; at 30° and 1,061 m/s eastward that is 1.4 % of g, each way.
        Assert.InRange((east - west) / (east + west), 0.008, 0.03);
    }

    private static MotionState Heading(double azimuth)
    {
        var frame = new LocalFrame(At(30, 0).ToPosition());
        var level = (frame.East * Math.Sin(azimuth)) + (frame.North * Math.Cos(azimuth));
        return new MotionState(frame.Origin, (level + frame.Up) * (1500 / Math.Sqrt(2)));
    }

    private static double RangeOf(MotionState state)
    {
        var start = state.Position;
        do
        {
            state = Airless.Step(state, 0.05);
        }
        while (GeodeticPoint.HeightMetres(state.Position) > 0);
        return start.DistanceTo(state.Position);
    }

    private static double Jacobi(in MotionState state)
    {
        var (x, y, z) = (state.Position.X, state.Position.Y, state.Position.Z);
        var r = Math.Sqrt((x * x) + (y * y) + (z * z));
        var sine = z / r;
        var potential = Wgs84.Mu / r * (1 - (Wgs84.J2 * Wgs84.A * Wgs84.A / (r * r) * ((3 * sine * sine) - 1) / 2));
        var centrifugal = Wgs84.RotationRate * Wgs84.RotationRate * ((x * x) + (y * y)) / 2;
        return (state.Velocity.LengthSquared / 2) - centrifugal - potential;
    }

    private static MotionState StartAt(double latitude, double elevationDegrees, double speed)
    {
        var frame = new LocalFrame(At(latitude, 100).ToPosition());
        var elevation = elevationDegrees * Math.PI / 180;
        return new MotionState(frame.Origin, ((frame.East * Math.Cos(elevation)) + (frame.Up * Math.Sin(elevation))) * speed);
    }

    private static GeodeticPoint At(double latitude, double height) => new(
        Angle.Degrees(latitude),
        Angle.Degrees(44),
        Length.Metres(height));
}
