using Aspis.Kernel.Geometry;
using Aspis.Messages;
using Aspis.World.Motion;

namespace Aspis.World.Objects;

/// <summary>One weapon of the raid as the scenario has it.</summary>
public sealed record WeaponSpec
{
    /// <summary>Scenario name, unique in the raid.</summary>
    public required string Name { get; init; }

    /// <summary>Hash of the name.</summary>
    public required ulong Id { get; init; }

    /// <summary>Index of its group in the raid.</summary>
    public required int Group { get; init; }

    /// <summary>What it is.</summary>
    public required TargetClass Class { get; init; }

    /// <summary>Its nominal flight.</summary>
    public required Trajectory Trajectory { get; init; }

    /// <summary>East, north and up at its aim point.</summary>
    public required LocalFrame AimFrame { get; init; }

    /// <summary>Planned launch, s after scenario start.</summary>
    public required double LaunchSeconds { get; init; }

    /// <summary>Half-width of the uniform spread of the launch around its plan, s.</summary>
    public required double JitterSeconds { get; init; }

    /// <summary>Probability that it does not fail of itself.</summary>
    public required double Reliability { get; init; }

    /// <summary>Radius around the aim point that half of the arrivals fall into, m.</summary>
    public required double CircularErrorMetres { get; init; }

    /// <summary>Mean radar cross-section, m².</summary>
    public required double CrossSectionM2 { get; init; }

    /// <summary>Distance within which an arrival destroys a radar or launcher, m.</summary>
    public required double LethalRadiusMetres { get; init; }

    /// <summary>Unit cost, US dollars.</summary>
    public required double CostUsd { get; init; }
}
