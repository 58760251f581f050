using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;

namespace Aspis.App.Report;

/// <summary>What else is drawn each night besides single shots, with the figures this run used for each battery type.</summary>
internal static class ChanceSection
{
    /// <summary>One line for each battery type, or none when nothing stands there.</summary>
    public static object[] Of(ReportInput input)
    {
        var catalogue = input.Result.Design.Catalogue;
        return
        [
            .. input.Result.Laydowns.SelectMany(laydown => laydown.Prepared.Laydown.Batteries).Select(battery => battery.Type).Distinct()
                .Order(StringComparer.Ordinal)
                .Select(type => new { catalogue.Items[type].Name, Text = Line(input, catalogue.Items[type]) }),
        ];
    }

    private static string Line(ReportInput input, CatalogueItem battery)
    {
        var items = input.Result.Design.Catalogue.Items;
        var late = Value(input, battery, "crewDelay");
        var parts = new List<string>
        {
            $"up on {Value(input, battery, "readiness")} of nights",
            $"its crew alert on {Value(input, battery, "crewAlert")}, else {late} late",
            $"the north of its engagement radar off by {Value(input, items[battery.EngagementRadar!], "alignmentError")} (1 sigma)",
        };
        parts.AddRange(battery.Effectors.Select(id => Launches(input, items[id])));
        return string.Join("; ", parts);
    }

    private static string Launches(ReportInput input, CatalogueItem effector)
    {
        var word = effector.Kind switch { ItemKind.Gun => "bursts", ItemKind.Jammer => "uses", _ => "launches" };
        var text = $"{Value(input, effector, "launchReliability")} of {word} of {effector.Name} work";
        return effector.Kind == ItemKind.Interceptor
            ? $"{text}, {Value(input, effector, "badLotReliability")} in a bad lot, which {Value(input, effector, "badLot")} of nights have"
            : text;
    }

    private static string Value(ReportInput input, CatalogueItem item, string figure)
    {
        var used = input.Figures.First(candidate => candidate.Item == item && candidate.Pool.Definition.Name == figure);
        return input.IsDrawn(used)
            ? $"{Text(used, used.Pool.Low)} to {Text(used, used.Pool.High)}"
            : Text(used, used.Value);
    }

    private static string Text(ConsultedFigure figure, double value) => figure.Pool.Definition.Dimension == Dimension.Probability
        ? $"{Wording.Number(100 * value)} %"
        : Wording.Figure(figure.Pool, value);
}
