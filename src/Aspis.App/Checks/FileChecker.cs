using System.Collections.Immutable;
using System.Globalization;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;

namespace Aspis.App.Checks;

/// <summary>Checks catalogues, their items and scenarios, and collects what is wrong instead of stopping at the first.</summary>
internal sealed class FileChecker(string? catalogueFolder)
{
    private const string SourcesName = "sources.json";
    private const string ScenarioName = "scenario.json";
    private readonly SortedDictionary<string, Catalogue?> catalogues = new(StringComparer.Ordinal);
    private readonly List<CheckedFile> done = [];
    private readonly List<InputException> errors = [];

    /// <summary>What was checked, in order.</summary>
    public IReadOnlyList<CheckedFile> Checked => done;

    /// <summary>What is wrong, in order.</summary>
    public IReadOnlyList<InputException> Errors => errors;

    /// <summary>Checks every path; scenarios last, against the catalogue among the paths if there is one.</summary>
    public void Check(IEnumerable<string> paths)
    {
        var targets = paths.SelectMany(Targets).Distinct().ToArray();
        var folders = targets.Where(IsCatalogue).ToArray();
        foreach (var folder in folders)
            CheckCatalogue(folder);
        foreach (var file in targets.Where(File.Exists))
            CheckItem(file);
        var scenarios = targets.Where(IsScenario).ToArray();
        if (scenarios.Length > 0)
            CheckScenarios(scenarios, catalogueFolder ?? folders.FirstOrDefault() ?? InstallFolder.Catalogue(null));

        // A scenario or a reason may cite a source that no claim does, so only all together show one that nothing cites.
        if (scenarios.Length > 0)
        {
            foreach (var folder in folders)
                CheckUnusedSources(folder, scenarios);
        }
    }

    private static bool IsCatalogue(string path) => File.Exists(Path.Combine(path, SourcesName)) || HasItemFolders(path);

    private static bool HasItemFolders(string path) =>
        Directory.Exists(path) && !IsScenario(path) && CatalogueReader.Folders.Keys.Any(sub => Directory.Exists(Path.Combine(path, sub)));

    private static bool IsScenario(string path) => File.Exists(Path.Combine(path, ScenarioName));

