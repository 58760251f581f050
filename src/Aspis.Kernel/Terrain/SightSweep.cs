using System.Runtime.CompilerServices;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// Which cells of a whole grid one observer sees, over an Earth of 4/3 its radius. A front goes outwards line by line
/// and carries the steepest slope towards each cell; the slope towards a cell comes from the two cells of the line
/// before between which the ray passes (Franklin, Ray and Mehta, "Geometric algorithms for siting of air defense
/// missile batteries", 1994; Wang, Robinson and White, "Generating viewsheds without using sightlines", 2000). Sectors
/// are independent and may be run on threads of their own.
/// </summary>
public sealed class SightSweep
{
    private const int StripWidth = 16;
    private readonly ElevationTile _tile;
    private readonly float[] _heights;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int _column;
    private readonly int _row;
    private readonly float _targetHeight;
    private readonly float _observerHeight;
    private readonly float _rowBend;
    private readonly float[] _columnBendByRow;
    private readonly float[] _squareByColumn;

    /// <summary>A sweep over a tile without voids; see <see cref="Ground.FilledHeights"/>.</summary>
    /// <param name="tile">The grid.</param>
    /// <param name="heights">Its heights without voids, row by row, m.</param>
    /// <param name="column">Column of the observer.</param>
    /// <param name="row">Row of the observer.</param>
    /// <param name="observerHeightMetres">Height of the observer above the ground, m.</param>
    /// <param name="targetHeightMetres">Height of the target above the ground, m.</param>
    public SightSweep(
        ElevationTile tile, float[] heights, int column, int row, double observerHeightMetres, double targetHeightMetres)
    {
        (_tile, _columns, _rows, _heights) = (tile, tile.Columns, tile.Rows, heights);
        ArgumentOutOfRangeException.ThrowIfNotEqual(heights.Length, _columns * _rows);
        (_column, _row) = (column, row);
        _observerHeight = (float)(heights[(row * _columns) + column] + observerHeightMetres);
        _targetHeight = (float)targetHeightMetres;
        const double PerSquareMetre = 1 / (2 * RadarHorizon.EffectiveRadiusMetres);
        _rowBend = (float)(PerSquareMetre * Square(RowMetres(tile.Frame)));
        _columnBendByRow = new float[_rows];
        for (var i = 0; i < _rows; i++)
            _columnBendByRow[i] = (float)(PerSquareMetre * Square(ColumnMetres(tile.Frame, (i + row) / 2.0)));
        _squareByColumn = new float[_columns];
        for (var i = 0; i < _columns; i++)
            _squareByColumn[i] = (float)Square(i - column);
    }

    /// <summary>
    /// Sweeps one sector into a mask of the grid's size: 1 visible, 0 not. The four together fill it.
    /// </summary>
    public void Run(SweepSector sector, byte[] mask)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(mask.Length, _heights.Length);
        if (sector is SweepSector.Up or SweepSector.Down)
            SweepRows(sector == SweepSector.Down ? 1 : -1, mask);
        else
            SweepColumns(sector == SweepSector.Right ? 1 : -1, mask);
    }

    /// <summary>Marks as not visible the cells of a mask of whose height nothing is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void HideVoids(byte[] mask)
    {
        var heights = _tile.Heights;
        ArgumentOutOfRangeException.ThrowIfNotEqual(mask.Length, heights.Length);
        for (var i = 0; i < mask.Length; i++)
        {
            if (float.IsNaN(heights[i]))
                mask[i] = 0;
        }
    }

    private static double Square(double value) => value * value;

    private static double RowMetres(GridFrame frame) => frame.Zone is null
        ? frame.RowY * (Math.PI / 180) * RadarHorizon.EarthRadiusMetres
        : frame.RowY;

    // Meridians draw together towards the poles: between the observer and a row, as on their mean latitude.
    private static double ColumnMetres(GridFrame frame, double row) => frame.Zone is null
        ? frame.ColumnX * (Math.PI / 180) * RadarHorizon.EarthRadiusMetres
            * Elementary.Cos((frame.OriginY + (row * frame.RowY)) * (Math.PI / 180))
        : frame.ColumnX;

    private void SweepRows(int step, byte[] mask)
    {
        var (before, slopes) = (new float[_columns], new float[_columns]);
        if (step < 0)
            mask[(_row * _columns) + _column] = 1;
        for (var number = 1; _row + (step * number) is var row && row >= 0 && row < _rows; number++)
        {
            new SweepLine
            {
                Heights = _heights.AsSpan(row * _columns, _columns),
                Before = before,
                Slopes = slopes,
                Mask = mask.AsSpan(row * _columns, _columns),
                BendByCell = _squareByColumn,
                Bend = _columnBendByRow[row],
                Offset = _observerHeight + (_rowBend * number * number),
                TargetHeight = _targetHeight,
                Axis = _column,
                Number = number,
            }.Run();
            (before, slopes) = (slopes, before);
        }
    }

    // Columns are turned into lines, a strip at a time, so that memory is read and written in whole pieces.
    private void SweepColumns(int step, byte[] mask)
    {
        var (before, slopes) = (new float[_rows], new float[_rows]);
        var (turned, seen) = (new float[StripWidth * _rows], new byte[StripWidth * _rows]);
        var reach = step > 0 ? _columns - 1 - _column : _column;
        for (var done = 0; done < reach; done += StripWidth)
        {
            var width = Math.Min(StripWidth, reach - done);
            var (nearest, farthest) = (done + 1, done + width);
            var (top, bottom) = (Math.Max(0, _row - farthest), Math.Min(_rows - 1, _row + farthest));
            var left = step > 0 ? _column + nearest : _column - farthest;
            Turn(left, width, top, bottom, turned);
            for (var number = nearest; number <= farthest; number++)
            {
                var line = _column + (step * number) - left;
                new SweepLine
                {
                    Heights = turned.AsSpan(line * _rows, _rows),
                    Before = before,
                    Slopes = slopes,
                    Mask = seen.AsSpan(line * _rows, _rows),
                    BendByCell = _columnBendByRow,
                    Bend = (float)number * number,
                    Offset = _observerHeight,
                    TargetHeight = _targetHeight,
                    Axis = _row,
                    Number = number,
                }.Run();
                (before, slopes) = (slopes, before);
            }

            TurnBack(left, width, top, bottom, seen, mask);
        }
    }

    // The bend along the line is taken off here, where a row is at hand.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Turn(int left, int width, int top, int bottom, float[] turned)
    {
        for (var row = top; row <= bottom; row++)
        {
            var bend = _rowBend * (row - _row) * (row - _row);
            var line = _heights.AsSpan((row * _columns) + left, width);
            for (var i = 0; i < line.Length; i++)
                turned[(i * _rows) + row] = line[i] - bend;
        }
    }

    // The diagonals belong to the sectors above and below.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TurnBack(int left, int width, int top, int bottom, byte[] seen, byte[] mask)
    {
        var nearest = Math.Min(Math.Abs(left - _column), Math.Abs(left + width - 1 - _column));
        for (var row = top; row <= bottom; row++)
        {
            var line = mask.AsSpan((row * _columns) + left, width);
            var away = Math.Abs(row - _row);
            for (var i = 0; i < line.Length; i++)
            {
                if (nearest > away || Math.Abs(left + i - _column) > away)
                    line[i] = seen[(i * _rows) + row];
            }
        }
    }
}
