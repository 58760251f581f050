namespace Aspis.Kernel.Terrain;

/// <summary>Height of a ray along a stretch, m: constant + slope·t + curve·t² for t from 0 to 1.</summary>
internal readonly record struct RayHeight(double Constant, double Slope, double Curve)
{
    /// <summary>How far the ground must rise over the ray to stop it, m: rounding must not.</summary>
    public const double ToleranceMetres = 1e-6;

    /// <summary>The quadratic through three heights.</summary>
    public static RayHeight Through(double start, double middle, double end)
    {
        var curve = 2 * (start - (2 * middle) + end);
        return new RayHeight(start, end - start - curve, curve);
    }

    /// <summary>Height at t, m.</summary>
    public double At(double t) => Constant + (t * (Slope + (t * Curve)));

    /// <summary>The least height between two t, m.</summary>
    public double LeastBetween(double from, double to)
    {
        var least = Math.Min(At(from), At(to));
        // The vertex of a parabola that opens upwards.
        if (Curve > 0)
        {
            var vertex = -Slope / (2 * Curve);
            if (vertex > from && vertex < to)
                least = Math.Min(least, At(vertex));
        }

        return least;
    }

    /// <summary>The first t at which the ray is below a level ground, or NaN.</summary>
    public double FirstBelow(double groundMetres, double from, double to, out double groundHeightMetres)
    {
        groundHeightMetres = groundMetres;
        var level = groundMetres - ToleranceMetres;
        var share = FirstNegative(
            At(from) - level, (Slope + (2 * Curve * from)) * (to - from), Curve * (to - from) * (to - from));
        return from + (share * (to - from));
    }

    /// <summary>The first s from 0 to 1 at which constant + slope·s + curve·s² is below zero, or NaN.</summary>
    public static double FirstNegative(double constant, double slope, double curve)
    {
        if (constant < 0)
            return 0;
        var end = constant + slope + curve;
        var vertex = curve > 0 ? -slope / (2 * curve) : double.NaN;
        var dips = vertex > 0 && vertex < 1 && constant + (vertex * (slope + (vertex * curve))) < 0;
        if (end >= 0 && !dips)
            return double.NaN;
        // The smaller positive root, in the form that does not cancel.
        var root = Math.Sqrt(Math.Max(0, (slope * slope) - (4 * curve * constant)));
        var share = slope <= 0 ? 2 * constant / (root - slope) : (-slope - root) / (2 * curve);
        return Math.Clamp(share, 0, 1);
    }
}
