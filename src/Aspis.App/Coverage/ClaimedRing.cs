using Aspis.App.Catalogues;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Radars;
using System.Globalization;

namespace Aspis.App.Coverage;

/// <summary>The ring that a brochure's figure would draw round a radar.</summary>
internal static class ClaimedRing
{
    /// <summary>The longest range claimed against a class, or else the greatest range displayed.</summary>
    public static (double Metres, string Words) Of(CatalogueItem radar, TargetClass against, RadarSpec spec)
    {
        string[] kinds = against == TargetClass.Ballistic ? ["ballistic"] : [against.ToString().ToLowerInvariant(), "air-breathing"];
        var claim = radar.Figures.GetValueOrDefault("detectionRange")?.Claims
            .Where(claim => claim.Against is null || kinds.Contains(claim.Against))
            .MaxBy(claim => claim.Value);
        if (claim is null)
            return (spec.InstrumentedRangeMetres, string.Create(CultureInfo.InvariantCulture, $"{spec.InstrumentedRangeMetres / 1000:0} km, the greatest range displayed"));
        var target = claim.CrossSectionM2 is { } area ? string.Create(CultureInfo.InvariantCulture, $" on {area} m2") : string.Empty;
        return (claim.Value, string.Create(CultureInfo.InvariantCulture, $"{claim.Value / 1000:0} km{target}, as claimed"));
    }
}
