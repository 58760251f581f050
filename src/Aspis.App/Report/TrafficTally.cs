using System.Globalization;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Results;
using Aspis.Studies.Statistics;
using Aspis.World.Objects;

namespace Aspis.App.Report;

/// <summary>What a laydown did to the aircraft of one side that were no targets.</summary>
/// <param name="Laydown">The laydown.</param>
/// <param name="Side">Whose aircraft.</param>
/// <param name="EngagedNights">Share of nights on which any was engaged, exact binomial.</param>
/// <param name="KilledNights">Share of nights on which any was shot down, exact binomial.</param>
/// <param name="Engaged">Aircraft engaged in all nights.</param>
/// <param name="Killed">Aircraft shot down in all nights.</param>
internal sealed record TrafficTally(
    LaydownResult Laydown, TrafficSide Side, Interval EngagedNights, Interval KilledNights, double Engaged, double Killed)
{
    /// <summary>Sides that fly in a scenario; none where no defence could engage them.</summary>
    public static TrafficSide[] SidesOf(ReportInput input) => input.Result.Laydowns.All(laydown => laydown == input.None)
        ? []
        : [.. Enum.GetValues<TrafficSide>().Where(side => Flying(input, side) > 0)];

    /// <summary>How many aircraft of a side fly.</summary>
    public static int Flying(ReportInput input, TrafficSide side) => input.Prepared.Raid.Flyers.Count(
        flyer => flyer.Role == (side == TrafficSide.Civil ? ObjectRole.Civil : ObjectRole.Friend));

    /// <summary>A laydown's tally of one side.</summary>
    public static TrafficTally Of(LaydownResult laydown, TrafficSide side)
    {
        var (engaged, killed) = side == TrafficSide.Civil ? ("civilEngaged", "civilKilled") : ("friendlyEngaged", "friendlyKilled");
        return new TrafficTally(
            laydown, side, Nights(laydown[engaged]), Nights(laydown[killed]), laydown[engaged].Sum(), laydown[killed].Sum());
    }

    /// <summary>The side's aircraft in a few words.</summary>
    public static string Words(TrafficSide side) => side == TrafficSide.Civil ? "civil aircraft" : "friendly aircraft";

    /// <summary>What nights on which none was fired at prove, or null where every defence fired at some.</summary>
    public static string? Never(ReportInput input)
    {
        var nights = input.Result.Completed;
        var isClean = SidesOf(input).Any(side => input.Result.Laydowns.Any(
            laydown => laydown != input.None && Of(laydown, side).EngagedNights.Mean == 0));
        return isClean ? Studies.Statistics.Never.Sentence(nights) : null;
    }

    private static Interval Nights(double[] values) => Intervals.OfProportion(values.Count(value => value > 0), values.Length);
}
