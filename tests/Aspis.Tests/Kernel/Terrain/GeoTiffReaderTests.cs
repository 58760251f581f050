using System.Text;
using Aspis.Kernel.Terrain;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>Every way of packing a GeoTIFF, as GDAL writes it, gives the heights GDAL reads; damage gives one sentence.</summary>
public sealed class GeoTiffReaderTests
{
    [Theory]
    [InlineData("strips.tif")]
    [InlineData("big-endian.tif")]
    [InlineData("lzw.tif")]
    [InlineData("tiled-deflate-differenced.tif")]
    [InlineData("tiled-lzw-differenced-big-endian.tif")]
    [InlineData("float-planes.tif")]
    [InlineData("float-planes-big-endian.tif")]
    [InlineData("float-differenced.tif")]
    [InlineData("double-planes.tif")]
    [InlineData("double.tif")]
    [InlineData("whole32.tif")]
    [InlineData("area.tif")]
    [InlineData("turned.tif")]
    public void Read_FileWrittenByGdal_GivesItsHeights(string file) =>
        Assert.Equal(ElevationFiles.Heights, ElevationFiles.Read(file).Heights.ToArray());

    [Fact]
    public void Read_UnsignedSamples_GivesItsHeights() => Assert.Equal(
        ElevationFiles.Heights.Select(height => height + 500), ElevationFiles.Read("unsigned16.tif").Heights.ToArray());

    [Fact]
    public void Read_OldDeflateCode_GivesItsHeights()
    {
        var bytes = ElevationFiles.BytesOf("whole32.tif");
        SetEntry(bytes, 259, 32946);
        Assert.Equal(ElevationFiles.Heights, ElevationFile.Read("old.tif", bytes).Heights.ToArray());
    }

    // gdalinfo: origin 35.649583333, 31.667083333 and cells of 1/1200 degree; both files lie on the same ground, because GDAL
    // writes the centre of the first cell for a point and its corner for an area.
    [Theory]
    [InlineData("strips.tif")]
    [InlineData("area.tif")]
    public void Read_PointOrArea_LiesWhereGdalSays(string file)
    {
        var tile = ElevationFiles.Read(file);
        var (column, row) = tile.ToCell(31.667083333333334, 35.649583333333332);
        Assert.Equal(-0.5, column, 1e-6);
        Assert.Equal(-0.5, row, 1e-6);
        Assert.Equal(92.77, tile.SpacingMetres, 0.05);
    }

    // The same tag, told to mean the other thing, moves the grid by half a cell.
    [Fact]
    public void Read_AreaToldToBePoint_MovesByHalfACell()
    {
        var bytes = ElevationFiles.BytesOf("area.tif");
        var key = bytes.AsSpan().IndexOf<byte>([0x01, 0x04, 0, 0, 1, 0, 1, 0]);
        Assert.True(key > 0, "GTRasterTypeGeoKey (1025) is in the file");
        bytes[key + 6] = 2;
        var (column, row) = ElevationFile.Read("area.tif", bytes).ToCell(31.667083333333334, 35.649583333333332);
        Assert.Equal(0, column, 1e-6);
        Assert.Equal(0, row, 1e-6);
    }

    // gdaltransform turned.tif: raster 10.5, 20.5 is 35.4125, 31.5888.
    [Fact]
    public void Read_TurnedGrid_LiesWhereGdalSays()
    {
        var (column, row) = ElevationFiles.Read("turned.tif").ToCell(31.5888, 35.4125);
        Assert.Equal(10, column, 1e-6);
        Assert.Equal(20, row, 1e-6);
    }

    [Fact]
    public void Read_Utm_KnowsItsZoneAndVoids()
    {
        var tile = ElevationFiles.Read("utm.tif");
        Assert.Equal(new UtmZone(36, true), tile.Frame.Zone);
        Assert.Equal(90, tile.SpacingMetres);
        Assert.True(float.IsNaN(tile.Heights[0]), "the corner outside the warped file is void");
        Assert.Contains(tile.Heights.ToArray(), float.IsFinite);
    }

