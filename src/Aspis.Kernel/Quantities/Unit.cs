namespace Aspis.Kernel.Quantities;

/// <summary>One unit as a file writes it: its symbol, what it measures, and its size in SI.</summary>
/// <param name="Symbol">The symbol, compared exactly.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Scale">Its size in the SI unit of the dimension.</param>
internal sealed record Unit(string Symbol, Dimension Dimension, double Scale)
{
    /// <summary>Symbol of the one logarithmic unit, decibels relative to a square metre.</summary>
    public const string DecibelSquareMetre = "dBsm";

    /// <summary>Symbol of the one unit written before its number.</summary>
    public const string Mach = "Mach";

    /// <summary>Every unit understood, in the order in which errors list them.</summary>
    public static readonly Unit[] All =
    [
        new("%", Dimension.Probability, 0.01),
        new("m", Dimension.Length, 1),
        new("km", Dimension.Length, 1000),
        new("ft", Dimension.Length, 0.3048),
        new("mi", Dimension.Length, 1609.344),
        new("nmi", Dimension.Length, 1852),
        new("m/s", Dimension.Speed, 1),
        new("km/s", Dimension.Speed, 1000),
        new("km/h", Dimension.Speed, 1 / 3.6),
        new("mph", Dimension.Speed, 0.44704),
        new("kt", Dimension.Speed, 1852.0 / 3600.0),
        // US Standard Atmosphere 1976 at sea level: as a unit, Mach names a speed, not a flow condition.
        new(Mach, Dimension.Speed, 340.294),
        new("deg", Dimension.Angle, Math.PI / 180),
        new("rad", Dimension.Angle, 1),
        new("mrad", Dimension.Angle, 0.001),
        new("m2", Dimension.Area, 1),
        new("cm2", Dimension.Area, 1e-4),
        new("km2", Dimension.Area, 1e6),
        new(DecibelSquareMetre, Dimension.Area, 1),
        new("kg", Dimension.Mass, 1),
        new("t", Dimension.Mass, 1000),
        new("lb", Dimension.Mass, 0.45359237),
        new("Hz", Dimension.Frequency, 1),
        new("kHz", Dimension.Frequency, 1e3),
        new("MHz", Dimension.Frequency, 1e6),
        new("GHz", Dimension.Frequency, 1e9),
        new("s", Dimension.Time, 1),
        new("ms", Dimension.Time, 0.001),
        new("min", Dimension.Time, 60),
        new("h", Dimension.Time, 3600),
        new("d", Dimension.Time, 86400),
        new("kg/m2", Dimension.ArealDensity, 1),
        new("lb/ft2", Dimension.ArealDensity, 0.45359237 / (0.3048 * 0.3048)),
        new("USD", Dimension.Money, 1),
        new("thousand USD", Dimension.Money, 1e3),
        new("million USD", Dimension.Money, 1e6),
        new("billion USD", Dimension.Money, 1e9),
        new("m/s2", Dimension.Acceleration, 1),
        new("g", Dimension.Acceleration, 9.80665),
        new("dB", Dimension.Level, 1),
        new("mm/h", Dimension.RainRate, 1),
        new("g/m3", Dimension.VapourDensity, 1),
        new("W/MHz", Dimension.PowerDensity, 1e-6),
        new("kW/MHz", Dimension.PowerDensity, 1e-3),
    ];

    /// <summary>The unit of this symbol, or null.</summary>
    public static Unit? Find(string symbol) => Array.Find(All, unit => unit.Symbol == symbol);
}
