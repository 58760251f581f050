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
    // The least that "never" might mean: once in 27 years of nights.
    private const double Rare = 10_000;

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

    /// <summary>What a row of clean nights does and does not show.</summary>
    public static string Never(int nights)
    {
        var allowed = RuleOfThree.NightsAllowed(nights).ToString("N0", CultureInfo.InvariantCulture);
        var needed = RuleOfThree.CleanNightsFor(Rare).ToString("N0", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"No count of nights proves \"never\": {nights:N0} nights without one still allow one in {allowed} (rule of three, 95 %). To say \"less than once in {Rare:N0} nights\" takes {needed} without one.");
    }

    private static Interval Nights(double[] values) => Intervals.OfProportion(values.Count(value => value > 0), values.Length);
}
