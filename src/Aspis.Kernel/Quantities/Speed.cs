namespace Aspis.Kernel.Quantities;

/// <summary>A speed, held in metres per second.</summary>
public readonly record struct Speed : IComparable<Speed>
{
    private Speed(double value) => InMetresPerSecond = value;

    /// <summary>The value in metres per second.</summary>
    public double InMetresPerSecond { get; }

    /// <summary>Zero metres per second.</summary>
    public static Speed Zero => default;

    /// <summary>From metres per second.</summary>
    public static Speed MetresPerSecond(double value) => new(value);

    /// <summary>The value in kilometres per hour.</summary>
    public double InKilometresPerHour => InMetresPerSecond * 3.6;

    /// <summary>From kilometres per hour.</summary>
    public static Speed KilometresPerHour(double value) => new(value / 3.6);

    /// <summary>The value in knots.</summary>
    public double InKnots => InMetresPerSecond / (1852.0 / 3600.0);

    /// <summary>From knots.</summary>
    public static Speed Knots(double value) => new(value * (1852.0 / 3600.0));

    /// <summary>The sum.</summary>
    public static Speed operator +(Speed left, Speed right) => new(left.InMetresPerSecond + right.InMetresPerSecond);

    /// <summary>The difference.</summary>
    public static Speed operator -(Speed left, Speed right) => new(left.InMetresPerSecond - right.InMetresPerSecond);

    /// <summary>The opposite.</summary>
    public static Speed operator -(Speed value) => new(-value.InMetresPerSecond);

    /// <summary>The value times a pure number.</summary>
    public static Speed operator *(Speed value, double factor) => new(value.InMetresPerSecond * factor);

    /// <summary>A pure number times the value.</summary>
    public static Speed operator *(double factor, Speed value) => new(factor * value.InMetresPerSecond);

    /// <summary>The value divided by a pure number.</summary>
    public static Speed operator /(Speed value, double divisor) => new(value.InMetresPerSecond / divisor);

    /// <summary>The ratio of two values, a pure number.</summary>
    public static double operator /(Speed value, Speed divisor) => value.InMetresPerSecond / divisor.InMetresPerSecond;

    /// <summary>Whether left is the smaller.</summary>
    public static bool operator <(Speed left, Speed right) => left.InMetresPerSecond < right.InMetresPerSecond;

    /// <summary>Whether left is the greater.</summary>
    public static bool operator >(Speed left, Speed right) => left.InMetresPerSecond > right.InMetresPerSecond;

    /// <summary>Whether left is not the greater.</summary>
    public static bool operator <=(Speed left, Speed right) => left.InMetresPerSecond <= right.InMetresPerSecond;

    /// <summary>Whether left is not the smaller.</summary>
    public static bool operator >=(Speed left, Speed right) => left.InMetresPerSecond >= right.InMetresPerSecond;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Speed other) => InMetresPerSecond.CompareTo(other.InMetresPerSecond);

    /// <summary>The value with a readable unit.</summary>
    public override string ToString() => QuantityText.Format(InMetresPerSecond, Dimension.Speed);
}