    [Theory]
    [InlineData("strips.tif")]
    [InlineData("lzw.tif")]
    [InlineData("tiled-deflate-differenced.tif")]
    [InlineData("float-planes.tif")]
    public void Read_CutAnywhere_SaysSoInOneSentence(string file)
    {
        var bytes = ElevationFiles.BytesOf(file);
        for (var length = 0; length < bytes.Length - 1; length += 7)
        {
            var cut = bytes.AsMemory(0, length);
            var error = Record.Exception(() => ElevationFile.Read(file, cut));
            // GDAL puts the directory first here or last there; what is cut is never read as something else.
            Assert.True(error is TerrainException or null, $"{length} bytes: {error}");
            if (error is null)
                Assert.Equal(ElevationFiles.Heights, ElevationFile.Read(file, cut).Heights.ToArray());
            else
                Assert.DoesNotContain('\n', error.Message);
        }
    }

    [Fact]
    public void Read_AnyByteChanged_NeverFailsOtherwise()
    {
        var good = ElevationFiles.BytesOf("lzw.tif");
        for (var at = 0; at < good.Length; at++)
        {
            foreach (var value in new byte[] { 0, 255, (byte)(good[at] ^ 0x40) })
            {
                var bytes = (byte[])good.Clone();
                bytes[at] = value;
                var error = Record.Exception(() => ElevationFile.Read("bad.tif", bytes));
                Assert.True(error is TerrainException or null, $"byte {at} = {value}: {error}");
            }
        }
    }

    [Theory]
    [InlineData(259, 7, "gdal_translate -co COMPRESS=DEFLATE")]
    [InlineData(277, 3, "several bands")]
    [InlineData(258, 12, "bits")]
    [InlineData(317, 9, "predictor 9")]
    public void Read_UnsupportedKind_SaysHowToMendIt(int entry, ushort value, string words)
    {
        var bytes = ElevationFiles.BytesOf("tiled-deflate-differenced.tif");
        SetEntry(bytes, entry, value);
        var error = Assert.Throws<TerrainException>(() => ElevationFile.Read("strange.tif", bytes));
        Assert.StartsWith("strange.tif: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnotherProjection_SaysHowToMendIt()
    {
        var bytes = ElevationFiles.BytesOf("utm.tif");
        // ProjectedCSTypeGeoKey (3072), here, one value: 32636 becomes 3857.
        var key = bytes.AsSpan().IndexOf<byte>([0x00, 0x0C, 0, 0, 1, 0, 0x7C, 0x7F]);
        Assert.True(key > 0);
        (bytes[key + 6], bytes[key + 7]) = (3857 % 256, 3857 / 256);
        var error = Assert.Throws<TerrainException>(() => ElevationFile.Read("web.tif", bytes));
        Assert.Contains("projection 3857", error.Message, StringComparison.Ordinal);
        Assert.Contains("gdalwarp -t_srs EPSG:4326", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.tif", "hello, this is no image", "does not begin like a TIFF")]
    [InlineData("a.tif", "", "does not begin like a TIFF")]
    [InlineData("a.tif", "II+\0aaaaaaaaaaaa", "BigTIFF")]
    [InlineData("a.png", "x", ".hgt")]
    public void Read_NoTiff_SaysWhatItIs(string file, string text, string words)
    {
        var error = Assert.Throws<TerrainException>(() => ElevationFile.Read(file, Encoding.ASCII.GetBytes(text)));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    // Little-endian directories as GDAL writes them: 12 bytes an entry, the value in the last four.
    private static void SetEntry(byte[] bytes, int entry, ushort value)
    {
        var at = BitConverter.ToInt32(bytes, 4);
        for (var i = 0; i < BitConverter.ToUInt16(bytes, at); i++)
        {
            var place = at + 2 + (12 * i);
            if (BitConverter.ToUInt16(bytes, place) == entry)
                BitConverter.TryWriteBytes(bytes.AsSpan(place + 8), value);
        }
    }
}
