using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;

namespace Aspis.Scenarios.Catalogues;

/// <summary>
/// Turns claims into the numbers of one run: by basis, by draw, and, for sensitivity, with figures pushed elsewhere in their
/// spread. It remembers every figure it was asked for. Sampled figures are a Latin hypercube over the draws, keyed by
/// what the figure is about, so that every laydown sees the same draw (McKay, Beckman, Conover, Technometrics 21(2), 1979).
/// </summary>
public sealed class FigureResolver(
    Catalogue catalogue, BasisChoice basis, ulong seed, int draw, int draws, Func<FigurePool, double?>? push = null)
{
    private const uint StrataPurpose = 1001;
    private const uint WithinPurpose = 1002;
    private readonly SortedDictionary<string, ConsultedFigure> consulted = new(StringComparer.Ordinal);

    /// <summary>Every figure asked for, by key.</summary>
    public IReadOnlyDictionary<string, ConsultedFigure> Consulted => consulted;

    /// <summary>The value of a figure, SI units, or null when nothing is claimed. A detection range is one on 1 m².</summary>
    public double? TryGet(CatalogueItem item, FigureRequest request) => Consult(item, request)?.Value;

    /// <summary>A detection range, m, on the cross-section, m², of the claim it comes from; null when nothing is claimed.</summary>
    public (double RangeMetres, double CrossSectionM2)? TryGetRange(CatalogueItem item, FigureRequest request)
    {
        if (Consult(item, request) is not { } found)
            return null;
        var crossSection = found.Claim.CrossSectionM2 ?? 1;
        return (found.Value * Elementary.Pow(crossSection, 0.25), crossSection);
    }

    private ConsultedFigure? Consult(CatalogueItem item, FigureRequest request)
    {
        var pool = FigurePool.Of(item, request);
        if (pool is null)
            return null;
        var used = basis.For(item.Id, catalogue);
        var (value, claim) = KeepsToRecord(item, request, used)
            ? pool.Middle()
            : pool.On(used, pool.Spreads && used == Basis.Sampled ? Quantile(item, pool) : 0);
        value = push?.Invoke(pool) ?? value;
        if (pool.Definition.Dimension == Kernel.Quantities.Dimension.Count)
            value = Math.Round(value, MidpointRounding.AwayFromZero);
        return consulted[pool.Key] = new ConsultedFigure(item, pool, value, claim);
    }

    /// <summary>
    /// Whether no basis governs a figure: what flies keeps its recorded figures. Its echo is no record but a guess that the
    /// defence's radars depend on, and is sampled with them.
    /// </summary>
    private static bool KeepsToRecord(CatalogueItem item, FigureRequest request, Basis used) =>
        !item.FollowsBasis
        && !(used == Basis.Sampled && request.Figure == "radarCrossSection");

    /// <summary>The value of a figure that must be there, SI units.</summary>
    public double Get(CatalogueItem item, FigureRequest request) =>
        TryGet(item, request) ?? throw new Files.InputException(
            item.File, null, $"figures.{request.Figure}", $"no usable claim{Conditions(request)}; a run needs one, if only as an assumption with a reason");

    private static string Conditions(FigureRequest request)
    {
        var text = string.Empty;
        if (request.Of is not null)
            text += $" of {request.Of}";
        if (request.Level is not null)
            text += $" at level {request.Level}";
        if (request.Meaning is not null)
            text += $" meaning \"{request.Meaning}\"";
        return text;
    }

    /// <summary>
    /// Where in its spread a figure lies in this draw. With shared optimism all figures of one maker that can favour its system
    /// do so to the same degree; a figure without a maker or a favourable end keeps its own luck.
    /// </summary>
    private double Quantile(CatalogueItem item, FigurePool pool)
    {
        if (!basis.SharedOptimism || item.Maker is null || pool.Definition.Favourable == Favourable.Neither)
            return Quantile(pool.Key);
        var optimism = Quantile($"maker {item.Maker}");
        return pool.Definition.Favourable == Favourable.Higher ? optimism : 1 - optimism;
    }

    /// <summary>
    /// Where in [0, 1] this draw lies for a figure: one draw in each of as many equal strata as there are draws, and the
    /// middle when there are none.
    /// </summary>
    private double Quantile(string key)
    {
        if (draws == 0)
            return 0.5;
        var figure = MixingHash.OfText(key);
        var luck = Luck.For(seed, 0, 0);
        var own = luck.Draw(figure, 0, StrataPurpose, draw).Uniform;
        var rank = 0;
        for (var other = 0; other < draws; other++)
        {
            if (luck.Draw(figure, 0, StrataPurpose, other).Uniform < own)
                rank++;
        }

        return (rank + luck.Draw(figure, 0, WithinPurpose, draw).Uniform) / draws;
    }
}
