using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// Fills the voids of a tile: the coarser ground below, shifted so that it meets the measured cells around (Grohman,
/// Kroenung and Strebeck, "Filling SRTM voids: the delta surface fill method", 2006). The shift is the mean of those at
/// the nearest measured cells to the left, right, above and below, weighted by one over distance; without a coarser
/// ground that is plain interpolation between them.
/// </summary>
internal static class VoidFill
{
    /// <summary>Fills the voids of a tile in a copy of its heights, whose rows may have a border.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="below">The coarser ground.</param>
    /// <param name="heights">The copy.</param>
    /// <param name="stride">Cells from row to row of the copy.</param>
    /// <param name="border">Cells all round the copy that the tile does not have.</param>
    public static void Fill(ElevationTile tile, Ground below, float[] heights, int stride, int border = 0)
    {
        if (HasVoid(tile.Heights))
            new Filler(tile, below, heights, stride, border).Run();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasVoid(ReadOnlySpan<float> heights)
    {
        foreach (var height in heights)
        {
            if (float.IsNaN(height))
                return true;
        }

        return false;
    }

    private sealed class Filler(ElevationTile tile, Ground below, float[] heights, int stride, int border)
    {
        private readonly int[] _above = new int[tile.Columns];
        private readonly int[] _under = new int[tile.Columns];

        public void Run()
        {
            Array.Fill(_above, -1);
            Array.Fill(_under, -1);
            for (var row = 0; row < tile.Rows; row++)
            {
                if (HasVoid(tile.Heights.Slice(row * tile.Columns, tile.Columns)))
                    FillRow(row);
            }
        }

        // The nearest measured cell to the left and above is the neighbour, or that of the neighbour when it is void
        // too.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void FillRow(int row)
        {
            var (left, right) = (-1, -1);
            for (var column = 0; column < tile.Columns; column++)
            {
                if (!IsVoid(column, row))
                {
                    left = column;
                    continue;
                }

                if (row > 0 && !IsVoid(column, row - 1))
                    _above[column] = row - 1;
                if (right < column)
                    right = NextInRow(column, row);
                if (_under[column] < row)
                    _under[column] = NextInColumn(column, row);
                heights[((row + border) * stride) + column + border] = (float)Estimate(column, row, left, right);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private double Estimate(int column, int row, int left, int right)
        {
            var (sum, weights) = (0.0, 0.0);
            if (left >= 0)
                Weigh(left, row, column - left, ref sum, ref weights);
            if (right < tile.Columns)
                Weigh(right, row, right - column, ref sum, ref weights);
            if (_above[column] >= 0)
                Weigh(column, _above[column], row - _above[column], ref sum, ref weights);
            if (_under[column] < tile.Rows)
                Weigh(column, _under[column], _under[column] - row, ref sum, ref weights);
            return Below(column, row) + (weights > 0 ? sum / weights : 0);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Weigh(int column, int row, int distance, ref double sum, ref double weights)
        {
            sum += (tile.Heights[(row * tile.Columns) + column] - Below(column, row)) / distance;
            weights += 1.0 / distance;
        }

        private double Below(int column, int row)
        {
            if (below.IsSmooth)
                return 0;
            var (latitude, longitude) = tile.Frame.ToGeographic(column, row);
            return below.HeightMetres(latitude, longitude);
        }

        private bool IsVoid(int column, int row) => float.IsNaN(tile.Heights[(row * tile.Columns) + column]);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int NextInRow(int column, int row)
        {
            while (column < tile.Columns && IsVoid(column, row))
                column++;
            return column;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int NextInColumn(int column, int row)
        {
            while (row < tile.Rows && IsVoid(column, row))
                row++;
            return row;
        }
    }
}
