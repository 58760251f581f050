using System.Collections.Immutable;
using System.Globalization;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Studies.Results;

namespace Aspis.App.Why;

/// <summary>A history of constraints in words: <c>not in radar view until 2:11, no firm track until 2:14, then under fire</c>.</summary>
internal static class History
{
    private const int MostSpells = 6;
    private const double ShortestSeconds = 1;

    /// <summary>The history in words; what lasted hardly any time is left out.</summary>
    public static string InWords(ImmutableArray<Spell> spells, bool isBelowHorizon)
    {
        var told = Shortened(spells);
        if (told.Count == 1)
            return $"{Word(told[0])} all the time";
        var words = told.Take(told.Count - 1).Select(spell => $"{Word(spell)} until {Clock(spell.Until)}");
        return $"{string.Join(", ", words)}, then {Word(told[^1])}";

        string Word(Spell spell) => spell.Constraint == Constraint.NeverInView && isBelowHorizon
            ? "below the horizon"
            : ConstraintWords.Meanwhile(spell.Constraint);
    }

    /// <summary>A time of the night as minutes and seconds, or hours, minutes and seconds, since its beginning.</summary>
    public static string Clock(Instant time)
    {
        var seconds = (long)Math.Round(time.InSeconds);
        return seconds < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static List<Spell> Shortened(ImmutableArray<Spell> spells)
    {
        var told = new List<Spell>();
        foreach (var spell in spells)
            Append(told, spell);
        while (told.Count > 1)
        {
            var shortest = Enumerable.Range(0, told.Count).MinBy(i => Seconds(told[i]));
            if (told.Count <= MostSpells && Seconds(told[shortest]) >= ShortestSeconds)
                break;
            var left = told.ToArray();
            told.Clear();
            for (var i = 0; i < left.Length; i++)
            {
                if (i != shortest)
                    Append(told, i == shortest + 1 ? left[i] with { From = left[shortest].From } : left[i]);
                else if (i == left.Length - 1)
                    told[^1] = told[^1] with { Until = left[i].Until };
            }
        }

        return told;
    }

    private static double Seconds(Spell spell) => (spell.Until - spell.From).InSeconds;

    private static void Append(List<Spell> told, Spell spell)
    {
        if (told.Count > 0 && told[^1].Constraint == spell.Constraint)
            told[^1] = told[^1] with { Until = spell.Until };
        else
            told.Add(spell);
    }
}
