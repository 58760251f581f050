namespace Aspis.Kernel.Quantities;

/// <summary>
/// A mass per area, in particular a ballistic coefficient m/(C_D S), held in kilograms per square metre.
/// </summary>
public readonly record struct ArealDensity : IComparable<ArealDensity>
{
    private ArealDensity(double value) => InKilogramsPerSquareMetre = value;

    /// <summary>The value in kilograms per square metre.</summary>
    public double InKilogramsPerSquareMetre { get; }

    /// <summary>Zero kilograms per square metre.</summary>
    public static ArealDensity Zero => default;

    /// <summary>From kilograms per square metre.</summary>
    public static ArealDensity KilogramsPerSquareMetre(double value) => new(value);

    /// <summary>The sum.</summary>
    public static ArealDensity operator +(ArealDensity left, ArealDensity right) =>
        new(left.InKilogramsPerSquareMetre + right.InKilogramsPerSquareMetre);

    /// <summary>The difference.</summary>
    public static ArealDensity operator -(ArealDensity left, ArealDensity right) =>
        new(left.InKilogramsPerSquareMetre - right.InKilogramsPerSquareMetre);

    /// <summary>The opposite.</summary>
    public static ArealDensity operator -(ArealDensity value) => new(-value.InKilogramsPerSquareMetre);

    /// <summary>The value times a pure number.</summary>
    public static ArealDensity operator *(ArealDensity value, double factor) =>
        new(value.InKilogramsPerSquareMetre * factor);

    /// <summary>A pure number times the value.</summary>
    public static ArealDensity operator *(double factor, ArealDensity value) =>
        new(factor * value.InKilogramsPerSquareMetre);

    /// <summary>The value divided by a pure number.</summary>
    public static ArealDensity operator /(ArealDensity value, double divisor) =>
        new(value.InKilogramsPerSquareMetre / divisor);

    /// <summary>The ratio of two values, a pure number.</summary>
    public static double operator /(ArealDensity value, ArealDensity divisor) =>
        value.InKilogramsPerSquareMetre / divisor.InKilogramsPerSquareMetre;

    /// <summary>Whether left is the smaller.</summary>
    public static bool operator <(ArealDensity left, ArealDensity right) =>
        left.InKilogramsPerSquareMetre < right.InKilogramsPerSquareMetre;

    /// <summary>Whether left is the greater.</summary>
    public static bool operator >(ArealDensity left, ArealDensity right) =>
        left.InKilogramsPerSquareMetre > right.InKilogramsPerSquareMetre;

    /// <summary>Whether left is not the greater.</summary>
    public static bool operator <=(ArealDensity left, ArealDensity right) =>
        left.InKilogramsPerSquareMetre <= right.InKilogramsPerSquareMetre;

    /// <summary>Whether left is not the smaller.</summary>
    public static bool operator >=(ArealDensity left, ArealDensity right) =>
        left.InKilogramsPerSquareMetre >= right.InKilogramsPerSquareMetre;

    /// <summary>Orders by size.</summary>
    public int CompareTo(ArealDensity other) => InKilogramsPerSquareMetre.CompareTo(other.InKilogramsPerSquareMetre);

    /// <summary>The value with a readable unit.</summary>
    public override string ToString() => QuantityText.Format(InKilogramsPerSquareMetre, Dimension.ArealDensity);
}
