using Aspis.Kernel.Geometry;

namespace Aspis.Command.Tracking;

/// <summary>What the tracker believes of a source of plots.</summary>
/// <param name="Origin">Where it stands, in the tracker's axes, m.</param>
/// <param name="Up">Its vertical.</param>
/// <param name="ScanSeconds">Time between two looks, s.</param>
public sealed record TrackingSensor(Position Origin, Vector Up, double ScanSeconds)
{
    /// <summary>A source of Cartesian plots.</summary>
    public static TrackingSensor Cartesian(double scanSeconds) => new(new Position(0, 0, 0), new Vector(0, 0, 1), scanSeconds);
}
