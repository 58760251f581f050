using Aspis.Kernel.Geometry;
using FsCheck;
using FsCheck.Fluent;

namespace Aspis.Tests.Kernel.Geometry;

public sealed class GeodesicTests
{
    private const double QuarterMeridianMetres = 10001965.729312723;

    private static readonly Gen<(double Latitude, double Azimuth, double Distance)> Starts =
        from latitude in Gen.Choose(-90_000, 90_000)
        from azimuth in Gen.Choose(-180_000, 180_000)
        from distance in Gen.Choose(1, 20_003_000)
        select (latitude / 1e3, azimuth / 1e3, (double)distance);

    [Fact]
    public void Inverse_EndOfDirect_IsNoLongerAndReachesTheSamePlace() =>
        Prop.ForAll(Starts.ToArbitrary(), start =>
        {
            var end = Geodesic.Direct(start.Latitude, 10, start.Azimuth, start.Distance);
            var line = Geodesic.Inverse(start.Latitude, 10, end.LatitudeDegrees, end.LongitudeDegrees);
            var again = Geodesic.Direct(start.Latitude, 10, line.Azimuth1Degrees, line.DistanceMetres);
            return line.DistanceMetres <= start.Distance + 1e-7
                && again.Point.ToPosition().DistanceTo(end.Point.ToPosition()) < 1e-7;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void Inverse_NearTheAntipode_IsAGeodesicThatArrives()
    {
        var offsets = from exponent in Gen.Choose(-120, 0)
                      from angle in Gen.Choose(0, 359)
                      from latitude in Gen.Choose(-80, 80)
                      select (Size: Math.Pow(10, exponent / 10.0), Angle: angle, Latitude: (double)latitude);
        Prop.ForAll(offsets.ToArbitrary(), offset =>
        {
            var latitude2 = -offset.Latitude + offset.Size * Math.Sin(offset.Angle);
            var longitude2 = 180 + offset.Size * Math.Cos(offset.Angle);
            var line = Geodesic.Inverse(offset.Latitude, 0, latitude2, longitude2);
            var end = Geodesic.Direct(offset.Latitude, 0, line.Azimuth1Degrees, line.DistanceMetres);
            var wanted = new GeodesicEnd(latitude2, longitude2, 0).Point.ToPosition();
            return line.DistanceMetres <= 2 * QuarterMeridianMetres + 1e-6
                && end.Point.ToPosition().DistanceTo(wanted) < 1e-6;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Theory]
    [InlineData(0, 0, 90, 0, QuarterMeridianMetres, 0)]
    [InlineData(90, 0, -90, 0, 2 * QuarterMeridianMetres, 180)]
    [InlineData(0, 0, 0, 90, Math.PI / 2 * 6378137, 90)]
    [InlineData(0, 0, 0, -90, Math.PI / 2 * 6378137, -90)]
    [InlineData(0, 0, 0, 180, 2 * QuarterMeridianMetres, 0)]
    [InlineData(45, 170, 45, 170, 0, 180)]
    [InlineData(30, 0, -30, 180, 2 * QuarterMeridianMetres, 0)]
    public void Inverse_SpecialLines_AreExact(
        double latitude1, double longitude1, double latitude2, double longitude2, double distance, double azimuth)
    {
        var line = Geodesic.Inverse(latitude1, longitude1, latitude2, longitude2);
        Assert.Equal(distance, line.DistanceMetres, 1e-8);
        Assert.Equal(azimuth, line.Azimuth1Degrees, 1e-12);
    }

    [Fact]
    public void Inverse_EndsExchanged_IsTheSameLineBackwards()
    {
        var there = Geodesic.Inverse(33.3, 44.4, 35.7, 51.4);
        var back = Geodesic.Inverse(35.7, 51.4, 33.3, 44.4);
        Assert.Equal(there.DistanceMetres, back.DistanceMetres, 1e-9);
        Assert.Equal(there.Azimuth1Degrees - 180, back.Azimuth2Degrees, 1e-12);
        Assert.Equal(there.Azimuth2Degrees - 180, back.Azimuth1Degrees, 1e-12);
    }

    [Fact]
    public void Direct_NegativeDistance_GoesBack()
    {
        var end = Geodesic.Direct(33.3, 44.4, 60, 500_000);
        var back = Geodesic.Direct(end.LatitudeDegrees, end.LongitudeDegrees, end.Azimuth2Degrees, -500_000);
        Assert.Equal(33.3, back.LatitudeDegrees, 1e-12);
        Assert.Equal(44.4, back.LongitudeDegrees, 1e-12);
    }
}
