namespace Aspis.Scenarios.Catalogues;

/// <summary>One statement of one figure: a value, who says so, and on what conditions.</summary>
public sealed record Claim
{
    /// <summary>The value, SI units.</summary>
    public required double Value { get; init; }

    /// <summary>The value as written.</summary>
    public required string Text { get; init; }

    /// <summary>Lower end of an assumption's band, SI units; the value itself when there is none.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of an assumption's band, SI units; the value itself when there is none.</summary>
    public required double High { get; init; }

    /// <summary>Who stands behind it.</summary>
    public required ClaimSide Side { get; init; }

    /// <summary>Key of the source, or null for an assumption.</summary>
    public string? Source { get; init; }

    /// <summary>Date of the source as printed.</summary>
    public string? Date { get; init; }

    /// <summary>A, B, C or D: how sure it is that the statement was made.</summary>
    public required char Confidence { get; init; }

    /// <summary>Component or model it was said of.</summary>
    public string? Of { get; init; }

    /// <summary>Target class it holds for; null for every class.</summary>
    public string? Against { get; init; }

    /// <summary>Cross-section a detection range is for, m².</summary>
    public double? CrossSectionM2 { get; init; }

    /// <summary>Altitude it holds at, as written.</summary>
    public string? Altitude { get; init; }

    /// <summary>What the number means.</summary>
    public string? Meaning { get; init; }

    /// <summary>Organisational level.</summary>
    public string? Level { get; init; }

    /// <summary>The word the source used for the unit it speaks of.</summary>
    public string? Word { get; init; }

    /// <summary>Currency as printed.</summary>
    public string? Currency { get; init; }

    /// <summary>Year of the price.</summary>
    public int? PriceYear { get; init; }

    /// <summary>The one basis an assumption speaks for, or null for all.</summary>
    public Basis? StandsFor { get; init; }

    /// <summary>Why it was assumed.</summary>
    public string? Reason { get; init; }

    /// <summary>One sentence more.</summary>
    public string? Note { get; init; }

    /// <summary>Place in its file, for messages.</summary>
    public required string Place { get; init; }
}
