using System.Buffers.Binary;
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

    // Not from GDAL: libtiff 4.5 swaps bytes before it splits them and cannot read its own file. Photoshop's technical note 3 puts
    // the highest byte first whatever the order of the file.
    [Fact]
    public void Read_BytePlanesInABigEndianFile_GivesItsHeights()
    {
        float[] heights = [1, -2.5f, 813.25f, 4000, 0.125f, -415];
        var tile = ElevationFile.Read("planes.tif", BigEndianPlanes(heights, 3));
        Assert.Equal(heights, tile.Heights.ToArray());
        Assert.Equal(3, tile.Columns);
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
        Assert.Equal(92.66, tile.SpacingMetres, 0.01);
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

    private static byte[] BigEndianPlanes(float[] heights, int columns)
    {
        const int Entries = 11, Directory = 8, Values = Directory + 2 + (12 * Entries) + 4;
        var bytes = new byte[Values + 24 + 48 + 32 + (4 * heights.Length)];
        var (tie, keys, pixels) = (Values + 24, Values + 24 + 48, Values + 24 + 48 + 32);
        "MM\0*\0\0\0\b"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(Directory), Entries);
        (int Tag, int Type, int Count, int Value)[] entries =
        [
            (256, 4, 1, columns), (257, 4, 1, heights.Length / columns), (258, 4, 1, 32), (259, 4, 1, 1), (273, 4, 1, pixels),
            (279, 4, 1, 4 * heights.Length), (317, 4, 1, 3), (339, 4, 1, 3), (33550, 12, 3, Values), (33922, 12, 6, tie), (34735, 3, 16, keys),
        ];
        foreach (var (index, (tag, type, count, value)) in entries.Index())
        {
            var entry = bytes.AsSpan(Directory + 2 + (12 * index));
            BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)tag);
            BinaryPrimitives.WriteUInt16BigEndian(entry[2..], (ushort)type);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], count);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], value);
        }

        foreach (var (index, value) in new[] { 0.1, 0.1, 0, 0, 0, 0, 35, 32, 0 }.Index())
            BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(Values + (8 * index)), value);
        foreach (var (index, value) in new ushort[] { 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326 }.Index())
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(keys + (2 * index)), value);
        for (var row = 0; row < heights.Length / columns; row++)
        {
            var line = bytes.AsSpan(pixels + (4 * columns * row), 4 * columns);
            for (var column = 0; column < columns; column++)
            {
                for (var plane = 0; plane < 4; plane++)
                    line[(plane * columns) + column] = (byte)(BitConverter.SingleToInt32Bits(heights[(row * columns) + column]) >> (24 - (8 * plane)));
            }

            for (var i = line.Length - 1; i > 0; i--)
                line[i] -= line[i - 1];
        }

        return bytes;
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
