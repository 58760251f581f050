using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;

namespace Aspis.App.Catalogues;

/// <summary>What a run takes for one figure on each basis, SI units.</summary>
/// <param name="Key">What it is about, as runs name it.</param>
/// <param name="Figure">Name of the figure.</param>
/// <param name="Of">Component it is about, or null.</param>
/// <param name="Against">Target class of the claims, or null for every class.</param>
/// <param name="Level">Organisational level, or null.</param>
/// <param name="Unit">SI unit of the numbers.</param>
/// <param name="Claimed">Value on the basis claimed.</param>
/// <param name="Assessed">Value on the basis assessed.</param>
/// <param name="Low">Lower end when sampled.</param>
/// <param name="High">Upper end when sampled.</param>
/// <param name="Recorded">Value of a raid's figure, which no basis governs.</param>
/// <param name="Spread">Highest claim over lowest, or null when that says nothing.</param>
internal sealed record FigureAnswer(
    string Key,
    string Figure,
    string? Of,
    string? Against,
    string? Level,
    string Unit,
    double? Claimed,
    double? Assessed,
    double? Low,
    double? High,
    double? Recorded,
    double? Spread)
{
    private const double Alike = 1 + 1e-9;

    /// <summary>The answers about one figure of an item.</summary>
    public static IEnumerable<FigureAnswer> About(CatalogueItem item, FigureDefinition definition) =>
        AskedFigures.Pools(item, definition).Select(pool => From(item, pool));

    /// <summary>What sets this answer apart from others about the same figure, for a table.</summary>
    public string Condition => string.Join(", ", new[] { Of is null ? null : $"of {Of}", Against is null ? null : $"against {Against}", IsOneM2 ? "on 1 m²" : null }
        .Where(part => part is not null));

    private bool IsOneM2 => Figure == "detectionRange";

    private static FigureAnswer From(CatalogueItem item, FigurePool pool)
    {
        var first = pool.Claims[0];
        var byBasis = item.FollowsBasis;
        return new FigureAnswer(
            pool.Key,
            pool.Definition.Name,
            first.Of == item.Id || first.Of == item.Name ? null : first.Of,
            first.Against,
            first.Level,
            Quantity.UnitOf(pool.Definition.Dimension),
            byBasis ? pool.On(Basis.Claimed, 0).Value : null,
            byBasis ? pool.On(Basis.Assessed, 0).Value : null,
            byBasis ? pool.Low : null,
            byBasis ? pool.High : null,
            byBasis ? null : pool.Middle().Value,
            pool.Low > 0 && pool.High > pool.Low * Alike ? pool.High / pool.Low : null);
    }
}
