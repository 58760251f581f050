namespace Aspis.Scenarios.Catalogues;

/// <summary>A claim as a file has it; the fields are explained in the catalogue's page.</summary>
/// <param name="Value">Number and unit.</param>
/// <param name="Side">Who stands behind it.</param>
/// <param name="Confidence">A, B, C or D.</param>
/// <param name="Source">Key of the source.</param>
/// <param name="Date">Date of the source.</param>
/// <param name="Of">Component or model it was said of.</param>
/// <param name="Against">Target class.</param>
/// <param name="Rcs">Cross-section a detection range is for.</param>
/// <param name="Altitude">Altitude.</param>
/// <param name="Meaning">What the number means.</param>
/// <param name="Level">Organisational level.</param>
/// <param name="Word">The source's word for the unit.</param>
/// <param name="Currency">Currency as printed.</param>
/// <param name="PriceYear">Year of the price.</param>
/// <param name="Note">One sentence more.</param>
/// <param name="Reason">Why it was assumed.</param>
/// <param name="Low">Lower end of the band.</param>
/// <param name="High">Upper end of the band.</param>
/// <param name="StandsFor">The one basis an assumption speaks for.</param>
public sealed record ClaimFile(
    string Value,
    ClaimSide Side,
    string Confidence,
    string? Source = null,
    string? Date = null,
    string? Of = null,
    string? Against = null,
    string? Rcs = null,
    string? Altitude = null,
    string? Meaning = null,
    string? Level = null,
    string? Word = null,
    string? Currency = null,
    int? PriceYear = null,
    string? Note = null,
    string? Reason = null,
    string? Low = null,
    string? High = null,
    Basis? StandsFor = null);
