using Aspis.App.Report;

namespace Aspis.App.Why;

/// <summary>Which histories of a night are shown, and how they are told.</summary>
internal static class NightRows
{
    /// <summary>The last chance of each leaker, then other histories worth seeing, as far as there is room.</summary>
    public static IReadOnlyList<StripRow> Of(LeakNight night, IReadOnlyList<LeakGroup> groups, string? battery, int most)
    {
        var leakers = night.Leakers.ToArray();

        // Where there are more leakers than lines, each group gets its share of them.
        if (leakers.Length > most)
        {
            var groupOf = GroupOf(groups);
            leakers =
            [
                .. leakers.Where(i => groupOf.ContainsKey(NameOf(i))).GroupBy(i => groupOf[NameOf(i)]).OrderBy(group => group.Key)
                    .SelectMany(group => group.Select((flyer, place) => (flyer, place))).OrderBy(entry => entry.place).Take(most)
                    .Select(entry => entry.flyer).OrderBy(NameOf, StringComparer.Ordinal),
            ];
        }

        var all = leakers.Select(i => RowsOf(i)).ToArray();
        var first = all.SelectMany(rows => rows.Take(1)).ToList();
        var others = all.SelectMany(rows => rows.Skip(1)).Where(row => row.Spells.Any(spell => spell.IsShotPossible));
        return [.. first.Concat(others.Take(Math.Max(0, most - first.Count)))];

        string NameOf(int flyer) => night.World.Flyers[flyer].Name;

        // A row takes a while to make, and most are never looked at.
        IEnumerable<StripRow> RowsOf(int flyer) => night.BatteriesOf(flyer)
            .Where(b => battery is null || night.World.Batteries[b].Name == battery).Select(b => night.Row(flyer, b));
    }

    /// <summary>One row of each of the first groups, to be told in words.</summary>
    public static IEnumerable<StripRow> Examples(IReadOnlyList<StripRow> rows, IReadOnlyList<LeakGroup> groups, int most)
    {
        var groupOf = GroupOf(groups);
        return rows.Where(row => groupOf.ContainsKey(row.Weapon)).GroupBy(row => groupOf[row.Weapon]).OrderBy(group => group.Key)
            .Select(group => group.OrderByDescending(row => row.Spells.Length > 1).First()).Take(most);
    }

    /// <summary>A history in words, with its end.</summary>
    public static string Story(LeakNight night, StripRow row) =>
        $"{History.InWords(row.Spells, row.IsBelowHorizon)}; {EndOf(night, row.Flyer)} at {History.Clock(night.Ledger.EndOf(row.Flyer))}.";

    /// <summary>How an object ended, in words.</summary>
    public static string EndOf(LeakNight night, int flyer) => $"it {Wording.EndWord(night.Ledger.Outcome.Terminals[flyer])}";

    private static Dictionary<string, int> GroupOf(IReadOnlyList<LeakGroup> groups)
    {
        var groupOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var weapon in groups[g].Weapons)
                groupOf[weapon] = g;
        }

        return groupOf;
    }
}
