namespace Aspis.Kernel.Terrain;

/// <summary>
/// Leads a ray over one tile: over whole blocks of the pyramid while it stays above them, else patch by patch, where
/// ray minus bilinear ground is a quadratic whose first root is found in closed form.
/// </summary>
internal readonly ref struct TileWalk
{
    private const double Nudge = 1e-10;
    private readonly GroundTile _tile;
    private readonly HeightPyramid _pyramid;
    private readonly ReadOnlySpan<float> _heights;
    private readonly GridLine _line;
    private readonly RayHeight _ray;

    /// <summary>The walk of a ray along a line over a tile.</summary>
    public TileWalk(GroundTile tile, GridLine line, RayHeight ray)
    {
        (_tile, _pyramid, _line, _ray) = (tile, tile.Pyramid, line, ray);
        _heights = tile.Heights;
    }

    /// <summary>
    /// The first t in an interval at which the ground is above the ray, or NaN, and the height of the ground there.
    /// </summary>
    public double FirstBlocked(double from, double to, out double groundHeightMetres)
    {
        groundHeightMetres = double.NaN;
        var (t, level) = (from, _pyramid.Top);
        do
        {
            var size = HeightPyramid.SizeOf(level);
            var (column, row) = PatchAt(t);
            var exit = ExitOf(t, to, column / size * size, row / size * size, size);
            if (_ray.LeastBetween(t, exit) > _pyramid.MaximumOf(level, column / size, row / size))
            {
                t = exit;
                level = Math.Min(level + 1, _pyramid.Top);
            }
            else if (level > 0)
            {
                level--;
            }
            else
            {
                var blocked = AmongPatches(t, exit, out groundHeightMetres);
                if (!double.IsNaN(blocked))
                    return blocked;
                t = exit;
            }
        }
        while (t < to);
        return double.NaN;
    }

    private double AmongPatches(double from, double to, out double groundHeightMetres)
    {
        var t = from;
        do
        {
            var (column, row) = PatchAt(t);
            var exit = ExitOf(t, to, column, row, 1);
            var blocked = InPatch(t, exit, column, row, out groundHeightMetres);
            if (!double.IsNaN(blocked))
                return blocked;
            t = exit;
        }
        while (t < to);
        return double.NaN;
    }

    private double InPatch(double from, double to, int column, int row, out double groundHeightMetres)
    {
        groundHeightMetres = double.NaN;
        var at = (row * _tile.Width) + column;
        double a = _heights[at], b = _heights[at + 1], c = _heights[at + _tile.Width], d = _heights[at + _tile.Width + 1];
        if (_ray.LeastBetween(from, to) > Math.Max(Math.Max(a, b), Math.Max(c, d)))
            return double.NaN;
        var step = to - from;
        var (across, down) = (_line.Column + (from * _line.ColumnStep) - column, _line.Row + (from * _line.RowStep) - row);
        var (acrossStep, downStep) = (step * _line.ColumnStep, step * _line.RowStep);
        // Ground a + east·x + south·y + twist·x·y along the line, then the ray less it.
        var (east, south, twist) = (b - a, c - a, a - b - c + d);
        var ground = a + (east * across) + (south * down) + (twist * across * down);
        var slope = (east * acrossStep) + (south * downStep) + (twist * ((across * downStep) + (down * acrossStep)));
        var curve = twist * acrossStep * downStep;
        var share = RayHeight.FirstNegative(
            _ray.At(from) - ground + RayHeight.ToleranceMetres,
            (step * (_ray.Slope + (2 * _ray.Curve * from))) - slope,
            (step * step * _ray.Curve) - curve);
        groundHeightMetres = ground + (share * (slope + (share * curve)));
        return from + (share * step);
    }

    // The patch the line is about to cross: just after t, because at t it may be on the border of two.
    private (int Column, int Row) PatchAt(double t)
    {
        var next = t + Nudge;
        return (
            Math.Clamp((int)(_line.Column + (next * _line.ColumnStep)), 0, _tile.Width - 2),
            Math.Clamp((int)(_line.Row + (next * _line.RowStep)), 0, _tile.Height - 2));
    }

    private double ExitOf(double t, double to, int left, int top, int size)
    {
        var exit = to;
        if (_line.ColumnStep != 0)
            exit = Math.Min(exit, ((_line.ColumnStep > 0 ? left + size : left) - _line.Column) / _line.ColumnStep);
        if (_line.RowStep != 0)
            exit = Math.Min(exit, ((_line.RowStep > 0 ? top + size : top) - _line.Row) / _line.RowStep);
        return Math.Min(to, Math.Max(exit, t + Nudge));
    }
}
