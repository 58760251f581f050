namespace Aspis.Kernel.Quantities;

/// <summary>A plane angle, held in radians.</summary>
public readonly record struct Angle : IComparable<Angle>
{
    private Angle(double value) => InRadians = value;

    /// <summary>The value in radians.</summary>
    public double InRadians { get; }

    /// <summary>Zero radians.</summary>
    public static Angle Zero => default;

    /// <summary>From radians.</summary>
    public static Angle Radians(double value) => new(value);

    /// <summary>The value in degrees.</summary>
    public double InDegrees => InRadians / (Math.PI / 180.0);

    /// <summary>From degrees.</summary>
    public static Angle Degrees(double value) => new(value * (Math.PI / 180.0));

    /// <summary>The sum.</summary>
    public static Angle operator +(Angle left, Angle right) => new(left.InRadians + right.InRadians);

    /// <summary>The difference.</summary>
    public static Angle operator -(Angle left, Angle right) => new(left.InRadians - right.InRadians);

    /// <summary>The opposite.</summary>
    public static Angle operator -(Angle value) => new(-value.InRadians);

    /// <summary>The value times a pure number.</summary>
    public static Angle operator *(Angle value, double factor) => new(value.InRadians * factor);

    /// <summary>A pure number times the value.</summary>
    public static Angle operator *(double factor, Angle value) => new(factor * value.InRadians);

    /// <summary>The value divided by a pure number.</summary>
    public static Angle operator /(Angle value, double divisor) => new(value.InRadians / divisor);

    /// <summary>The ratio of two values, a pure number.</summary>
    public static double operator /(Angle value, Angle divisor) => value.InRadians / divisor.InRadians;

    /// <summary>Whether left is the smaller.</summary>
    public static bool operator <(Angle left, Angle right) => left.InRadians < right.InRadians;

    /// <summary>Whether left is the greater.</summary>
    public static bool operator >(Angle left, Angle right) => left.InRadians > right.InRadians;

    /// <summary>Whether left is not the greater.</summary>
    public static bool operator <=(Angle left, Angle right) => left.InRadians <= right.InRadians;

    /// <summary>Whether left is not the smaller.</summary>
    public static bool operator >=(Angle left, Angle right) => left.InRadians >= right.InRadians;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Angle other) => InRadians.CompareTo(other.InRadians);

    /// <summary>The value with a readable unit.</summary>
    public override string ToString() => QuantityText.Format(InRadians, Dimension.Angle);
}
