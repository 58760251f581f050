using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Results;
using Aspis.Studies.Statistics;

namespace Aspis.App.Report;

/// <summary>What a laydown did to the aircraft of one side that were no targets.</summary>
/// <param name="Laydown">The laydown.</param>
/// <param name="Side">Whose aircraft.</param>
/// <param name="EngagedNights">Share of nights on which any was engaged, exact binomial.</param>
/// <param name="KilledNights">Share of nights on which any was shot down, exact binomial.</param>
/// <param name="Engaged">Aircraft engaged a night.</param>
/// <param name="Killed">Aircraft shot down a night.</param>
internal sealed record TrafficTally(
    LaydownResult Laydown, TrafficSide Side, Interval EngagedNights, Interval KilledNights, Summary Engaged, Summary Killed)
{
    /// <summary>Sides that fly in a scenario.</summary>
    public static TrafficSide[] SidesOf(ReportInput input) =>
        [.. (input.Result.Design.Scenario.Content.Traffic ?? []).Where(stream => stream.Count > 0).Select(stream => stream.Side).Distinct().Order()];

    /// <summary>A laydown's tally of one side.</summary>
    public static TrafficTally Of(LaydownResult laydown, TrafficSide side)
    {
        var (engaged, killed) = side == TrafficSide.Civil ? ("civilEngaged", "civilKilled") : ("friendlyEngaged", "friendlyKilled");
        return new TrafficTally(
            laydown, side, Nights(laydown[engaged]), Nights(laydown[killed]), laydown.Summarise(engaged), laydown.Summarise(killed));
    }

    /// <summary>The side's aircraft in a few words.</summary>
    public static string Words(TrafficSide side) => side == TrafficSide.Civil ? "civil aircraft" : "friendly aircraft";

    /// <summary>What a row of clean nights does and does not show.</summary>
    public static string Never(int nights) => FormattableString.Invariant(
        $"Never cannot be counted: even {nights:N0} clean nights rule out no more than once in {RuleOfThree.NightsRuledOut(nights):N0} nights (rule of three, 95 %). Less than once in 10,000 takes {RuleOfThree.CleanNightsFor(10_000):N0} clean nights.");

    private static Interval Nights(double[] values) => Intervals.OfProportion(values.Count(value => value > 0), values.Length);
}
