using System.Collections.Immutable;
using System.Security.Cryptography;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Terrain;

/// <summary>The ground made of elevation files, and what was read.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Files">SHA-256 of every file read, by path.</param>
public sealed record TerrainFiles(Ground Ground, ImmutableSortedDictionary<string, string> Files)
{
    private const long LargestBytes = 2L * 1024 * 1024 * 1024;

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
        if (choice.Finer is { } finer && ReadFolder(finer, tiles, files) == 0)
            throw new InputException(finer, null, null, "there is no elevation file in this folder; .hgt, .dt0, .dt1, .dt2, .tif and .tiff are read");
        return new TerrainFiles(new Ground(tiles), files.ToImmutable());
    }

    private static int ReadFolder(string folder, List<ElevationTile> tiles, ImmutableSortedDictionary<string, string>.Builder files)
    {
        if (!Directory.Exists(folder))
            throw new InputException(folder, null, null, "there is no such folder");
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => ElevationFile.IsOne(path)).Order(StringComparer.Ordinal))
        {
            if (files.ContainsKey(path))
                continue;
            var bytes = Bytes(path);
            files[path] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            tiles.Add(Tile(path, bytes));
            count++;
        }

        return count;
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length >= LargestBytes)
                throw new InputException(path, null, null, "the file is larger than 2 GB; cut the tile into smaller ones");
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException(path, null, null, $"the file cannot be read: {e.Message}");
        }
    }

    private static ElevationTile Tile(string path, byte[] bytes)
    {
        try
        {
            return ElevationFile.Read(path, bytes);
        }
        catch (TerrainException e)
        {
            throw new InputException(path, null, null, e.Problem);
        }
    }
}
