using System.CommandLine;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Designs;

namespace Aspis.App.Commands;

/// <summary>The arguments that say which nights are played: what scenario, which laydowns, how often and with which figures.</summary>
internal sealed class DesignArguments
{
    private const int MostDraws = 10_000;
    private readonly Argument<string> scenario = new("scenario") { Description = "folder of a scenario, or its scenario.json" };
    private readonly Option<string[]> defence;
    private readonly Option<long> replications;
    private readonly Option<long> seed = WholeNumber.Option("--seed", "S", "seed of all luck (default 1)", 0, long.MaxValue, 1);
    private readonly Option<string[]> basis = new("--basis") { HelpName = "BASIS", Description = "claimed, assessed or sampled; ID=BASIS sets one system apart (default assessed)" };
    private readonly Option<long> draws;
    private readonly Option<long> threads = WholeNumber.Threads();
    private readonly Option<string?> raid = new("--raid") { HelpName = "NAME", Description = "version of the raid (default: the scenario's)" };
    private readonly Option<string?> terrain = new("--terrain") { HelpName = "DIR|none", Description = "folder of finer elevation tiles (.hgt, .dt0-2, .tif); none for a smooth Earth (default: the shipped coarse elevation)" };
    private readonly Option<string?> catalogue = new("--catalogue") { HelpName = "DIR", Description = "catalogue folder (default: the shipped one)" };

    /// <summary>The arguments of a verb that plays so many nights and draws unless told otherwise.</summary>
    public DesignArguments(string laydowns, string nights, int usualNights, int mostNights, int usualDraws)
    {
        defence = new("--defence") { HelpName = "NAME", Description = $"a laydown; may be given several times (default: {laydowns})" };
        replications = WholeNumber.Option("--replications", "N", $"{nights} (default {usualNights})", 1, mostNights, usualNights);
        draws = WholeNumber.Option("--draws", "K", $"draws of the figures when sampled (default {usualDraws})", 1, MostDraws, usualDraws);
    }

    /// <summary>Adds them to a verb; the verb's own come before the catalogue.</summary>
    public void AddTo(Command command, Option<bool>? sharedOptimism, params ReadOnlySpan<Option> own)
    {
        command.Arguments.Add(scenario);
        foreach (var option in new Option?[] { defence, replications, seed, basis, sharedOptimism, draws, threads, raid, terrain })
        {
            if (option is not null)
                command.Options.Add(option);
        }

        foreach (var option in own)
            command.Options.Add(option);
        command.Options.Add(catalogue);
        command.Validators.Add(result =>
        {
            try
            {
                _ = BasisArgument.Read(result.GetValue(basis) ?? [], sharedOptimism is not null && result.GetValue(sharedOptimism));
            }
            catch (InputException e)
            {
                result.AddError(e.Message);
            }
        });
    }

    /// <summary>Threads to use.</summary>
    public int Threads(ParseResult arguments) => (int)arguments.GetValue(threads);

    /// <summary>Laydowns named; none for all.</summary>
    public string[] Defences(ParseResult arguments) => arguments.GetValue(defence) ?? [];

    /// <summary>The scenario as it was named.</summary>
    public string ScenarioName(ParseResult arguments) => arguments.GetRequiredValue(scenario);

    /// <summary>The terrain as it was named, or null.</summary>
    public string? TerrainName(ParseResult arguments) => arguments.GetValue(terrain);

    /// <summary>Folder of the catalogue.</summary>
    public string CatalogueFolder(ParseResult arguments) => InstallFolder.Catalogue(arguments.GetValue(catalogue));

    /// <summary>The nights to play.</summary>
    public RunDesign Read(ParseResult arguments, bool sharedOptimism = false, bool? earlyWarning = null, string? rain = null) => RunDesign.Create(
        ScenarioReader.Read(InstallFolder.Scenario(ScenarioName(arguments)), TerrainArgument.Read(TerrainName(arguments))),
        CatalogueReader.Read(CatalogueFolder(arguments)),
        Defences(arguments),
        BasisArgument.Read(arguments.GetValue(basis) ?? [], sharedOptimism),
        (int)arguments.GetValue(replications),
        (int)arguments.GetValue(draws),
        (ulong)arguments.GetValue(seed),
        arguments.GetValue(raid),
        earlyWarning,
        rain);
}
