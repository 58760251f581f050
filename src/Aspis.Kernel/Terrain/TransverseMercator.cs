using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// The transverse Mercator projection of the WGS-84 ellipsoid by Krüger's series to the sixth order of the third
/// flattening (Karney, "Transverse Mercator with an accuracy of a few nanometers", Journal of Geodesy 85, 2011,
/// equations 7 to 19, 35 and 36). Accurate to nanometres within some 4,000 km of its central meridian. Scale one, no
/// offsets.
/// </summary>
internal static class TransverseMercator
{
    private const double N = Wgs84.F / (2 - Wgs84.F);
    private const double N2 = N * N;
    private const double N3 = N2 * N;
    private const double N4 = N3 * N;
    private const double N5 = N4 * N;
    private const double N6 = N5 * N;
    private const double RectifyingRadius = Wgs84.A / (1 + N) * (1 + (N2 / 4) + (N4 / 64) + (N6 / 256));
    private const double DegreesPerRadian = 180 / Math.PI;

    private static readonly double Eccentricity = Math.Sqrt(Wgs84.EccentricitySquared);

    private static ReadOnlySpan<double> Alpha =>
    [
        (N / 2) - (2 * N2 / 3) + (5 * N3 / 16) + (41 * N4 / 180) - (127 * N5 / 288) + (7891 * N6 / 37800),
        (13 * N2 / 48) - (3 * N3 / 5) + (557 * N4 / 1440) + (281 * N5 / 630) - (1983433 * N6 / 1935360),
        (61 * N3 / 240) - (103 * N4 / 140) + (15061 * N5 / 26880) + (167603 * N6 / 181440),
        (49561 * N4 / 161280) - (179 * N5 / 168) + (6601661 * N6 / 7257600),
        (34729 * N5 / 80640) - (3418889 * N6 / 1995840),
        212378941 * N6 / 319334400,
    ];

    private static ReadOnlySpan<double> Beta =>
    [
        (N / 2) - (2 * N2 / 3) + (37 * N3 / 96) - (N4 / 360) - (81 * N5 / 512) + (96199 * N6 / 604800),
        (N2 / 48) + (N3 / 15) - (437 * N4 / 1440) + (46 * N5 / 105) - (1118711 * N6 / 3870720),
        (17 * N3 / 480) - (37 * N4 / 840) - (209 * N5 / 4480) + (5569 * N6 / 90720),
        (4397 * N4 / 161280) - (11 * N5 / 504) - (830251 * N6 / 7257600),
        (4583 * N5 / 161280) - (108847 * N6 / 3991680),
        20648693 * N6 / 638668800,
    ];

    /// <summary>Metres east of the central meridian and north of the equator.</summary>
    public static (double East, double North) Forward(double latitudeDegrees, double fromMeridianDegrees)
    {
        var (sinLatitude, cosLatitude) = Geodesic.SinCosDegrees(latitudeDegrees);
        var (sinLongitude, cosLongitude) = Geodesic.SinCosDegrees(fromMeridianDegrees);
        var tau = sinLatitude / Math.Max(cosLatitude, 1e-150);
        var conformal = Conformal(tau);
        var xi = Elementary.Atan2(conformal, cosLongitude);
        var eta = HyperbolicArcSine(sinLongitude / Elementary.Hypot(conformal, cosLongitude));
        var (sumXi, sumEta) = Series(xi, eta, Alpha);
        return (RectifyingRadius * (eta + sumEta), RectifyingRadius * (xi + sumXi));
    }

    /// <summary>Latitude, and longitude from the central meridian, in degrees.</summary>
    public static (double LatitudeDegrees, double FromMeridianDegrees) Inverse(double eastMetres, double northMetres)
    {
        var (xi, eta) = (northMetres / RectifyingRadius, eastMetres / RectifyingRadius);
        var (sumXi, sumEta) = Series(xi, eta, Beta);
        (xi, eta) = (xi - sumXi, eta - sumEta);
        var (sinXi, cosXi) = Elementary.SinCos(xi);
        var sinhEta = HyperbolicSine(eta);
        var conformal = sinXi / Elementary.Hypot(sinhEta, cosXi);
        return (
            Elementary.Atan(Geographic(conformal)) * DegreesPerRadian,
            Elementary.Atan2(sinhEta, cosXi) * DegreesPerRadian);
    }

    // Sum of k_j sin(2 j zeta), zeta = xi + i eta: real and imaginary part.
    private static (double Xi, double Eta) Series(double xi, double eta, ReadOnlySpan<double> coefficients)
    {
        var (sin, cos) = Elementary.SinCos(2 * xi);
        var growth = Elementary.Exp(2 * eta);
        var (cosh, sinh) = ((growth + (1 / growth)) / 2, HyperbolicSine(2 * eta));
        // sin(2 zeta) and 2 cos(2 zeta), from which every multiple follows.
        var (real, imaginary) = (sin * cosh, cos * sinh);
        var (stepReal, stepImaginary) = (2 * cos * cosh, -2 * sin * sinh);
        var (beforeReal, beforeImaginary) = (0.0, 0.0);
        var (sumXi, sumEta) = (0.0, 0.0);
        foreach (var coefficient in coefficients)
        {
            sumXi += coefficient * real;
            sumEta += coefficient * imaginary;
            var nextReal = (stepReal * real) - (stepImaginary * imaginary) - beforeReal;
            var nextImaginary = (stepReal * imaginary) + (stepImaginary * real) - beforeImaginary;
            (beforeReal, beforeImaginary) = (real, imaginary);
            (real, imaginary) = (nextReal, nextImaginary);
        }

        return (sumXi, sumEta);
    }

    // Tangent of the conformal latitude from that of the geographic one.
    private static double Conformal(double tau)
    {
        var secant = Math.Sqrt(1 + (tau * tau));
        var sigma = HyperbolicSine(Eccentricity * HyperbolicArcTangent(Eccentricity * tau / secant));
        return (tau * Math.Sqrt(1 + (sigma * sigma))) - (sigma * secant);
    }

    // The way back by Newton's method; it converges from any latitude in four steps.
    private static double Geographic(double conformal)
    {
        const int Iterations = 5;
        var tau = conformal / (1 - Wgs84.EccentricitySquared);
        for (var i = 0; i < Iterations; i++)
        {
            var trial = Conformal(tau);
            tau += (conformal - trial) * (1 + ((1 - Wgs84.EccentricitySquared) * tau * tau))
                / ((1 - Wgs84.EccentricitySquared) * Math.Sqrt((1 + (trial * trial)) * (1 + (tau * tau))));
        }

        return tau;
    }

    private static double HyperbolicSine(double x)
    {
        // Near zero the difference of exponentials would lose digits; the series is exact to rounding there.
        if (Math.Abs(x) < 0.01)
            return x * (1 + (x * x / 6 * (1 + (x * x / 20 * (1 + (x * x / 42))))));
        var growth = Elementary.Exp(x);
        return (growth - (1 / growth)) / 2;
    }

    private static double HyperbolicArcSine(double x)
    {
        var size = Math.Abs(x);
        return Math.CopySign(Elementary.Log(size + Math.Sqrt(1 + (size * size))), x);
    }

    private static double HyperbolicArcTangent(double x) => Elementary.Log((1 + x) / (1 - x)) / 2;
}
