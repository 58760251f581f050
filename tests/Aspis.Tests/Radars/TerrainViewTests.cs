using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Tests.Builders;
using Aspis.World.Motion;
using Aspis.World.Radars;

namespace Aspis.Tests.Radars;

/// <summary>A level approach behind a wall, against the similar triangles of a ray over it on an Earth of 4/3 its radius.</summary>
public sealed class TerrainViewTests
{
    private const double EffectiveRadius = 4.0 / 3 * 6_371_000;
    private const double PlainMetres = 100;
    private const double RadarLongitude = 44.0;
    private const double SpeedMs = 200;

    [Theory]
    [InlineData(10, 200, 44.1, 400)]
    [InlineData(10, 150, 44.05, 300)]
    [InlineData(40, 200, 44.1, 400)]
    [InlineData(10, 300, 44.1, 1500)]
    public void Of_ApproachBehindAWall_ComesIntoViewWhereTheRayOverItSays(double mast, double wall, double wallLongitude, double height)
    {
        var ground = Hills.Wall(PlainMetres, wall, wallLongitude);
        var site = Site(mast);
        var (flight, from) = Approach(height);
        var window = VisibleWindow.Of(site, flight, 0, ground);
        var wallAt = Distance(wallLongitude);
        double expected = 0;

        // The farthest distance at which the target's elevation, seen from the antenna, is that of the top of the wall.
        for (var d = from; d > wallAt; d -= 1)
        {
            if (Slope(PlainMetres + height, d) >= Slope(wall, wallAt))
            {
                expected = d;
                break;
            }
        }

        var seen = Geodesic.Inverse(Point(RadarLongitude, 0), GeodeticPoint.FromPosition(flight.At(window.FirstSeconds).Position)).DistanceMetres;
        Assert.InRange(seen, expected - 150, expected + 150);
        Assert.True(window.IsMasked);
        Assert.False(window.IsHidden(window.FirstSeconds + 1));

        double Slope(double top, double distance) =>
            (top - (PlainMetres + mast) - (distance * distance / (2 * EffectiveRadius))) / distance;
    }

    [Fact]
    public void Of_PlainWithoutWall_IsTheWindowOfASmoothEarth()
    {
        var site = Site(10);
        var (flight, _) = Approach(60);
        var over = VisibleWindow.Of(site, flight, 0, Hills.Wall(PlainMetres, PlainMetres, 44.1));
        var smooth = VisibleWindow.Of(site, flight, 0, Ground.Smooth);
        Assert.False(over.IsMasked);
        Assert.Empty(over.Hidden);
        Assert.InRange(over.FirstSeconds - smooth.FirstSeconds, -1, 12);
    }

    // Flying along behind a wall with the radar in front: in view, hidden, and in view again after it.
    [Fact]
    public void Of_FlightOverAWall_HidesItBehindOnly()
    {
        var ground = Hills.Wall(PlainMetres, 250, 44.1);
        var flight = RouteFlight.Along([Point(44.02, PlainMetres + 300), Point(44.45, PlainMetres + 300)], SpeedMs);
        var window = VisibleWindow.Of(Site(10), flight, 0, ground);
        Assert.Equal(0, window.FirstSeconds);
        var hiddenFrom = Geodesic.Inverse(Point(44.02, 0), GeodeticPoint.FromPosition(flight.At(window.LastSeconds).Position)).DistanceMetres;
        Assert.InRange(hiddenFrom, Distance(44.1) - Distance(44.02), Distance(44.4));
        Assert.True(window.IsMasked);
        Assert.Equal(window.LastSeconds + 5, window.NextClear(window.LastSeconds + 5));
    }

    private static double Distance(double longitude) => Geodesic.Inverse(Point(RadarLongitude, 0), Point(longitude, 0)).DistanceMetres;

    private static GeodeticPoint Point(double longitude, double height) => new(Angle.Degrees(33), Angle.Degrees(longitude), Length.Metres(height));

    private static (Trajectory Flight, double FromMetres) Approach(double height)
    {
        var from = Point(44.9, PlainMetres + height);
        return (RouteFlight.Along([from, Point(44.01, PlainMetres + height)], SpeedMs), Distance(44.9));
    }

    private static RadarSite Site(double mast)
    {
        var site = new TestField().Build().World.Radars[0];
        return new RadarSite(
            "radar",
            site.Id,
            site.Spec with { AntennaHeightMetres = mast },
            Point(RadarLongitude, PlainMetres + mast).ToPosition(),
            NorthErrorRadians: 0,
            FacingRadians: null,
            Battery: 0,
            Post: 0,
            OverTerrain: true,
            StartsSilent: false,
            LinkSeconds: 0);
    }
}
