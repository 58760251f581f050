namespace Aspis.Kernel.Quantities;

/// <summary>What kind of quantity a text states, and so which units it may carry.</summary>
public enum Dimension
{
    /// <summary>A pure number, written without a unit.</summary>
    Number,

    /// <summary>A probability from 0 to 1, written as such or in per cent.</summary>
    Probability,

    /// <summary>A whole number of things, not negative.</summary>
    Count,

    /// <summary>Held in metres.</summary>
    Length,

    /// <summary>Held in metres per second.</summary>
    Speed,

    /// <summary>Held in radians.</summary>
    Angle,

    /// <summary>Held in square metres.</summary>
    Area,

    /// <summary>Held in kilograms.</summary>
    Mass,

    /// <summary>Held in hertz.</summary>
    Frequency,

    /// <summary>Held in seconds.</summary>
    Time,

    /// <summary>Held in kilograms per square metre.</summary>
    ArealDensity,

    /// <summary>Held in United States dollars.</summary>
    Money,

    /// <summary>Held in metres per second squared.</summary>
    Acceleration,

    /// <summary>A ratio of powers, held in decibels.</summary>
    Level,

    /// <summary>Held in millimetres an hour.</summary>
    RainRate,

    /// <summary>Held in grams per cubic metre.</summary>
    VapourDensity,

    /// <summary>Held in watts per hertz.</summary>
    PowerDensity,
}
