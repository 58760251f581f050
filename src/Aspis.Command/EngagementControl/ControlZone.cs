using System.Collections.Immutable;
using Aspis.Kernel.Geometry;

namespace Aspis.Command.EngagementControl;

/// <summary>
/// A part of the map: a circle, or a polygon whose sides are straight on the plane that touches the Earth at its first corner.
/// </summary>
public sealed class ControlZone
{
    private readonly LocalFrame frame;
    private readonly double radiusMetres;
    private readonly ImmutableArray<(double East, double North)> corners;

    private ControlZone(LocalFrame frame, double radiusMetres, ImmutableArray<(double East, double North)> corners)
    {
        this.frame = frame;
        this.radiusMetres = radiusMetres;
        this.corners = corners;
    }

    /// <summary>A circle around a point on the ground, m.</summary>
    public static ControlZone Circle(Position centre, double radiusMetres) => new(new LocalFrame(centre), radiusMetres, []);

    /// <summary>A polygon of three or more corners on the ground.</summary>
    public static ControlZone Polygon(ImmutableArray<Position> corners)
    {
        var frame = new LocalFrame(corners[0]);
        return new ControlZone(frame, 0, [.. corners.Select(corner =>
        {
            var local = frame.ToLocal(corner);
            return (local.East, local.North);
        })]);
    }

    /// <summary>Whether a position lies over it, at any height.</summary>
    public bool Contains(Position position)
    {
        var local = frame.ToLocal(position);
        return corners.IsEmpty
            ? (local.East * local.East) + (local.North * local.North) <= radiusMetres * radiusMetres
            : IsInside(local.East, local.North);
    }

    /// <summary>A ray to the east crosses the sides an odd number of times (Shimrat, <i>Algorithm 112</i>, Communications of the ACM 5(8), 1962).</summary>
    private bool IsInside(double east, double north)
    {
        var isInside = false;
        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Length]);
            if ((a.North > north) == (b.North > north))
                continue;
            if (east < a.East + ((north - a.North) / (b.North - a.North) * (b.East - a.East)))
                isInside = !isInside;
        }

        return isInside;
    }
}
