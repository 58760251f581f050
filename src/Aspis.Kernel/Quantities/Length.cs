namespace Aspis.Kernel.Quantities;

/// <summary>A length or height, held in metres.</summary>
public readonly record struct Length : IComparable<Length>
{
    private Length(double value) => InMetres = value;

    /// <summary>The value in metres.</summary>
    public double InMetres { get; }

    /// <summary>Zero metres.</summary>
    public static Length Zero => default;

    /// <summary>From metres.</summary>
    public static Length Metres(double value) => new(value);

    /// <summary>The value in kilometres.</summary>
    public double InKilometres => InMetres / 1000;

    /// <summary>From kilometres.</summary>
    public static Length Kilometres(double value) => new(value * 1000);

    /// <summary>The value in international feet.</summary>
    public double InFeet => InMetres / 0.3048;

    /// <summary>From international feet.</summary>
    public static Length Feet(double value) => new(value * 0.3048);

    /// <summary>The value in nautical miles.</summary>
    public double InNauticalMiles => InMetres / 1852;

    /// <summary>From nautical miles.</summary>
    public static Length NauticalMiles(double value) => new(value * 1852);

    /// <summary>The sum.</summary>
    public static Length operator +(Length left, Length right) => new(left.InMetres + right.InMetres);

    /// <summary>The difference.</summary>
    public static Length operator -(Length left, Length right) => new(left.InMetres - right.InMetres);

    /// <summary>The opposite.</summary>
    public static Length operator -(Length value) => new(-value.InMetres);

    /// <summary>The value times a pure number.</summary>
    public static Length operator *(Length value, double factor) => new(value.InMetres * factor);

    /// <summary>A pure number times the value.</summary>
    public static Length operator *(double factor, Length value) => new(factor * value.InMetres);

    /// <summary>The value divided by a pure number.</summary>
    public static Length operator /(Length value, double divisor) => new(value.InMetres / divisor);

    /// <summary>The ratio of two values, a pure number.</summary>
    public static double operator /(Length value, Length divisor) => value.InMetres / divisor.InMetres;

    /// <summary>Whether left is the smaller.</summary>
    public static bool operator <(Length left, Length right) => left.InMetres < right.InMetres;

    /// <summary>Whether left is the greater.</summary>
    public static bool operator >(Length left, Length right) => left.InMetres > right.InMetres;

    /// <summary>Whether left is not the greater.</summary>
    public static bool operator <=(Length left, Length right) => left.InMetres <= right.InMetres;

    /// <summary>Whether left is not the smaller.</summary>
    public static bool operator >=(Length left, Length right) => left.InMetres >= right.InMetres;

    /// <summary>Orders by size.</summary>
    public int CompareTo(Length other) => InMetres.CompareTo(other.InMetres);

    /// <summary>The value with a readable unit.</summary>
    public override string ToString() => QuantityText.Format(InMetres, Dimension.Length);
}
