namespace Aspis.Kernel.Quantities;

/// <summary>A mass, held in kilograms.</summary>
public readonly record struct Mass : IComparable<Mass>
{
    private Mass(double value) => InKilograms = value;

    /// <summary>The value in kilograms.</summary>
    public double InKilograms { get; }

    /// <summary>Zero kilograms.</summary>
    public static Mass Zero => default;

    /// <summary>From kilograms.</summary>
    public static Mass Kilograms(double value) => new(value);

    /// <summary>The value in avoirdupois pounds.</summary>
    public double InPounds => InKilograms / 0.45359237;

    /// <summary>From avoirdupois pounds.</summary>
    public static Mass Pounds(double value) => new(value * 0.45359237);

    /// <summary>The sum.</summary>
    public static Mass operator +(Mass left, Mass right) => new(left.InKilograms + right.InKilograms);

    /// <summary>The difference.</summary>
    public static Mass operator -(Mass left, Mass right) => new(left.InKilograms - right.InKilograms);

    /// <summary>The opposite.</summary>
    public static Mass operator -(Mass value) => new(-value.InKilograms);

    /// <summary>The value times a pure number.</summary>
    public static Mass operator *(Mass value, double factor) => new(value.InKilograms * factor);

    /// <summary>A pure number times the value.</summary>
    public static Mass operator *(double factor, Mass value) => new(factor * value.InKilograms);

    /// <summary>The value divided by a pure number.</summary>
    public static Mass operator /(Mass value, double divisor) => new(value.InKilograms / divisor);

    /// <summary>The ratio of two values, a pure number.</summary>
    public static double operator /(Mass value, Mass divisor) => value.InKilograms / divisor.InKilograms;

    /// <summary>Whether left is the smaller.</summary>
    public static bool operator <(Mass left, Mass right) => left.InKilograms < right.InKilograms;

    /// <summary>Whether left is the greater.</summary>
    public static bool operator >(Mass left, Mass right) => left.InKilograms > right.InKilograms;

    /// <summary>Whether left is not the greater.</summary>
    public static bool operator <=(Mass left, Mass right) => left.InKilograms <= right.InKilograms;

    /// <summary>Whether left is not the smaller.</summary>
    public static bool operator >=(Mass left, Mass right) => left.InKilograms >= right.InKilograms;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Mass other) => InKilograms.CompareTo(other.InKilograms);

    /// <summary>The value with a readable unit.</summary>
    public override string ToString() => QuantityText.Format(InKilograms, Dimension.Mass);
}
