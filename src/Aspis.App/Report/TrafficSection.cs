using Aspis.Scenarios.Laydowns;
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
        var armed = input.Result.Laydowns.Where(laydown => laydown != input.None).ToArray();
        return new
        {
            Text = string.Join(" ", sides.Select(side => Text(input, side, [.. armed.Select(laydown => TrafficTally.Of(laydown, side))]))),
            Never = TrafficTally.Never(input.Result.Completed),
            Sides = sides.Select(side => new
            {
                Name = TrafficTally.Words(side),
                Rows = armed.Select(laydown => Row(TrafficTally.Of(laydown, side))).ToArray(),
            }).ToArray(),
        };
    }

    /// <summary>Who engages aircraft of a side, and how often, the worst first.</summary>
    public static string Text(ReportInput input, TrafficSide side, IReadOnlyList<TrafficTally> tallies)
    {
        var flying = (input.Result.Design.Scenario.Content.Traffic ?? []).Where(stream => stream.Side == side).Sum(stream => stream.Count);
        var guilty = tallies.Where(tally => tally.EngagedNights.Mean > 0).OrderByDescending(tally => tally.EngagedNights.Mean).ToArray();
        var words = $"{flying} {TrafficTally.Words(side)} {(flying == 1 ? "flies" : "fly")} meanwhile.";
        if (guilty.Length == 0)
            return $"{words} None was engaged by any defence in {Nights(input.Result.Completed)}.";
        var clauses = guilty.Select(tally =>
            $"{Lower(tally.Laydown.Prepared.Laydown.Title)} on {Chance(tally.EngagedNights)} of nights{(tally.KilledNights.Mean > 0 ? $", shooting one down on {Chance(tally.KilledNights)}" : string.Empty)}");
        var others = guilty.Length < tallies.Count ? " The others engaged none." : string.Empty;
        return $"{words} Engaged by: {string.Join("; ", clauses)}.{others}";
    }

    private static object Row(TrafficTally tally) => new
    {
        Defence = tally.Laydown.Name,
        tally.EngagedNights,
        tally.KilledNights,
        tally.Engaged,
        tally.Killed,
    };
}
