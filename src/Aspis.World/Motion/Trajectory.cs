using System.Collections.Immutable;
using Aspis.Kernel.Geometry;

namespace Aspis.World.Motion;

/// <summary>
/// A flight computed once and read many times: states at equal steps from launch to arrival, joined by cubic Hermite
/// pieces. Immutable, so that replications, laydowns and threads share it.
/// </summary>
public sealed class Trajectory
{
    private readonly ImmutableArray<MotionState> states;
    private readonly double stepSeconds;

    /// <summary>A flight through the states, which are a step apart; the last may come sooner.</summary>
    public Trajectory(ImmutableArray<MotionState> states, double stepSeconds, double burnoutSeconds, double arrivalSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(states.Length, 2);
        this.states = states;
        this.stepSeconds = stepSeconds;
        BurnoutSeconds = burnoutSeconds;
        ArrivalSeconds = arrivalSeconds;
    }

    /// <summary>End of powered flight, s after launch.</summary>
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
        var index = Math.Min((int)(seconds / stepSeconds), states.Length - 2);
        var width = index == states.Length - 2 ? ArrivalSeconds - (index * stepSeconds) : stepSeconds;
        return Hermite(states[index], states[index + 1], (seconds - (index * stepSeconds)) / width, width);
    }

    /// <summary>Greatest height above the ellipsoid on the way, m, to a step's accuracy.</summary>
    public double ApogeeMetres()
    {
        var apogee = double.NegativeInfinity;
        foreach (var state in states)
            apogee = Math.Max(apogee, GeodeticPoint.HeightMetres(state.Position));
        return apogee;
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
