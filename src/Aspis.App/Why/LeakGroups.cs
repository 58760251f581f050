using Aspis.Studies.Results;

namespace Aspis.App.Why;

/// <summary>Sorts leakers into groups that leak for the same reasons, as far as luck lets one tell.</summary>
internal static class LeakGroups
{
    // Shares that differ by less than this, or by less than three standard errors, are told as one.
    private const double SameShare = 0.05;
    private const double Sigmas = 3;

    /// <summary>Groups of weapons of one entry of the raid each, most leaks first.</summary>
    public static IReadOnlyList<LeakGroup> Of(IReadOnlyList<WhyNotRow> rows)
    {
        var groups = new List<(string Entry, LeakGroup Group)>();
        foreach (var weapon in rows.GroupBy(row => row.Threat).OrderBy(weapon => weapon.Key, StringComparer.Ordinal))
        {
            var leaks = Leaks(weapon);
            var entry = EntryOf(weapon.Key);
            var home = groups.Find(one => one.Entry == entry && IsAlike(one.Group, weapon, leaks)).Group;
            if (home is null)
                groups.Add((entry, home = new LeakGroup()));
            home.Add(weapon.Key, leaks, weapon);
        }

        return [.. groups.Select(one => one.Group).OrderByDescending(group => group.Leaks).ThenBy(group => group.Weapons[0], StringComparer.Ordinal)];
    }

    /// <summary>The same weapons by kind, most leaks first; the first argument says of which kind a weapon is.</summary>
    public static IReadOnlyList<LeakKind> ByKind(Func<string, string> kindOf, IReadOnlyList<string> planned, IReadOnlyList<WhyNotRow> rows)
    {
        var counts = planned.CountBy(kindOf).ToDictionary(StringComparer.Ordinal);
        var kinds = new SortedDictionary<string, LeakGroup>(StringComparer.Ordinal);
        foreach (var weapon in rows.GroupBy(row => row.Threat).OrderBy(weapon => weapon.Key, StringComparer.Ordinal))
        {
            if (!kinds.TryGetValue(kindOf(weapon.Key), out var kind))
                kinds[kindOf(weapon.Key)] = kind = new LeakGroup();
            kind.Add(weapon.Key, Leaks(weapon), weapon);
        }

        return [.. kinds.OrderByDescending(kind => kind.Value.Leaks).Select(kind => new LeakKind(kind.Key, counts.GetValueOrDefault(kind.Key), kind.Value))];
    }

    /// <summary>Replications in which a weapon leaked: each gave one reason at each battery.</summary>
    public static int Leaks(IEnumerable<WhyNotRow> weapon) =>
        weapon.GroupBy(row => row.Battery).Max(battery => battery.Sum(row => row.Replications));

    /// <summary>The entry of the raid that a weapon belongs to: its name without the number at its end.</summary>
    public static string EntryOf(string weapon)
    {
        var slash = weapon.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? weapon : weapon[..slash];
    }

    private static bool IsAlike(LeakGroup group, IEnumerable<WhyNotRow> weapon, int leaks)
    {
        var rows = weapon.ToArray();
        var keys = rows.Select(row => (row.Battery, row.Reason))
            .Union(group.LastChances().Select(entry => (entry.Battery, Reason: ConstraintWords.Name(entry.Reason))));
        return keys.All(key =>
        {
            var here = (double)rows.Where(row => (row.Battery, row.Reason) == key).Sum(row => row.Last) / Math.Max(1, leaks);
            var there = group.ShareOf(key.Battery, key.Reason);
            var pooled = ((here * leaks) + (there * group.Leaks)) / (leaks + group.Leaks);
            var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / leaks) + (1.0 / group.Leaks)));
            return Math.Abs(here - there) <= SameShare + (Sigmas * error);
        });
    }
}
