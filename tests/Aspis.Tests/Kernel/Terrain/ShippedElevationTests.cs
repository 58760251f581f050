using Aspis.Kernel.Terrain;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>The coarse elevation that ships.</summary>
public sealed class ShippedElevationTests
{
    private static readonly ElevationTile Tile = ElevationFile.Read(
        "middle-east-etopo5.tif", File.ReadAllBytes(RepositoryFolder.Of("data", "terrain", "middle-east-etopo5.tif")));

    // gdallocationinfo -valonly -wgs84 of a crop of ETOPO5 made by others (28.5-38 N, 38-50 E), whose 15,895 cells on dry land agree.
    [Theory]
    [InlineData(33.3, 44.4, 33)]
    [InlineData(34.0, 42.4, 111)]
    [InlineData(36.0, 46.0, 2165)]
    [InlineData(30.0, 39.0, 731)]
    [InlineData(35.5, 45.5, 1093)]
    public void Tile_Place_HasTheHeightOfTheSource(double latitude, double longitude, int height)
    {
        var (column, row) = Tile.ToCell(latitude, longitude);
        Assert.Equal(height, Tile.Heights[((int)Math.Round(row) * Tile.Columns) + (int)Math.Round(column)]);
    }

    [Fact]
    public void Tile_Extent_IsTheMiddleEast()
    {
        var ground = new Ground([Tile]);
        Assert.True(ground.Covers(10, 24) && ground.Covers(45, 66) && ground.Covers(36.2, 44));
        Assert.Equal(9266, ground.SpacingMetres(36, 44), 1.0);
        Assert.Equal(0, ground.HeightMetres(26.5, 52.5));
        Assert.Equal(-28, ground.HeightMetres(39, 51));
        Assert.Equal(4300, ground.MaximumHeightMetres);
    }
}
