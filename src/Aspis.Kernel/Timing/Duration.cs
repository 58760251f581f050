namespace Aspis.Kernel.Timing;

/// <summary>A span of simulated time in whole nanoseconds.</summary>
/// <param name="Nanoseconds">The span in nanoseconds.</param>
public readonly record struct Duration(long Nanoseconds) : IComparable<Duration>
{
    private const double NanosecondsPerSecond = 1e9;

    /// <summary>No time at all.</summary>
    public static Duration Zero => default;

    /// <summary>The span in seconds.</summary>
    public double InSeconds => Nanoseconds / NanosecondsPerSecond;

    /// <summary>From seconds, to the nearest nanosecond.</summary>
    public static Duration FromSeconds(double seconds) => new(RoundToNanoseconds(seconds));

    /// <summary>From whole nanoseconds.</summary>
    public static Duration FromNanoseconds(long nanoseconds) => new(nanoseconds);

    /// <summary>The sum.</summary>
    public static Duration operator +(Duration left, Duration right) => new(left.Nanoseconds + right.Nanoseconds);

    /// <summary>The difference.</summary>
    public static Duration operator -(Duration left, Duration right) => new(left.Nanoseconds - right.Nanoseconds);

    /// <summary>The opposite.</summary>
    public static Duration operator -(Duration value) => new(-value.Nanoseconds);

    /// <summary>The span times a pure number, to the nearest nanosecond.</summary>
    public static Duration operator *(Duration value, double factor) => FromSeconds(value.InSeconds * factor);

    /// <summary>A pure number times the span, to the nearest nanosecond.</summary>
    public static Duration operator *(double factor, Duration value) => value * factor;

    /// <summary>The ratio of two spans.</summary>
    public static double operator /(Duration value, Duration divisor) =>
        (double)value.Nanoseconds / divisor.Nanoseconds;

    /// <summary>Whether left is the shorter.</summary>
    public static bool operator <(Duration left, Duration right) => left.Nanoseconds < right.Nanoseconds;

    /// <summary>Whether left is the longer.</summary>
    public static bool operator >(Duration left, Duration right) => left.Nanoseconds > right.Nanoseconds;

    /// <summary>Whether left is not the longer.</summary>
    public static bool operator <=(Duration left, Duration right) => left.Nanoseconds <= right.Nanoseconds;

    /// <summary>Whether left is not the shorter.</summary>
    public static bool operator >=(Duration left, Duration right) => left.Nanoseconds >= right.Nanoseconds;

    /// <summary>Orders by length.</summary>
    public int CompareTo(Duration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>The span with a readable unit.</summary>
    public override string ToString() => Quantities.QuantityText.Format(InSeconds, Quantities.Dimension.Time);

    internal static long RoundToNanoseconds(double seconds)
    {
        var nanoseconds = Math.Round(seconds * NanosecondsPerSecond);
        if (!(Math.Abs(nanoseconds) < long.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "Time must lie within 292 years of start.");
        return (long)nanoseconds;
    }
}
