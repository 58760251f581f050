namespace Aspis.Kernel.Numerics;

/// <summary>Nodes and weights of the sixteen-point Gauss-Legendre rule on [-1, 1].</summary>
public static class GaussLegendre
{
    private const int Count = 16;

    private static readonly (double[] Nodes, double[] Weights) Rule = Build();

    /// <summary>The nodes.</summary>
    public static ReadOnlySpan<double> Nodes => Rule.Nodes;

    /// <summary>The weights, in the order of the nodes.</summary>
    public static ReadOnlySpan<double> Weights => Rule.Weights;

    // Newton on the Legendre polynomial from Tricomi's approximation of its roots.
    private static (double[] Nodes, double[] Weights) Build()
    {
        var (nodes, weights) = (new double[Count], new double[Count]);
        for (var i = 0; i < Count; i++)
        {
            var x = Elementary.Cos(Math.PI * (i + 0.75) / (Count + 0.5));
            var slope = 0.0;
            for (var iteration = 0; iteration < 8; iteration++)
            {
                var (value, derivative) = Legendre(x);
                x -= value / derivative;
                slope = derivative;
            }

            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }

        return (nodes, weights);
    }

    private static (double Value, double Derivative) Legendre(double x)
    {
        var (previous, current) = (1.0, x);
        for (var n = 2; n <= Count; n++)
            (previous, current) = (current, ((2 * n - 1) * x * current - (n - 1) * previous) / n);
        return (current, Count * (x * current - previous) / (x * x - 1));
    }
}
