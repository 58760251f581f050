using System.Collections.Immutable;
using Aspis.Journal;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios.Laydowns;
using Aspis.World;
using Aspis.World.Radars;

namespace Aspis.Scenarios;

/// <summary>
/// One replication played again with everything kept, and what stood between each battery and each object all along it: what
/// its post told while it had a track, and what the radars met while it had none.
/// </summary>
public sealed class NightLedger
{
    private readonly WorldSpec world;
    private readonly ILookup<(int Flyer, int Battery), LedgerEntry> told;
    private readonly ILookup<(int Radar, int Flyer), Encounter> looks;
    private readonly Instant?[] starts;
    private readonly Instant[] ends;
    private readonly bool[] wasUp;

    /// <summary>Plays a replication of a laydown; its messages, which take most of the memory of a large night, are kept if they are wanted.</summary>
    public NightLedger(PreparedLaydown laydown, ulong seed, int draw, int replication, bool keepsMessages = true)
    {
        world = laydown.World;
        Run = new Run(laydown);
        Run.KeepLedger();
        Run.Messages.Keeps = keepsMessages;
        Outcome = Run.Play(seed, draw, replication);
        told = Run.Ledger.Entries.ToLookup(entry => (entry.Flyer, entry.Battery));
        looks = Run.Encounters.ToLookup(look => (look.Radar, look.Flyer));
        starts = new Instant?[world.Flyers.Length];
        ends = new Instant[world.Flyers.Length];
        wasUp = [.. Enumerable.Range(0, world.Batteries.Length).Select(Run.WasUp)];
        ReadLives();
    }

    /// <summary>The run, with its journal.</summary>
    public Run Run { get; }

    /// <summary>What the replication came to.</summary>
    public RunOutcome Outcome { get; }

    /// <summary>When an object started; null when it never did.</summary>
    public Instant? StartOf(int flyer) => starts[flyer];

    /// <summary>When an object ended.</summary>
    public Instant EndOf(int flyer) => ends[flyer];

    /// <summary>What was told of an object at a battery, in order.</summary>
    public IEnumerable<LedgerEntry> Told(int flyer, int battery) => told[(flyer, battery)];

    /// <summary>What stood between a battery and an object from its start to its end, without gaps; empty when it never started.</summary>
    public ImmutableArray<Spell> Spells(int flyer, int battery)
    {
        if (starts[flyer] is not { } start)
            return [];
        var end = ends[flyer];
        var seen = Seen(flyer, battery, start);
        var all = new List<Spell>();
        var next = 0;
        var hasTrack = false;
        LedgerEntry last = default;
        var entries = told[(flyer, battery)].ToArray();
        var times = seen.Select(step => step.Time).Concat(entries.Select(entry => entry.Time)).Where(time => time >= start && time < end)
            .Append(start).Distinct().Order().ToArray();
        for (var k = 0; k < times.Length; k++)
        {
            for (; next < entries.Length && entries[next].Time <= times[k]; next++)
                (last, hasTrack) = (entries[next], entries[next].Constraint != Constraint.NoTrack);
            var constraint = hasTrack ? last.Constraint : seen.Last(step => step.Time <= times[k]).Constraint;
            Append(all, new Spell(times[k], k + 1 < times.Length ? times[k + 1] : end, constraint, hasTrack && last.IsShotPossible));
        }

        return [.. all];
    }

    private static void Append(List<Spell> all, Spell spell)
    {
        if (all.Count > 0 && all[^1].Constraint == spell.Constraint && all[^1].IsShotPossible == spell.IsShotPossible)
            all[^1] = all[^1] with { Until = spell.Until };
        else if (spell.Until > spell.From)
            all.Add(spell);
    }

    /// <summary>What the radars of a battery's post came to over time: at each moment the furthest of them.</summary>
    private List<(Instant Time, Constraint Constraint)> Seen(int flyer, int battery, Instant start)
    {
        var radars = Enumerable.Range(0, world.Radars.Length).Where(r => world.Radars[r].Post == world.Batteries[battery].Post).ToArray();
        if (!wasUp[battery] && radars.Any(r => !WindowOf(r, flyer).IsEmpty))
            return [(start, Constraint.BatteryLost)];

        // A radar that only follows what others have found says nothing of what nobody has found.
        if (radars.Any(r => world.Radars[r].Spec.Searches))
            radars = [.. radars.Where(r => world.Radars[r].Spec.Searches)];
        var steps = radars.Select(r => Steps(r, flyer, start)).ToArray();
        return [.. steps.SelectMany(list => list).Select(step => step.Time).Append(start).Distinct().Order()
            .Select(time => (time, steps.Select(list => At(list, time)).Append(Constraint.NeverInView).Max()))];
    }

    private static Constraint At(List<(Instant Time, Constraint Constraint)> steps, Instant time)
    {
        var at = Constraint.NeverInView;
        foreach (var step in steps)
        {
            if (step.Time > time)
                break;
            at = step.Constraint;
        }

        return at;
    }

    /// <summary>What one radar made of an object over time: its looks, and the times it could not have seen it at all.</summary>
    private List<(Instant Time, Constraint Constraint)> Steps(int r, int flyer, Instant start)
    {
        var window = WindowOf(r, flyer);
        var outOfView = window.IsMasked ? Constraint.MaskedByTerrain : Constraint.NeverInView;
        var steps = new List<(Instant Time, Constraint Constraint)> { (start, outOfView) };
        steps.AddRange(looks[(r, flyer)].Select(look => (look.Time, look.Constraint)));
        if (!window.IsEmpty)
        {
            steps.AddRange(window.Hidden.Select(gap => (start + Duration.FromSeconds(gap.From), Constraint.MaskedByTerrain)));
            steps.Add((start + Duration.FromSeconds(window.LastSeconds), outOfView));
        }

        steps.Sort((a, b) => a.Time.CompareTo(b.Time));
        return steps;
    }

    private VisibleWindow WindowOf(int r, int flyer) => world.Windows[(r * world.Flyers.Length) + flyer];

    private void ReadLives()
    {
        var flyers = new SortedDictionary<ulong, int>();
        for (var i = 0; i < world.Flyers.Length; i++)
            flyers.Add(world.Flyers[i].Id, i);
        foreach (var happening in Run.Truth.Events)
        {
            if (!flyers.TryGetValue(happening.Subject, out var i))
                continue;
            if (happening.Kind == TruthKind.Launched)
                starts[i] = happening.Time;
            else if (happening.Kind is TruthKind.Failed or TruthKind.Killed or TruthKind.Arrived or TruthKind.Ended)
                ends[i] = happening.Time;
        }
    }
}
