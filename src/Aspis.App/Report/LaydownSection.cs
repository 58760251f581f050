using Aspis.App.Why;
using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;

namespace Aspis.App.Report;

/// <summary>One laydown's results as the report page reads them.</summary>
internal static class LaydownSection
{
    /// <summary>The results of a laydown.</summary>
    public static object Of(ReportInput input, LaydownResult laydown)
    {
        var file = laydown.Prepared.Laydown;
        return new
        {
            file.Name,
            file.Title,
            file.Summary,
            Digest = RunJson.Hex(laydown.Digest),
            Leakers = laydown.Summarise(MeasureList.Leakers),
            NoneLeaks = laydown.NoneLeaks(),
            Launched = laydown.Summarise("threatsLaunched").Mean,
            Failed = laydown.Summarise("threatsFailed"),
            Killed = laydown.Summarise("threatsKilled"),
            Withdrawn = laydown.Summarise("threatsWithdrawn"),
            InterceptorsFired = laydown.Summarise("interceptorsFired"),
            InterceptorCostUsd = laydown.Summarise("interceptorCostUsd"),
            ThreatCostUsd = laydown.Summarise(MeasureList.AttackerCost),
            PurchaseUsd = Purchase(input, laydown),
            ValueLost = laydown.Summarise("valueLost"),
            WarningSeconds = laydown.Summarise("warningSeconds"),
            Places = input.Result.Design.Scenario.Places.Values.Select(place => new
            {
                Id = place.Spec.Name,
                Name = place.Title,
                Hits = laydown.Summarise(MeasureList.HitsOn + place.Spec.Name),
            }).ToArray(),
            Threats = laydown.Prepared.Raid.Groups.Where(group => group.Weapons > 0).Select(group => new
            {
                Group = group.Id,
                group.Title,
                Launched = group.Weapons,
                Killed = laydown.Summarise(MeasureList.KilledOf + group.Id),
            }).ToArray(),
            WhyNot = WhyNot(laydown),
            Night = NightSection.Of(input, laydown),
            Remedies = !laydown.Prepared.World.Batteries.IsEmpty && input.Remedies.TryGetValue(laydown.Name, out var remedies) ? remedies.Where(remedy => remedy.Helps).Select(RemedyLines.Text).ToArray() : null,
            SameAsNone = input.TiesWithNone(laydown),
        };
    }

    private static object[] WhyNot(LaydownResult laydown) =>
    [
        .. laydown.WhyNot.Shares().Select(entry => new
        {
            Reason = ConstraintWords.Name(entry.Reason),
            Label = ConstraintWords.Label(entry.Reason),
            Explanation = ConstraintWords.Explanation(entry.Reason),
            entry.Share,
        }),
    ];

    /// <summary>Price of the batteries without missiles, over all that is said of it.</summary>
    private static object? Purchase(ReportInput input, LaydownResult laydown)
    {
        var pools = laydown.Prepared.Laydown.Batteries
            .Select(battery => FigurePool.Of(
                input.Result.Design.Catalogue.Items[battery.Type], new FigureRequest("unitCost", Meaning: "without missiles")))
            .ToArray();
        if (pools.Length == 0 || pools.Any(pool => pool is null))
            return null;
        return new
        {
            Low = pools.Sum(pool => pool!.Low),
            High = pools.Sum(pool => pool!.High),
            Note = $"batteries without missiles; {pools.Length} unit{(pools.Length == 1 ? string.Empty : "s")}",
        };
    }
}
