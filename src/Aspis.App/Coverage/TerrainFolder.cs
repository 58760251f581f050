using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Files;

namespace Aspis.App.Coverage;

/// <summary>Reads the elevation files of a folder, and the coarse elevation that ships.</summary>
internal static class TerrainFolder
{
    /// <summary>The elevation that ships, relative to where Aspis is installed.</summary>
    public static readonly string Shipped = Path.Combine("data", "terrain", "middle-east-etopo5.tif");

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

    /// <summary>One file.</summary>
    public static ElevationTile Read(string file)
    {
        try
        {
            return ElevationFile.Read(file, File.ReadAllBytes(file));
        }
        catch (TerrainException e)
        {
            throw new InputException(e.File, null, null, e.Problem);
        }
    }

    /// <summary>The coarse elevation that ships, or null where it is not installed.</summary>
    public static ElevationTile? ReadShipped()
    {
        var file = InstallFolder.Root() is { } root ? Path.Combine(root, Shipped) : null;
        return file is not null && File.Exists(file) ? Read(file) : null;
    }
}
