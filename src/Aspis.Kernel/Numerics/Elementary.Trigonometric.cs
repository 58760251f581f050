using System.Runtime.CompilerServices;

namespace Aspis.Kernel.Numerics;

public static partial class Elementary
{
    /// <summary>The sine of an angle in radians.</summary>
    public static double Sin(double x)
    {
        if (!IsModerate(x))
            return IsTinyOrZero(x) ? x : SineAt(ReduceFar(x), 0).High;
        return SineAt(CircleReduction.OfModerate(x), 0).High;
    }

    /// <summary>The cosine of an angle in radians.</summary>
    public static double Cos(double x)
    {
        if (!IsModerate(x))
            return IsTinyOrZero(x) ? 1 : SineAt(ReduceFar(x), QuarterTurn).High;
        return SineAt(CircleReduction.OfModerate(x), QuarterTurn).High;
    }

    /// <summary>The sine and the cosine of an angle in radians, for little more than the price of one.</summary>
    public static (double Sin, double Cos) SinCos(double x)
    {
        if (!IsModerate(x))
            return IsTinyOrZero(x) ? (x, 1) : BothAt(ReduceFar(x));
        return BothAt(CircleReduction.OfModerate(x));
    }

    /// <summary>The tangent of an angle in radians.</summary>
    public static double Tan(double x)
    {
        if (!IsModerate(x) && IsTinyOrZero(x))
            return x;
        var reduced = IsModerate(x) ? CircleReduction.OfModerate(x) : ReduceFar(x);
        return (SineAt(reduced, 0) / SineAt(reduced, QuarterTurn)).High;
    }

    private const int QuarterTurn = 64;
    private const double Tiny = 7.450580596923828E-09; // 2^-27: the cubic term is below a quarter of the last bit.
    private const double Far = 1073741824.0; // 2^30

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsModerate(double x) => Math.Abs(x) is >= Tiny and < Far;

    private static bool IsTinyOrZero(double x) => Math.Abs(x) < Tiny;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CircleReduction ReduceFar(double x) =>
        double.IsFinite(x) ? CircleReduction.OfHuge(x) : new CircleReduction(0, new DoubleDouble(double.NaN, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Sin, double Cos) BothAt(CircleReduction angle) =>
        (SineAt(angle, 0).High, SineAt(angle, QuarterTurn).High);

    // sin(a + r) = S + C r + S (cos r - 1) + C (sin r - r), S and C from the table, r at most pi/256. The first two
    // terms are kept exactly; S is zero or larger than C r, as the ordered sum wants.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleDouble SineAt(CircleReduction angle, int offset)
    {
        var sine = ElementaryTables.Sine[(angle.Step + offset) & 255];
        var cosine = ElementaryTables.Sine[(angle.Step + offset + QuarterTurn) & 255];
        var r = angle.Remainder.High;
        var square = r * r;
        var sineTail = r * square * (-1.0 / 6 + square * (1.0 / 120 - square * (1.0 / 5040)));
        var cosineTail = square * (-0.5 + square * (1.0 / 24 - square * (1.0 / 720)));
        var linear = DoubleDouble.Product(cosine.High, r);
        var main = DoubleDouble.OrderedSum(sine.High, linear.High);
        var rest = cosine.High * (sineTail + angle.Remainder.Low) + sine.High * cosineTail
            + (cosine.Low * r + sine.Low + linear.Low + main.Low);
        return DoubleDouble.OrderedSum(main.High, rest);
    }
}
