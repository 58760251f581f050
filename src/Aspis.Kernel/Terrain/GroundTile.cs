namespace Aspis.Kernel.Terrain;

/// <summary>
/// A tile as the ground uses it: voids filled, and a border of one cell all round that continues into whatever lies
/// beside or below it, so that heights run on without a step. Column and row here count from the border's corner.
/// </summary>
internal sealed class GroundTile
{
    private const double BentShare = 0.05;
    private readonly ElevationTile _tile;
    private readonly float[] _heights;
    private HeightPyramid? _pyramid;

    /// <summary>
    /// A tile with its voids filled from the coarser ground below it; its border repeats its edge for now.
    /// </summary>
    public GroundTile(ElevationTile tile, Ground below)
    {
        _tile = tile;
        (Width, Height) = (tile.Columns + 2, tile.Rows + 2);
        _heights = new float[Width * Height];
        for (var row = 0; row < tile.Rows; row++)
            tile.Heights.Slice(row * tile.Columns, tile.Columns).CopyTo(_heights.AsSpan(((row + 1) * Width) + 1));
        VoidFill.Fill(tile, below, _heights, Width, 1);
        RepeatEdges();
    }

    /// <summary>Name of the file.</summary>
    public string Name => _tile.Name;

    /// <summary>Side of a cell, m.</summary>
    public double SpacingMetres => _tile.SpacingMetres;

    /// <summary>Columns with the border.</summary>
    public int Width { get; }

    /// <summary>Rows with the border.</summary>
    public int Height { get; }

    /// <summary>The greatest heights of its blocks.</summary>
    public HeightPyramid Pyramid => _pyramid ?? throw new InvalidOperationException("the ground is not finished");

    /// <summary>Heights row by row with the border, m.</summary>
    public ReadOnlySpan<float> Heights => _heights;

    /// <summary>Column and row of a point, counted with the border.</summary>
    public (double Column, double Row) ToCell(double latitudeDegrees, double longitudeDegrees)
    {
        var (column, row) = _tile.ToCell(latitudeDegrees, longitudeDegrees);
        return (column + 1, row + 1);
    }

    /// <summary>
    /// The same, its longitude within half a turn of a given one, so that a short line stays in one piece.
    /// </summary>
    public (double Column, double Row) ToCell(double latitudeDegrees, double longitudeDegrees, double nearLongitudeDegrees)
    {
        var (column, row) = _tile.Frame.ToCell(latitudeDegrees, longitudeDegrees, nearLongitudeDegrees);
        return (column + 1, row + 1);
    }

    /// <summary>A longitude within half a turn of the tile's middle.</summary>
    public double NearLongitude(double longitudeDegrees) => _tile.CentreLongitudeDegrees
        + Math.IEEERemainder(longitudeDegrees - _tile.CentreLongitudeDegrees, 360);

    /// <summary>Whether a column and row lie within the border.</summary>
    public bool Holds(double column, double row) => column >= 0 && row >= 0 && column <= Width - 1 && row <= Height - 1;

    /// <summary>Whether a point lies on the tile's own cells, the border left out.</summary>
    public bool Owns(double latitudeDegrees, double longitudeDegrees) => _tile.Covers(latitudeDegrees, longitudeDegrees);

    /// <summary>Height at a column and row within the border, m, bilinear.</summary>
    public double HeightAt(double column, double row)
    {
        var (left, top) = ((int)Math.Min(column, Width - 2), (int)Math.Min(row, Height - 2));
        var (right, down) = (column - left, row - top);
        var at = (top * Width) + left;
        double upper = _heights[at] + (right * ((double)_heights[at + 1] - _heights[at]));
        double lower = _heights[at + Width] + (right * ((double)_heights[at + Width + 1] - _heights[at + Width]));
        return upper + (down * (lower - upper));
    }

