using Aspis.Scenarios.Catalogues;

namespace Aspis.App.Report;

/// <summary>What else is drawn each night besides single shots, with the figures this run used for each type of battery.</summary>
internal static class ChanceSection
{
    /// <summary>One row for each battery type, or none when nothing stands there.</summary>
    public static object[] Of(ReportInput input)
    {
        var catalogue = input.Result.Design.Catalogue;
        return
        [
            .. input.Result.Laydowns.SelectMany(laydown => laydown.Prepared.Laydown.Batteries).Select(battery => battery.Type).Distinct()
                .Order(StringComparer.Ordinal).Select(type => Row(input, catalogue, catalogue.Items[type])),
        ];
    }

    private static object Row(ReportInput input, Catalogue catalogue, CatalogueItem battery)
    {
        var effectors = battery.Effectors.Select(id => catalogue.Items[id]).ToArray();
        return new
        {
            battery.Name,
            Readiness = Value(input, battery, "readiness"),
            CrewAlert = Value(input, battery, "crewAlert"),
            CrewDelay = Value(input, battery, "crewDelay"),
            Alignment = Value(input, catalogue.Items[battery.EngagementRadar!], "alignmentError"),
            Launches = effectors.Select(effector => $"{effector.Name}: {Value(input, effector, "launchReliability")}").ToArray(),
            Lots = effectors.Where(effector => effector.Kind == ItemKind.Interceptor).Select(effector => Lot(input, effector)).ToArray(),
        };
    }

    private static string Lot(ReportInput input, CatalogueItem missile) =>
        $"{missile.Name}: {Value(input, missile, "badLotReliability")}, on {Value(input, missile, "badLot")} of nights";

    private static string Value(ReportInput input, CatalogueItem item, string figure)
    {
        var used = input.Figures.First(candidate => candidate.Item == item && candidate.Pool.Definition.Name == figure);
        return input.IsDrawn(used)
            ? $"{Wording.Figure(used.Pool, used.Pool.Low)} to {Wording.Figure(used.Pool, used.Pool.High)}"
            : Wording.Figure(used.Pool, used.Value);
    }
}
