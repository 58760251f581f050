using Aspis.Kernel.Geometry;

namespace Aspis.World.Objects;

/// <summary>A vehicle of the defence that an arrival can destroy.</summary>
/// <param name="Name">Scenario name.</param>
/// <param name="Id">Hash of the name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Index of the radar, battery or post it is (part of).</param>
/// <param name="Place">Where it stands, Earth-centred Earth-fixed, m.</param>
public sealed record ComponentSpec(string Name, ulong Id, ComponentKind Kind, int Index, Position Place);
