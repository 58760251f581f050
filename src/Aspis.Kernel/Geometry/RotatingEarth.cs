namespace Aspis.Kernel.Geometry;

/// <summary>What an observer turning with the Earth adds to the equations of motion.</summary>
public static class RotatingEarth
{
    /// <summary>
    /// Coriolis and centrifugal acceleration, m/s2, of a point with this Earth-fixed velocity:
    /// -2 w x v - w x (w x p), w along the polar axis.
    /// </summary>
    public static Vector FrameAcceleration(Position position, Vector velocity)
    {
        const double Rate = Wgs84.RotationRate;
        return new Vector(
            Rate * (2 * velocity.Y + Rate * position.X),
            Rate * (-2 * velocity.X + Rate * position.Y),
            0);
    }
}
