using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;

namespace Aspis.Tests.Properties;

/// <summary>Works the reasons of a night out again, from all that was written down and in another way, and notes what differs.</summary>
internal static class LedgerBook
{
    /// <summary>All that is wrong with the ledger of a night.</summary>
    public static IEnumerable<string> Faults(PreparedLaydown prepared, NightLedger night)
    {
        var world = prepared.World;
        for (var flyer = 0; flyer < world.Flyers.Length; flyer++)
        {
            var batteries = Enumerable.Range(0, world.Batteries.Length).Select(b => Reason(prepared, night, flyer, b)).ToArray();
            for (var b = 0; b < batteries.Length; b++)
            {
                var what = $"{world.Flyers[flyer].Name} at {world.Batteries[b].Name}";
                var folded = night.Outcome.Reasons[(flyer * batteries.Length) + b];
                if (folded != batteries[b].Reason)
                    yield return $"{what}: {folded} folded, {batteries[b].Reason} by the whole ledger";
                foreach (var fault in SpellFaults(night, flyer, b))
                    yield return $"{what}: {fault}";
            }

            var overall = batteries.Length == 0 ? Constraint.NoDefence : batteries.OrderBy(one => one.ClosedAt ?? Instant.Start)
                .ThenBy(one => one.ClosedAt is not null).ThenBy(one => one.Reason).Last().Reason;
            if (overall != night.Outcome.ReasonOf(flyer))
                yield return $"{world.Flyers[flyer].Name}: {night.Outcome.ReasonOf(flyer)} in the raid, {overall} by the whole ledger";
        }
    }

    /// <summary>The last constraint told while a shot was possible, and when that ended; else the furthest of all that was told and seen.</summary>
    private static (Constraint Reason, Instant? ClosedAt) Reason(PreparedLaydown prepared, NightLedger night, int flyer, int battery)
    {
        var told = night.Told(flyer, battery).ToList();
        var last = told.FindLastIndex(entry => entry.IsShotPossible);
        if (last >= 0)
            return (told[last].Constraint, last == told.Count - 1 ? Instant.Max : told[last + 1].Time);
        var world = prepared.World;
        var post = world.Batteries[battery].Post;
        var radars = Enumerable.Range(0, world.Radars.Length).Where(r => world.Radars[r].Post == post).ToArray();
        var windows = radars.Select(r => world.Windows[(r * world.Flyers.Length) + flyer]).ToArray();
        var seen = night.Run.Encounters.Where(look => look.Flyer == flyer && radars.Contains(look.Radar)).Select(look => look.Constraint);
        var masked = windows.Any(window => window.IsMasked) ? Constraint.MaskedByTerrain : Constraint.NeverInView;
        var met = !night.Run.WasUp(battery) && windows.Any(window => !window.IsEmpty)
            ? Constraint.BatteryLost
            : seen.Append(masked).Max();
        if (met == Constraint.NoTrack && night.Run.WasCutOff(battery))
            met = Constraint.LinkDown;
        return (told.Select(entry => entry.Constraint).Append(met).Max(), null);
    }

    private static IEnumerable<string> SpellFaults(NightLedger night, int flyer, int battery)
    {
        var spells = night.Spells(flyer, battery);
        if (night.StartOf(flyer) is not { } start)
        {
            if (!spells.IsEmpty)
                yield return "it never started and has a history";
            yield break;
        }

        if (start < night.EndOf(flyer) && (spells.IsEmpty || spells[0].From != start || spells[^1].Until != night.EndOf(flyer)))
            yield return "its history is not from its start to its end";
        for (var i = 0; i < spells.Length; i++)
        {
            if (spells[i].Until <= spells[i].From || (i > 0 && spells[i - 1].Until != spells[i].From))
                yield return "its history has a gap";
            if (!Enum.IsDefined(spells[i].Constraint) || spells[i].Constraint == Constraint.NoDefence)
                yield return "a stretch of its history has no reason";
            if (i > 0 && (spells[i - 1].Constraint, spells[i - 1].IsShotPossible) == (spells[i].Constraint, spells[i].IsShotPossible))
                yield return "two stretches of its history are one";
        }
    }
}
