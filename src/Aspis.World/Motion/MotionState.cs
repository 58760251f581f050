using Aspis.Kernel.Geometry;

namespace Aspis.World.Motion;

/// <summary>Where a point mass is and how it moves relative to the rotating Earth.</summary>
/// <param name="Position">Earth-centred Earth-fixed, m.</param>
/// <param name="Velocity">Relative to the ground, Earth-centred Earth-fixed axes, m/s.</param>
public readonly record struct MotionState(Position Position, Vector Velocity);
