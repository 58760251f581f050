using System.Globalization;
using Aspis.App.Report;
using Aspis.Messages;
using Aspis.Studies.Results;
using Spectre.Console;

namespace Aspis.App.Why;

/// <summary>
/// Why weapons leaked: groups with the same reasons in plain sentences, or kinds of weapon where there are too many groups; then a
/// typical night as strips and in words, and what would have helped.
/// </summary>
internal sealed class WhyPage(IAnsiConsole screen, PageSize size, LeakStory story)
{
    private const double WorthTelling = 0.02;

    /// <summary>Writes the page.</summary>
    public void Write()
    {
        if (story.Groups.Count > 0)
            WriteLeakers();
        else if (story.Wish.Threat is null)
            screen.WriteLine($"{story.Defence}: nothing leaked in {story.Nights} replications");
        if (story.Night is not { } night)
            return;
        if (story.Wish.Threat is { } threat)
            WriteObject(night, night.IndexOf(threat));
        else
            WriteNight(night);
        if (!story.Remedies.IsEmpty)
            RemedyLines.Write(screen, story.Remedies, story.RemedyNights, size.Remedies);
        WriteMore();
    }

    private void WriteLeakers()
    {
        screen.MarkupLineInterpolated($"[bold]{story.Title}[/] ({story.Defence}): {Wording.One(story.Leakers)} of {story.Launched:0} weapons arrive in a night, over {Wording.Nights(story.Nights)}. What closed the last chance to stop them:");
        if (story.IsCrowd)
        {
            WriteKinds();
            return;
        }

        screen.WriteLine();
        foreach (var group in story.Groups.Take(size.Groups))
            Write(group);
        if (story.Groups.Count > size.Groups)
            WriteRest([.. story.Groups.Skip(size.Groups)]);
    }

    /// <summary>One paragraph for each kind of weapon: the reasons, and whose last chances they were.</summary>
    private void WriteKinds()
    {
        foreach (var kind in story.Kinds.Take(size.Groups))
        {
            screen.MarkupLineInterpolated($"[bold]{kind.Name}[/]: {Mean(kind.Leaks.Leaks)} of {kind.Planned} arrive");
            foreach (var (reason, share, batteries) in kind.Leaks.LastReasons().Where((entry, i) => i == 0 || entry.Share >= WorthTelling).Take(size.Reasons))
                WriteReason($"{100 * share:0} %", $"{ConstraintWords.Label(reason)}{(batteries[0].Length == 0 ? string.Empty : $" ({Few(batteries, 3)})")}");
        }

        if (story.Kinds.Count > size.Groups)
            WriteRest([.. story.Kinds.Skip(size.Groups).Select(kind => kind.Leaks)]);
    }

    private void WriteRest(LeakGroup[] rest) =>
        screen.WriteLine($"and {rest.Sum(group => group.Weapons.Count)} more weapons, {Often(rest.Sum(group => group.Leaks))}");

    private void WriteNight(LeakNight night)
    {
        var rows = NightRows.Of(night, story.Shown, story.Wish.Battery, size.Rows);
        var leakers = night.Leakers.Length;
        screen.MarkupLineInterpolated($"[bold]Night {night.Replication}[/]{(story.Wish.Replication >= 0 ? string.Empty : ", a typical one")}: {(leakers == 1 ? "1 weapon arrives" : $"{leakers} weapons arrive")}. What stood in the way, by minutes and seconds of the night:");
        if (rows.Count > 0)
            new StripText(rows).Write(screen);
        foreach (var row in NightRows.Examples(rows, story.Shown, size.Stories))
            WriteStory(night, row);
    }

