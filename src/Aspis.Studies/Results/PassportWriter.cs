using System.Reflection;
using Aspis.Scenarios;
using Aspis.Scenarios.Terrain;
using Aspis.Studies.Designs;

namespace Aspis.Studies.Results;

/// <summary>Makes passports.</summary>
public static class PassportWriter
{
    /// <summary>The passport of a result.</summary>
    public static Passport Of(RunResult result, string catalogueFolder)
    {
        var design = result.Design;
        return new Passport(
            "aspis",
            Version,
            Build(),
            Path.GetFullPath(design.Scenario.Folder),
            Path.GetFullPath(catalogueFolder),
            design.Raid.Name,
            [.. design.Laydowns.Select(laydown => laydown.Name)],
            RunJson.BasisName(design.Basis.Basis),
            Sorted(design.Basis.Exceptions.Select(entry => KeyValuePair.Create(entry.Key, RunJson.BasisName(entry.Value)))),
            design.Basis.SharedOptimism,
            TerrainOf(design.Scenario.Terrain),
            design.EarlyWarning,
            design.Seed,
            design.Replications,
            result.Completed,
            result.IsPartial,
            design.Draws,
            Files(design, catalogueFolder),
            Sorted(result.Laydowns.Select(laydown => KeyValuePair.Create(laydown.Name, RunJson.Hex(laydown.Digest)))),
            Sorted(result.Laydowns.Select(laydown => KeyValuePair.Create(laydown.Name, laydown.FirstSeconds.Select(RunJson.Hex).ToArray()))),
            design.Rain);
    }

    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(PassportWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Hashes of a design's input files by path relative to their folder.</summary>
    public static SortedDictionary<string, string> Files(RunDesign design, string catalogueFolder)
    {
        // Only what this run reads: laydowns and raids that were not chosen do not matter.
        var chosen = design.Laydowns.Select(laydown => $"defences/{laydown.Name}.json")
            .Append($"raids/{design.Raid.Name}.json").Append("scenario.json").ToArray();
        var scenario = design.Scenario.Files
            .Select(file => (Name: Relative(design.Scenario.Folder, file.Key), Hash: file.Value))
            .Where(file => chosen.Contains(file.Name))
            .Select(file => KeyValuePair.Create("scenario/" + file.Name, file.Hash));
        var catalogue = design.Catalogue.Files.Select(file => KeyValuePair.Create("catalogue/" + Relative(catalogueFolder, file.Key), file.Value));
        return Sorted(scenario.Concat(catalogue).Concat(Elevation(design)));
    }

    /// <summary>Elevation files by name; where two folders have one of the same name, numbered.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Elevation(RunDesign design) =>
        from named in design.Scenario.TerrainFiles.GroupBy(file => Path.GetFileName(file.Key), StringComparer.Ordinal)
        from entry in named.Select((file, i) => KeyValuePair.Create($"terrain/{named.Key}{(i == 0 ? "" : $"#{i + 1}")}", file.Value))
        select entry;

    private static string? TerrainOf(TerrainChoice choice) =>
        choice.IsSmooth ? TerrainChoice.SmoothName : choice.Finer is { } folder ? Path.GetFullPath(folder) : null;

    /// <summary>Identity of each assembly that decides what a run comes to.</summary>
    public static SortedDictionary<string, string> Build() => Sorted(
        new[]
        {
            typeof(Kernel.Timing.Instant), typeof(Messages.RadarPlot), typeof(Journal.Digest),
            typeof(World.World), typeof(Command.CommandPost), typeof(Run),
        }.Select(type => KeyValuePair.Create(
            type.Assembly.GetName().Name!, type.Assembly.ManifestModule.ModuleVersionId.ToString("N"))));

    private static string Relative(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static SortedDictionary<string, T> Sorted<T>(IEnumerable<KeyValuePair<string, T>> entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => entry.Value), StringComparer.Ordinal);
}
