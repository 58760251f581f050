using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Numerics;

/// <summary>
/// An unevaluated sum of two doubles, about 106 bits, for the places where the last bit of a double is at stake
/// (Dekker, "A floating-point technique for extending the available precision", 1971).
/// </summary>
/// <param name="High">The nearest double.</param>
/// <param name="Low">What the nearest double leaves.</param>
internal readonly record struct DoubleDouble(double High, double Low)
{
    /// <summary>The exact sum; any two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Sum(double a, double b)
    {
        var sum = a + b;
        var shareOfB = sum - a;
        return new DoubleDouble(sum, (a - (sum - shareOfB)) + (b - shareOfB));
    }

    /// <summary>The exact sum when |larger| is not less than |smaller|, or larger is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble OrderedSum(double larger, double smaller)
    {
        var sum = larger + smaller;
        return new DoubleDouble(sum, smaller - (sum - larger));
    }

    /// <summary>The exact product, short of overflow and underflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble Product(double a, double b)
    {
        var product = a * b;
        return new DoubleDouble(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    /// <summary>The opposite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    /// <summary>The sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var high = Sum(left.High, right.High);
        var low = Sum(left.Low, right.Low);
        var middle = OrderedSum(high.High, high.Low + low.High);
        return OrderedSum(middle.High, middle.Low + low.Low);
    }

    /// <summary>The difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator -(DoubleDouble left, DoubleDouble right) => left + -right;

    /// <summary>The product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var high = Product(left.High, right.High);
        return OrderedSum(high.High, high.Low + (left.High * right.Low + left.Low * right.High));
    }

    /// <summary>The quotient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleDouble operator /(DoubleDouble left, DoubleDouble right)
    {
        var high = left.High / right.High;
        var remainder = Math.FusedMultiplyAdd(-high, right.High, left.High) + left.Low - high * right.Low;
        return OrderedSum(high, remainder / right.High);
    }

    /// <summary>The square root of a value that is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DoubleDouble SquareRoot()
    {
        var high = Math.Sqrt(High);
        if (high == 0)
            return default;
        var remainder = Math.FusedMultiplyAdd(-high, high, High) + Low;
        return OrderedSum(high, remainder / (2 * high));
    }
}