    /// <summary>
    /// What other tiles know of the heights on the border; returned so that all tiles can change at once.
    /// </summary>
    public float[] BorderFrom(Ground ground)
    {
        var border = new float[2 * (Width + Height)];
        var at = 0;
        for (var column = 0; column < Width; column++)
        {
            border[at++] = Beyond(ground, column, 0);
            border[at++] = Beyond(ground, column, Height - 1);
        }

        for (var row = 0; row < Height; row++)
        {
            border[at++] = Beyond(ground, 0, row);
            border[at++] = Beyond(ground, Width - 1, row);
        }

        return border;
    }

    /// <summary>Takes the border that <see cref="BorderFrom"/> found.</summary>
    public void SetBorder(float[] border)
    {
        var at = 0;
        for (var column = 0; column < Width; column++)
        {
            _heights[column] = border[at++];
            _heights[((Height - 1) * Width) + column] = border[at++];
        }

        for (var row = 0; row < Height; row++)
        {
            _heights[row * Width] = border[at++];
            _heights[(row * Width) + Width - 1] = border[at++];
        }
    }

    /// <summary>Gathers the pyramid, once the border is final.</summary>
    public void BuildPyramid() => _pyramid = new HeightPyramid(_heights, Width, Height);

    /// <summary>A height that no part of the tile within a square degree rises above, m, given by the square's south-west corner.</summary>
    public float HighestIn(int south, int west)
    {
        var near = NearLongitude(west + 0.5);
        var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        for (var corner = 0; corner < 4; corner++)
        {
            var (column, row) = ToCell(south + (corner / 2), west + (corner % 2), near);
            (left, right) = (Math.Min(left, column), Math.Max(right, column));
            (top, bottom) = (Math.Min(top, row), Math.Max(bottom, row));
        }

        // In a UTM grid the sides of a square degree are bent.
        var (acrossMargin, downMargin) = (1 + (BentShare * (right - left)), 1 + (BentShare * (bottom - top)));
        return Pyramid.MaximumWithin(
            (int)Math.Clamp(left - acrossMargin, 0, Width - 2),
            (int)Math.Clamp(right + acrossMargin, 0, Width - 2),
            (int)Math.Clamp(top - downMargin, 0, Height - 2),
            (int)Math.Clamp(bottom + downMargin, 0, Height - 2));
    }

    /// <summary>Visits points all along the edge of the border, for the tile's extent.</summary>
    public IEnumerable<(double LatitudeDegrees, double LongitudeDegrees)> Outline()
    {
        const int Steps = 32;
        for (var i = 0; i <= Steps; i++)
        {
            var (across, down) = ((double)i / Steps * (Width - 1), (double)i / Steps * (Height - 1));
            yield return _tile.Frame.ToGeographic(across - 1, -1);
            yield return _tile.Frame.ToGeographic(across - 1, Height - 2);
            yield return _tile.Frame.ToGeographic(-1, down - 1);
            yield return _tile.Frame.ToGeographic(Width - 2, down - 1);
        }
    }

    private float Beyond(Ground ground, int column, int row)
    {
        var (latitude, longitude) = _tile.Frame.ToGeographic(column - 1, row - 1);
        // Over a pole the grid goes on along the opposite meridian.
        if (Math.Abs(latitude) > 90)
            (latitude, longitude) = (Math.CopySign(180, latitude) - latitude, longitude + 180);
        return ground.TryBeside(this, column, row, latitude, longitude, out var height)
            ? (float)height
            : _heights[(row * Width) + column];
    }

    private void RepeatEdges()
    {
        for (var row = 1; row < Height - 1; row++)
        {
            _heights[row * Width] = _heights[(row * Width) + 1];
            _heights[(row * Width) + Width - 1] = _heights[(row * Width) + Width - 2];
        }

        Array.Copy(_heights, Width, _heights, 0, Width);
        Array.Copy(_heights, (Height - 2) * Width, _heights, (Height - 1) * Width, Width);
    }
}
