using Aspis.Scenarios.Catalogues;

namespace Aspis.App.Catalogues;

/// <summary>Catalogue items as objects for programs.</summary>
internal static class CatalogueJson
{
    /// <summary>One line of the list.</summary>
    public static object Line(CatalogueItem item) => new
    {
        item.Id,
        item.Kind,
        item.Name,
        item.Summary,
        item.File,
        Figures = item.Figures.Count,
        Claims = item.Figures.Values.Sum(figure => figure.Claims.Length),
    };

    /// <summary>A whole item with every claim and every answer.</summary>
    public static object Whole(CatalogueItem item, Catalogue catalogue, ImpliedRanges? implied) => new
    {
        item.Id,
        item.Kind,
        item.Name,
        item.Summary,
        item.File,
        item.Task,
        Mount = item.Kind != ItemKind.Radar ? null : item.Rotates ? "rotating" : "sector",
        Interrogator = item.Kind != ItemKind.Radar ? (bool?)null : item.Interrogates,
        item.Maker,
        Class = item.Kind == ItemKind.Threat ? item.Class.ToString().ToLowerInvariant() : null,
        item.EngagementRadar,
        Parts = item.Parts.Select(id => new { Id = id, catalogue.Items[id].Kind, catalogue.Items[id].Name }),
        Figures = item.Figures.Values.Select(figure => new
        {
            figure.Definition.Name,
            figure.Definition.Meaning,
            Use = figure.Definition.Use,
            Unit = Quantity.UnitOf(figure.Definition.Dimension),
            Claims = figure.Claims.Select(Claim),
            Answers = figure.Definition.Use == FigureUse.Shown ? [] : FigureAnswer.About(item, figure.Definition),
        }),
        Implied = implied is null ? null : Implications(implied),
    };

    /// <summary>One source with the number of claims that cite it.</summary>
    public static object Cited(Source source, int claims) =>
        new { source.Key, source.Title, source.Address, source.Date, source.Opened, Claims = claims };

    private static object Implications(ImpliedRanges implied) => new
    {
        implied.CrossSectionM2,
        implied.AltitudeMetres,
        implied.AntennaHeightMetres,
        implied.HorizonMetres,
        implied.InstrumentedRangeMetres,
        implied.Detection.FalseAlarmProbability,
        Claims = implied.Claims.Select(entry => new { Claim = Claim(entry.Claim), entry.Ranges }),
    };

    private static object Claim(Claim claim) => new
    {
        Text = claim.Text,
        claim.Value,
        claim.Low,
        claim.High,
        claim.Side,
        claim.Source,
        claim.Date,
        Confidence = claim.Confidence.ToString(),
        Unverified = claim is { Confidence: 'D', Side: not ClaimSide.Assumed },
        claim.Of,
        claim.Against,
        claim.CrossSectionM2,
        claim.Altitude,
        claim.Meaning,
        claim.Level,
        claim.Word,
        claim.Currency,
        claim.PriceYear,
        claim.StandsFor,
        claim.Reason,
        claim.Note,
    };
}
