using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// Reads Digital Terrain Elevation Data of levels 0 to 2: three headers, then a record for each meridian from west to
/// east with heights from south to north in sign and magnitude, −32767 for void (MIL-PRF-89020B, 2000).
/// </summary>
internal static class DtedReader
{
    private const int LabelLength = 80;
    private const int HeadersLength = 80 + 648 + 2700;
    private const int RecordHead = 8;
    private const int RecordTail = 4;
    private const int Void = -32767;

    /// <summary>The tile.</summary>
    public static ElevationTile Read(string name, ReadOnlySpan<byte> bytes)
    {
        bytes = AfterTapeLabels(bytes);
        if (bytes.Length < HeadersLength || !bytes.StartsWith("UHL1"u8) || !bytes[80..].StartsWith("DSI"u8) || !bytes[728..].StartsWith("ACC"u8))
            throw new TerrainException(name, "does not begin with the headers UHL, DSI and ACC of DTED; it is damaged or of another kind");
        var west = Degrees(name, bytes, 4, "longitude of origin");
        var south = Degrees(name, bytes, 12, "latitude of origin");
        var east = Number(name, bytes, 20, 4, "longitude interval") / 36000.0;
        var north = Number(name, bytes, 24, 4, "latitude interval") / 36000.0;
        var columns = Number(name, bytes, 47, 4, "number of longitude lines");
        var rows = Number(name, bytes, 51, 4, "number of latitude points");
        var record = RecordHead + (2 * rows) + RecordTail;
        if (columns < 2 || rows < 2 || east <= 0 || north <= 0)
            throw new TerrainException(name, "its first header gives no grid: intervals must be above zero and at least 2 × 2 points");
        if (bytes.Length < HeadersLength + ((long)columns * record))
            throw new TerrainException(name, $"is cut short: {columns} records of {record} bytes were expected after the headers; fetch it again");
        var heights = new float[columns * rows];
        for (var column = 0; column < columns; column++)
            ReadRecord(name, bytes.Slice(HeadersLength + (column * record), record), column, columns, rows, heights);
        var frame = new GridFrame(null, west, south + ((rows - 1) * north), east, -north);
        return new ElevationTile(name, frame, columns, rows, heights);
    }

    private static ReadOnlySpan<byte> AfterTapeLabels(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > LabelLength && (bytes.StartsWith("VOL"u8) || bytes.StartsWith("HDR"u8)))
            bytes = bytes[LabelLength..];
        return bytes;
    }

    private static void ReadRecord(string name, ReadOnlySpan<byte> record, int column, int columns, int rows, float[] heights)
    {
        if (record[0] != 0xAA)
            throw new TerrainException(name, $"record {column + 1} does not begin with the mark AA; the file is damaged, fetch it again");
        var sum = 0u;
        foreach (var value in record[..^RecordTail])
            sum += value;
        if (sum != BinaryPrimitives.ReadUInt32BigEndian(record[^RecordTail..]))
            throw new TerrainException(name, $"the checksum of record {column + 1} is wrong; the file is damaged, fetch it again");
        for (var row = 0; row < rows; row++)
        {
            var coded = BinaryPrimitives.ReadUInt16BigEndian(record[(RecordHead + (2 * row))..]);
            var height = (coded & 0x8000) != 0 ? -(coded & 0x7FFF) : coded;
            heights[((rows - 1 - row) * columns) + column] = height == Void ? float.NaN : height;
        }
    }

    // DDDMMSSH or DDMMSS.SH, padded: degrees, minutes, seconds and hemisphere.
    private static double Degrees(string name, ReadOnlySpan<byte> bytes, int at, string what)
    {
        var text = Encoding.ASCII.GetString(bytes.Slice(at, 8)).Trim();
        var digits = text.Length > 1 ? text[..^1] : "";
        if (digits.Length >= 6
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var packed)
            && "NSEW".Contains(text[^1]))
        {
            var degrees = (packed / 10000) + (packed / 100 % 100 / 60.0) + (packed % 100 / 3600.0);
            return text[^1] is 'S' or 'W' ? -degrees : degrees;
        }

        throw new TerrainException(name, $"the {what} in its first header is \"{text}\"; expected degrees, minutes, seconds and hemisphere, like 0350000E");
    }

    private static int Number(string name, ReadOnlySpan<byte> bytes, int at, int length, string what)
    {
        var text = Encoding.ASCII.GetString(bytes.Slice(at, length)).Trim();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new TerrainException(name, $"the {what} in its first header is \"{text}\"; expected a whole number");
    }
}
