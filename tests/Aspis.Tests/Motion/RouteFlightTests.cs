using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.World.Motion;

namespace Aspis.Tests.Motion;

/// <summary>Legs are geodesics of the ellipsoid, flown at constant speed; a point at height h moves faster by h over the radius.</summary>
public sealed class RouteFlightTests
{
    private const double SpeedMs = 250;
    private const double EarthRadiusMetres = 6_371_000;

    public static TheoryData<double, double, double> Lines => new()
    {
        { 0, 0, 1_000 },
        { 33, 45, 19_999 },
        { 33, 137, 20_001 },
        { -52, 271, 300_000 },
        { 71, 12, 1_500_000 },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Along_LegOnTheEllipsoid_IsAsLongAsItsGeodesicAndFollowsIt(double latitude, double azimuth, double metres)
    {
        var (from, to) = Ends(latitude, azimuth, metres);
        var flight = RouteFlight.Along([from, to], SpeedMs);
        Assert.Equal(metres / SpeedMs, flight.ArrivalSeconds, 1e-3 / SpeedMs);
        var steps = (int)Math.Ceiling(metres / 500);
        var flown = 0.0;
        for (var i = 1; i <= steps; i++)
        {
            var here = At(flight, i, steps).Position;
            flown += here.DistanceTo(At(flight, i - 1, steps).Position);
            var expected = Geodesic.Direct(latitude, 44, azimuth, metres * i / steps).Point.ToPosition();
            Assert.InRange(here.DistanceTo(expected), 0, 1e-3);
        }

        // Chords of 500 m fall short of their arcs by c³/(24 R²), 0.13 µm each.
        Assert.Equal(metres, flown, 1e-3);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3_000, 3_000)]
    [InlineData(11_000, 11_000)]
    [InlineData(50, 9_000)]
    [InlineData(9_000, 50)]
    public void Along_AnyHeights_KeepsItsSpeedAndChangesHeightEvenly(double low, double high)
    {
        const double metres = 120_000;
        var (from, to) = Ends(33, 70, metres);
        var flight = RouteFlight.Along([Raise(from, low), Raise(to, high)], SpeedMs);
        var length = Math.Sqrt((metres * metres) + ((high - low) * (high - low)));
        Assert.Equal(length / SpeedMs, flight.ArrivalSeconds, 1e-3 / SpeedMs);
        for (var i = 0; i <= 200; i++)
        {
            var state = At(flight, i, 200);
            var height = low + ((high - low) * i / 200);
            Assert.Equal(height, GeodeticPoint.HeightMetres(state.Position), 5e-3);
            Assert.Equal(SpeedMs * (1 + (height / EarthRadiusMetres)), state.Velocity.Length, 1e-3 * SpeedMs);
        }
    }

    [Fact]
    public void Along_Velocity_IsTheRateOfChangeOfPosition()
    {
        var (from, to) = Ends(33, 70, 90_000);
        var flight = RouteFlight.Along([Raise(from, 100), Raise(to, 8_000)], SpeedMs);
        for (var t = 1.0; t < flight.ArrivalSeconds - 1; t += 7.3)
        {
            var rate = (flight.At(t + 0.5).Position - flight.At(t - 0.5).Position) * 1;
            Assert.InRange((rate - flight.At(t).Velocity).Length, 0, 1e-3);
        }
    }

    [Fact]
    public void Along_Corner_TurnsAtOnceWithoutAJump()
    {
        var (start, corner) = Ends(33, 0, 30_000);
        var end = Geodesic.Direct(corner.Latitude.InDegrees, corner.Longitude.InDegrees, 90, 10_000).Point;
        var flight = RouteFlight.Along([start, corner, end], SpeedMs);
        const double atCorner = 30_000 / SpeedMs;
        Assert.Equal(40_000 / SpeedMs, flight.ArrivalSeconds, 1e-5);
        var (before, after) = (flight.At(atCorner - 1e-6), flight.At(atCorner + 1e-6));
        Assert.InRange(before.Position.DistanceTo(after.Position), 0, 2e-6 * SpeedMs * 1.01);
        Assert.InRange(before.Position.DistanceTo(corner.ToPosition()), 0, 1e-3);
        Assert.Equal(0, before.Velocity.Dot(after.Velocity) / (SpeedMs * SpeedMs), 1e-6);
        Assert.InRange(flight.At(flight.ArrivalSeconds).Position.DistanceTo(end.ToPosition()), 0, 1e-3);
    }

    [Fact]
    public void Along_OnePointOrNoSpeed_IsRefused()
    {
        var (from, to) = Ends(33, 0, 30_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => RouteFlight.Along([from], SpeedMs));
        Assert.Throws<ArgumentOutOfRangeException>(() => RouteFlight.Along([from, to], 0));
    }

    private static MotionState At(Trajectory flight, int i, int steps) => flight.At(flight.ArrivalSeconds * i / steps);

    private static (GeodeticPoint From, GeodeticPoint To) Ends(double latitude, double azimuth, double metres) => (
        new GeodeticPoint(Angle.Degrees(latitude), Angle.Degrees(44), Length.Zero),
        Geodesic.Direct(latitude, 44, azimuth, metres).Point);

    private static GeodeticPoint Raise(GeodeticPoint point, double metres) => point with { Height = Length.Metres(metres) };
}
