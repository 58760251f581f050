using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace Aspis.Tests.Kernel.Geometry;

public sealed class GeodeticPointTests
{
    private static readonly Gen<GeodeticPoint> Points =
        from latitude in Gen.Choose(-90_000_000, 90_000_000)
        from longitude in Gen.Choose(-179_999_999, 180_000_000)
        from height in Gen.Choose(-10_000, 10_000_000)
        select new GeodeticPoint(
            Angle.Degrees(latitude / 1e6), Angle.Degrees(longitude / 1e6), Length.Metres(height));

    [Fact]
    public void FromPosition_AnyPoint_InvertsToPosition() =>
        Prop.ForAll(Points.ToArbitrary(), point =>
        {
            var back = GeodeticPoint.FromPosition(point.ToPosition());
            return Math.Abs((back.Latitude - point.Latitude).InRadians) < 1e-9
                && Math.Abs((back.Height - point.Height).InMetres) < 1e-6
                && back.ToPosition().DistanceTo(point.ToPosition()) < 1e-6;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Fact]
    public void HeightMetres_BelowAThousandKilometres_IsWithinAMillimetre() =>
        Prop.ForAll(Points.ToArbitrary(), point =>
        {
            var low = point with { Height = point.Height / 10 };
            return Math.Abs(GeodeticPoint.HeightMetres(low.ToPosition()) - low.Height.InMetres) < 1e-3;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Theory]
    [InlineData(0, 0, 0, 6378137, 0, 0)]
    [InlineData(0, 90, 1000, 0, 6379137, 0)]
    [InlineData(90, 0, 0, 0, 0, 6356752.314245179)]
    [InlineData(-90, 0, 100, 0, 0, -6356852.314245179)]
    public void ToPosition_OnTheAxes_IsTheSemiAxis(
        double latitude, double longitude, double height, double x, double y, double z)
    {
        var position = new GeodeticPoint(Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Metres(height))
            .ToPosition();
        Assert.True(position.DistanceTo(new Position(x, y, z)) < 1e-8);
        Assert.Equal(height, GeodeticPoint.HeightMetres(position), 1e-8);
        Assert.Equal(latitude, GeodeticPoint.FromPosition(position).Latitude.InDegrees, 1e-12);
    }
}
