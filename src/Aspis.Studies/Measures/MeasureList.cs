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

    /// <summary>What the raid cost the attacker, with aircraft that were shot down.</summary>
    public const string AttackerCost = "attackerCostUsd";

    /// <summary>Prefix of the hits on one place.</summary>
    public const string HitsOn = "hits/";

    /// <summary>Prefix of the weapons of one group that were killed.</summary>
    public const string KilledOf = "threatsKilled/";

    /// <summary>Prefix of the aircraft of one stream of traffic that were fired at.</summary>
    public const string EngagedOf = "trafficEngaged/";

    private static readonly ImmutableArray<MeasureDefinition> Always =
    [
        new("threatsLaunched", "threats", (_, laydown) => laydown.World.Flyers.Count(IsWeapon)),
        new("threatsFailed", "threats", (outcome, laydown) => Ended(outcome, laydown, TerminalState.Failed)),
        new("threatsWithdrawn", "threats", (outcome, laydown) => Ended(outcome, laydown, TerminalState.Withdrawn)),
        new("threatsKilled", "threats", (outcome, laydown) => Ended(outcome, laydown, TerminalState.Killed)),
        new(Leakers, "threats", (outcome, laydown) => Ended(outcome, laydown, TerminalState.Arrived)),
        new("hits", "hits", (outcome, _) => outcome.Hits.Sum()),
        new("threatsDetected", "threats", (outcome, laydown) => Count(laydown, IsWeapon, i => outcome.Detected[i])),
        new("threatsEngaged", "threats", (outcome, laydown) => Count(laydown, IsWeapon, i => outcome.Engaged[i])),
        new("interceptorsFired", "interceptors", (outcome, _) => outcome.InterceptorsFired),
        new("interceptorCostUsd", "USD", (outcome, _) => outcome.InterceptorCostUsd),
        new("threatCostUsd", "USD", (_, laydown) => laydown.World.Flyers.Sum(flyer => IsWeapon(flyer) ? flyer.CostUsd : 0)),
        new("valueLost", "points", (outcome, _) => outcome.ValueLost),
        new("warningSeconds", "s", (outcome, _) => Warning(outcome)),
        new("civilEngaged", "aircraft", (outcome, laydown) => Count(laydown, IsCivil, i => outcome.Engaged[i]), All(IsCivil)),
        new("civilKilled", "aircraft", (outcome, laydown) => Count(laydown, IsCivil, i => IsKilled(outcome, i)), All(IsCivil)),
        new("friendlyEngaged", "aircraft", (outcome, laydown) => Count(laydown, IsFriend, i => outcome.Engaged[i]), All(IsFriend)),
        new("friendlyKilled", "aircraft", (outcome, laydown) => Count(laydown, IsFriend, i => IsKilled(outcome, i)), All(IsFriend)),
        new("carriersKilled", "aircraft", (outcome, laydown) => Count(laydown, IsCarrier, i => outcome.Terminals[i] == TerminalState.Killed)),
        new(AttackerCost, "USD", SpentByTheAttacker),
        new("ordersAtNothing", "orders", (outcome, _) => outcome.FalselyEngaged),
        new("trackGospaMetres", "m", (outcome, _) => outcome.Tracks.GospaMetres),
        new("trackErrorMetres", "m", (outcome, _) => outcome.Tracks.ErrorMetres),
        new("trackNees", "", (outcome, _) => outcome.Tracks.NormalisedErrorSquared),
        new("trackNeesInside", "share", (outcome, _) => outcome.Tracks.InsideShare),
        new("objectsUntracked", "objects", (outcome, _) => outcome.Tracks.Missed),
        new("falseTracks", "tracks", (outcome, _) => outcome.Tracks.False),
        new("trackSwitches", "switches", (outcome, _) => outcome.Tracks.Switches),
        new("assignmentGap", "share", (outcome, _) => outcome.AssignmentGap),
        new("decoysEngaged", "decoys", (outcome, laydown) => Count(laydown, IsDecoy, i => outcome.Engaged[i])),
    ];

    /// <summary>The measures of runs of a raid over a scenario's places.</summary>
    public static ImmutableArray<MeasureDefinition> For(Scenario scenario, PreparedRaid raid)
    {
        var places = scenario.Places.Keys.Select((id, p) =>
            new MeasureDefinition(HitsOn + id, "hits", (outcome, _) => outcome.Hits[p]));
        var groups = raid.Groups.Select((group, g) =>
            new MeasureDefinition(KilledOf + group.Id, "threats", (outcome, laydown) =>
                Count(laydown, flyer => IsWeapon(flyer) && flyer.Group == g, i => outcome.Terminals[i] == TerminalState.Killed)));
        var streams = (scenario.Content.Traffic ?? []).Select((stream, s) =>
        {
            bool IsOf(FlyerSpec flyer) => (IsCivil(flyer) || IsFriend(flyer)) && flyer.Group == s;
            return new MeasureDefinition(
                EngagedOf + stream.Id, "aircraft", (outcome, laydown) => Count(laydown, IsOf, i => outcome.Engaged[i]), All(IsOf));
        });
        return [.. Always, .. places, .. groups, .. streams];
    }

    private static bool IsWeapon(FlyerSpec flyer) => flyer.Role == ObjectRole.Weapon;

    private static bool IsCivil(FlyerSpec flyer) => flyer.Role == ObjectRole.Civil;

    private static bool IsFriend(FlyerSpec flyer) => flyer.Role == ObjectRole.Friend;

    private static bool IsCarrier(FlyerSpec flyer) => flyer.Role == ObjectRole.Carrier;

    private static bool IsKilled(RunOutcome outcome, int flyer) => outcome.Terminals[flyer] == TerminalState.Killed;

    private static Func<PreparedLaydown, double> All(Func<FlyerSpec, bool> isMeant) => laydown => laydown.World.Flyers.Count(isMeant);

    private static bool IsDecoy(FlyerSpec flyer) => flyer.Role == ObjectRole.Decoy;

    /// <summary>Weapons and decoys, which are gone whatever happens, and aircraft that were shot down.</summary>
    private static double SpentByTheAttacker(RunOutcome outcome, PreparedLaydown laydown)
    {
        var spent = 0.0;
        for (var i = 0; i < outcome.Terminals.Length; i++)
        {
            var flyer = laydown.World.Flyers[i];
            if (IsWeapon(flyer) || IsDecoy(flyer) || (flyer.IsHostile && outcome.Terminals[i] == TerminalState.Killed))
                spent += flyer.CostUsd;
        }

        return spent;
    }

    private static double Ended(RunOutcome outcome, PreparedLaydown laydown, TerminalState terminal) =>
        Count(laydown, IsWeapon, i => outcome.Terminals[i] == terminal);

    private static int Count(PreparedLaydown laydown, Func<FlyerSpec, bool> isMeant, Func<int, bool> holds)
    {
        var count = 0;
        var flyers = laydown.World.Flyers;
        for (var i = 0; i < flyers.Length; i++)
        {
            if (isMeant(flyers[i]) && holds(i))
                count++;
        }

        return count;
    }

    /// <summary>First track to first arrival; nobody was warned when there was no track by then.</summary>
    private static double Warning(RunOutcome outcome) =>
        outcome.FirstTrackSeconds is { } track ? Math.Max(0, outcome.FirstArrivalSeconds - track) : 0;
}
