using Aspis.Messages;
using Aspis.Studies.Results;

namespace Aspis.App.Why;

/// <summary>Weapons that leak for the same reasons.</summary>
internal sealed class LeakGroup
{
    private readonly List<string> weapons = [];
    private readonly List<WhyNotRow> rows = [];

    /// <summary>The weapons, in order of name.</summary>
    public IReadOnlyList<string> Weapons => weapons;

    /// <summary>Leaks in all replications together.</summary>
    public int Leaks { get; private set; }

    /// <summary>Adds a weapon that leaked so often, with its reasons.</summary>
    public void Add(string weapon, int leaks, IEnumerable<WhyNotRow> reasons)
    {
        weapons.Add(weapon);
        rows.AddRange(reasons);
        Leaks += leaks;
    }

    /// <summary>Shares of the leaks by what closed the last chance of any battery, and whose it was, largest first.</summary>
    public IReadOnlyList<(string Battery, Constraint Reason, double Share)> LastChances() => Shares(row => row.Last);

    /// <summary>Shares of the leaks by battery and what closed its own last chance, largest first.</summary>
    public IReadOnlyList<(string Battery, Constraint Reason, double Share)> AtBatteries() => Shares(row => row.Replications);

    /// <summary>Shares of the leaks by what closed the last chance of any battery, largest first, with the batteries whose it was, most often first.</summary>
    public IReadOnlyList<(Constraint Reason, double Share, IReadOnlyList<string> Batteries)> LastReasons() =>
    [
        .. LastChances().GroupBy(entry => entry.Reason)
            .Select(same => (same.Key, same.Sum(entry => entry.Share), (IReadOnlyList<string>)[.. same.Select(entry => entry.Battery)]))
            .OrderByDescending(same => same.Item2).ThenBy(same => same.Key),
    ];

    /// <summary>The share of one pair of battery and reason among the last chances.</summary>
    public double ShareOf(string battery, string reason) =>
        (double)rows.Where(row => row.Battery == battery && row.Reason == reason).Sum(row => row.Last) / Math.Max(1, Leaks);

    private (string Battery, Constraint Reason, double Share)[] Shares(Func<WhyNotRow, int> count) =>
    [
        .. rows.GroupBy(row => (row.Battery, row.Reason))
            .Select(group => (group.Key.Battery, Reason: ConstraintWords.Parse(group.Key.Reason), Share: (double)group.Sum(count) / Math.Max(1, Leaks)))
            .Where(entry => entry.Share > 0)
            .OrderByDescending(entry => entry.Share).ThenBy(entry => entry.Battery, StringComparer.Ordinal).ThenBy(entry => entry.Reason),
    ];
}
