using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Tests.Builders;
using Aspis.World.Motion;

namespace Aspis.Tests.Motion;

/// <summary>Over a ridge 800 m above its plain: the lowest path that keeps its height above ground and its steepest slope.</summary>
public sealed class TerrainFollowingTests
{
    private const double ClimbSlope = 0.18;
    private const double Crest = 44.2;
    private const double HalfWidth = 0.02;
    private static readonly CruiseSpec Spec = new(240, 80, 30 * Math.PI / 180);
    private static readonly Ground Ridge = Hills.Ridge(100, 900, Crest, HalfWidth);

    [Fact]
    public void Over_Ridge_IsNowhereTooLowAndNowhereTooSteep()
    {
        var (flight, way) = Fly();
        var whole = Geodesic.Inverse(way[0], way[1]).DistanceMetres;
        for (var t = 0.0; t < flight.ArrivalSeconds; t += 0.25)
        {
            var state = flight.At(t);
            var point = GeodeticPoint.FromPosition(state.Position);
            var along = Geodesic.Inverse(way[0], point).DistanceMetres;
            var velocity = new LocalFrame(state.Position).RotateToLocal(state.Velocity);
            if (along < 500 || along > whole - 200)
                continue;

            // Between two nodes, 200 m apart, a crest of this slope stands 20 m above their line at most.
            var above = point.Height.InMetres - Ridge.HeightMetres(point.Latitude.InDegrees, point.Longitude.InDegrees);
            Assert.True(above > Spec.HeightMetres - 25, $"{above:F0} m above ground after {along:F0} m");
            Assert.InRange(Math.Abs(velocity.Up) / Math.Sqrt((velocity.East * velocity.East) + (velocity.North * velocity.North)), 0, ClimbSlope * 1.05);
        }
    }

    // The slope of the ridge is steeper than it can climb, so it begins to climb (900 − 100)/0.18 m before the crest.
    [Fact]
    public void Over_Ridge_ClimbsNoSoonerThanItMust()
    {
        var (flight, _) = Fly();
        double? begins = null, highest = 0;
        for (var t = 10.0; t < flight.ArrivalSeconds - 10; t += 0.1)
        {
            var point = GeodeticPoint.FromPosition(flight.At(t).Position);
            highest = Math.Max(highest.Value, point.Height.InMetres);
            if (point.Height.InMetres > 100 + Spec.HeightMetres + 5)
                begins ??= Geodesic.Inverse(point, Point(Crest)).DistanceMetres;
        }

        Assert.InRange(begins!.Value, (800 / ClimbSlope) - 400, (800 / ClimbSlope) + 400);
        Assert.InRange(highest!.Value, 900 + Spec.HeightMetres - 25, 900 + Spec.HeightMetres + 25);
    }

    [Fact]
    public void Over_GroundWithoutHills_IsTheFlightOverEvenGround()
    {
        var flat = Hills.Ridge(100, 100, Crest, HalfWidth);
        System.Collections.Immutable.ImmutableArray<GeodeticPoint> way = [Point(44), Point(44.5)];
        var over = CruiseFlight.Over(Spec, way, 0, flat);
        var even = CruiseFlight.Over(Spec, way, 0, Ground.Smooth);
        Assert.Equal(even.ArrivalSeconds, over.ArrivalSeconds, 0.01);
        for (var t = 0.0; t < even.ArrivalSeconds; t += 1)
            Assert.InRange(even.At(t).Position.DistanceTo(over.At(t).Position), 0, 3);
    }

    private static GeodeticPoint Point(double longitude) => new(Angle.Degrees(33), Angle.Degrees(longitude), Length.Metres(100));

    private static (Trajectory Flight, System.Collections.Immutable.ImmutableArray<GeodeticPoint> Way) Fly()
    {
        System.Collections.Immutable.ImmutableArray<GeodeticPoint> way = [Point(44), Point(44.5)];
        return (CruiseFlight.Over(Spec, way, 0, Ridge), way);
    }
}
