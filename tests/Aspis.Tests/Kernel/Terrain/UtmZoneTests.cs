using Aspis.Kernel.Terrain;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>The grid of UTM against GeographicLib 2.1.2 (GeoConvert -u -p 9): an exact method by Karney, not this series.</summary>
public sealed class UtmZoneTests
{
    private const double NanometresTolerance = 2e-8;

    [Theory]
    [InlineData(0, 0, 31, 166021.443080540, 0.0)]
    [InlineData(31.5, 35.5, 36, 737445.264163536, 3487724.385509284)]
    [InlineData(-33.9, 18.4, 34, 259583.221660430, 6245888.045440769)]
    [InlineData(84, -179.5, 1, 470833.803865646, 9328726.755105430)]
    [InlineData(-79.99, 3.2, 31, 503880.975078936, 1119523.665964235)]
    [InlineData(12.34567, 47.999, 38, 826182.793666645, 1366604.056449986)]
    [InlineData(60.1, 2.99, 31, 499443.907368335, 6662548.089572019)]
    [InlineData(0.001, -3.0001, 30, 499988.872503702, 110.530046112)]
    [InlineData(45, 9, 32, 500000, 4982950.400226551)]
    public void ToGrid_PublishedProgram_AgreesToTwentyNanometres(
        double latitude, double longitude, int number, double easting, double northing)
    {
        var zone = UtmZone.Of(latitude, longitude);
        Assert.Equal(number, zone.Number);
        var (x, y) = zone.ToGrid(latitude, longitude);
        Assert.Equal(easting, x, NanometresTolerance);
        Assert.Equal(northing, y, NanometresTolerance);
        var (back, backLongitude) = zone.ToGeographic(easting, northing);
        Assert.Equal(latitude, back, 1e-13);
        Assert.Equal(longitude, backLongitude, 1e-13 / Math.Cos(latitude * Math.PI / 180));
    }

    [Theory]
    [InlineData(32636, 36, true)]
    [InlineData(32760, 60, false)]
    public void FromEpsg_KnownCode_IsTheZone(int code, int number, bool isNorth)
    {
        Assert.Equal(new UtmZone(number, isNorth), UtmZone.FromEpsg(code));
        Assert.Equal(code, UtmZone.FromEpsg(code)?.EpsgCode);
    }

    [Theory]
    [InlineData(32600)]
    [InlineData(32661)]
    [InlineData(4326)]
    public void FromEpsg_AnotherCode_IsNone(int code) => Assert.Null(UtmZone.FromEpsg(code));
}
