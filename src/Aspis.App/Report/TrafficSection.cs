using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Results;
using static Aspis.App.Report.Wording;

namespace Aspis.App.Report;

/// <summary>What becomes of aircraft that are no targets, as the report page reads it.</summary>
internal static class TrafficSection
{
    /// <summary>The section, or null when nothing but the raid flies.</summary>
    public static object? Of(ReportInput input)
    {
        var sides = TrafficTally.SidesOf(input);
        if (sides.Length == 0)
            return null;
        return new
        {
            Text = string.Join(" ", sides.Select(side => Text(input, side))),
            Never = TrafficTally.Never(input),
            Sides = sides.Select(side => new
            {
                Name = TrafficTally.Words(side),
                Rows = Armed(input).Select(laydown => Row(TrafficTally.Of(laydown, side))).ToArray(),
            }).ToArray(),
        };
    }

    /// <summary>Who engages aircraft of a side most often, and who never did: one sentence or two.</summary>
    public static string Text(ReportInput input, TrafficSide side)
    {
        var flying = TrafficTally.Flying(input, side);
        var tallies = Armed(input).Select(laydown => TrafficTally.Of(laydown, side)).ToArray();
        var worst = tallies.MaxBy(tally => tally.EngagedNights.Mean);
        var opening = $"{flying} {TrafficTally.Words(side)} {(flying == 1 ? "flies" : "fly")} meanwhile";
        if (worst is null || worst.EngagedNights.Mean == 0)
            return $"{opening}; no defence engaged any in {Nights(input.Result.Completed)}.";
        var title = Lower(worst.Laydown.Prepared.Laydown.Title);
        var killed = worst.KilledNights.Mean > 0 ? $" and shoots one down on {Chance(worst.KilledNights)}" : string.Empty;
        var text = $"{opening}; {title} engages at least one on {Chance(worst.EngagedNights)} of nights{killed}.";
        var clean = tallies.Count(tally => tally.EngagedNights.Mean == 0);
        return tallies.Length < 2 ? text : $"{text} Of {tallies.Length} defences, {clean} engaged none in {Nights(input.Result.Completed)}.";
    }

    private static IEnumerable<LaydownResult> Armed(ReportInput input) => input.Result.Laydowns.Where(laydown => laydown != input.None);

    private static object Row(TrafficTally tally) => new
    {
        Defence = tally.Laydown.Name,
        tally.EngagedNights,
        tally.KilledNights,
        tally.Engaged,
        tally.Killed,
    };
}
