using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.World.Objects;

namespace Aspis.Studies.Results;

/// <summary>Counts, over replications, why each leaker leaked: at each battery, and in the raid as a whole.</summary>
public sealed class WhyNotTally
{
    private static readonly int Kinds = Enum.GetValues<Constraint>().Length;
    private readonly int batteries;
    private readonly int[] leaks;
    private readonly int[] byBattery;
    private readonly int[] last;

    /// <summary>An empty tally of a laydown.</summary>
    public WhyNotTally(PreparedLaydown laydown)
    {
        var weapons = laydown.World.Flyers.Length;
        batteries = laydown.World.Batteries.Length;
        leaks = new int[weapons];
        byBattery = new int[weapons * batteries * Kinds];
        last = new int[weapons * Math.Max(1, batteries) * Kinds];
    }

    /// <summary>Counts one replication.</summary>
    public void Add(RunOutcome outcome)
    {
        for (var weapon = 0; weapon < leaks.Length; weapon++)
        {
            if (outcome.Terminals[weapon] != TerminalState.Arrived)
                continue;
            leaks[weapon]++;
            for (var battery = 0; battery < batteries; battery++)
            {
                var constraint = outcome.Reasons[(weapon * batteries) + battery];
                byBattery[(((weapon * batteries) + battery) * Kinds) + (int)constraint]++;
            }

            last[(((weapon * Math.Max(1, batteries)) + Math.Max(0, outcome.LastBatteries[weapon])) * Kinds) + (int)outcome.ReasonOf(weapon)]++;
        }
    }

    /// <summary>Adds another tally of the same laydown.</summary>
    public void Add(WhyNotTally other)
    {
        AddTo(leaks, other.leaks);
        AddTo(byBattery, other.byBattery);
        AddTo(last, other.last);
    }

    /// <summary>Replications in which weapon w leaked.</summary>
    public int Leaks(int weapon) => leaks[weapon];

    /// <summary>How often a constraint closed the last chance of battery b at weapon w, when that leaked.</summary>
    public int At(int weapon, int battery, Constraint constraint) =>
        byBattery[(((weapon * batteries) + battery) * Kinds) + (int)constraint];

    /// <summary>How often it was then the last chance of all: the reason in the raid. Without batteries there is one, of the number 0.</summary>
    public int LastAt(int weapon, int battery, Constraint constraint) =>
        last[(((weapon * Math.Max(1, batteries)) + battery) * Kinds) + (int)constraint];

    /// <summary>Shares of all leakers by the constraint that closed the last chance of any battery, largest first; they sum to one.</summary>
    public IReadOnlyList<(Constraint Reason, double Share)> Shares()
    {
        var total = leaks.Sum();
        if (total == 0)
            return [];
        return [.. Enum.GetValues<Constraint>()
            .Select(reason => (Reason: reason, Count: Enumerable.Range(0, last.Length / Kinds).Sum(pair => last[(pair * Kinds) + (int)reason])))
            .Where(entry => entry.Count > 0)
            .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Reason)
            .Select(entry => (entry.Reason, (double)entry.Count / total))];
    }

    private static void AddTo(int[] sum, int[] more)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += more[i];
    }
}
