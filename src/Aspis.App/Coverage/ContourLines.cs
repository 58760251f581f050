namespace Aspis.App.Coverage;

/// <summary>
/// Areas where the values of a grid reach a level, by marching squares (Lorensen and Cline, "Marching cubes: a high
/// resolution 3D surface construction algorithm", 1987, in the plane). Beyond the grid lies nothing, so that every line
/// closes.
/// </summary>
internal sealed class ContourLines
{
    private readonly float[] _values;
    private readonly int _columns;
    private readonly int _rows;
    private readonly float _level;
    private readonly Dictionary<long, long> _next = [];
    private readonly Dictionary<long, (double, double)> _points = [];

    private ContourLines(float[] values, int columns, float level) =>
        (_values, _columns, _rows, _level) = (values, columns, values.Length / columns, level);

    /// <summary>The areas; those smaller than a cell are left out.</summary>
    public static IReadOnlyList<ContourPolygon> Of(float[] values, int columns, double level)
    {
        var lines = new ContourLines(values, columns, (float)level);
        for (var row = -1; row < lines._rows; row++)
        {
            for (var column = -1; column < columns; column++)
                lines.March(column, row);
        }

        return Nest(lines.Rings());
    }

    private static List<ContourPolygon> Nest(IEnumerable<ContourRing> rings)
    {
        const double Smallest = 1.0;
        var all = rings.Where(ring => Math.Abs(ring.SignedArea) >= Smallest).ToArray();
        var outer = all.Where(ring => ring.SignedArea > 0).OrderBy(ring => ring.SignedArea).ToArray();
        var holes = all.Where(ring => ring.SignedArea < 0).ToLookup(
            hole => Array.FindIndex(outer, ring => ring.SignedArea > -hole.SignedArea && ring.Surrounds(hole.Points[0])));
        return [.. outer.Index().Select(ring => new ContourPolygon(ring.Item, [.. holes[ring.Index]]))];
    }

    private float At(int column, int row) =>
        column < 0 || row < 0 || column >= _columns || row >= _rows ? 0 : _values[(row * _columns) + column];

    // Each side of a square that the line crosses has a number; a segment leads from one to another with high values to
    // its left.
    private void March(int column, int row)
    {
        var (a, b, c, d) = (At(column, row), At(column + 1, row), At(column + 1, row + 1), At(column, row + 1));
        var kind = (a >= _level ? 1 : 0) | (b >= _level ? 2 : 0) | (c >= _level ? 4 : 0) | (d >= _level ? 8 : 0);
        if (kind is 0 or 15)
            return;
        var (top, right, bottom, left) = (Side(column, row, 0), Side(column + 1, row, 1), Side(column, row + 1, 0), Side(column, row, 1));
        var isJoined = (a + b + c + d) / 4 >= _level;
        switch (kind)
        {
            case 1: Lead(top, left); break;
            case 2: Lead(right, top); break;
            case 3: Lead(right, left); break;
            case 4: Lead(bottom, right); break;
            case 5: LeadBoth(isJoined ? (top, right) : (top, left), isJoined ? (bottom, left) : (bottom, right)); break;
            case 6: Lead(bottom, top); break;
            case 7: Lead(bottom, left); break;
            case 8: Lead(left, bottom); break;
            case 9: Lead(top, bottom); break;
            case 10: LeadBoth(isJoined ? (left, top) : (right, top), isJoined ? (right, bottom) : (left, bottom)); break;
            case 11: Lead(right, bottom); break;
            case 12: Lead(left, right); break;
            case 13: Lead(top, right); break;
            case 14: Lead(left, top); break;
        }
    }

    private void LeadBoth((long From, long To) first, (long From, long To) second)
    {
        Lead(first.From, first.To);
        Lead(second.From, second.To);
    }

    // The cases above name the sides with high values to the right, so the segment is laid the other way.
    private void Lead(long from, long to) => _next[to] = from;

    private long Side(int column, int row, int direction)
    {
        var key = ((((row + 1L) * (_columns + 3)) + column + 1) * 2) + direction;
        if (_points.ContainsKey(key))
            return key;
        var here = At(column, row);
        var there = direction == 0 ? At(column + 1, row) : At(column, row + 1);
        if ((here >= _level) != (there >= _level))
        {
            var share = (_level - here) / (double)(there - here);
            _points[key] = direction == 0 ? (column + share, row) : (column, row + share);
        }

        return key;
    }

    private IEnumerable<ContourRing> Rings()
    {
        var used = new HashSet<long>();
        foreach (var start in _next.Keys)
        {
            if (!used.Add(start))
                continue;
            List<(double, double)> points = [_points[start]];
            for (var at = _next[start]; at != start; at = _next[at])
            {
                used.Add(at);
                points.Add(_points[at]);
            }

            yield return new ContourRing(points);
        }
    }
}
