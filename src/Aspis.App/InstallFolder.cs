using Aspis.Scenarios.Files;

namespace Aspis.App;

/// <summary>Finds what Aspis ships: the folder that holds <c>data/catalogue</c>, from here or from the program upwards.</summary>
internal static class InstallFolder
{
    private static readonly string CatalogueInside = Path.Combine("data", "catalogue");

    /// <summary>The catalogue folder: the one given, else the shipped one.</summary>
    public static string Catalogue(string? given) => given ?? Inside(CatalogueInside, "give --catalogue DIR");

    /// <summary>The folder of the shipped elevation.</summary>
    public static string Terrain() => Inside(Path.Combine("data", "terrain"), "give --terrain DIR");

    /// <summary>The folder of shipped scenarios.</summary>
    public static string Scenarios() => Inside("scenarios", "name the files");

    /// <summary>A scenario by its path, or by the name of a shipped one.</summary>
    public static string Scenario(string given)
    {
        if (Path.Exists(given) || given.Contains(Path.DirectorySeparatorChar) || Root() is not { } root)
            return given;
        var shipped = Path.Combine(root, "scenarios", given);
        return Directory.Exists(shipped) ? Shortened(shipped) : given;
    }

    /// <summary>The folder Aspis is installed in, or null.</summary>
    public static string? Root() => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);

    private static string Inside(string folder, string advice) => Root() is { } root
        ? Shortened(Path.Combine(root, folder))
        : throw new InputException($"there is no {folder} here, above here or above the program; {advice}");

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Directory.Exists(Path.Combine(at.FullName, CatalogueInside)))
                return at.FullName;
        }

        return null;
    }

    // Messages name files, and people like them short.
    private static string Shortened(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
