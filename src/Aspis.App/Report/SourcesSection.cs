using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;

namespace Aspis.App.Report;

/// <summary>Where the figures of a run come from, and which of them nobody has verified.</summary>
internal static class SourcesSection
{
    /// <summary>Sources of the claims used or weighed, by key.</summary>
    public static object[] Sources(ReportInput input)
    {
        var sources = input.Result.Design.Catalogue.Sources;
        var fromCatalogue = input.Figures
            .SelectMany(figure => figure.Pool.Claims.Where(claim => claim.Source is not null).Select(claim => (Key: claim.Source!, figure.Pool.Key)));
        var fromRaid = input.Result.Design.Raid.Groups
            .Where(group => group.Recorded is not null)
            .Select(group => (Key: group.Recorded!.Source, Use: $"{group.Id}.reliability"));
        return
        [
            .. fromCatalogue.Select(use => (use.Key, Use: use.Item2)).Concat(fromRaid)
                .GroupBy(use => use.Key)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Where(group => sources.ContainsKey(group.Key))
                .Select(group => new
                {
                    group.Key,
                    sources[group.Key].Title,
                    sources[group.Key].Address,
                    sources[group.Key].Date,
                    sources[group.Key].Opened,
                    UsedFor = group.Select(use => use.Use).Distinct().Order(StringComparer.Ordinal).ToArray(),
                }),
        ];
    }

    /// <summary>Figures that rest on a claim nobody has opened, or on an assumption.</summary>
    public static object[] Unverified(ReportInput input) =>
    [
        .. input.Figures.Where(figure => figure.Claim.Confidence == 'D').Select(figure => new
        {
            Figure = figure.Pool.Key,
            Text = input.IsDrawn(figure)
                ? $"drawn between {QuantityText.Format(figure.Pool.Low, figure.Pool.Definition.Dimension)} and {QuantityText.Format(figure.Pool.High, figure.Pool.Definition.Dimension)}"
                : figure.Claim.Side == ClaimSide.Assumed
                ? $"{figure.Claim.Text}, assumed: {figure.Claim.Reason}"
                : $"{figure.Claim.Text}, recalled and not opened; check at {figure.Claim.Source}",
        }),
    ];
}
