using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Terrain;

/// <summary>Reads the elevation files of a folder; what is wrong with one is said in a sentence.</summary>
public static class ElevationFolder
{
    private const long LargestBytes = 2_000_000_000;

    /// <summary>Names of the elevation files in a folder, in order; a single file is a folder of one.</summary>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        if (File.Exists(folder))
            return [folder];
        if (!Directory.Exists(folder))
            throw new InputException(folder, null, null, "there is no such terrain folder");
        string[] files = [.. Directory.EnumerateFiles(folder).Where(ElevationFile.IsOne).Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new InputException(folder, null, null, $"holds no elevation file; their names end in {string.Join(", ", ElevationFile.Endings)}");
    }

    /// <summary>The bytes of one file.</summary>
    public static byte[] Bytes(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestBytes)
                throw new InputException(path, null, null, "the file is larger than 2 GB; cut the tile into smaller ones");
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException(path, null, null, $"the file cannot be read: {e.Message}");
        }
    }

    /// <summary>One tile, of the bytes of its file.</summary>
    public static ElevationTile Tile(string path, byte[] bytes)
    {
        try
        {
            return ElevationFile.Read(path, bytes);
        }
        catch (TerrainException e)
        {
            throw new InputException(e.File, null, null, e.Problem);
        }
    }

    /// <summary>One tile.</summary>
    public static ElevationTile Tile(string path) => Tile(path, Bytes(path));
}
