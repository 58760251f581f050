using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Quantities;

/// <summary>An area, in particular a radar cross section, held in square metres.</summary>
public readonly record struct Area : IComparable<Area>
{
    private Area(double value) => InSquareMetres = value;

    /// <summary>The value in square metres.</summary>
    public double InSquareMetres { get; }

    /// <summary>Zero square metres.</summary>
    public static Area Zero => default;

    /// <summary>From square metres.</summary>
    public static Area SquareMetres(double value) => new(value);

    /// <summary>The value in decibels relative to one square metre, 10 log10(area / 1 m2).</summary>
    public double InDecibelSquareMetres => 10 * Elementary.Log10(InSquareMetres);

    /// <summary>From decibels relative to one square metre (dBsm).</summary>
    public static Area FromDecibelSquareMetres(double value) => new(Elementary.Pow(10, value / 10));

    /// <summary>The sum.</summary>
    public static Area operator +(Area left, Area right) => new(left.InSquareMetres + right.InSquareMetres);

    /// <summary>The difference.</summary>
    public static Area operator -(Area left, Area right) => new(left.InSquareMetres - right.InSquareMetres);

    /// <summary>The opposite.</summary>
    public static Area operator -(Area value) => new(-value.InSquareMetres);

    /// <summary>The value times a pure number.</summary>
    public static Area operator *(Area value, double factor) => new(value.InSquareMetres * factor);

    /// <summary>A pure number times the value.</summary>
    public static Area operator *(double factor, Area value) => new(factor * value.InSquareMetres);

    /// <summary>The value divided by a pure number.</summary>
    public static Area operator /(Area value, double divisor) => new(value.InSquareMetres / divisor);

    /// <summary>The ratio of two values, a pure number.</summary>
    public static double operator /(Area value, Area divisor) => value.InSquareMetres / divisor.InSquareMetres;

    /// <summary>Whether left is the smaller.</summary>
    public static bool operator <(Area left, Area right) => left.InSquareMetres < right.InSquareMetres;

    /// <summary>Whether left is the greater.</summary>
    public static bool operator >(Area left, Area right) => left.InSquareMetres > right.InSquareMetres;

    /// <summary>Whether left is not the greater.</summary>
    public static bool operator <=(Area left, Area right) => left.InSquareMetres <= right.InSquareMetres;

    /// <summary>Whether left is not the smaller.</summary>
    public static bool operator >=(Area left, Area right) => left.InSquareMetres >= right.InSquareMetres;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Area other) => InSquareMetres.CompareTo(other.InSquareMetres);

    /// <summary>The value with a readable unit.</summary>
    public override string ToString() => QuantityText.Format(InSquareMetres, Dimension.Area);
}
