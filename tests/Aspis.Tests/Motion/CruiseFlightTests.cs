using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.World.Motion;

namespace Aspis.Tests.Motion;

/// <summary>Three straight pieces over the ground: to the cruise height on a slope of 0.18, along, and down at the dive angle.</summary>
public sealed class CruiseFlightTests
{
    private const double ClimbSlope = 0.18;
    private const double WayMetres = 60_000;
    private static readonly CruiseSpec Spec = new(240, 80, 30 * Math.PI / 180);

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(7_000)]
    public void Over_FlatGround_TakesTheTimeOfItsThreePieces(double startHeight)
    {
        var flight = CruiseFlight.Over(Spec, Way(200, 200), startHeight, Ground.Smooth);
        var change = Math.Abs(startHeight - Spec.HeightMetres);
        var (climb, dive) = (change / ClimbSlope, Dive);
        var length = Hypot(climb, change) + (WayMetres - climb - dive) + Hypot(dive, Spec.HeightMetres);
        Assert.Equal(length / Spec.SpeedMs, flight.ArrivalSeconds, 1e-5);
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(0, 900)]
    [InlineData(900, 0)]
    public void Over_GroundThatRisesOrFallsEvenly_KeepsItsHeightAboveIt(double low, double high)
    {
        var way = Way(low, high);
        var flight = CruiseFlight.Over(Spec, way, 0, Ground.Smooth);
        var climb = Spec.HeightMetres / ClimbSlope;
        var checks = 0;
        for (var t = 0.0; t < flight.ArrivalSeconds; t += 0.5)
        {
            var point = GeodeticPoint.FromPosition(flight.At(t).Position);
            var along = Geodesic.Inverse(way[0], point).DistanceMetres;
            if (along < climb || along > WayMetres - Dive)
                continue;
            checks++;
            Assert.Equal(Spec.HeightMetres, point.Height.InMetres - (low + ((high - low) * along / WayMetres)), 0.02);
        }

        Assert.True(checks > 400);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(80)]
    public void Over_Dive_IsAtItsAngleOntoTheAimPoint(double degrees)
    {
        var spec = Spec with { DiveRadians = degrees * Math.PI / 180 };
        var way = Way(200, 200);
        var flight = CruiseFlight.Over(spec, way, 0, Ground.Smooth);
        var state = flight.At(flight.ArrivalSeconds - (spec.HeightMetres / Math.Sin(spec.DiveRadians) / spec.SpeedMs / 2));
        var velocity = new LocalFrame(state.Position).RotateToLocal(state.Velocity);
        Assert.Equal(degrees, Math.Atan2(-velocity.Up, Hypot(velocity.East, velocity.North)) * 180 / Math.PI, 0.01);
        Assert.InRange(flight.At(flight.ArrivalSeconds).Position.DistanceTo(way[^1].ToPosition()), 0, 1e-3);
    }

    [Fact]
    public void Over_WayPoints_PassesEachAtCruiseHeight()
    {
        var corner = Geodesic.Direct(33, 44, 40, 25_000).Point with { Height = Length.Metres(300) };
        var (start, aim) = (Way(100, 100)[0], Way(100, 100)[^1]);
        var flight = CruiseFlight.Over(Spec, [start, corner, aim], 0, Ground.Smooth);
        var overCorner = (corner with { Height = Length.Metres(300 + Spec.HeightMetres) }).ToPosition();
        var nearest = Enumerable.Range(0, 4000).Min(i => flight.At(flight.ArrivalSeconds * i / 4000).Position.DistanceTo(overCorner));
        Assert.InRange(nearest, 0, flight.ArrivalSeconds / 4000 * Spec.SpeedMs);
    }

    [Fact]
    public void Over_WayTooShortOrWithoutLength_SaysSo()
    {
        var start = Way(0, 0)[0];
        var near = Geodesic.Direct(33, 44, 0, 400).Point;
        Assert.Contains("too short", Assert.Throws<ArgumentException>(() => CruiseFlight.Over(Spec, [start, near], 0, Ground.Smooth)).Message, StringComparison.Ordinal);
        Assert.Contains("the same", Assert.Throws<ArgumentException>(() => CruiseFlight.Over(Spec, [start, start], 0, Ground.Smooth)).Message, StringComparison.Ordinal);
    }

    private static double Dive => Spec.HeightMetres / Math.Tan(Spec.DiveRadians);

    private static double Hypot(double a, double b) => Math.Sqrt((a * a) + (b * b));

    private static System.Collections.Immutable.ImmutableArray<GeodeticPoint> Way(double low, double high) =>
    [
        new GeodeticPoint(Angle.Degrees(33), Angle.Degrees(44), Length.Metres(low)),
        Geodesic.Direct(33, 44, 75, WayMetres).Point with { Height = Length.Metres(high) },
    ];
}
