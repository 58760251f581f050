using System.Buffers.Binary;
using System.Globalization;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// Reads SRTM tiles: a square degree as big-endian 16-bit heights, rows from north to south, the outermost cells'
/// centres on the degree lines, −32768 for void (USGS, "SRTM Collection User Guide", 2015).
/// </summary>
internal static class HgtReader
{
    private const short Void = short.MinValue;

    /// <summary>The tile; its name begins with the corner in the south west, as in <c>N33E044.hgt</c>.</summary>
    public static ElevationTile Read(string name, ReadOnlySpan<byte> bytes)
    {
        var side = bytes.Length switch
        {
            1201 * 1201 * 2 => 1201,
            3601 * 3601 * 2 => 3601,
            _ => throw new TerrainException(name, $"holds {bytes.Length} bytes; an SRTM tile has 2,884,802 (3 arc-seconds) or 25,934,402 (1 arc-second), so this one is cut short or of another kind: fetch it again or unpack it"),
        };
        var (south, west) = Corner(name);
        var heights = new float[side * side];
        for (var i = 0; i < heights.Length; i++)
        {
            var height = BinaryPrimitives.ReadInt16BigEndian(bytes[(2 * i)..]);
            heights[i] = height == Void ? float.NaN : height;
        }

        var step = 1.0 / (side - 1);
        return new ElevationTile(name, new GridFrame(null, west, south + 1, step, -step), side, side, heights);
    }

    private static (int South, int West) Corner(string name)
    {
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        if (file.Length >= 7
            && char.ToUpperInvariant(file[0]) is 'N' or 'S'
            && char.ToUpperInvariant(file[3]) is 'E' or 'W'
            && int.TryParse(file.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var latitude)
            && int.TryParse(file.AsSpan(4, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var longitude)
            && latitude <= 90
            && longitude <= 180)
        {
            return (
                char.ToUpperInvariant(file[0]) == 'N' ? latitude : -latitude,
                char.ToUpperInvariant(file[3]) == 'E' ? longitude : -longitude);
        }

        throw new TerrainException(name, "an SRTM file says by its name where it lies; rename it after its south-west corner, like N33E044.hgt");
    }
}
