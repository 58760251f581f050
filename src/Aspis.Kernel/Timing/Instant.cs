namespace Aspis.Kernel.Timing;

/// <summary>A moment of simulated time in whole nanoseconds since scenario start.</summary>
/// <param name="Nanoseconds">Nanoseconds since scenario start.</param>
public readonly record struct Instant(long Nanoseconds) : IComparable<Instant>
{
    /// <summary>Scenario start.</summary>
    public static Instant Start => default;

    /// <summary>Later than anything that happens.</summary>
    public static Instant Max => new(long.MaxValue);

    /// <summary>Seconds since scenario start.</summary>
    public double InSeconds => Nanoseconds / 1e9;

    /// <summary>The moment so many seconds after scenario start, to the nearest nanosecond.</summary>
    public static Instant AtSeconds(double seconds) => new(Duration.RoundToNanoseconds(seconds));

    /// <summary>A later moment.</summary>
    public static Instant operator +(Instant instant, Duration duration) =>
        new(instant.Nanoseconds + duration.Nanoseconds);

    /// <summary>An earlier moment.</summary>
    public static Instant operator -(Instant instant, Duration duration) =>
        new(instant.Nanoseconds - duration.Nanoseconds);

    /// <summary>The time from right to left.</summary>
    public static Duration operator -(Instant left, Instant right) => new(left.Nanoseconds - right.Nanoseconds);

    /// <summary>Whether left is earlier.</summary>
    public static bool operator <(Instant left, Instant right) => left.Nanoseconds < right.Nanoseconds;

    /// <summary>Whether left is later.</summary>
    public static bool operator >(Instant left, Instant right) => left.Nanoseconds > right.Nanoseconds;

    /// <summary>Whether left is not later.</summary>
    public static bool operator <=(Instant left, Instant right) => left.Nanoseconds <= right.Nanoseconds;

    /// <summary>Whether left is not earlier.</summary>
    public static bool operator >=(Instant left, Instant right) => left.Nanoseconds >= right.Nanoseconds;

    /// <summary>Orders by time.</summary>
    public int CompareTo(Instant other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>Seconds since scenario start, as "t+12.5 s".</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t+{InSeconds:0.#########} s");
}
