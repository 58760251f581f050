using Aspis.Kernel.Geometry;

namespace Aspis.World.Objects;

/// <summary>A defended place.</summary>
/// <param name="Name">Scenario name.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="Centre">Middle of the footprint, Earth-centred Earth-fixed, m.</param>
/// <param name="RadiusMetres">Radius of the footprint inside which an arrival is a hit, m.</param>
/// <param name="Value">What it is worth, in the scenario's own points.</param>
/// <param name="LossPerHit">Share of the remaining value that one hit destroys.</param>
public sealed record PlaceSpec(
    string Name, ulong Id, Position Centre, double RadiusMetres, double Value, double LossPerHit);