    /// <summary>The night of one object: a strip and a sentence for each battery that came near to stopping it.</summary>
    private void WriteObject(LeakNight night, int flyer)
    {
        var batteries = night.BatteriesOf(flyer).Where(b => story.Wish.Battery is null || night.World.Batteries[b].Name == story.Wish.Battery).ToArray();
        if (batteries.Length == 0 || night.Ledger.StartOf(flyer) is not { } start)
        {
            screen.MarkupLineInterpolated($"[bold]Night {night.Replication}[/]: {(batteries.Length == 0 ? "no battery stood there" : "it never started")}.");
            return;
        }

        screen.MarkupLineInterpolated($"[bold]Night {night.Replication}[/]: {night.World.Flyers[flyer].Name} starts at {History.Clock(start)} and {Wording.EndWord(night.Ledger.Outcome.Terminals[flyer])} at {History.Clock(night.Ledger.EndOf(flyer))}.");
        var rows = batteries.Take(size.Rows).Select(b => night.Row(flyer, b)).ToArray();
        new StripText(rows).Write(screen);
        var told = Math.Max(1, size.Stories);
        foreach (var row in rows.Take(told))
            WriteStory(night, row);
        var others = batteries.Skip(told).GroupBy(b => night.ReasonOf(flyer, b)).OrderByDescending(same => same.Key);
        foreach (var same in others.Take(size.Reasons))
            WriteReason("–", $"{Together([.. same.Select(b => night.World.Batteries[b].Name)])} {ConstraintWords.Account(same.Key)}.");
        foreach (var line in Identities.Of(night, flyer, size.Told))
            screen.WriteLine(line);
    }

    private void WriteStory(LeakNight night, StripRow row) =>
        screen.MarkupLineInterpolated($"[bold]{row.Weapon}[/] at {row.Battery}: {NightRows.Story(night, row)}");

    private void Write(LeakGroup group)
    {
        screen.MarkupLineInterpolated($"[bold]{Names(group.Weapons)}[/] {Often(group.Leaks)}");
        var last = group.LastChances();
        foreach (var (battery, reason, share) in last.Where((entry, i) => i == 0 || entry.Share >= WorthTelling).Take(size.Reasons))
            WriteReason($"{100 * share:0} %", $"{Subject(battery)}{ConstraintWords.Account(reason)}.");

        // Batteries that never had the last chance are told together by what they mostly met.
        var others = group.AtBatteries().Where(entry => !last.Any(one => one.Battery == entry.Battery))
            .GroupBy(entry => entry.Battery).Select(entries => entries.First()).GroupBy(entry => entry.Reason);
        foreach (var same in others.Take(size.Others))
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

    /// <summary>What to ask next.</summary>
    private void WriteMore()
    {
        var wish = story.Wish;
        var more = new List<string>();
        if (!wish.All)
            more.Add(wish.Threat is null && story.IsCrowd ? $"--all tells all {story.Groups.Count} groups of weapons one by one" : "--all tells everything");
        if (wish.Threat is null)
            more.Add("--threat ID one weapon");
        if (wish.Threat is null && story.Remedies.IsEmpty)
            more.Add("--ablations tries what would have helped");
        if (more.Count > 0)
            screen.MarkupLineInterpolated($"[dim]{string.Join("; ", more)}[/]");
    }

    // Fifty batteries would fill the screen.
    private static string Together(IReadOnlyList<string> batteries) => batteries.Count == 1 ? batteries[0] : $"{Few(batteries, 4)}: each";

    private static string Few(IReadOnlyList<string> batteries, int most) => batteries.Count <= most
        ? Wording.Join(batteries)
        : $"{string.Join(", ", batteries.Take(most - 1))} and {batteries.Count - most + 1} more";

    private static string Subject(string battery) => battery.Length == 0 ? string.Empty : battery + " ";

    private string Mean(int leaks) => Wording.One((double)leaks / story.Nights);

    private string Often(int leaks) => leaks >= story.Nights
        ? $"{Mean(leaks)} arrive in a night"
        : leaks == 1 ? $"arrives once in {Wording.Nights(story.Nights)}" : string.Create(CultureInfo.InvariantCulture, $"arrive {leaks} times in {Wording.Nights(story.Nights)}");

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
