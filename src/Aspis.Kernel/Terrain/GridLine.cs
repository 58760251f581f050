namespace Aspis.Kernel.Terrain;

/// <summary>A straight line over a tile: column and row at t = 0, and what they gain until t = 1.</summary>
internal readonly record struct GridLine(double Column, double Row, double ColumnStep, double RowStep)
{
    /// <summary>
    /// Where the line enters and leaves a tile; it misses it when it would leave first
    /// (Liang and Barsky, "A new concept and method for line clipping", 1984).
    /// </summary>
    public (double Enter, double Leave) Inside(GroundTile tile)
    {
        var (enter, leave) = (double.NegativeInfinity, double.PositiveInfinity);
        Clip(Column, ColumnStep, tile.Width - 1, ref enter, ref leave);
        Clip(Row, RowStep, tile.Height - 1, ref enter, ref leave);
        return (enter, leave);
    }

    private static void Clip(double start, double step, double limit, ref double enter, ref double leave)
    {
        if (step == 0)
        {
            if (start < 0 || start > limit)
                (enter, leave) = (double.PositiveInfinity, double.NegativeInfinity);
            return;
        }

        var (low, high) = ((0 - start) / step, (limit - start) / step);
        (enter, leave) = (Math.Max(enter, Math.Min(low, high)), Math.Min(leave, Math.Max(low, high)));
    }
}
