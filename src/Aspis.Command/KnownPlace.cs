using Aspis.Kernel.Geometry;

namespace Aspis.Command;

/// <summary>A place the post defends.</summary>
/// <param name="Id">Hash of its scenario name.</param>
/// <param name="Centre">Middle, Earth-centred Earth-fixed, m.</param>
/// <param name="RadiusMetres">Radius of its footprint, m.</param>
/// <param name="ValuePerHit">Value that one more hit is expected to cost, in the scenario's points.</param>
public sealed record KnownPlace(ulong Id, Position Centre, double RadiusMetres, double ValuePerHit)
{
    /// <summary>East, north and up at its middle.</summary>
    public LocalFrame Frame { get; } = new(Centre);
}
