namespace Aspis.Scenarios.Terrain;

/// <summary>Which elevation files a scenario is laid on.</summary>
/// <param name="Coarse">Folder of coarse elevation that lies below all other, or null.</param>
/// <param name="Finer">Folder of finer tiles, or null.</param>
public sealed record TerrainChoice(string? Coarse, string? Finer)
{
    /// <summary>What a smooth Earth is called on a command line and in a passport.</summary>
    public const string SmoothName = "none";

    /// <summary>A smooth Earth, whatever files there are.</summary>
    public static TerrainChoice Smooth { get; } = new(null, null) { IsSmooth = true };

    /// <summary>Whether a scenario's own tiles are left out too.</summary>
    public bool IsSmooth { get; private init; }
}
