using Aspis.App.Why;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;

namespace Aspis.App.Report;

/// <summary>A typical night of a laydown as a picture of strips, and in words.</summary>
internal static class NightSection
{
    // A longer night is not played again for its picture; aspis why shows it.
    internal const long LongestNight = 300_000;
    private const int MostRows = 14;
    private const int MostStories = 3;

    /// <summary>The night, or null when nothing leaked, nobody stood there, or a night is too long to be played again.</summary>
    public static object? Of(ReportInput input, LaydownResult laydown)
    {
        if (laydown.Prepared.World.Batteries.IsEmpty || laydown.Events / Math.Max(1, laydown.Digests.Length) > LongestNight)
            return null;
        var groups = LeakGroups.Of([.. WhyNotRow.Of(laydown)]);
        var index = input.Result.Laydowns.IndexOf(laydown);
        if (LeakNight.Typical(input.Prepared, index, laydown[MeasureList.Leakers], groups, null) is not { } night)
            return null;
        var rows = NightRows.Of(night, groups, null, MostRows);
        var (from, _) = StripText.Span(rows);
        return new
        {
            night.Replication,
            Leakers = night.Leakers.Length,
            Picture = StripPicture.Of(rows),
            Key = rows.SelectMany(row => row.Spells).Where(spell => spell.Until > from).Select(spell => spell.Constraint).Distinct().Order()
                .Select(constraint => new { Colour = ConstraintMarks.Colour(constraint), Label = ConstraintWords.Meanwhile(constraint) }).ToArray(),
            Stories = NightRows.Examples(rows, groups, MostStories).Select(row => $"{row.Weapon} at {row.Battery}: {NightRows.Story(night, row)}").ToArray(),
        };
    }
}
