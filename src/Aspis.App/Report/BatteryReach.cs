using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Results;
using Aspis.World.Effectors;

namespace Aspis.App.Report;

/// <summary>One battery in the field: the ring of its brochure, and what is left of it against the weapons of a raid.</summary>
/// <param name="Laydown">A laydown that it stands in.</param>
/// <param name="System">Name of the system.</param>
/// <param name="Site">Name of where it stands.</param>
/// <param name="Point">Where it stands.</param>
/// <param name="AntennaMetres">Height of its engagement radar's antenna above ground, m.</param>
/// <param name="BrochureMetres">Farthest range claimed, against aircraft where there is such a claim, m.</param>
/// <param name="BrochureAgainst">What that range is claimed against.</param>
/// <param name="Limits">What limits it against each kind of the raid's weapons.</param>
internal sealed record BatteryReach(
    LaydownResult Laydown,
    string System,
    string Site,
    GeodeticPoint Point,
    double AntennaMetres,
    double BrochureMetres,
    string BrochureAgainst,
    IReadOnlyList<ReachLimit> Limits)
{
    /// <summary>Nearer than this a battery counts as standing at a place, m.</summary>
    public const double NearMetres = 20_000;

    /// <summary>Farthest that it stops anything of this raid, m.</summary>
    public double BestMetres => Limits.Count == 0 ? 0 : Limits.Max(limit => limit.Metres);

    /// <summary>Every battery of the run once, the widest brochure first.</summary>
    public static BatteryReach[] AllOf(ReportInput input)
    {
        var lowest = LowestCruise(input);
        return
        [
            .. input.Result.Laydowns
                .SelectMany(laydown => laydown.Prepared.World.Batteries.Select(battery => Of(input, laydown, battery, lowest)))
                .DistinctBy(reach => (reach.System, reach.Site))
                .OrderByDescending(reach => reach.BrochureMetres),
        ];
    }

    private static BatteryReach Of(
        ReportInput input, LaydownResult laydown, BatterySite battery, IReadOnlyDictionary<WeaponKind, double> lowest)
    {
        var design = input.Result.Design;
        var item = design.Catalogue.Items[laydown.Prepared.Laydown.Batteries.First(candidate => candidate.Id == battery.Name).Type];
        var effectors = item.Effectors.Select(id => design.Catalogue.Items[id]).ToArray();
        var antenna = laydown.Prepared.World.Radars[battery.GuidanceRadar].Spec.AntennaHeightMetres;
        var limits = input.Weapons.Kinds.Select(kind => Limit(effectors, kind, lowest, antenna)).ToArray();
        var aircraft = effectors.Max(effector => Claimed(effector, "maximumRange", TargetClass.Aircraft));
        var widest = limits.MaxBy(limit => limit.ClaimedMetres)!;
        var point = GeodeticPoint.FromPosition(battery.Place);
        return new BatteryReach(
            laydown,
            item.Name,
            SiteName(design.Scenario, laydown.Prepared.Laydown.Title, item.Name, point),
            point,
            antenna,
            aircraft > 0 ? aircraft : widest.ClaimedMetres,
            aircraft > 0 ? "aircraft" : widest.Kind.Many,
            limits);
    }

    /// <summary>A claim of reach counts only with a claim that it kills, as it does in a run.</summary>
    private static ReachLimit Limit(
        CatalogueItem[] effectors, WeaponKind kind, IReadOnlyDictionary<WeaponKind, double> lowest, double antennaMetres)
    {
        var claims = effectors
            .Where(effector => Claimed(effector, effector.Kind == ItemKind.Jammer ? "softKill" : "singleShotKill", kind.Class) > 0)
            .Select(effector => (effector.Name, Metres: Claimed(effector, "maximumRange", kind.Class)))
            .Where(claim => claim.Metres > 0)
            .OrderByDescending(claim => claim.Metres).ToArray();
        return lowest.TryGetValue(kind, out var height)
            ? new ReachLimit(kind, claims, height, RadarHorizon.DistanceMetres(antennaMetres, height))
            : new ReachLimit(kind, claims, null, null);
    }

    /// <summary>Lowest cruise height of the raid's weapons by kind, m above ground: the group's own, else the catalogue's.</summary>
    private static Dictionary<WeaponKind, double> LowestCruise(ReportInput input) => input.Prepared.Raid.Groups
        .Where(group => group.Weapons > 0)
        .Select(group => (Group: group, Item: WeaponKind.ItemOf(group, input.Result.Design.Catalogue)))
        .Where(entry => entry.Item.Flight == ThreatFlight.Cruise)
        .GroupBy(entry => WeaponKind.Of(entry.Group, input.Result.Design.Catalogue))
        .ToDictionary(entries => entries.Key, entries => entries.Min(entry => CruiseHeight(entry.Group, entry.Item)));

    private static double CruiseHeight(WeaponGroupFile group, CatalogueItem item)
    {
        // The height of a group of carriers is that of the aircraft.
        if (group.Carries is null && group.Height is { } own && QuantityText.TryParse(own, Dimension.Length, out var metres, out _))
            return metres;
        return FigurePool.Of(item, new FigureRequest("cruiseHeight"))!.Middle().Value;
    }

    /// <summary>Away from every defended place, the laydown's own title says best where it stands.</summary>
    private static string SiteName(Scenario scenario, string title, string system, GeodeticPoint point)
    {
        var nearest = scenario.Places.Values.MinBy(place => Geodesic.Inverse(place.Point, point).DistanceMetres)!;
        if (Geodesic.Inverse(nearest.Point, point).DistanceMetres < NearMetres)
            return nearest.Title;
        var at = title.LastIndexOf(" at ", StringComparison.Ordinal);
        return at < 0 ? system : title[(at + 4)..];
    }

    private static double Claimed(CatalogueItem effector, string figure, TargetClass target) =>
        FigurePool.Of(effector, new FigureRequest(figure, target))?.On(Basis.Claimed, 0).Value ?? 0;
}
