using System.Collections.Immutable;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.World;
using Aspis.World.Objects;

namespace Aspis.App.Why;

/// <summary>One night of a laydown played again, as a strip draws it.</summary>
internal sealed class LeakNight
{
    // Nights looked through for a typical one: fewer where a night is long.
    private const int MostTried = 8;
    private const long MostEvents = 500_000;
    private readonly PreparedLaydown laydown;
    private readonly NightLedger ledger;
    private readonly Dictionary<(int Flyer, int Battery), StripRow> rows = [];

    private LeakNight(PreparedLaydown laydown, NightLedger ledger, int replication)
    {
        this.laydown = laydown;
        this.ledger = ledger;
        Replication = replication;
    }

    /// <summary>Its number.</summary>
    public int Replication { get; }

    /// <summary>The whole ledger of it.</summary>
    public NightLedger Ledger => ledger;

    /// <summary>What was true before chance had its say.</summary>
    public WorldSpec World => laydown.World;

    /// <summary>Objects that leaked, in order of name.</summary>
    public ImmutableArray<int> Leakers =>
        [.. Enumerable.Range(0, laydown.World.Flyers.Length).Where(i => laydown.World.Flyers[i].Role == ObjectRole.Weapon && ledger.Outcome.Terminals[i] == TerminalState.Arrived)];

    /// <summary>Plays a night of a laydown of a design, with its messages if they are to be told of.</summary>
    public static LeakNight Play(PreparedDesign prepared, int laydown, int replication, bool keepsMessages)
    {
        var draw = prepared.Design.DrawOf(replication);
        var at = prepared.At(laydown, draw);
        return new LeakNight(at, new NightLedger(at, prepared.Design.Seed, draw, replication, keepsMessages), replication);
    }

    /// <summary>
    /// A typical night: of those whose number of leakers is nearest to the median of the nights with any, the one whose leakers
    /// leaked most often for the reason that is commonest in their group; then the first. Null when nothing ever leaked.
    /// </summary>
    public static LeakNight? Typical(PreparedDesign prepared, int laydown, IReadOnlyList<double> leakers, IReadOnlyList<LeakGroup> groups, string? weapon)
    {
        var nights = Enumerable.Range(0, leakers.Count).Where(night => leakers[night] > 0).ToArray();
        if (nights.Length == 0)
            return null;
        var median = nights.Select(night => leakers[night]).Order().ElementAt(nights.Length / 2);
        var best = (Night: (LeakNight?)null, Likeness: -1.0);
        var (events, tried) = (0L, 0);
        var commonest = Commonest(groups);
        foreach (var replication in nights.OrderBy(night => Math.Abs(leakers[night] - median)).ThenBy(night => night))
        {
            var night = Play(prepared, laydown, replication, keepsMessages: weapon is not null);
            var likeness = night.Likeness(commonest, weapon);
            if (likeness > best.Likeness)
                best = (night, likeness);
            events += night.Ledger.Outcome.Events;
            if (++tried == MostTried || events > MostEvents)
                break;
        }

        return best.Night;
    }

    /// <summary>Index of an object by name, or −1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < laydown.World.Flyers.Length; i++)
        {
            if (laydown.World.Flyers[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>The batteries as they matter to an object: the one whose chance passed last first, then by how near each came.</summary>
    public IEnumerable<int> BatteriesOf(int flyer) => Enumerable.Range(0, laydown.World.Batteries.Length)
        .OrderByDescending(b => b == ledger.Outcome.LastBatteries[flyer]).ThenByDescending(b => ReasonOf(flyer, b)).ThenBy(b => b);

    /// <summary>What stood between an object and a battery along the night.</summary>
    public StripRow Row(int flyer, int battery)
    {
        if (rows.TryGetValue((flyer, battery), out var known))
            return known;
        var spells = ledger.Spells(flyer, battery);
        return rows[(flyer, battery)] = new StripRow(
            flyer,
            laydown.World.Flyers[flyer].Name,
            laydown.World.Batteries[battery].Name,
            spells,
            battery == ledger.Outcome.LastBatteries[flyer],
            spells.Any(spell => spell.Constraint == Constraint.NeverInView && IsBelowHorizon(flyer, battery, spell)));
    }

    /// <summary>Whether most of the way into a stretch out of view the object was near enough to a radar of the post, and under its horizon.</summary>
    private bool IsBelowHorizon(int flyer, int battery, Spell spell)
    {
        const double Late = 0.9;
        if (ledger.StartOf(flyer) is not { } start)
            return false;
        var position = laydown.World.Flyers[flyer].Trajectory.At((spell.From - start + ((spell.Until - spell.From) * Late)).InSeconds).Position;
        return laydown.World.Radars.Where(radar => radar.Post == laydown.World.Batteries[battery].Post).Any(radar =>
        {
            var range = radar.Antenna.DistanceTo(position);
            return range < radar.Spec.InstrumentedRangeMetres && !radar.SeesOverSmoothEarth(position, range, 0);
        });
    }

    /// <summary>What closed a battery's last chance at an object.</summary>
    public Constraint ReasonOf(int flyer, int battery) => ledger.Outcome.Reasons[(flyer * laydown.World.Batteries.Length) + battery];

    private double Likeness(Dictionary<string, Constraint> commonest, string? weapon)
    {
        var leaked = Leakers;
        if (leaked.IsEmpty)
            return 0;
        var wanted = weapon is not null && leaked.Any(i => laydown.World.Flyers[i].Name == weapon) ? 1 : 0;
        return wanted + leaked.Average(i => commonest.TryGetValue(laydown.World.Flyers[i].Name, out var reason) && reason == ledger.Outcome.ReasonOf(i) ? 1.0 : 0.0);
    }

    private static Dictionary<string, Constraint> Commonest(IReadOnlyList<LeakGroup> groups)
    {
        var commonest = new Dictionary<string, Constraint>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var reason = group.LastChances()[0].Reason;
            foreach (var one in group.Weapons)
                commonest[one] = reason;
        }

        return commonest;
    }
}
