using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using static Aspis.App.Report.Wording;

namespace Aspis.App.Report;

/// <summary>The answer in words.</summary>
internal static class Headline
{
    /// <summary>One or two sentences that could be quoted.</summary>
    public static string Text(ReportInput input)
    {
        var laydowns = input.Result.Laydowns;
        var text = string.Empty;
        if (input.None is { } none)
            text = $"Of {input.Weapons.Counted}, {One(none.Summarise(MeasureList.Leakers).Mean)} arrive with no defence. ";
        var effective = laydowns.Where(laydown => laydown != input.None && !input.TiesWithNone(laydown))
            .OrderBy(laydown => laydown.Summarise(MeasureList.Leakers).Mean).ToArray();
        var idle = laydowns.Where(input.TiesWithNone).ToArray();
        if (effective.Length > 0)
            text += string.Join("; ", effective.Select((laydown, i) => Clause(input, laydown, i == 0))) + ". ";
        if (idle.Length > 0)
            text += $"{Capital(Join([.. idle.Select(laydown => Lower(laydown.Prepared.Laydown.Title))]))} {(idle.Length == 1 ? "stops" : "stop")} nothing.";
        return text.Trim();
    }

    /// <summary>What else a reader should take away.</summary>
    public static IReadOnlyList<string> Points(ReportInput input)
    {
        var points = new List<string> { BasisPoint(input) };
        foreach (var laydown in input.Result.Laydowns.Where(laydown => laydown != input.None && !input.TiesWithNone(laydown)))
        {
            var leakers = laydown.Summarise(MeasureList.Leakers);
            points.Add($"{laydown.Prepared.Laydown.Title}: nothing arrives in {Chance(laydown.NoneLeaks())} of nights; in nine nights of ten between {leakers.P05:0} and {leakers.P95:0} {input.Weapons.Many} do.");
        }

        points.AddRange(TrafficTally.SidesOf(input).Select(side => TrafficSection.Text(
            input, side, [.. input.Result.Laydowns.Where(laydown => laydown != input.None).Select(laydown => TrafficTally.Of(laydown, side))])));
        if (input.Weakest.Count > 0)
        {
            var weak = input.Weakest[0];
            points.Add($"The weakest spot is the {weak.Figure.Pool.Definition.Meaning} of {weak.Figure.Item.Name}: moved over all that is said of it, the leakers of {Title(input, weak.Defence)} go from {One(weak.LeakersAtLow)} to {One(weak.LeakersAtHigh)}.");
        }

        return points;
    }

    private static string Clause(ReportInput input, LaydownResult laydown, bool isFirst)
    {
        var isCompared = input.None is not null;
        var title = Lower(laydown.Prepared.Laydown.Title);
        var leakers = WithInterval(laydown.Summarise(MeasureList.Leakers));
        if (!isFirst)
            return isCompared ? $"{title} to {leakers}" : $"with {title}, {leakers}";
        return isCompared
            ? $"{Capital(title)} would bring that to {leakers}"
            : $"Of {input.Weapons.Counted}, {leakers} arrive with {title}";
    }

    private static string BasisPoint(ReportInput input)
    {
        var defence = input.Figures.Where(figure => figure.Item.FollowsBasis).ToArray();
        var assessed = defence.Count(figure => figure.Pool.Claims.Any(claim => claim.Side == ClaimSide.Assessed));
        var assumed = defence.Count(figure => figure.Claim.Side == ClaimSide.Assumed);
        return input.Result.Design.Basis.Basis switch
        {
            Basis.Claimed => $"This run believes what sellers and owners say; where they say nothing ({assumed} of {defence.Length} figures of the defences) it rests on this project's assumptions.",
            Basis.Assessed => $"This run reads the figures cautiously. Independent assessments exist for {assessed} of {defence.Length} figures of the defences; {assumed} are this project's own assumptions.",
            _ => $"This run draws every figure of the defences {input.Result.Design.Draws} times over the whole range of what is said or assumed of it; those of what flies are held, but for its echo. Luck and ignorance are shown apart.",
        };
    }

    private static string Title(ReportInput input, string defence) =>
        Lower(input.Result.Laydowns.First(laydown => laydown.Name == defence).Prepared.Laydown.Title);
}
