using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.World.Motion;

namespace Aspis.Tests.Motion;

public sealed class BallisticFlightTests
{
    private static readonly GeodeticPoint Kermanshah = Point(34.346, 47.159, 1312);

    public static TheoryData<double, double, double, double> Arcs => new()
    {
        { 33.786, 42.441, 185, 1.0 },
        { 36.238, 43.947, 398, 1.0 },
        { 33.786, 42.441, 185, 0.7 },
        { 33.786, 42.441, 185, 1.2 },
        { 34.346, 38.2, 0, 1.0 },
        { 30.0, 47.159, 0, 1.0 },
    };

    [Theory]
    [MemberData(nameof(Arcs))]
    public void Between_TwoPoints_EndsOnTheAimPoint(double latitude, double longitude, double height, double ratio)
    {
        var aim = Point(latitude, longitude, height);
        var flight = new BallisticFlight(new BallisticSpec(45, 10_000, ratio)).Between(Kermanshah, aim);
        Assert.InRange(flight.At(flight.ArrivalSeconds).Position.DistanceTo(aim.ToPosition()), 0, 2);
        Assert.InRange(flight.At(0).Position.DistanceTo(Kermanshah.ToPosition()), 0, 1e-6);
        Assert.Equal(0, flight.At(0).Velocity.Length);
    }

    [Theory]
    [MemberData(nameof(Arcs))]
    public void Between_TwoPoints_TopsOutAtTheStatedApogee(double latitude, double longitude, double height, double ratio)
    {
        var aim = Point(latitude, longitude, height);
        var distance = Geodesic.Inverse(Kermanshah, aim).DistanceMetres;
        var flight = new BallisticFlight(new BallisticSpec(45, 10_000, ratio)).Between(Kermanshah, aim);
        var stated = ratio * MinimumEnergyArc.Over(distance).ApogeeMetres;

        // The table is 0.5 s apart; near the top that leaves at most g·0.25²/2 = 0.3 m.
        Assert.InRange(flight.ApogeeMetres() - stated, -3, 3);
    }

    [Fact]
    public void At_BetweenNodes_JoinsPositionAndVelocity()
    {
        var flight = new BallisticFlight(new BallisticSpec(45, 10_000, 1)).Between(Kermanshah, Point(33.786, 42.441, 185));
        const double h = 1e-3;
        for (var t = 0.37; t < flight.ArrivalSeconds - 1; t += 1.13)
        {
            var slope = (flight.At(t + h).Position - flight.At(t - h).Position) * (1 / (2 * h));
            Assert.InRange((slope - flight.At(t).Velocity).Length, 0, 0.1);
        }
    }

    [Fact]
    public void Between_NearerThanTwentyKilometres_IsRefused() => Assert.Throws<ArgumentException>(
        () => new BallisticFlight(new BallisticSpec(45, 10_000, 1)).Between(Kermanshah, Point(34.4, 47.2, 0)));

    private static GeodeticPoint Point(double latitude, double longitude, double height) =>
        new(Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Metres(height));
}
