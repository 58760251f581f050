using Aspis.App.Report;

namespace Aspis.App.Why;

/// <summary>Which histories of a night are shown, and how they are told.</summary>
internal static class NightRows
{
    private const int MostRows = 14;
    private const int MostStories = 3;

    /// <summary>The last chance of each leaker, then other histories worth seeing, as far as the screen goes.</summary>
    public static IReadOnlyList<StripRow> Of(LeakNight night, IReadOnlyList<LeakGroup> groups, string? battery)
    {
        var all = night.Leakers.Select(night.RowsOf).Select(rows => rows.Where(row => battery is null || row.Battery == battery).ToArray())
            .Where(rows => rows.Length > 0).ToArray();
        var first = all.Select(rows => rows[0]).ToList();

        // Where there are more leakers than lines, each group gets its share of them.
        if (first.Count > MostRows)
        {
            first = [.. groups.SelectMany(group => first.Where(row => group.Weapons.Contains(row.Weapon)).Select((row, place) => (row, place)))
                .OrderBy(entry => entry.place).Take(MostRows).Select(entry => entry.row).OrderBy(row => row.Weapon, StringComparer.Ordinal)];
        }

        var others = all.SelectMany(rows => rows.Skip(1)).Where(row => row.Spells.Any(spell => spell.IsShotPossible));
        return [.. first.Concat(others.Take(Math.Max(0, MostRows - first.Count)))];
    }

    /// <summary>One row of each of the first groups, to be told in words.</summary>
    public static IEnumerable<StripRow> Examples(IReadOnlyList<StripRow> rows, IReadOnlyList<LeakGroup> groups) => groups
        .Select(group => rows.Where(row => group.Weapons.Contains(row.Weapon)).OrderByDescending(row => row.Spells.Length > 1).FirstOrDefault())
        .OfType<StripRow>().Take(MostStories);

    /// <summary>A history in words, with its end.</summary>
    public static string Story(LeakNight night, StripRow row) =>
        $"{History.InWords(row.Spells, row.IsBelowHorizon)}; {EndOf(night, row.Flyer)} at {History.Clock(night.Ledger.EndOf(row.Flyer))}.";

    /// <summary>How an object ended, in words.</summary>
    public static string EndOf(LeakNight night, int flyer) => $"it {Wording.EndWord(night.Ledger.Outcome.Terminals[flyer])}";
}
