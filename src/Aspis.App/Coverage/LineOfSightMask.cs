using System.Diagnostics;
using System.Globalization;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Files;

namespace Aspis.App.Coverage;

/// <summary>
/// Which cells of one elevation file an antenna sees at each altitude above the ground, on that file's own grid.
/// </summary>
internal sealed class LineOfSightMask
{
    /// <summary>The grid.</summary>
    public required ElevationTile Tile { get; init; }

    /// <summary>Masks by altitude, in the order they were asked for: 1 visible, 0 not.</summary>
    public required IReadOnlyList<(double AltitudeMetres, byte[] Cells)> Masks { get; init; }

    /// <summary>Time the sweeps took, s: reading and writing files left out.</summary>
    public required double SweepSeconds { get; init; }

    /// <summary>Sweeps a tile; the antenna stands in the middle of the cell it falls in.</summary>
    public static LineOfSightMask Of(
        ElevationTile tile, double latitude, double longitude, double mastMetres, IReadOnlyList<double> altitudes, int threads)
    {
        var (x, y) = tile.ToCell(latitude, longitude);
        var (column, row) = ((int)Math.Floor(x + 0.5), (int)Math.Floor(y + 0.5));
        if (column < 0 || row < 0 || column >= tile.Columns || row >= tile.Rows)
            throw new InputException(tile.Name, null, null, string.Create(CultureInfo.InvariantCulture, $"does not cover the radar at {latitude}, {longitude}; its mask lies on its own grid, so the radar must stand on it"));
        var heights = Ground.Smooth.FilledHeights(tile);
        var watch = Stopwatch.StartNew();
        var masks = altitudes.Select(altitude =>
        {
            var sweep = new SightSweep(tile, heights, column, row, mastMetres, altitude);
            var mask = new byte[heights.Length];
            // Sideways costs most, so it goes first.
            SweepSector[] sectors = [SweepSector.Left, SweepSector.Right, SweepSector.Up, SweepSector.Down];
            Parallel.ForEach(sectors, new ParallelOptions { MaxDegreeOfParallelism = threads }, sector => sweep.Run(sector, mask));
            sweep.HideVoids(mask);
            return (altitude, mask);
        }).ToArray();
        return new LineOfSightMask { Tile = tile, Masks = masks, SweepSeconds = watch.Elapsed.TotalSeconds };
    }

    /// <summary>Writes the mask, a band an altitude.</summary>
    public void Write(string file) => WholeFile.Write(file, stream => new GeoTiffWriter(Tile.Frame, Tile.Columns, Tile.Rows).Write(
        stream,
        [.. Masks.Select(mask => (string.Create(CultureInfo.InvariantCulture, $"visible {mask.AltitudeMetres} m above ground"), mask.Cells))]));
}
