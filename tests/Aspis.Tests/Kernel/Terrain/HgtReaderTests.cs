using Aspis.Kernel.Terrain;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>SRTM tiles by their definition (USGS, "SRTM Collection User Guide", 2015): order, corners, voids.</summary>
public sealed class HgtReaderTests
{
    [Fact]
    public void Read_Tile_RunsFromNorthWestToSouthEast()
    {
        var tile = ElevationFiles.Srtm("tiles/s02w071.SRTMGL3.hgt", (column, row) => column == 0 && row == 0 ? -432 : column + row);
        Assert.Equal(-432, tile.Heights[0]);
        Assert.Equal(1200, tile.Heights[1200]);
        Assert.Equal((0.0, 0.0), Rounded(tile.ToCell(-1, -71)));
        Assert.Equal((1200.0, 1200.0), Rounded(tile.ToCell(-2, -70)));
    }

    [Fact]
    public void Read_MostNegative_IsVoid() =>
        Assert.True(float.IsNaN(ElevationFiles.Srtm("N31E035.hgt", (_, row) => row == 7 ? -32768 : 5).Heights[7 * 1201]));

    [Fact]
    public void Read_OneArcSecond_IsKnownByItsSize()
    {
        var tile = ElevationFile.Read("N31E035.hgt", new byte[3601 * 3601 * 2]);
        Assert.Equal(3601, tile.Columns);
        Assert.Equal((1800.0, 1800.0), Rounded(tile.ToCell(31.5, 35.5)));
    }

    [Theory]
    [InlineData("N31E035.hgt", 100, "cut short")]
    [InlineData("tile.hgt", 2884802, "like N33E044.hgt")]
    [InlineData("N99E035.hgt", 2884802, "like N33E044.hgt")]
    [InlineData("X31E035.hgt", 2884802, "like N33E044.hgt")]
    public void Read_NoTile_SaysWhy(string file, int length, string words)
    {
        var error = Assert.Throws<TerrainException>(() => ElevationFile.Read(file, new byte[length]));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static (double Column, double Row) Rounded((double Column, double Row) cell) =>
        (Math.Round(cell.Column, 6), Math.Round(cell.Row, 6));
}
