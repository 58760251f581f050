using System.Collections.Immutable;
using Aspis.Kernel.Atmosphere;
using Aspis.Kernel.Geometry;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Radars;

namespace Aspis.App.Catalogues;

/// <summary>
/// What a radar's claimed detection ranges imply for another target: first the horizon of a smooth 4/3 Earth, then the
/// fourth-root law of the radar equation (Skolnik, <i>Introduction to Radar Systems</i>, 3rd edition, 2001, sections 8.5
/// and 1.2), for the radar's pulses on a target that fades as its claim supposes. No claim says what detection probability it means, so each is read as
/// 0.5 and as 0.9. Air takes what clear air does, and the claimed range bore it already. The radar's other figures are taken
/// as claimed.
/// </summary>
internal sealed record ImpliedRanges
{
    /// <summary>Cross-section of the target asked about when none is given, m²: a small drone or cruise missile.</summary>
    public const double UsualCrossSectionM2 = 0.1;

    /// <summary>Its altitude when none is given, m.</summary>
    public const double UsualAltitudeMetres = 50;

    private static readonly ImmutableArray<double> Readings = [0.5, 0.9];

    /// <summary>Cross-section of the target, m².</summary>
    public required double CrossSectionM2 { get; init; }

    /// <summary>Altitude of the target over the ground that the radar stands on, m.</summary>
    public required double AltitudeMetres { get; init; }

    /// <summary>Height of the antenna over that ground, m.</summary>
    public required double AntennaHeightMetres { get; init; }

    /// <summary>Distance at which the target comes over the horizon, m.</summary>
    public required double HorizonMetres { get; init; }

    /// <summary>Greatest range displayed, m.</summary>
    public required double InstrumentedRangeMetres { get; init; }

    /// <summary>How the radar decides: false alarms allowed and pulses added.</summary>
    public required DetectionLaw Detection { get; init; }

    /// <summary>Swerling case of the target that the ranges are said of, and of the one asked about.</summary>
    public required int SwerlingCase { get; init; }

    /// <summary>What clear air takes at the radar's frequency.</summary>
    public required GasProfile Gas { get; init; }

    /// <summary>The claims.</summary>
    public required ImmutableArray<ImpliedClaim> Claims { get; init; }

    /// <summary>
    /// What an item's own claims imply for a target; null when it claims no detection range on a stated cross-section.
    /// Claims of another model are left out: that model's antenna and display are not in this item.
    /// </summary>
    public static ImpliedRanges? Of(CatalogueItem item, double crossSectionM2, double altitudeMetres)
    {
        if (!item.Figures.TryGetValue("detectionRange", out var figure))
            return null;
        var claims = figure.Claims
            .Where(claim => claim.CrossSectionM2 is not null && (claim.Of is null || claim.Of == item.Id || claim.Of == item.Name))
            .ToArray();
        if (claims.Length == 0)
            return null;
        var antenna = AsClaimed(item, "antennaHeight");
        var ranges = new ImpliedRanges
        {
            CrossSectionM2 = crossSectionM2,
            AltitudeMetres = altitudeMetres,
            AntennaHeightMetres = antenna,
            HorizonMetres = RadarHorizon.DistanceMetres(antenna, altitudeMetres),
            InstrumentedRangeMetres = AsClaimed(item, "instrumentedRange"),
            Detection = new DetectionLaw(AsClaimed(item, "falseAlarmProbability"), (int)AsClaimed(item, "pulsesIntegrated")),
            SwerlingCase = (int)AsClaimed(item, "claimSwerlingCase"),
            Gas = new GasProfile(AsClaimed(item, "frequency"), GasProfile.ReferenceVapourGramsM3),
            Claims = [],
        };
        return ranges with { Claims = [.. claims.Select(claim => new ImpliedClaim(claim, ranges.Read(claim)))] };
    }

    private static double AsClaimed(CatalogueItem item, string figure) =>
        FigurePool.Of(item, new FigureRequest(figure))!.On(Basis.Claimed, 0).Value;

    private ImmutableArray<ImpliedRange> Read(Claim claim) =>
        [.. Readings.SelectMany(meant => Readings.Select(wanted => Read(claim, meant, wanted)))];

    private ImpliedRange Read(Claim claim, double meant, double wanted)
    {
        var gas = PathLoss.GasNepers(Gas, AntennaHeightMetres, claim.Value, PathLoss.ReferenceElevationRadians);
        var constant = RadarSpec.ConstantFor(claim.Value, claim.CrossSectionM2!.Value, meant, Detection, SwerlingCase, gas);
        var echo = EchoMetres(constant * CrossSectionM2 / Detection.RequiredSignalToNoise(SwerlingCase, wanted));
        var (range, limit) = new[]
        {
            (HorizonMetres, RangeLimit.Horizon), (echo, RangeLimit.Echo), (InstrumentedRangeMetres, RangeLimit.Instrumented),
        }.MinBy(entry => entry.Item1);
        return new ImpliedRange(meant, wanted, echo, range, limit);
    }

    /// <summary>Range at which the fourth power of range, and what air takes on the way there and back, have used up the signal.</summary>
    private double EchoMetres(double fourthPower)
    {
        var (low, high) = (0.0, 2 * Math.Sqrt(Math.Sqrt(fourthPower)));
        for (var middle = high / 2; low < middle && middle < high; middle = (low + high) / 2)
        {
            var elevation = Math.Max(0, PathLoss.ApparentRadians(AntennaHeightMetres, AltitudeMetres, middle));
            var air = Math.Exp(2 * PathLoss.GasNepers(Gas, AntennaHeightMetres, middle, elevation));
            (low, high) = Math.Pow(middle, 4) * air < fourthPower ? (middle, high) : (low, middle);
        }

        return high;
    }
}
