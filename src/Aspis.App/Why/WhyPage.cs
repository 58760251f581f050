using System.Globalization;
using Aspis.App.Report;
using Aspis.Messages;
using Aspis.Studies.Results;
using Spectre.Console;

namespace Aspis.App.Why;

/// <summary>Why weapons leaked, on one screen: groups with the same reasons in plain sentences, then a typical night as strips and in words.</summary>
internal sealed class WhyPage(IAnsiConsole screen, string defence, int nights)
{
    private const int MostGroups = 5;
    private const int MostReasons = 4;
    private const double WorthTelling = 0.02;

    /// <summary>Writes the groups of leakers with their reasons.</summary>
    public void WriteGroups(string title, double leakers, double launched, IReadOnlyList<LeakGroup> groups)
    {
        screen.MarkupLineInterpolated($"[bold]{title}[/] ({defence}): {Wording.One(leakers)} of {launched:0} weapons arrive in a night, over {Wording.Nights(nights)}. What closed the last chance to stop them:");
        screen.WriteLine();
        foreach (var group in groups.Take(MostGroups))
            Write(group);
        if (groups.Count > MostGroups)
        {
            var rest = groups.Skip(MostGroups).Sum(group => group.Leaks);
            screen.MarkupLineInterpolated($"and {groups.Skip(MostGroups).Sum(group => group.Weapons.Count)} more weapons, {Often(rest)}: --threat ID shows one of them");
        }
    }

    /// <summary>Writes a night as strips, and in words for one leaker of each group.</summary>
    public void WriteNight(LeakNight night, bool isChosen, IReadOnlyList<LeakGroup> groups, string? battery)
    {
        var rows = NightRows.Of(night, groups, battery);
        var leakers = night.Leakers.Length;
        screen.MarkupLineInterpolated($"[bold]Night {night.Replication}[/]{(isChosen ? string.Empty : ", a typical one")}: {(leakers == 1 ? "1 weapon arrives" : $"{leakers} weapons arrive")}. What stood in the way, by minutes and seconds of the night:");
        if (rows.Count > 0)
            new StripText(rows).Write(screen);
        foreach (var row in NightRows.Examples(rows, groups))
            WriteStory(night, row);
    }

    /// <summary>Writes the night of one object: a strip and a sentence for each battery.</summary>
    public void WriteObject(LeakNight night, int flyer, string? battery)
    {
        var rows = night.RowsOf(flyer).Where(row => battery is null || row.Battery == battery).ToArray();
        if (rows.Length == 0 || night.Ledger.StartOf(flyer) is null)
        {
            screen.MarkupLineInterpolated($"[bold]Night {night.Replication}[/]: {(rows.Length == 0 ? "no battery stood there" : "it never started")}.");
            return;
        }

        screen.MarkupLineInterpolated($"[bold]Night {night.Replication}[/]: {rows[0].Weapon} starts at {History.Clock(rows[0].Spells[0].From)} and {Wording.EndWord(night.Ledger.Outcome.Terminals[flyer])} at {History.Clock(night.Ledger.EndOf(flyer))}.");
        new StripText(rows).Write(screen);
        foreach (var row in rows)
            WriteStory(night, row);
        foreach (var line in Identities.Of(night, flyer))
            screen.WriteLine(line);
    }

    private void WriteStory(LeakNight night, StripRow row) =>
        screen.MarkupLineInterpolated($"[bold]{row.Weapon}[/] at {row.Battery}: {NightRows.Story(night, row)}");

    private void Write(LeakGroup group)
    {
        screen.MarkupLineInterpolated($"[bold]{Names(group.Weapons)}[/] {Often(group.Leaks)}");
        var last = group.LastChances();
        foreach (var (battery, reason, share) in last.Where((entry, i) => i == 0 || entry.Share >= WorthTelling).Take(MostReasons))
            WriteReason($"{100 * share:0} %", $"{Subject(battery)}{ConstraintWords.Account(reason)}.");

        // Batteries that never had the last chance are told together by what they mostly met.
        var others = group.AtBatteries().Where(entry => !last.Any(one => one.Battery == entry.Battery))
            .GroupBy(entry => entry.Battery).Select(entries => entries.First()).GroupBy(entry => entry.Reason);
        foreach (var same in others.Take(2))
            WriteReason("–", $"{Together([.. same.Select(entry => entry.Battery)])} {ConstraintWords.Account(same.Key)}.");
        screen.WriteLine();
    }

    private void WriteReason(string share, string sentence)
    {
        var line = new Grid().AddColumn(new GridColumn().Padding(2, 0, 1, 0).Width(5).RightAligned().NoWrap());
        line.AddColumn(new GridColumn().Padding(0, 0));
        line.AddRow(Markup.Escape(share), Markup.Escape(sentence));
        screen.Write(line);
    }

    // Fifty batteries would fill the screen.
    private static string Together(IReadOnlyList<string> batteries) => batteries.Count switch
    {
        1 => batteries[0],
        <= 4 => $"{Wording.Join(batteries)}: each",
        _ => $"{string.Join(", ", batteries.Take(3))} and {batteries.Count - 3} more: each",
    };

    private static string Subject(string battery) => battery.Length == 0 ? string.Empty : battery + " ";

    private string Often(int leaks) => leaks >= nights
        ? string.Create(CultureInfo.InvariantCulture, $"{(double)leaks / nights:0.0} arrive in a night")
        : string.Create(CultureInfo.InvariantCulture, $"arrive {leaks} times in {Wording.Nights(nights)}");

    /// <summary>Names that differ in their last number only, as a range: <c>group/01–14</c>.</summary>
    private static string Names(IReadOnlyList<string> names)
    {
        var texts = new List<string>();
        for (var i = 0; i < names.Count;)
        {
            var last = i;
            while (last + 1 < names.Count && IsNext(names[last], names[last + 1]))
                last++;
            texts.Add(last == i ? names[i] : $"{names[i]}–{names[last][(names[last].LastIndexOf('/') + 1)..]}");
            i = last + 1;
        }

        return texts.Count <= 4 ? string.Join(", ", texts) : $"{string.Join(", ", texts.Take(3))} and {names.Count - 3} more";
    }

    private static bool IsNext(string name, string next)
    {
        var (a, b) = (name.LastIndexOf('/'), next.LastIndexOf('/'));
        return a == b && a >= 0 && name[..a] == next[..b]
            && int.TryParse(name[(a + 1)..], CultureInfo.InvariantCulture, out var number)
            && int.TryParse(next[(b + 1)..], CultureInfo.InvariantCulture, out var following)
            && following == number + 1;
    }
}
