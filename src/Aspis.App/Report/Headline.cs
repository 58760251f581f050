using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using static Aspis.App.Report.Wording;

namespace Aspis.App.Report;

/// <summary>The answer in words.</summary>
internal static class Headline
{
    private const int MostNamed = 4;

    /// <summary>One or two sentences that could be quoted.</summary>
    public static string Text(ReportInput input)
    {
        var laydowns = input.Result.Laydowns;
        var text = string.Empty;
        if (input.None is { } none)
            text = $"Of {input.Weapons.Counted}, {One(none.Summarise(MeasureList.Leakers).Mean)} arrive with no defence. ";
        var effective = Effective(input);
        var idle = laydowns.Where(input.TiesWithNone).ToArray();
        if (effective.Length > 0)
            text += $"{string.Join("; ", Clauses(input, effective))}. ";
        if (idle.Length > 0)
            text += $"{Capital(Join([.. idle.Select(laydown => Lower(laydown.Prepared.Laydown.Title))]))} {(idle.Length == 1 ? "stops" : "stop")} nothing.";
        return text.Trim();
    }

    /// <summary>What else a reader should take away.</summary>
    public static IReadOnlyList<string> Points(ReportInput input)
    {
        var points = new List<string> { BasisPoint(input) };
        foreach (var laydown in Effective(input).Take(MostNamed))
        {
            var leakers = laydown.Summarise(MeasureList.Leakers);
            points.Add($"{laydown.Prepared.Laydown.Title}: nothing arrives in {Chance(laydown.NoneLeaks())} of nights; in nine nights of ten between {leakers.P05:0} and {leakers.P95:0} {input.Weapons.Many} do.");
        }

        points.AddRange(TrafficTally.SidesOf(input).Select(side => TrafficSection.Text(input, side)));
        if (input.Weakest.Count > 0)
        {
            var weak = input.Weakest[0];
            points.Add($"The answer leans most on one figure of {weak.Figure.Item.Name}, {weak.Figure.Pool.Definition.Meaning}: moved over all that is said of it, the leakers of {Title(input, weak.Defence)} go from {One(weak.LeakersAtLow)} to {One(weak.LeakersAtHigh)}.");
        }

        return points;
    }

    /// <summary>Laydowns that make a difference, the best first.</summary>
    private static LaydownResult[] Effective(ReportInput input) =>
    [
        .. input.Result.Laydowns.Where(laydown => laydown != input.None && !input.TiesWithNone(laydown))
            .OrderBy(laydown => laydown.Summarise(MeasureList.Leakers).Mean),
    ];

    /// <summary>Each laydown while they are few; of many, the best and how far the others lie from it.</summary>
    private static IEnumerable<string> Clauses(ReportInput input, LaydownResult[] effective)
    {
        if (effective.Length <= MostNamed)
            return effective.Select((laydown, i) => Clause(input, laydown, i == 0));
        var means = effective.Skip(1).Select(laydown => laydown.Summarise(MeasureList.Leakers).Mean).ToArray();
        return [Clause(input, effective[0], true), $"the other {means.Length} defences leave {One(means[0])} to {One(means[^1])}"];
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
