namespace Aspis.Kernel.Quantities;

/// <summary>A frequency, held in hertz.</summary>
public readonly record struct Frequency : IComparable<Frequency>
{
    private Frequency(double value) => InHertz = value;

    /// <summary>The value in hertz.</summary>
    public double InHertz { get; }

    /// <summary>Zero hertz.</summary>
    public static Frequency Zero => default;

    /// <summary>From hertz.</summary>
    public static Frequency Hertz(double value) => new(value);

    /// <summary>The value in megahertz.</summary>
    public double InMegahertz => InHertz / 1e6;

    /// <summary>From megahertz.</summary>
    public static Frequency Megahertz(double value) => new(value * 1e6);

    /// <summary>The value in gigahertz.</summary>
    public double InGigahertz => InHertz / 1e9;

    /// <summary>From gigahertz.</summary>
    public static Frequency Gigahertz(double value) => new(value * 1e9);

    /// <summary>The sum.</summary>
    public static Frequency operator +(Frequency left, Frequency right) => new(left.InHertz + right.InHertz);

    /// <summary>The difference.</summary>
    public static Frequency operator -(Frequency left, Frequency right) => new(left.InHertz - right.InHertz);

    /// <summary>The opposite.</summary>
    public static Frequency operator -(Frequency value) => new(-value.InHertz);

    /// <summary>The value times a pure number.</summary>
    public static Frequency operator *(Frequency value, double factor) => new(value.InHertz * factor);

    /// <summary>A pure number times the value.</summary>
    public static Frequency operator *(double factor, Frequency value) => new(factor * value.InHertz);

    /// <summary>The value divided by a pure number.</summary>
    public static Frequency operator /(Frequency value, double divisor) => new(value.InHertz / divisor);

    /// <summary>The ratio of two values, a pure number.</summary>
    public static double operator /(Frequency value, Frequency divisor) => value.InHertz / divisor.InHertz;

    /// <summary>Whether left is the smaller.</summary>
    public static bool operator <(Frequency left, Frequency right) => left.InHertz < right.InHertz;

    /// <summary>Whether left is the greater.</summary>
    public static bool operator >(Frequency left, Frequency right) => left.InHertz > right.InHertz;

    /// <summary>Whether left is not the greater.</summary>
    public static bool operator <=(Frequency left, Frequency right) => left.InHertz <= right.InHertz;

    /// <summary>Whether left is not the smaller.</summary>
    public static bool operator >=(Frequency left, Frequency right) => left.InHertz >= right.InHertz;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Frequency other) => InHertz.CompareTo(other.InHertz);

    /// <summary>The value with a readable unit.</summary>
    public override string ToString() => QuantityText.Format(InHertz, Dimension.Frequency);
}
