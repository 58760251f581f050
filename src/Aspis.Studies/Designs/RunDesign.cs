using System.Collections.Immutable;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;

namespace Aspis.Studies.Designs;

/// <summary>Which runs are made: one raid against some laydowns, on one basis, so many replications over so many draws.</summary>
public sealed record RunDesign
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The catalogue.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>The raid flown.</summary>
    public required RaidFile Raid { get; init; }

    /// <summary>The laydowns compared, all on the same luck.</summary>
    public required ImmutableArray<LaydownFile> Laydowns { get; init; }

    /// <summary>Whom the run believes.</summary>
    public required BasisChoice Basis { get; init; }

    /// <summary>Replications of each laydown.</summary>
    public required int Replications { get; init; }

    /// <summary>Draws of the catalogue figures; 1 unless figures are sampled.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed of all luck.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether the defence hears from outside.</summary>
    public required bool EarlyWarning { get; init; }

    /// <summary>Rain rate in place of the scenario's; null when it is the scenario's.</summary>
    public string? Rain { get; init; }

    /// <summary>The draw a replication belongs to: dealt out in turn, so that a run cut short has seen every draw.</summary>
    public int DrawOf(int replication) => replication % Draws;

    /// <summary>A design of a scenario, with what was left out filled in; wrong names are reported with advice.</summary>
    public static RunDesign Create(
        Scenario scenario,
        Catalogue catalogue,
        IReadOnlyList<string> defences,
        BasisChoice basis,
        int replications,
        int draws,
        ulong seed,
        string? raid,
        bool? earlyWarning,
        string? rain = null)
    {
        if (replications < 1)
            throw new InputException("at least one replication is needed");
        if (draws < 1)
            throw new InputException("at least one draw is needed");
        scenario = WithRain(scenario, rain);
        var raidName = raid ?? scenario.Content.Raid;
        return new RunDesign
        {
            Scenario = scenario,
            Catalogue = catalogue,
            Raid = scenario.Raids.TryGetValue(raidName, out var found) ? found : throw new InputException(
                $"there is no raid \"{raidName}\" in {scenario.Name}; {Spelling.Suggest(raidName, scenario.Raids.Keys)}"),
            Laydowns = Choose(scenario, defences),
            Basis = Known(basis, catalogue),
            Replications = replications,
            Draws = basis.Samples ? Math.Min(draws, replications) : 1,
            Seed = seed,
            EarlyWarning = earlyWarning ?? scenario.Content.EarlyWarning.On,
            Rain = rain,
        };
    }

    private static Scenario WithRain(Scenario scenario, string? rain)
    {
        if (rain is null)
            return scenario;
        if (WeatherReader.WhatIsWrongWith(rain) is { } wrong)
            throw new InputException($"--rain: {wrong}");
        return scenario with { Content = scenario.Content with { Weather = (scenario.Content.Weather ?? new WeatherFile()) with { Rain = rain } } };
    }

    private static ImmutableArray<LaydownFile> Choose(Scenario scenario, IReadOnlyList<string> defences)
    {
        var names = scenario.Laydowns.Select(laydown => laydown.Name).ToArray();
        foreach (var name in defences)
        {
            if (!names.Contains(name))
                throw new InputException($"there is no defence \"{name}\" in {scenario.Name}; {Spelling.Suggest(name, names)}");
        }

        return defences.Count == 0 ? scenario.Laydowns : [.. scenario.Laydowns.Where(laydown => defences.Contains(laydown.Name))];
    }

    private static BasisChoice Known(BasisChoice basis, Catalogue catalogue)
    {
        foreach (var id in basis.Exceptions.Keys)
        {
            if (!catalogue.Items.ContainsKey(id))
                throw new InputException($"--basis names \"{id}\", which is not in the catalogue; {Spelling.Suggest(id, catalogue.Items.Keys)}");
        }

        return basis;
    }
}
