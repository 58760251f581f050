using Aspis.Kernel.Geometry;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>
/// What a post assumes of an object's motion between measurements: a ballistic object falls freely over the rotating
/// Earth, what breathes air keeps its speed and height over the round Earth, and what is not classified keeps its velocity.
/// Drag and manoeuvre are left to the filter's process noise.
/// </summary>
public static class AssumedMotion
{
    /// <summary>Assumed acceleration relative to the ground, m/s².</summary>
    public static Vector Acceleration(TargetClass kind, Position position, Vector velocity) =>
        kind switch
        {
            TargetClass.Ballistic => EarthGravity.Acceleration(position) + RotatingEarth.FrameAcceleration(position, velocity),
            TargetClass.Unknown => Vector.Zero,
            _ => TowardsCentre(position, velocity),
        };

    /// <summary>Keeps a level course level: v²/r towards the Earth's centre for the part of the speed along the ground.</summary>
    private static Vector TowardsCentre(Position position, Vector velocity)
    {
        var fromCentre = position - new Position(0, 0, 0);
        var radius = fromCentre.Length;
        var climb = velocity.Dot(fromCentre) / radius;
        return fromCentre * (-(velocity.LengthSquared - (climb * climb)) / (radius * radius));
    }

    /// <summary>State a time later, in midpoint steps no longer than the one given.</summary>
    public static (Position Position, Vector Velocity) After(
        TargetClass kind, Position position, Vector velocity, double seconds, double longestStepSeconds)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(Math.Abs(seconds) / longestStepSeconds));
        var step = seconds / steps;
        for (var i = 0; i < steps; i++)
        {
            var acceleration = Acceleration(kind, position, velocity);
            var middle = position + (velocity * (step / 2)) + (acceleration * (step * step / 8));
            var halfway = Acceleration(kind, middle, velocity + (acceleration * (step / 2)));
            position = position + (velocity * step) + (halfway * (step * step / 2));
            velocity += halfway * step;
        }

        return (position, velocity);
    }
}
