using System.Collections.Immutable;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Messages;

namespace Aspis.Scenarios.Catalogues;

/// <summary>
/// The like claims that answer one request: their value on each basis, and how far they spread. Detection ranges on
/// different cross-sections are made alike by the fourth-root law of the radar equation: all become ranges on 1 m².
/// </summary>
public sealed class FigurePool
{
    private const double SmallestBand = 1e-12;
    private static readonly ClaimSide[] Undisputed = [ClaimSide.Agreed, ClaimSide.Computed, ClaimSide.Repeated];
    private readonly ImmutableArray<Claim> claims;
    private readonly Favourable favourable;

    private FigurePool(string key, FigureDefinition definition, ImmutableArray<Claim> claims)
    {
        Key = key;
        Definition = definition;
        this.claims = claims;
        favourable = definition.Favourable;
        Low = claims.Min(Normalised(claim => claim.Low));
        High = claims.Max(Normalised(claim => claim.High));
    }

    /// <summary>What the pool is about, for people and draws: <c>48n6e3.singleShotKill.ballistic</c>.</summary>
    public string Key { get; }

    /// <summary>What the figure is.</summary>
    public FigureDefinition Definition { get; }

    /// <summary>Least value said, SI units.</summary>
    public double Low { get; }

    /// <summary>Greatest value said, SI units.</summary>
    public double High { get; }

    /// <summary>Whether the claims differ at all.</summary>
    public bool Spreads => High - Low > SmallestBand * Math.Max(1, Math.Abs(High));

    /// <summary>How far the ends lie apart for their size: 0 for one value, 1 for a range that begins at zero.</summary>
    public double RelativeSpread => Spreads ? (High - Low) / Math.Max(Math.Abs(High), Math.Abs(Low)) : 0;

    /// <summary>The claims.</summary>
    public ImmutableArray<Claim> Claims => claims;

    /// <summary>The pool that answers a request, or null when nothing is claimed.</summary>
    public static FigurePool? Of(CatalogueItem item, FigureRequest request)
    {
        if (!item.Figures.TryGetValue(request.Figure, out var figure))
            return null;
        var usable = figure.Claims.Where(claim => IsUsable(claim, item, request)).ToArray();
        var against = MostSpecific(usable, request.Against);
        var pool = usable.Where(claim => claim.Against == against).ToImmutableArray();
        if (pool.IsEmpty)
            return null;
        var key = $"{item.Id}.{request.Figure}";
        if (request.Of is not null)
            key += $".{request.Of}";
        if (request.Against is { } kind && figure.Claims.Any(claim => claim.Against is not null))
            key += $".{kind.ToString().ToLowerInvariant()}";
        return new FigurePool(key, figure.Definition, pool);
    }

    /// <summary>The value on a basis; <paramref name="quantile"/> in [0, 1] is used when it is sampled.</summary>
    public (double Value, Claim Claim) On(Basis basis, double quantile) => basis switch
    {
        Basis.Claimed => Claimed(),
        Basis.Assessed => Assessed(),
        _ => (Between(Low, High, quantile), claims[0]),
    };

    /// <summary>The value of a recorded figure, which no basis governs: the plain assumption, else the middle of what is said.</summary>
    public (double Value, Claim Claim) Middle()
    {
        var plain = claims.FirstOrDefault(claim => claim.Side == ClaimSide.Assumed && claim.StandsFor is null);
        var published = claims.Where(claim => claim.Side != ClaimSide.Assumed).ToArray();
        if (published.Length == 0 && plain is not null)
            return (plain.Value, plain);
        var ordered = (published.Length > 0 ? published : [.. claims]).OrderBy(claim => claim.Value).ToArray();
        var middle = ordered.Length / 2;
        var value = ordered.Length % 2 == 1 ? ordered[middle].Value : Between(ordered[middle - 1].Value, ordered[middle].Value, 0.5);
        return (value, ordered[middle]);
    }

    /// <summary>A share of the way from one value to another: of cross-sections, which spread over powers of ten, in their logarithm.</summary>
    private double Between(double low, double high, double share) => Definition.Dimension == Dimension.Area && low > 0
        ? low * Elementary.Pow(high / low, share)
        : low + (share * (high - low));

    private static bool IsUsable(Claim claim, CatalogueItem item, FigureRequest request)
    {
        var meaning = request.Meaning is not null ? claim.Meaning == request.Meaning : claim.Meaning is null or "maximum";
        var of = request.Of is not null ? claim.Of == request.Of : claim.Of is null || claim.Of == item.Id || claim.Of == item.Name;
        return meaning && of && (request.Level is null || claim.Level == request.Level);
    }

    private static string? MostSpecific(Claim[] usable, TargetClass? against)
    {
        if (against is not { } kind)
            return null;
        var exact = kind.ToString().ToLowerInvariant();
        if (usable.Any(claim => claim.Against == exact))
            return exact;
        var breathesAir = kind is TargetClass.Aircraft or TargetClass.Cruise or TargetClass.Drone;
        return breathesAir && usable.Any(claim => claim.Against == "air-breathing") ? "air-breathing" : null;
    }

    private static Func<Claim, double> Normalised(Func<Claim, double> value) => claim =>
        claim.CrossSectionM2 is { } crossSection ? value(claim) / Elementary.Pow(crossSection, 0.25) : value(claim);

    private (double Value, Claim Claim) Claimed() =>
        Best(claim => claim.Side == ClaimSide.Claimed)
        ?? Best(claim => claim.StandsFor == Basis.Claimed)
        ?? Best(claim => Undisputed.Contains(claim.Side))
        ?? Best(claim => claim.Side == ClaimSide.Assessed)
        ?? Best(claim => claim.StandsFor is null)
        ?? Best(_ => true)!.Value;

    private (double Value, Claim Claim) Assessed() =>
        Worst(claim => claim.Side == ClaimSide.Assessed)
        ?? Worst(claim => claim.StandsFor == Basis.Assessed)
        ?? Worst(claim => claim.Side == ClaimSide.Assumed && claim.StandsFor is null)
        ?? Worst(claim => Undisputed.Contains(claim.Side))
        ?? Worst(claim => claim.Side == ClaimSide.Claimed)
        ?? Worst(_ => true)!.Value;

    private (double Value, Claim Claim)? Best(Func<Claim, bool> which) => Pick(which, favourable);

    private (double Value, Claim Claim)? Worst(Func<Claim, bool> which) => Pick(which, favourable switch
    {
        Favourable.Higher => Favourable.Lower,
        Favourable.Lower => Favourable.Higher,
        _ => Favourable.Neither,
    });

    private (double Value, Claim Claim)? Pick(Func<Claim, bool> which, Favourable direction)
    {
        var value = Normalised(claim => claim.Value);
        var candidates = claims.Where(which).OrderBy(value).ToArray();
        if (candidates.Length == 0)
            return null;
        var chosen = direction switch
        {
            Favourable.Higher => candidates[^1],
            Favourable.Lower => candidates[0],
            _ => candidates[candidates.Length / 2],
        };
        return (value(chosen), chosen);
    }
}
