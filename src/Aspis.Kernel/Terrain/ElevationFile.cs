namespace Aspis.Kernel.Terrain;

/// <summary>Reads an elevation file whatever its kind: SRTM <c>.hgt</c>, DTED or GeoTIFF.</summary>
public static class ElevationFile
{
    /// <summary>Endings of the names of files that can be read.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".hgt", ".dt0", ".dt1", ".dt2", ".tif", ".tiff"];

    /// <summary>Whether a file's name says that it holds elevation.</summary>
    public static bool IsOne(string name) =>
        Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The grid of heights in a file.</summary>
    /// <param name="name">Its name or path; an <c>.hgt</c> file's name says where it lies.</param>
    /// <param name="bytes">Its whole content.</param>
    /// <exception cref="TerrainException">The file is damaged or of a kind that cannot be read.</exception>
    public static ElevationTile Read(string name, ReadOnlyMemory<byte> bytes)
    {
        if (!IsOne(name))
            throw new TerrainException(name, $"the name of an elevation file ends in {string.Join(", ", Endings)}");
        if (name.EndsWith(".hgt", StringComparison.OrdinalIgnoreCase))
            return HgtReader.Read(name, bytes.Span);
        return name.EndsWith(".tif", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tiff", StringComparison.OrdinalIgnoreCase)
            ? GeoTiffReader.Read(name, bytes)
            : DtedReader.Read(name, bytes.Span);
    }
}
