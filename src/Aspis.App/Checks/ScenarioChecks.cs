using System.Text.RegularExpressions;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;

namespace Aspis.App.Checks;

/// <summary>What a scenario must make sense of together with a catalogue: it builds on every basis, and cites known sources.</summary>
internal sealed partial class ScenarioChecks(Scenario scenario, Catalogue catalogue)
{
    private readonly FlightBook flights = new(scenario.Ground);

    /// <summary>Everything wrong with the scenario.</summary>
    public IEnumerable<InputException> Check() =>
        [.. Enum.GetValues<Basis>().SelectMany(Build), .. TextCitations()];

    private List<InputException> Build(Basis basis)
    {
        var errors = new List<InputException>();
        var figures = new FigureResolver(catalogue, BasisChoice.Of(basis), 1, 0, 1);
        var raids = new Dictionary<string, PreparedRaid>(StringComparer.Ordinal);
        foreach (var raid in scenario.Raids.Values)
            Try(() => raids[raid.Name] = RaidBuilder.Build(scenario, raid, catalogue, figures, flights));
        if (!raids.TryGetValue(scenario.Content.Raid, out var flown))
            return errors;
        foreach (var laydown in scenario.Laydowns)
            Try(() => LaydownBuilder.Build(scenario, laydown, catalogue, figures, flown, scenario.Content.EarlyWarning.On));
        return errors;

        void Try(Action build)
        {
            try
            {
                build();
            }
            catch (InputException e)
            {
                errors.Add(e);
            }
        }
    }

    private IEnumerable<InputException> TextCitations()
    {
        var file = InputFile.Open(Path.Combine(scenario.Folder, "scenario.json"));
        return [.. In("recorded", scenario.Content.Recorded), .. In("assumed", scenario.Content.Assumed)];

        IEnumerable<InputException> In(string field, string[] sentences) =>
            from index in Enumerable.Range(0, sentences.Length)
            from Match match in Key().Matches(sentences[index])
            let key = match.Groups[1].Value
            where !catalogue.Sources.ContainsKey(key)
            select file.Error($"{field}[{index}]", Unknown(key));
    }

    private string Unknown(string key) => $"\"{key}\" is not in sources.json of the catalogue; {Nearest(key)}";

    private string Nearest(string key)
    {
        // All known keys are far too many for one line; only a near one helps.
        var advice = Spelling.Suggest(key, catalogue.Sources.Keys);
        return advice.StartsWith("did", StringComparison.Ordinal) ? advice : "add it, or cite another";
    }

    [GeneratedRegex(@"\[([A-Z][A-Za-z0-9-]*\d[A-Za-z0-9]*)\]")]
    private static partial Regex Key();
}
