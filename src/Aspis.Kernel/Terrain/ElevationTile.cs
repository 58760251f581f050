namespace Aspis.Kernel.Terrain;

/// <summary>
/// One grid of heights as a file gives it, in metres above mean sea level; a cell nobody measured is not a number.
/// </summary>
public sealed class ElevationTile
{
    private readonly float[] _heights;

    /// <summary>A grid of heights.</summary>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="frame">Where its cells lie.</param>
    /// <param name="columns">Cells in a row.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="heights">Heights row by row, m; NaN where void.</param>
    public ElevationTile(string name, GridFrame frame, int columns, int rows, float[] heights)
    {
        if (columns < 2 || rows < 2 || (long)columns * rows != heights.Length)
            throw new TerrainException(name, $"{columns} × {rows} cells with {heights.Length} heights; an elevation grid has at least 2 × 2 cells and a height for each");
        (Name, Frame, Columns, Rows, _heights) = (name, frame, columns, rows, heights);
        CentreLongitudeDegrees = frame.ToGeographic((columns - 1) / 2.0, (rows - 1) / 2.0).LongitudeDegrees;
    }

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>Where its cells lie.</summary>
    public GridFrame Frame { get; }

    /// <summary>Cells in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>Heights row by row, m; NaN where void.</summary>
    public ReadOnlySpan<float> Heights => _heights;

    /// <summary>Side of a cell, m.</summary>
    public double SpacingMetres => Frame.SpacingMetres;

    /// <summary>Longitude of its middle, degrees.</summary>
    public double CentreLongitudeDegrees { get; }

    /// <summary>Column and row of a point, whole at cell centres.</summary>
    public (double Column, double Row) ToCell(double latitudeDegrees, double longitudeDegrees) =>
        Frame.ToCell(latitudeDegrees, longitudeDegrees, CentreLongitudeDegrees);

    /// <summary>Whether a point lies on one of its cells.</summary>
    public bool Covers(double latitudeDegrees, double longitudeDegrees)
    {
        var (column, row) = ToCell(latitudeDegrees, longitudeDegrees);
        return column >= -0.5 && column <= Columns - 0.5 && row >= -0.5 && row <= Rows - 0.5;
    }
}
