using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Numerics;

public static partial class Elementary
{
    /// <summary>e to the power x.</summary>
    public static double Exp(double x)
    {
        if (!(Math.Abs(x) < OverflowExponent))
        {
            if (double.IsNaN(x) || x > OverflowExponent)
                return double.IsNaN(x) ? x : double.PositiveInfinity;
            if (x < UnderflowExponent)
                return 0;
        }

        return Exponential(x, 0);
    }

    /// <summary>The natural logarithm; minus infinity at zero, not a number below.</summary>
    public static double Log(double x) =>
        x is > 0 and < double.PositiveInfinity ? Logarithm(x).High : LogarithmAtEdge(x);

    /// <summary>The decimal logarithm; minus infinity at zero, not a number below.</summary>
    public static double Log10(double x) =>
        x is > 0 and < double.PositiveInfinity
            ? (Logarithm(x) * new DoubleDouble(0.4342944819032518, 1.098319650216765E-17)).High
            : LogarithmAtEdge(x);

    /// <summary>x to the power y, with the special cases of C99.</summary>
    public static double Pow(double x, double y)
    {
        if (!(x > 0 && x < double.PositiveInfinity && Math.Abs(y) < 1e300) || y == 0)
            return PowerAtEdge(x, y);
        return PositivePower(x, y);
    }

    private const double OverflowExponent = 709.782712893384;
    private const double UnderflowExponent = -745.2;
    private const double IntegerShift = 6755399441055744.0;

    private static double LogarithmAtEdge(double x) =>
        x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double PositivePower(double x, double y)
    {
        var logarithm = Logarithm(x);
        var exponent = DoubleDouble.Product(y, logarithm.High);
        if (exponent.High > 710)
            return double.PositiveInfinity;
        if (exponent.High < -746)
            return 0;
        return Exponential(exponent.High, exponent.Low + y * logarithm.Low);
    }

    private static double PowerAtEdge(double x, double y)
    {
        if (y == 0 || x == 1)
            return 1;
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.NaN;
        var size = Math.Abs(x);
        if (double.IsInfinity(y))
            return size == 1 ? 1 : size > 1 == y > 0 ? double.PositiveInfinity : 0;
        var isWhole = y == Math.Floor(y);
        // Doubles from 2^53 upwards are even.
        var isOdd = isWhole && Math.Abs(y) < 9007199254740992 && ((long)y & 1) != 0;
        var sign = double.IsNegative(x) && isOdd ? -1.0 : 1.0;
        if (size == 0 || double.IsInfinity(size))
            return sign * (size == 0 == y > 0 ? 0 : double.PositiveInfinity);
        if (x < 0 && !isWhole)
            return double.NaN;
        return sign * (size == 1 ? 1 : PositivePower(size, y));
    }

    // e^(high + low) = 2^(n/128) e^r, |r| at most ln 2/256.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Exponential(double high, double low)
    {
        const double StepsPerUnit = 184.6649652337873;
        var shifted = Math.FusedMultiplyAdd(high, StepsPerUnit, IntegerShift);
        var steps = shifted - IntegerShift;
        var n = (int)BitConverter.DoubleToInt64Bits(shifted);
        var main = Math.FusedMultiplyAdd(-steps, ElementaryTables.Ln2High / 128, high);
        var rest = Math.FusedMultiplyAdd(-steps, ElementaryTables.Ln2Low / 128, low);
        var r = main + rest;
        var grown = main + (rest + r * r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120)))));
        var known = ElementaryTables.PowerOfTwo[n & 127];
        var value = known.High + Math.FusedMultiplyAdd(known.High, grown, known.Low);
        var exponent = n >> 7;
        return exponent is > -1022 and < 1024
            ? value * BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52)
            : Math.ScaleB(value, exponent);
    }

    // log x = k ln 2 - log c + log(1 + r) with c an eight-bit reciprocal of the significand, so that r is exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble Logarithm(double x)
    {
        const double Ln2Head = 0.693147180559890330187045037746429443359375; // 42 bits, so that k times it is exact
        const double Ln2Tail = 5.497923018708371E-14;
        var k = -1023;
        if (x < 2.2250738585072014E-308)
        {
            x *= 18014398509481984.0; // 2^54
            k -= 54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var index = (int)((fraction + 0x100000000000) >> 45);
        k += (int)(bits >> 52) + (index >= ElementaryTables.UpperHalfOctave ? 1 : 0);
        var significand = BitConverter.Int64BitsToDouble(fraction | 0x3FF0000000000000);
        var r = Math.FusedMultiplyAdd(significand, ElementaryTables.Reciprocal[index], -1);
        var known = ElementaryTables.Logarithm[index];
        var octaves = DoubleDouble.OrderedSum(k * Ln2Head, known.High);
        var first = DoubleDouble.OrderedSum(octaves.High, r);
        var square = DoubleDouble.Product(r, r);
        var second = DoubleDouble.OrderedSum(first.High, -0.5 * square.High);
        var tail = r * square.High * LogarithmTail(r, square.High);
        var low = octaves.Low + first.Low + second.Low + (known.Low + k * Ln2Tail - 0.5 * square.Low + tail);
        return DoubleDouble.OrderedSum(second.High, low);
    }

    // (log(1 + r) - r + r^2/2)/r^3, evaluated in pairs to shorten the chain of dependent operations.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogarithmTail(double r, double square)
    {
        var first = 1.0 / 3 - r * 0.25;
        var second = 0.2 - r * (1.0 / 6);
        var third = 1.0 / 7 - r * 0.125;
        var fourth = 1.0 / 9 - r * 0.1;
        return first + square * (second + square * (third + square * fourth));
    }
}
