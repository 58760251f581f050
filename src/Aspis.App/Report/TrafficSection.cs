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
            Evidence = sides.Select(side => Evidence(input, side)).OfType<string>().ToArray(),
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
        var killed = worst.KilledNights.Mean > 0 ? $" and one is shot down on {Chance(worst.KilledNights)}" : string.Empty;
        var streams = Streams(input, worst);
        var who = Join([.. streams.Select(stream => string.Create(CultureInfo.InvariantCulture, $"\u201c{stream.Title}\u201d {Times(stream.Engaged)}"))]);
        var text = $"{opening}. With {title}, at least one is engaged on {Chance(worst.EngagedNights)} of nights{killed}; in {Nights(input.Result.Completed)}, {who}.";
        var clean = tallies.Count(tally => tally.EngagedNights.Mean == 0);
        var others = clean == 0 ? $"Each of the {tallies.Length} defences engages some." : $"{clean} of the {tallies.Length} defences never do in {Nights(input.Result.Completed)}.";
        return tallies.Length < 2 ? text : $"{text} {others}";
    }

    /// <summary>What to type to read what a crew weighed when it fired at an aircraft of a side; null when none ever did.</summary>
    public static string? Evidence(ReportInput input, TrafficSide side)
    {
        var worst = Armed(input).Select(laydown => TrafficTally.Of(laydown, side)).MaxBy(tally => tally.EngagedNights.Mean);
        return worst is null || worst.EngagedNights.Mean == 0
            ? null
            : $"./aspis why {input.Folder} --defence {worst.Laydown.Name} --threat {Streams(input, worst)[0].Flyer}";
    }

    private static string Times(double count) => count == 1 ? "once" : count.ToString("N0", CultureInfo.InvariantCulture) + " times";

    /// <summary>The streams a laydown fires at, most often first, each with one of its aircraft.</summary>
    private static (string Title, string Flyer, double Engaged)[] Streams(ReportInput input, TrafficTally tally)
    {
        var role = tally.Side == TrafficSide.Civil ? ObjectRole.Civil : ObjectRole.Friend;
        return
        [
            .. (input.Result.Design.Scenario.Content.Traffic ?? [])
                .Select((stream, s) => (stream.Title, Flyer: input.Prepared.Raid.Flyers.FirstOrDefault(flyer => flyer.Role == role && flyer.Group == s)?.Name,
                    Engaged: tally.Laydown[MeasureList.EngagedOf + stream.Id].Sum()))
                .Where(stream => stream.Flyer is not null && stream.Engaged > 0)
                .Select(stream => (stream.Title, stream.Flyer!, stream.Engaged))
                .OrderByDescending(stream => stream.Engaged),
        ];
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
