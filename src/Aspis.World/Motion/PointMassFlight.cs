using Aspis.Kernel.Atmosphere;
using Aspis.Kernel.Geometry;

namespace Aspis.World.Motion;

/// <summary>
/// Unpowered flight of a point mass over the rotating WGS-84 Earth: gravity with J2, Coriolis and centrifugal terms, and
/// drag in the US Standard Atmosphere 1976 that turns with the Earth. Classical fourth-order Runge–Kutta, fixed step.
/// </summary>
public sealed class PointMassFlight
{
    private readonly double inverseBallisticCoefficient;

    /// <summary>Flight with a ballistic coefficient m/(C_D·A), kg/m²; infinity switches drag off.</summary>
    public PointMassFlight(double ballisticCoefficientKgM2)
    {
        if (!(ballisticCoefficientKgM2 > 0))
            throw new ArgumentOutOfRangeException(nameof(ballisticCoefficientKgM2), "must be positive");
        inverseBallisticCoefficient = 1 / ballisticCoefficientKgM2;
    }

    /// <summary>Acceleration relative to the rotating Earth, m/s².</summary>
    public Vector Acceleration(in MotionState state)
    {
        var free = EarthGravity.Acceleration(state.Position)
            + RotatingEarth.FrameAcceleration(state.Position, state.Velocity);
        if (inverseBallisticCoefficient == 0)
            return free;
        var density = StandardAtmosphere.DensityKgM3(GeodeticPoint.HeightMetres(state.Position));
        var speed = state.Velocity.Length;
        return free - (state.Velocity * (0.5 * density * speed * inverseBallisticCoefficient));
    }

    /// <summary>The state one step later.</summary>
    public MotionState Step(in MotionState state, double stepSeconds)
    {
        var half = stepSeconds / 2;
        var a1 = Acceleration(state);
        var s2 = new MotionState(state.Position + (state.Velocity * half), state.Velocity + (a1 * half));
        var a2 = Acceleration(s2);
        var s3 = new MotionState(state.Position + (s2.Velocity * half), state.Velocity + (a2 * half));
        var a3 = Acceleration(s3);
        var s4 = new MotionState(state.Position + (s3.Velocity * stepSeconds), state.Velocity + (a3 * stepSeconds));
        var a4 = Acceleration(s4);
        var meanVelocity = (state.Velocity + ((s2.Velocity + s3.Velocity) * 2) + s4.Velocity) * (1.0 / 6);
        var meanAcceleration = (a1 + ((a2 + a3) * 2) + a4) * (1.0 / 6);
        return new MotionState(
            state.Position + (meanVelocity * stepSeconds), state.Velocity + (meanAcceleration * stepSeconds));
    }

    /// <summary>The state after a time, in equal steps no longer than the one given.</summary>
    public MotionState After(MotionState state, double seconds, double longestStepSeconds)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(seconds / longestStepSeconds));
        for (var i = 0; i < steps; i++)
            state = Step(state, seconds / steps);
        return state;
    }
}
