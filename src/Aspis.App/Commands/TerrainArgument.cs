using Aspis.Scenarios.Terrain;

namespace Aspis.App.Commands;

/// <summary>What <c>--terrain</c> means: a folder of finer tiles above the shipped coarse elevation, or none at all.</summary>
internal static class TerrainArgument
{
    /// <summary>The choice of an argument; left out, the shipped coarse elevation alone.</summary>
    public static TerrainChoice Read(string? argument) =>
        argument == TerrainChoice.SmoothName ? TerrainChoice.Smooth : new TerrainChoice(InstallFolder.Terrain(), argument);
}
