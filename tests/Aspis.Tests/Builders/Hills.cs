using Aspis.Kernel.Terrain;

namespace Aspis.Tests.Builders;

/// <summary>Made-up ground around 33 deg N, 44 deg E: 0.001 degrees (111 m by 93 m) a cell.</summary>
internal static class Hills
{
    public const double CellDegrees = 0.001;
    private const double West = 43.5;
    private const double North = 33.3;

    /// <summary>A plain with a wall that runs north to south, one cell wide at the top, so high and at such a longitude.</summary>
    public static Ground Wall(double plainMetres, double wallMetres, double longitude) =>
        Of(east => Math.Abs(east - longitude) < CellDegrees / 2 ? wallMetres : plainMetres);

    /// <summary>A plain with a ridge: straight slopes so long to either side of a crest that runs north to south, degrees of longitude.</summary>
    public static Ground Ridge(double plainMetres, double ridgeMetres, double longitude, double halfWidth) =>
        Of(east => plainMetres + (Math.Max(0, 1 - (Math.Abs(east - longitude) / halfWidth)) * (ridgeMetres - plainMetres)));

    private static Ground Of(Func<double, double> heightAtLongitude)
    {
        const int columns = 1501, rows = 601;
        var heights = new float[columns * rows];
        for (var i = 0; i < heights.Length; i++)
            heights[i] = (float)heightAtLongitude(West + (i % columns * CellDegrees));
        return new Ground([new ElevationTile("hills", new GridFrame(null, West, North, CellDegrees, -CellDegrees), columns, rows, heights)]);
    }
}
