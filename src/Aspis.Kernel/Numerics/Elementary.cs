namespace Aspis.Kernel.Numerics;

/// <summary>
/// Elementary functions that give the same bits on every processor, within one unit in the last place of the
/// correctly rounded result; special values as in C99, annex F. They use only additions, products, quotients,
/// square roots and fused multiply-adds, which IEEE 754 rounds the same everywhere
/// (method: Tang, "Table-driven implementation of the exponential function in IEEE floating-point arithmetic", 1989).
/// </summary>
public static partial class Elementary
{
    /// <summary>The hypotenuse sqrt(x^2 + y^2) without undue overflow or underflow.</summary>
    public static double Hypot(double x, double y)
    {
        var (a, b) = (Math.Abs(x), Math.Abs(y));
        if (double.IsInfinity(a) || double.IsInfinity(b))
            return double.PositiveInfinity;
        var larger = Math.Max(a, b);
        if (larger == 0 || double.IsNaN(larger))
            return larger;
        if (larger is > 1e-130 and < 1e150)
            return HypotenuseInRange(a, b);
        // 2^600 and 2^-600 are powers of two, so the scaling is exact.
        const double Up = 4.149515568880993E+180, Down = 2.409919865102884E-181;
        return larger < 1 ? HypotenuseInRange(a * Up, b * Up) * Down : HypotenuseInRange(a * Down, b * Down) * Up;
    }

    private static double HypotenuseInRange(double a, double b)
    {
        var (first, second) = (DoubleDouble.Product(a, a), DoubleDouble.Product(b, b));
        var sum = DoubleDouble.Sum(first.High, second.High);
        return DoubleDouble.OrderedSum(sum.High, sum.Low + (first.Low + second.Low)).SquareRoot().High;
    }
}
