using System.Globalization;
using Aspis.Kernel.Terrain;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>
/// Small elevation files: 40 × 30 cells of SRTM (NASA and USGS, public domain) east of the Jordan, written by gdal_translate 3.6 in many ways,
/// and the heights that gdal_translate -of XYZ reads from them.
/// </summary>
internal static class ElevationFiles
{
    public const int Columns = 40;
    public const int Rows = 30;

    public static float[] Heights { get; } = [.. File.ReadAllText(PathOf("heights.txt"))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(text => float.Parse(text, CultureInfo.InvariantCulture))];

    public static string PathOf(string name) => RepositoryFolder.Of("tests", "Aspis.Tests", "Kernel", "Terrain", "Files", name);

    public static byte[] BytesOf(string name) => File.ReadAllBytes(PathOf(name));

    public static ElevationTile Read(string name) => ElevationFile.Read(name, BytesOf(name));

    /// <summary>An SRTM tile of 3 arc-seconds with heights by column and row.</summary>
    public static ElevationTile Srtm(string name, Func<int, int, int> height)
    {
        const int Side = 1201;
        var bytes = new byte[Side * Side * 2];
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var value = (ushort)height(column, row);
                var at = 2 * ((row * Side) + column);
                (bytes[at], bytes[at + 1]) = ((byte)(value >> 8), (byte)value);
            }
        }

        return ElevationFile.Read(name, bytes);
    }

    /// <summary>A geographic grid of heights by latitude and longitude of each cell's centre.</summary>
    public static ElevationTile Geographic(
        string name, double west, double north, double step, int columns, int rows, Func<double, double, double> height)
    {
        var heights = new float[columns * rows];
        for (var i = 0; i < heights.Length; i++)
            heights[i] = (float)height(north - (i / columns * step), west + (i % columns * step));
        return new ElevationTile(name, new GridFrame(null, west, north, step, -step), columns, rows, heights);
    }
}
