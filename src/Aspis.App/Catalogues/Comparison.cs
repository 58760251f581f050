using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;

namespace Aspis.App.Catalogues;

/// <summary>Two items of a kind side by side: what a run takes for each figure on each basis.</summary>
internal static class Comparison
{
    /// <summary>Rows for every figure a run uses, in the order of the definitions.</summary>
    public static IReadOnlyList<ComparedFigure> Of(CatalogueItem first, CatalogueItem second)
    {
        if (first.Kind != second.Kind)
            throw new InputException($"only items of one kind compare; {first.Id} is of kind {Name(first)}, {second.Id} of kind {Name(second)}");
        return [.. FigureDefinitions.For(first.Kind)
            .Where(definition => definition.Use != FigureUse.Shown)
            .SelectMany(definition => Rows(first, second, definition))];
    }

    private static string Name(CatalogueItem item) => item.Kind.ToString().ToLowerInvariant();

    private static IEnumerable<ComparedFigure> Rows(CatalogueItem first, CatalogueItem second, FigureDefinition definition)
    {
        var left = FigureAnswer.About(first, definition).ToArray();
        var right = FigureAnswer.About(second, definition).ToArray();
        return left.Concat(right).Select(answer => answer.Condition).Distinct().Select(condition => new ComparedFigure(
            definition.Name,
            definition.Meaning,
            condition,
            definition.Dimension,
            left.FirstOrDefault(answer => answer.Condition == condition),
            right.FirstOrDefault(answer => answer.Condition == condition)));
    }
}