    /// <summary>The catalogue folders, item files and scenario folders that a path means.</summary>
    private static IEnumerable<string> Targets(string path)
    {
        if (File.Exists(path))
            return [OfFile(path)];
        if (!Directory.Exists(path))
            throw new InputException(path, null, null, "there is no such file or folder");
        if (IsCatalogue(path) || IsScenario(path))
            return [path];
        var inside = Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal)
            .Where(folder => IsCatalogue(folder) || IsScenario(folder)).ToArray();
        return inside.Length > 0 ? inside
            : throw new InputException(path, null, null, "there is neither a catalogue (sources.json) nor a scenario (scenario.json) in this folder");
    }

    private static string OfFile(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".";
        var above = Path.Combine(folder, "..");
        return Path.GetFileName(path) switch
        {
            ScenarioName => folder,
            SourcesName => folder,
            _ when IsScenario(above) => Path.GetRelativePath(".", above),
            _ when CatalogueReader.Folders.ContainsKey(Path.GetFileName(Path.GetFullPath(folder))) => path,
            _ => throw new InputException(path, null, null, "this file is neither a catalogue item (its folder would be radars, interceptors, …) nor part of a scenario"),
        };
    }

    private void CheckCatalogue(string folder)
    {
        var before = errors.Count;
        var files = CatalogueReader.Folders.Keys.Select(sub => Path.Combine(folder, sub)).Where(Directory.Exists)
            .SelectMany(sub => Directory.EnumerateFiles(sub, "*.json").Order(StringComparer.Ordinal)).ToArray();
        if (Try(() => ReadSources(folder)) is { } sources)
        {
            foreach (var file in files)
                Try(() => CatalogueReader.ReadItem(InputFile.Open(file), sources));
        }

        // Only sound files are worth holding against each other.
        if (errors.Count == before && Read(folder) is { } catalogue)
            CheckItems(catalogue, catalogue.Items.Values);
        // Building scenarios with figures that are wrong would only say the same again.
        if (errors.Count > before)
            catalogues[folder] = null;
        done.Add(new CheckedFile(folder, string.Create(CultureInfo.InvariantCulture, $"catalogue, {files.Length} items"), errors.Count - before));
    }

    private void CheckItem(string file)
    {
        var before = errors.Count;
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "..");
        var sources = Try(() => ReadSources(folder));
        var item = sources is null ? null : Try(() => CatalogueReader.ReadItem(InputFile.Open(file), sources));
        if (item is not null && Read(folder) is { } catalogue)
            CheckItems(catalogue, [catalogue.Items[item.Id]]);
        done.Add(new CheckedFile(file, "catalogue item", errors.Count - before));
    }

    private void CheckItems(Catalogue catalogue, IEnumerable<CatalogueItem> items)
    {
        // What is wrong on one basis is mostly wrong on the others too; it is said once.
        var all = items.ToArray();
        var wrong = Enum.GetValues<Basis>().SelectMany(basis => all.SelectMany(new CatalogueChecks(catalogue, basis).Check));
        foreach (var error in wrong.DistinctBy(error => (error.File, error.Place)))
            Add(error);
    }

    private void CheckScenarios(string[] folders, string catalogue)
    {
        var known = Read(catalogue);
        foreach (var folder in folders)
        {
            var before = errors.Count;
            var scenario = Try(() => ScenarioReader.Read(folder, new TerrainChoice(InstallFolder.Terrain(), null)));
            if (scenario is not null && known is not null)
            {
                foreach (var error in new ScenarioChecks(scenario, known).Check())
                    Add(error);
            }

            var what = scenario is null ? "scenario" : string.Create(CultureInfo.InvariantCulture, $"scenario, {Count(scenario.Raids.Count, "raid")}, {Count(scenario.Laydowns.Length, "defence")} on 3 bases");
            done.Add(new CheckedFile(folder, what, errors.Count - before));
        }
    }

    private void CheckUnusedSources(string folder, string[] scenarios)
    {
        if (!catalogues.TryGetValue(folder, out var catalogue) || catalogue is null)
            return;
        var isShipped = InstallFolder.Root() is not null && Path.GetFullPath(folder) == Path.GetFullPath(InstallFolder.Catalogue(null));
        var citing = isShipped && Directory.Exists(InstallFolder.Scenarios()) ? scenarios.Append(InstallFolder.Scenarios()) : scenarios;
        var itemFiles = CatalogueReader.Folders.Keys.Select(sub => Path.Combine(folder, sub)).Where(Directory.Exists);
        var texts = citing.Concat(itemFiles)
            .SelectMany(path => Directory.EnumerateFiles(path, "*.*", SearchOption.AllDirectories)).Select(File.ReadAllText).ToArray();
        var file = InputFile.Open(Path.Combine(folder, SourcesName));
        foreach (var key in catalogue.Sources.Keys.Where(key => !texts.Any(text => Cites(text, key))))
            Add(file.Error($"sources.{key}", "nothing cites this source; remove it, or add the claim it was meant for"));
    }

    private static bool Cites(string text, string key) =>
        text.Contains($"[{key}]", StringComparison.Ordinal) || text.Contains($"\"{key}\"", StringComparison.Ordinal);

    private static ImmutableSortedDictionary<string, Source> ReadSources(string folder) =>
        InputFile.Open(Path.Combine(folder, SourcesName)).Read<SourcesFile>().Sources.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => new Source(entry.Key, entry.Value.Title, entry.Value.Address, entry.Value.Date, entry.Value.Opened),
            StringComparer.Ordinal);

    /// <summary>A catalogue, read once; null when it is wrong, which is reported once.</summary>
    private Catalogue? Read(string folder)
    {
        if (!catalogues.TryGetValue(folder, out var catalogue))
            catalogues[folder] = catalogue = Try(() => CatalogueReader.Read(folder));
        return catalogue;
    }

    private T? Try<T>(Func<T> action)
        where T : class
    {
        try
        {
            return action();
        }
        catch (InputException e)
        {
            Add(e);
            return null;
        }
    }

    private void Add(InputException error)
    {
        if (errors.All(known => known.Message != error.Message))
            errors.Add(error);
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
