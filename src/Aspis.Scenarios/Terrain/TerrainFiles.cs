using System.Collections.Immutable;
using System.Security.Cryptography;
using Aspis.Kernel.Terrain;

namespace Aspis.Scenarios.Terrain;

/// <summary>The ground made of elevation files, and what was read.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Files">SHA-256 of every file read, by path.</param>
public sealed record TerrainFiles(Ground Ground, ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>No file: a smooth Earth.</summary>
    public static TerrainFiles None { get; } = new(Ground.Smooth, ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The ground of a choice and of tiles that a scenario brings along in a folder of its own.</summary>
    public static TerrainFiles Read(TerrainChoice choice, string scenarioFolder)
    {
        if (choice.IsSmooth)
            return None;
        var own = Path.Combine(scenarioFolder, "terrain");
        var tiles = new List<ElevationTile>();
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (choice.Coarse is { } coarse && Directory.Exists(coarse))
            ReadFolder(coarse, tiles, files);
        if (Directory.Exists(own))
            ReadFolder(own, tiles, files);
        if (choice.Finer is { } finer)
            ReadFolder(finer, tiles, files);
        return new TerrainFiles(new Ground(tiles), files.ToImmutable());
    }

    private static void ReadFolder(string folder, List<ElevationTile> tiles, ImmutableSortedDictionary<string, string>.Builder files)
    {
        foreach (var path in ElevationFolder.FilesIn(folder))
        {
            if (files.ContainsKey(path))
                continue;
            var bytes = ElevationFolder.Bytes(path);
            files[path] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            tiles.Add(ElevationFolder.Tile(path, bytes));
        }
    }
}
