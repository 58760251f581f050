using Aspis.Scenarios.Catalogues;
using Aspis.Studies;

namespace Aspis.App.Report;

/// <summary>Where the figures of a run come from, and which of them nobody has verified.</summary>
internal sealed class SourcesSection
{
    private readonly ReportInput input;
    private readonly ConsultedFigure[] figures;

    /// <summary>The figures that the laydowns of a run use.</summary>
    public SourcesSection(ReportInput input)
    {
        this.input = input;
        var resolver = PreparedDesign.Figures(input.Result.Design, 0);
        foreach (var laydown in input.Result.Design.Laydowns)
            _ = PreparedDesign.Build(input.Result.Design, laydown, resolver, Raid(resolver));
        figures = [.. resolver.Consulted.Values];
    }

    /// <summary>Sources of the claims used or weighed, by key.</summary>
    public object[] Sources()
    {
        var sources = input.Result.Design.Catalogue.Sources;
        var fromCatalogue = figures
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
    public object[] Unverified() =>
    [
        .. figures.Where(figure => figure.Claim.Confidence == 'D').Select(figure => new
        {
            Figure = figure.Pool.Key,
            Text = figure.Claim.Side == ClaimSide.Assumed
                ? $"{figure.Claim.Text}, assumed: {figure.Claim.Reason}"
                : $"{figure.Claim.Text}, recalled and not opened; check at {figure.Claim.Source}",
        }),
    ];

    private Scenarios.Laydowns.PreparedRaid Raid(FigureResolver resolver) => Scenarios.Laydowns.RaidBuilder.Build(
        input.Result.Design.Scenario, input.Result.Design.Raid, input.Result.Design.Catalogue, resolver, input.Prepared.Flights);
}
