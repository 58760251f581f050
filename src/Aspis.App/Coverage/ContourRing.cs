namespace Aspis.App.Coverage;

/// <summary>A closed line of columns and rows; the first point is not repeated.</summary>
/// <param name="Points">Its points.</param>
internal sealed record ContourRing(IReadOnlyList<(double Column, double Row)> Points)
{
    /// <summary>
    /// Area with its sign, in cells: above zero where the ring, on a map whose rows run south, goes counterclockwise
    /// and so has higher values inside.
    /// </summary>
    public double SignedArea
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Points.Count; i++)
            {
                var (a, b) = (Points[i], Points[(i + 1) % Points.Count]);
                sum += (b.Column * a.Row) - (a.Column * b.Row);
            }

            return sum / 2;
        }
    }

    /// <summary>Whether a point lies inside.</summary>
    public bool Surrounds((double Column, double Row) point)
    {
        var inside = false;
        for (var i = 0; i < Points.Count; i++)
        {
            var (a, b) = (Points[i], Points[(i + 1) % Points.Count]);
            if ((a.Row > point.Row) != (b.Row > point.Row)
                && point.Column < a.Column + ((point.Row - a.Row) / (b.Row - a.Row) * (b.Column - a.Column)))
                inside = !inside;
        }

        return inside;
    }
}
