using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.Command.Identification;

/// <summary>An airway a post knows of: great circles from point to point, so wide, between two levels, flown both ways.</summary>
public sealed class KnownAirway
{
    // cos 30 degrees: who flies along it flies within so much of its course.
    private const double CosineOfCourse = 0.866;
    private static readonly Position Centre = new(0, 0, 0);
    private readonly ImmutableArray<(Vector Normal, Vector AfterStart, Vector BeforeEnd)> legs;
    private readonly double halfWidthMetres;
    private readonly double lowestMetres;
    private readonly double highestMetres;

    /// <summary>An airway through two or more points, so far to either side, between two heights above the ellipsoid, m.</summary>
    public KnownAirway(ImmutableArray<Position> points, double halfWidthMetres, double lowestMetres, double highestMetres)
    {
        this.halfWidthMetres = halfWidthMetres;
        this.lowestMetres = lowestMetres;
        this.highestMetres = highestMetres;
        legs = [.. Enumerable.Range(0, points.Length - 1).Select(i =>
        {
            var (from, to) = ((points[i] - Centre).Normalized(), (points[i + 1] - Centre).Normalized());
            var normal = from.Cross(to).Normalized();
            return (normal, normal.Cross(from), to.Cross(normal));
        })];
    }

    /// <summary>How far from its middle something that flies along it is, m, or null when it does not.</summary>
    public double? DistanceMetres(Position position, Vector velocity)
    {
        var fromCentre = position - Centre;
        var radius = fromCentre.Length;
        var up = fromCentre * (1 / radius);
        var height = GeodeticPoint.HeightMetres(position);
        if (height < lowestMetres || height > highestMetres)
            return null;
        foreach (var (normal, afterStart, beforeEnd) in legs)
        {
            if (up.Dot(afterStart) < 0 || up.Dot(beforeEnd) < 0)
                continue;
            var beside = Math.Abs(radius * Elementary.Asin(up.Dot(normal)));
            var along = Math.Abs(velocity.Dot(normal.Cross(up).Normalized()));
            if (beside <= halfWidthMetres && along >= CosineOfCourse * velocity.Length)
                return beside;
        }

        return null;
    }
}
