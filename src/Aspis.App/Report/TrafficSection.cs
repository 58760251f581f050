using System.Globalization;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;
using Aspis.World.Objects;
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
        var text = $"{opening}; {title} engages at least one on {Chance(worst.EngagedNights)} of nights{killed}. {WhoAndWhy(input, worst)}";
        var clean = tallies.Count(tally => tally.EngagedNights.Mean == 0);
        return tallies.Length < 2 ? text : $"{text} Of {tallies.Length} defences, {clean} engaged none in {Nights(input.Result.Completed)}.";
    }

    /// <summary>Which streams a laydown fires at and how often, and where to read what its crew weighed.</summary>
    private static string WhoAndWhy(ReportInput input, TrafficTally tally)
    {
        var role = tally.Side == TrafficSide.Civil ? ObjectRole.Civil : ObjectRole.Friend;
        var streams = (input.Result.Design.Scenario.Content.Traffic ?? [])
            .Select((stream, s) => (stream.Title, Flyer: input.Prepared.Raid.Flyers.FirstOrDefault(flyer => flyer.Role == role && flyer.Group == s),
                Engaged: tally.Laydown[MeasureList.EngagedOf + stream.Id].Sum()))
            .Where(stream => stream.Flyer is not null && stream.Engaged > 0)
            .OrderByDescending(stream => stream.Engaged).ToArray();
        var who = Join([.. streams.Select(stream => string.Create(CultureInfo.InvariantCulture, $"\"{stream.Title}\" {stream.Engaged:N0} times"))]);
        return $"Fired at in {Nights(input.Result.Completed)}: {who}. The evidence its crew weighed: ./aspis why {input.Folder} --defence {tally.Laydown.Name} --threat {streams[0].Flyer!.Name}.";
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
