using System.Globalization;
using Aspis.Journal;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;
using Aspis.Studies.Designs;

namespace Aspis.Studies.Results;

/// <summary>Makes a run again from its passport and says where it first differs.</summary>
public static class Verification
{
    /// <summary>The design a passport describes, with its inputs read from where it says, or from elsewhere.</summary>
    public static RunDesign DesignOf(Passport passport, string? scenarioFolder, string? catalogueFolder, TerrainChoice terrain)
    {
        var exceptions = passport.BasisExceptions.ToDictionary(entry => entry.Key, entry => BasisOf(entry.Value));
        return RunDesign.Create(
            ScenarioReader.Read(scenarioFolder ?? passport.Scenario, terrain),
            CatalogueReader.Read(catalogueFolder ?? passport.Catalogue),
            passport.Defences,
            BasisChoice.Of(BasisOf(passport.Basis)) with
            {
                Exceptions = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, exceptions),
                SharedOptimism = passport.SharedOptimism,
            },
            passport.Completed,
            passport.Draws,
            passport.Seed,
            passport.Raid,
            passport.EarlyWarning,
            passport.Rain) with { Draws = passport.Draws };
    }

    private static Basis BasisOf(string name) => Enum.TryParse<Basis>(name, ignoreCase: true, out var basis)
        ? basis
        : throw new InputException($"{RunFolder.PassportName}: \"{name}\" is not a basis; the passport was altered");

    /// <summary>Input files that are no longer what they were.</summary>
    public static IReadOnlyList<string> ChangedFiles(Passport passport, RunDesign design, string catalogueFolder)
    {
        var now = PassportWriter.Files(design, catalogueFolder);
        return [.. passport.Files.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Where(name => passport.Files.GetValueOrDefault(name) != now.GetValueOrDefault(name))];
    }

    /// <summary>The first difference between a stored run and the same run made again, in words; null when there is none.</summary>
    public static string? FirstDifference(string folder, Passport passport, RunResult again)
    {
        foreach (var laydown in again.Laydowns)
        {
            if (passport.Digests.GetValueOrDefault(laydown.Name) == RunJson.Hex(laydown.Digest))
                continue;
            return Describe(folder, passport, laydown, [.. laydown.FirstSeconds.Select(RunJson.Hex)]);
        }

        return null;
    }

    /// <summary>The first stored result that is not what the same run gives, in words; null when all are.</summary>
    public static string? AlteredResult(string folder, RunResult again)
    {
        var database = Path.Combine(folder, ResultsDatabase.FileName);
        foreach (var laydown in again.Laydowns)
        {
            if (!ResultsDatabase.ReadDigests(database, laydown.Name).SequenceEqual(laydown.Digests.Select(RunJson.Hex)))
                return $"{ResultsDatabase.FileName}: the digests stored for {laydown.Name} were altered";
            if (FirstAlteredValue(database, laydown) is { } value)
                return $"{ResultsDatabase.FileName}: {value}";
            if (!ResultsDatabase.ReadWhyNot(database, laydown.Name).ToHashSet().SetEquals(WhyNotRow.Of(laydown)))
                return $"{ResultsDatabase.FileName}: the reasons stored for {laydown.Name} were altered";
        }

        return RunFolder.FirstAlteredFile(folder, again) is { } file ? $"{file} was altered or is missing" : null;
    }

    private static string? FirstAlteredValue(string database, LaydownResult laydown)
    {
        foreach (var measure in laydown.Measures)
        {
            var stored = ResultsDatabase.ReadValues(database, laydown.Name, measure.Name);
            var now = laydown[measure.Name];
            for (var r = 0; r < Math.Max(stored.Count, now.Length); r++)
            {
                if (r >= stored.Count || r >= now.Length || stored[r] != now[r])
                    return string.Create(CultureInfo.InvariantCulture, $"{measure.Name} of {laydown.Name} in replication {r} was altered");
            }
        }

        return null;
    }

    private static string Describe(string folder, Passport passport, LaydownResult laydown, string[] seconds)
    {
        var database = Path.Combine(folder, ResultsDatabase.FileName);
        var stored = ResultsDatabase.ReadDigests(database, laydown.Name);
        var first = Enumerable.Range(0, laydown.Digests.Length)
            .FirstOrDefault(r => r >= stored.Count || stored[r] != RunJson.Hex(laydown.Digests[r]), -1);
        if (first < 0)
            return $"{laydown.Name}: every replication is as stored, but the passport's digest is {passport.Digests.GetValueOrDefault(laydown.Name)} where {RunJson.Hex(laydown.Digest)} was computed; the passport was altered";
        var text = string.Create(CultureInfo.InvariantCulture, $"{laydown.Name}: replication {first} is the first that differs");
        var measures = ResultsDatabase.ReadMeasures(database, laydown.Name, first);
        var different = laydown.Measures
            .Where(measure => measures.GetValueOrDefault(measure.Name, double.NaN) != laydown[measure.Name][first])
            .Select(measure => string.Create(CultureInfo.InvariantCulture, $"{measure.Name} {measures.GetValueOrDefault(measure.Name, double.NaN):R} stored, {laydown[measure.Name][first]:R} now"))
            .ToArray();
        text += different.Length > 0 ? $" ({string.Join("; ", different.Take(3))})" : " (all its measures are the same)";
        if (first == 0 && passport.FirstReplicationSeconds.TryGetValue(laydown.Name, out var before))
        {
            var second = Digest.FirstDifference(Parse(before), Parse(seconds));
            if (second >= 0)
                text += string.Create(CultureInfo.InvariantCulture, $"; in simulated second {second}");
        }

        return text;
    }

    private static ulong[] Parse(string[] digests) =>
        [.. digests.Select(text => ulong.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? value : 0)];
}
