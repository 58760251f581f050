using System.Collections.Immutable;
using Aspis.Kernel.Geometry;

namespace Aspis.World.Motion;

/// <summary>
/// A flight computed once and read many times: states from start to arrival, joined by cubic Hermite pieces. At a corner
/// two states share one time. Immutable, so that replications, laydowns and threads share it.
/// </summary>
public sealed class Trajectory
{
    private readonly ImmutableArray<MotionState> states;
    private readonly ImmutableArray<double> times;
    private readonly double stepSeconds;

    /// <summary>A flight through states that are a step apart; the last may come sooner.</summary>
    public Trajectory(ImmutableArray<MotionState> states, double stepSeconds, double burnoutSeconds, double arrivalSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(states.Length, 2);
        this.states = states;
        this.stepSeconds = stepSeconds;
        BurnoutSeconds = burnoutSeconds;
        ArrivalSeconds = arrivalSeconds;
    }

    /// <summary>A flight through states at times of their own, s after start, not descending.</summary>
    public Trajectory(ImmutableArray<MotionState> states, ImmutableArray<double> times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(states.Length, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(times.Length, states.Length);
        this.states = states;
        this.times = times;
        ArrivalSeconds = times[^1];
    }

    /// <summary>End of the powered flight of a ballistic missile, s after launch; zero for anything else.</summary>
    public double BurnoutSeconds { get; }

    /// <summary>Arrival, s after launch.</summary>
    public double ArrivalSeconds { get; }

    /// <summary>The state a time after launch, held at both ends.</summary>
    public MotionState At(double seconds)
    {
        if (seconds <= 0)
            return states[0];
        if (seconds >= ArrivalSeconds)
            return states[^1];
        var (index, start, width) = times.IsDefault ? EvenPiece(seconds) : Piece(seconds);
        return Hermite(states[index], states[index + 1], (seconds - start) / width, width);
    }

    /// <summary>Greatest height above the ellipsoid on the way, m, to a step's accuracy.</summary>
    public double ApogeeMetres()
    {
        var apogee = double.NegativeInfinity;
        foreach (var state in states)
            apogee = Math.Max(apogee, GeodeticPoint.HeightMetres(state.Position));
        return apogee;
    }

    /// <summary>Greatest speed at a state, m/s.</summary>
    public double GreatestSpeedMs() => states.Max(state => state.Velocity.Length);

    private (int Index, double Start, double Width) EvenPiece(double seconds)
    {
        var index = Math.Min((int)(seconds / stepSeconds), states.Length - 2);
        var start = index * stepSeconds;
        return (index, start, index == states.Length - 2 ? ArrivalSeconds - start : stepSeconds);
    }

    private (int Index, double Start, double Width) Piece(double seconds)
    {
        // The last state at or before the time: at a corner, the one that leads away from it.
        int low = 0, high = times.Length - 1;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (times[middle] <= seconds)
                low = middle;
            else
                high = middle;
        }

        return (low, times[low], times[high] - times[low]);
    }

    private static MotionState Hermite(in MotionState a, in MotionState b, double u, double width)
    {
        var chord = b.Position - a.Position;
        var m0 = a.Velocity * width;
        var m1 = b.Velocity * width;
        var c2 = (chord * 3) - (m0 * 2) - m1;
        var c3 = m0 + m1 - (chord * 2);
        var position = a.Position + ((m0 + ((c2 + (c3 * u)) * u)) * u);
        var velocity = (m0 + (((c2 * 2) + (c3 * (3 * u))) * u)) * (1 / width);
        return new MotionState(position, velocity);
    }
}
