using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;

namespace Aspis.App.Coverage;

/// <summary>A field drawn on a grid of longitude and latitude around its radar.</summary>
internal sealed class CoverageMap
{
    private const double MetresPerDegree = 111_000;

    /// <summary>Columns and rows.</summary>
    public const int Side = 801;

    private readonly float[] _bearings;
    private readonly float[] _distances;
    private readonly CoverageField _field;

    /// <summary>The grid that holds a field's whole reach, between two longitudes if it is to be cut.</summary>
    public CoverageMap(CoverageField field, CoverageQuestion question, double? west = null, double? east = null)
    {
        _field = field;
        var (halfLatitude, halfLongitude) = Extent(field, question);
        var (left, right) = (west ?? question.Longitude - halfLongitude, east ?? question.Longitude + halfLongitude);
        Columns = Math.Max(2, (int)Math.Round(Side * (right - left) / (2 * halfLongitude)));
        var (stepX, stepY) = ((right - left) / (Columns - 1), 2 * halfLatitude / (Side - 1));
        Frame = new GridFrame(null, left, question.Latitude + halfLatitude, stepX, -stepY);
        (_bearings, _distances) = (new float[Columns * Side], new float[Columns * Side]);
        Parallel.For(0, Side, row => Locate(row, question));
    }

    /// <summary>Columns.</summary>
    public int Columns { get; }

    /// <summary>Where its cells lie.</summary>
    public GridFrame Frame { get; }

    /// <summary>Half the height and width of the grid that holds a field, degrees.</summary>
    public static (double Latitude, double Longitude) Extent(CoverageField field, CoverageQuestion question)
    {
        var latitude = field.ReachMetres * 1.03 / MetresPerDegree;
        var farthest = Math.Min(89, Math.Abs(question.Latitude) + latitude);
        return (latitude, Math.Min(179, latitude / Math.Cos(farthest * Math.PI / 180)));
    }

    /// <summary>Values of a field on the grid, row by row from the north.</summary>
    public float[] Values(float[] values)
    {
        var cells = new float[_bearings.Length];
        Parallel.For(0, Side, row =>
        {
            for (var i = row * Columns; i < (row + 1) * Columns; i++)
                cells[i] = (float)_field.At(values, _bearings[i], _distances[i]);
        });
        return cells;
    }

    private void Locate(int row, CoverageQuestion question)
    {
        var polar = new LocalPolar(question.Latitude, question.Longitude);
        for (var column = 0; column < Columns; column++)
        {
            var (latitude, longitude) = Frame.ToGeographic(column, row);
            var line = polar.To(latitude, longitude);
            _bearings[(row * Columns) + column] = (float)line.BearingDegrees;
            _distances[(row * Columns) + column] = (float)line.Metres;
        }
    }
}
