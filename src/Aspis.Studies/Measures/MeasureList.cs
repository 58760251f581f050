using System.Collections.Immutable;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.World.Objects;

namespace Aspis.Studies.Measures;

/// <summary>
/// The measures of a run: those every run has first, then hits by place and fates by weapon group. A replication's launched
/// weapons are always the sum of failed, withdrawn, killed and leaked ones.
/// </summary>
public static class MeasureList
{
    /// <summary>Weapons that arrived.</summary>
    public const string Leakers = "leakers";

    /// <summary>Prefix of the hits on one place.</summary>
    public const string HitsOn = "hits/";

    /// <summary>Prefix of the weapons of one group that were killed.</summary>
    public const string KilledOf = "threatsKilled/";

    private static readonly ImmutableArray<MeasureDefinition> Always =
    [
        new("threatsLaunched", "threats", (outcome, _) => outcome.Terminals.Length),
        new("threatsFailed", "threats", (outcome, _) => Count(outcome, TerminalState.Failed)),
        new("threatsWithdrawn", "threats", (outcome, _) => Count(outcome, TerminalState.Withdrawn)),
        new("threatsKilled", "threats", (outcome, _) => Count(outcome, TerminalState.Killed)),
        new(Leakers, "threats", (outcome, _) => Count(outcome, TerminalState.Arrived)),
        new("hits", "hits", (outcome, _) => outcome.Hits.Sum()),
        new("threatsDetected", "threats", (outcome, _) => outcome.Detected.Count(detected => detected)),
        new("threatsEngaged", "threats", (outcome, _) => outcome.Engaged.Count(engaged => engaged)),
        new("interceptorsFired", "interceptors", (outcome, _) => outcome.InterceptorsFired),
        new("interceptorCostUsd", "USD", (outcome, _) => outcome.InterceptorCostUsd),
        new("threatCostUsd", "USD", (_, laydown) => laydown.World.Weapons.Sum(weapon => weapon.CostUsd)),
        new("valueLost", "points", (outcome, _) => outcome.ValueLost),
        new("warningSeconds", "s", (outcome, _) => Warning(outcome)),

        // The world holds no object but weapons yet, so nothing else can be engaged.
        new("civilEngaged", "aircraft", (_, _) => 0),
        new("civilKilled", "aircraft", (_, _) => 0),
        new("friendlyEngaged", "aircraft", (_, _) => 0),
    ];

    /// <summary>The measures of runs of a raid over a scenario's places.</summary>
    public static ImmutableArray<MeasureDefinition> For(Scenario scenario, PreparedRaid raid)
    {
        var places = scenario.Places.Keys.Select((id, p) =>
            new MeasureDefinition(HitsOn + id, "hits", (outcome, _) => outcome.Hits[p]));
        var groups = raid.Groups.Select((group, g) =>
            new MeasureDefinition(KilledOf + group.Id, "threats", (outcome, laydown) => CountOf(outcome, laydown, g)));
        return [.. Always, .. places, .. groups];
    }

    private static double Count(RunOutcome outcome, TerminalState terminal) =>
        outcome.Terminals.Count(state => state == terminal);

    private static double CountOf(RunOutcome outcome, PreparedLaydown laydown, int group)
    {
        var count = 0;
        for (var i = 0; i < outcome.Terminals.Length; i++)
        {
            if (laydown.World.Weapons[i].Group == group && outcome.Terminals[i] == TerminalState.Killed)
                count++;
        }

        return count;
    }

    /// <summary>First track to first arrival; nobody was warned when there was no track by then.</summary>
    private static double Warning(RunOutcome outcome) =>
        outcome.FirstTrackSeconds is { } track ? Math.Max(0, outcome.FirstArrivalSeconds - track) : 0;
}
