using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Geometry;

/// <summary>
/// What an arc of the auxiliary sphere measures on the ellipsoid: the integrals of Karney (2013), equations 7, 8 and 38
/// to 40, by the sixteen-point Gauss-Legendre rule. The integrands are so flat (k^2 below 0.0068) that half a
/// turn in one panel is exact to rounding.
/// </summary>
/// <param name="Distance">Integral of sqrt(1 + k^2 sin^2): distance in units of the semi-minor axis.</param>
/// <param name="LongitudeDeficit">Integral I3: times f sin(alpha0), what longitude lags the sphere's.</param>
/// <param name="Spread">Integral J: I1 - I2, which the reduced length needs.</param>
internal readonly record struct GeodesicArc(double Distance, double LongitudeDeficit, double Spread)
{
    /// <summary>The arc from sigma1 to sigma2, in radians, of the geodesic with this k^2.</summary>
    public static GeodesicArc Between(double sigma1, double sigma2, double kSquared)
    {
        var panels = Math.Max(1, (int)Math.Ceiling(Math.Abs(sigma2 - sigma1) / Math.PI));
        var half = (sigma2 - sigma1) / (2 * panels);
        var nodes = GaussLegendre.Nodes;
        var weights = GaussLegendre.Weights;
        var (distance, deficit, spread) = (0.0, 0.0, 0.0);
        for (var panel = 0; panel < panels; panel++)
        {
            var middle = sigma1 + (2 * panel + 1) * half;
            for (var i = 0; i < nodes.Length; i++)
            {
                var sine = Elementary.Sin(middle + half * nodes[i]);
                var bulge = kSquared * sine * sine;
                var stretch = Math.Sqrt(1 + bulge);
                distance += weights[i] * stretch;
                deficit += weights[i] * (2 - Wgs84.F) / (1 + (1 - Wgs84.F) * stretch);
                spread += weights[i] * bulge / stretch;
            }
        }

        return new GeodesicArc(half * distance, half * deficit, half * spread);
    }
}
