namespace Aspis.Kernel.Numerics;

/// <summary>The normal distribution, on a line and over a circle.</summary>
public static class NormalDistribution
{
    private const double InverseRootOfTwoPi = 0.3989422804014327;
    private const double Negligible = 6;
    private const int Panels = 2;

    /// <summary>
    /// Probability below x standard deviations: near the middle by the series ½ + φ(x) Σ x^(2n+1)/(1·3·5…(2n+1)) (Marsaglia,
    /// "Evaluating the normal distribution", 2004), in the tails by Laplace's continued fraction of Mills' ratio. To 1e-14.
    /// </summary>
    public static double Below(double x)
    {
        const double SeriesEnds = 3, Never = 40;
        const double Fractions = 4, FractionsBySquare = 350;
        if (x > Never || x < -Never)
            return x > 0 ? 1 : 0;
        var density = InverseRootOfTwoPi * Elementary.Exp(-x * x / 2);
        if (Math.Abs(x) < SeriesEnds)
        {
            var (sum, term) = (x, x);
            for (var n = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); n += 2)
            {
                term *= x * x / n;
                sum += term;
            }

            return 0.5 + (density * sum);
        }

        // The farther out, the sooner the fraction has converged: its error falls as exp(−x √8n).
        var tail = Math.Abs(x);
        for (var n = (int)(Fractions + (FractionsBySquare / (x * x))); n > 0; n--)
            tail = Math.Abs(x) + (n / tail);
        return x > 0 ? 1 - (density / tail) : density / tail;
    }

    /// <summary>Probability between two bounds, in standard deviations.</summary>
    public static double Between(double low, double high) => low > 0 ? Below(-low) - Below(-high) : Below(high) - Below(low);

    /// <summary>
    /// Probability that a point in the plane, normal about a mean with a covariance, lies within a radius of the origin:
    /// integrated along the long axis of its ellipse by Gauss's rule, across it in closed form. To 1e-6 for round ellipses, to 0.005 for very long ones.
    /// </summary>
    public static double WithinCircle(double radius, double meanX, double meanY, double xx, double xy, double yy)
    {
        var half = (xx - yy) / 2;
        var spread = Math.Sqrt((half * half) + (xy * xy));
        var middle = (xx + yy) / 2;
        var (major, minor) = (Math.Sqrt(middle + spread), Math.Sqrt(Math.Max(0, middle - spread)));
        var distance = Math.Sqrt((meanX * meanX) + (meanY * meanY));
        if (!(Math.Abs(distance - radius) < Negligible * major))
            return distance < radius ? 1 : 0;

        // A unit vector along the long axis; any will do for a circle.
        var (axisX, axisY) = half >= 0 ? (half + spread, xy) : (xy, spread - half);
        var length = Math.Sqrt((axisX * axisX) + (axisY * axisY));
        (axisX, axisY) = length > 0 ? (axisX / length, axisY / length) : (1, 0);
        return Along(radius, (meanX * axisX) + (meanY * axisY), (meanY * axisX) - (meanX * axisY), major, Math.Max(minor, 1e-9 * major));
    }

    /// <summary>The integral over x = radius · sin θ, which is smooth to the ends.</summary>
    private static double Along(double radius, double mean, double across, double major, double minor)
    {
        var from = Math.Clamp((mean - (Negligible * major)) / radius, -1, 1);
        var to = Math.Clamp((mean + (Negligible * major)) / radius, -1, 1);
        var (low, high) = (Elementary.Asin(from), Elementary.Asin(to));
        var panel = (high - low) / Panels;
        var sum = 0.0;
        for (var i = 0; i < Panels * GaussLegendre.Nodes.Length; i++)
        {
            var node = i % GaussLegendre.Nodes.Length;
            var start = low + (panel * (i / GaussLegendre.Nodes.Length));
            var (sine, cosine) = Elementary.SinCos(start + (panel * (GaussLegendre.Nodes[node] + 1) / 2));
            var x = ((radius * sine) - mean) / major;
            var reach = radius * cosine;
            sum += GaussLegendre.Weights[node] * cosine * Elementary.Exp(-x * x / 2)
                * Between((-reach - across) / minor, (reach - across) / minor);
        }

        return Math.Clamp(sum * panel / 2 * radius * InverseRootOfTwoPi / major, 0, 1);
    }
}
