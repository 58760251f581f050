using Aspis.Kernel.Geometry;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// Where the cells of a grid lie: an affine map from column and row, whole at cell centres and counted from the first
/// cell of the first row, to longitude and latitude in degrees or to easting and northing of a UTM zone in metres.
/// </summary>
public sealed record GridFrame
{
    private const double MetresPerDegree = Wgs84.MeanRadius * Math.PI / 180;
    private readonly double _determinant;

    /// <summary>
    /// A frame by the place of its first cell's centre and the steps from column to column and row to row.
    /// </summary>
    /// <param name="zone">The UTM zone, or null for longitude and latitude.</param>
    /// <param name="originX">Longitude or easting of the first cell's centre.</param>
    /// <param name="originY">Latitude or northing of the same.</param>
    /// <param name="columnX">What a step to the next column adds to longitude or easting.</param>
    /// <param name="rowY">What a step to the next row adds to latitude or northing; negative when rows run south.</param>
    /// <param name="columnY">What a step to the next column adds to latitude or northing; zero unless the grid is turned.</param>
    /// <param name="rowX">What a step to the next row adds to longitude or easting; zero unless the grid is turned.</param>
    public GridFrame(
        UtmZone? zone, double originX, double originY, double columnX, double rowY, double columnY = 0, double rowX = 0)
    {
        Zone = zone;
        (OriginX, OriginY) = (originX, originY);
        (ColumnX, RowY, ColumnY, RowX) = (columnX, rowY, columnY, rowX);
        _determinant = (columnX * rowY) - (columnY * rowX);
        if (!double.IsFinite(originX + originY + _determinant) || _determinant == 0)
            throw new ArgumentException("the cells of a grid must have a place and a size");
    }

    /// <summary>The UTM zone, or null for longitude and latitude.</summary>
    public UtmZone? Zone { get; }

    /// <summary>Longitude (degrees) or easting (m) of the first cell's centre.</summary>
    public double OriginX { get; }

    /// <summary>Latitude (degrees) or northing (m) of the first cell's centre.</summary>
    public double OriginY { get; }

    /// <summary>Step of x from column to column.</summary>
    public double ColumnX { get; }

    /// <summary>Step of y from row to row.</summary>
    public double RowY { get; }

    /// <summary>Step of y from column to column.</summary>
    public double ColumnY { get; }

    /// <summary>Step of x from row to row.</summary>
    public double RowX { get; }

    /// <summary>Side of a square as large as a cell, m; for degrees as on the equator.</summary>
    public double SpacingMetres => Math.Sqrt(Math.Abs(_determinant)) * (Zone is null ? MetresPerDegree : 1);

    /// <summary>Column and row of a point; its longitude is taken within half a turn of a given one.</summary>
    public (double Column, double Row) ToCell(double latitudeDegrees, double longitudeDegrees, double nearLongitudeDegrees)
    {
        if (Zone is { } zone)
        {
            var (easting, northing) = zone.ToGrid(latitudeDegrees, longitudeDegrees);
            return Solve(easting, northing);
        }

        var longitude = nearLongitudeDegrees + Math.IEEERemainder(longitudeDegrees - nearLongitudeDegrees, 360);
        return Solve(longitude, latitudeDegrees);
    }

    /// <summary>
    /// Latitude and longitude of a column and row, degrees; a longitude may lie outside ±180 on a grid that does.
    /// </summary>
    public (double LatitudeDegrees, double LongitudeDegrees) ToGeographic(double column, double row)
    {
        var x = OriginX + (ColumnX * column) + (RowX * row);
        var y = OriginY + (ColumnY * column) + (RowY * row);
        return Zone is { } zone ? zone.ToGeographic(x, y) : (y, x);
    }

    private (double Column, double Row) Solve(double x, double y)
    {
        var (dx, dy) = (x - OriginX, y - OriginY);
        return (((dx * RowY) - (dy * RowX)) / _determinant, ((dy * ColumnX) - (dx * ColumnY)) / _determinant);
    }
}
