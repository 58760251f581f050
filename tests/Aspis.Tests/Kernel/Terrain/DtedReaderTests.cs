using System.Text;
using Aspis.Kernel.Terrain;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>DTED level 0 as gdal_translate 3.6 writes it (61 × 121 at 52 degrees north), and damage done to it.</summary>
public sealed class DtedReaderTests
{
    private const int Headers = 3428;

    // gdallocationinfo -valonly n52.dt0 COLUMN ROW.
    [Theory]
    [InlineData(0, 0, 237)]
    [InlineData(60, 120, 861)]
    [InlineData(30, 60, -415)]
    [InlineData(0, 120, 603)]
    [InlineData(60, 0, 725)]
    [InlineData(17, 93, 221)]
    public void Read_FileWrittenByGdal_GivesItsHeights(int column, int row, int height)
    {
        var tile = ElevationFiles.Read("n52.dt0");
        Assert.Equal((61, 121), (tile.Columns, tile.Rows));
        Assert.Equal(height, tile.Heights[(row * 61) + column]);
    }

    [Fact]
    public void Read_FileWrittenByGdal_LiesOnItsDegree()
    {
        var (column, row) = ElevationFiles.Read("n52.dt0").ToCell(53, 7);
        Assert.Equal(0, column, 1e-9);
        Assert.Equal(0, row, 1e-9);
    }

    [Fact]
    public void Read_VoidPoint_IsVoid()
    {
        var bytes = ElevationFiles.BytesOf("n52.dt0");
        SetHeight(bytes, 0, 0xFF, 0xFF);
        Assert.True(float.IsNaN(ElevationFile.Read("n52.dt0", bytes).Heights[120 * 61]), "first point of the first record, in the south west");
    }

    [Fact]
    public void Read_BehindTapeLabels_GivesItsHeights()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes("VOL1".PadRight(80)), .. Encoding.ASCII.GetBytes("HDR1".PadRight(80)), .. ElevationFiles.BytesOf("n52.dt0")];
        Assert.Equal(237, ElevationFile.Read("n52.dt0", bytes).Heights[0]);
    }

    [Fact]
    public void Read_WrongChecksum_NamesTheRecord()
    {
        var bytes = ElevationFiles.BytesOf("n52.dt0");
        bytes[Headers + 254 + 20] ^= 1;
        var error = Assert.Throws<TerrainException>(() => ElevationFile.Read("n52.dt0", bytes));
        Assert.Contains("checksum of record 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CutAnywhere_SaysSo()
    {
        var bytes = ElevationFiles.BytesOf("n52.dt0");
        for (var length = 0; length < bytes.Length; length += 97)
        {
            var cut = bytes.AsMemory(0, length);
            Assert.Throws<TerrainException>(() => ElevationFile.Read("n52.dt0", cut));
        }
    }

    [Fact]
    public void Read_AnyHeaderByteChanged_NeverFailsOtherwise()
    {
        var good = ElevationFiles.BytesOf("n52.dt0");
        for (var at = 0; at < 90; at++)
        {
            foreach (var value in "9x- "u8.ToArray())
            {
                var bytes = (byte[])good.Clone();
                bytes[at] = value;
                var error = Record.Exception(() => ElevationFile.Read("bad.dt0", bytes));
                Assert.True(error is TerrainException or null, $"byte {at}: {error}");
            }
        }
    }

    private static void SetHeight(byte[] bytes, int column, byte high, byte low)
    {
        const int Record = 254;
        var record = bytes.AsSpan(Headers + (column * Record), Record);
        (record[8], record[9]) = (high, low);
        var sum = 0u;
        foreach (var value in record[..^4])
            sum += value;
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(record[^4..], sum);
    }
}
