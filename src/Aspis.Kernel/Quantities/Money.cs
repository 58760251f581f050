namespace Aspis.Kernel.Quantities;

/// <summary>An amount of money, held in United States dollars.</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(double value) => InUsd = value;

    /// <summary>The value in United States dollars.</summary>
    public double InUsd { get; }

    /// <summary>Zero United States dollars.</summary>
    public static Money Zero => default;

    /// <summary>From United States dollars.</summary>
    public static Money Usd(double value) => new(value);

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right) => new(left.InUsd + right.InUsd);

    /// <summary>The difference.</summary>
    public static Money operator -(Money left, Money right) => new(left.InUsd - right.InUsd);

    /// <summary>The opposite.</summary>
    public static Money operator -(Money value) => new(-value.InUsd);

    /// <summary>The value times a pure number.</summary>
    public static Money operator *(Money value, double factor) => new(value.InUsd * factor);

    /// <summary>A pure number times the value.</summary>
    public static Money operator *(double factor, Money value) => new(factor * value.InUsd);

    /// <summary>The value divided by a pure number.</summary>
    public static Money operator /(Money value, double divisor) => new(value.InUsd / divisor);

    /// <summary>The ratio of two values, a pure number.</summary>
    public static double operator /(Money value, Money divisor) => value.InUsd / divisor.InUsd;

    /// <summary>Whether left is the smaller.</summary>
    public static bool operator <(Money left, Money right) => left.InUsd < right.InUsd;

    /// <summary>Whether left is the greater.</summary>
    public static bool operator >(Money left, Money right) => left.InUsd > right.InUsd;

    /// <summary>Whether left is not the greater.</summary>
    public static bool operator <=(Money left, Money right) => left.InUsd <= right.InUsd;

    /// <summary>Whether left is not the smaller.</summary>
    public static bool operator >=(Money left, Money right) => left.InUsd >= right.InUsd;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Money other) => InUsd.CompareTo(other.InUsd);

    /// <summary>The value with a readable unit.</summary>
    public override string ToString() => QuantityText.Format(InUsd, Dimension.Money);
}
