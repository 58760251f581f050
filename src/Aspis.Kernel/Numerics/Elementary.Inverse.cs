using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Numerics;

public static partial class Elementary
{
    /// <summary>The angle, from -pi/2 to pi/2, of this tangent.</summary>
    public static double Atan(double x) => Atan2(x, 1);

    /// <summary>The angle, from -pi to pi, of the point (x, y), with the signed zeros and infinities of C99.</summary>
    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.NaN;
        var (opposite, adjacent) = (Math.Abs(y), Math.Abs(x));
        var larger = Math.Max(opposite, adjacent);
        if (larger is < 1e-270 or > 1e300)
        {
            if (larger == 0)
                adjacent = 1;
            else if (double.IsInfinity(larger))
                (opposite, adjacent) = (double.IsInfinity(opposite) ? 1 : 0, double.IsInfinity(adjacent) ? 1 : 0);
            else
            {
                var scale = larger < 1 ? 1.3407807929942597E+154 : 7.458340731200207E-155; // 2^512, 2^-512
                (opposite, adjacent) = (opposite * scale, adjacent * scale);
            }
        }

        var angle = FullAngle(
            new DoubleDouble(opposite, 0), new DoubleDouble(adjacent, 0), double.IsNegative(x));
        return Math.CopySign(angle, y);
    }

    /// <summary>The angle, from -pi/2 to pi/2, of this sine; not a number outside [-1, 1].</summary>
    public static double Asin(double x)
    {
        var size = Math.Abs(x);
        if (!(size <= 1))
            return double.NaN;
        return size < Tiny
            ? x
            : Math.CopySign(FullAngle(new DoubleDouble(size, 0), OtherLeg(size), false), x);
    }

    /// <summary>The angle, from 0 to pi, of this cosine; not a number outside [-1, 1].</summary>
    public static double Acos(double x)
    {
        var size = Math.Abs(x);
        if (!(size <= 1))
            return double.NaN;
        return FullAngle(OtherLeg(size), new DoubleDouble(size, 0), x < 0);
    }

    // sqrt(1 - leg^2) for a leg of a right triangle of hypotenuse one.
    private static DoubleDouble OtherLeg(double leg)
    {
        var square = DoubleDouble.Product(leg, leg);
        var difference = DoubleDouble.Sum(1, -square.High);
        return DoubleDouble.OrderedSum(difference.High, difference.Low - square.Low).SquareRoot();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double FullAngle(DoubleDouble opposite, DoubleDouble adjacent, bool backward)
    {
        var steep = opposite.High > adjacent.High;
        var angle = steep ? HalfQuadrant(adjacent, opposite) : HalfQuadrant(opposite, adjacent);
        if (steep)
            angle = From(ElementaryTables.PiHigh / 2, ElementaryTables.PiMiddle / 2, angle);
        return backward ? From(ElementaryTables.PiHigh, ElementaryTables.PiMiddle, angle).High : angle.High;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble From(double high, double low, DoubleDouble angle)
    {
        var sum = DoubleDouble.OrderedSum(high, -angle.High);
        return DoubleDouble.OrderedSum(sum.High, sum.Low + (low - angle.Low));
    }

    // atan(a/b) for 0 <= a <= b: with c the nearest 64th to a/b, atan c + atan((a - c b)/(b + c a)).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble HalfQuadrant(DoubleDouble a, DoubleDouble b)
    {
        var index = (int)(a.High / b.High * 64 + 0.5);
        var c = index * (1.0 / 64);
        var known = ElementaryTables.ArcTangent[index];
        var product = DoubleDouble.Product(c, b.High);
        var above = DoubleDouble.Sum(a.High, -product.High);
        var aboveLow = above.Low - product.Low + (a.Low - c * b.Low);
        product = DoubleDouble.Product(c, a.High);
        var below = DoubleDouble.OrderedSum(b.High, product.High);
        var belowLow = below.Low + product.Low + (b.Low + c * a.Low);
        var reciprocal = 1 / below.High;
        var t = above.High * reciprocal;
        var remainder = Math.FusedMultiplyAdd(-t, below.High, above.High) + (aboveLow - t * belowLow);
        var square = t * t;
        var tail = t * square * (-1.0 / 3 + square * (0.2 + square * (-1.0 / 7 + square * (1.0 / 9))));
        var main = DoubleDouble.OrderedSum(known.High, t);
        return DoubleDouble.OrderedSum(main.High, main.Low + (known.Low + (remainder * reciprocal + tail)));
    }
}
