using Aspis.Kernel.Geometry;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Studies.Results;
using Aspis.World.Effectors;

namespace Aspis.App.Report;

/// <summary>What a reader of range rings gets wrong: reach against aircraft is not reach against ballistic missiles.</summary>
internal static class RingSection
{
    private const double PathStepSeconds = 4;

    // Nearer than this a battery counts as standing at the place.
    private const double NearMetres = 20_000;

    /// <summary>Text, rings, places and flight paths for the map.</summary>
    public static object Of(ReportInput input)
    {
        var rings = input.Result.Laydowns
            .SelectMany(laydown => laydown.Prepared.World.Batteries.Select(battery => Ring.Of(input, laydown, battery)))
            .DistinctBy(ring => (ring.System, ring.Site))
            .OrderByDescending(ring => ring.BrochureMetres)
            .ToArray();

        // The map shows the rings that mislead; with none of them, all.
        var misleading = rings.Where(ring => input.TiesWithNone(ring.Laydown)).ToArray();
        var shown = misleading.Length > 0 ? misleading : rings;
        return new
        {
            Text = Text(input, rings),
            Rings = shown.SelectMany(Circles).ToArray(),
            Places = Places(input, shown),
            Paths = Paths(input),
        };
    }

    private static string Text(ReportInput input, Ring[] rings)
    {
        var sentences = rings
            .Where(ring => input.TiesWithNone(ring.Laydown))
            .GroupBy(ring => ring.System)
            .Select(system => Misread(input, [.. system]))
            .Where(sentence => sentence.Length > 0)
            .ToArray();
        return sentences.Length > 0
            ? string.Join(" ", sentences)
            : "The dashed rings are the ranges on the brochure, against aircraft. Against ballistic missiles only the red rings are claimed.";
    }

    /// <summary>What a reader of a system's brochure ring would think protected, and why it is not.</summary>
    private static string Misread(ReportInput input, Ring[] rings)
    {
        var covered = rings
            .SelectMany(ring => input.Result.Design.Scenario.Places.Values.Select(place => (
                place.Title, Metres: Geodesic.Inverse(ring.Point, place.Point).DistanceMetres, Ring: ring)))
            .Where(place => place.Metres <= place.Ring.BrochureMetres && place.Metres > place.Ring.BallisticMetres)
            .OrderBy(place => place.Metres)
            .DistinctBy(place => place.Title)
            .Select(place => place.Metres < NearMetres ? place.Title : $"{place.Title}, {place.Metres / 1000:0} km away,")
            .ToArray();
        if (covered.Length == 0)
            return string.Empty;
        var reach = rings[0].Missiles.Where(missile => missile.BallisticMetres > 0).ToArray();
        var claims = reach.Length == 0
            ? "but no source claims that it stops ballistic missiles at all"
            : $"but the claims against ballistic missiles are {Wording.Join([.. reach.Select(missile => $"{missile.BallisticMetres / 1000:0} km ({missile.Name})")])}";
        var sites = Wording.Join([.. rings.Select(ring => ring.Site).Distinct()]);
        return $"{rings[0].System} at {sites}: the {rings[0].BrochureMetres / 1000:0} km ring of the brochure covers {Wording.Join(covered)} {claims}. In this raid that laydown does no better than no defence.";
    }

    private static IEnumerable<object> Circles(Ring ring)
    {
        var (latitude, longitude) = (ring.Point.Latitude.InDegrees, ring.Point.Longitude.InDegrees);
        yield return new { Label = $"{ring.System}, {ring.Site}: brochure", Lat = latitude, Lon = longitude, Km = ring.BrochureMetres / 1000, Kind = "brochure" };
        if (ring.BallisticMetres > 0)
            yield return new { Label = $"{ring.System}, {ring.Site}: ballistic", Lat = latitude, Lon = longitude, Km = ring.BallisticMetres / 1000, Kind = "ballistic" };
    }

    private static object[] Places(ReportInput input, Ring[] rings)
    {
        var scenario = input.Result.Design.Scenario;
        var defended = scenario.Places.Values.Select(place => Place(place.Spec.Name, place.Title, place.Point, "defended"));
        var launch = scenario.Content.LaunchSites.Select(site => Place(site.Id, site.Name, scenario.LaunchSites[site.Id], "launch"));
        var batteries = rings.Select(ring => Place($"{ring.Laydown.Name}/{ring.System}", $"{ring.System}, {ring.Site}", ring.Point, "battery"));
        return [.. defended, .. launch, .. batteries];
    }

    private static object Place(string id, string name, GeodeticPoint point, string kind) =>
        new { Id = id, Name = name, Lat = point.Latitude.InDegrees, Lon = point.Longitude.InDegrees, Kind = kind };

    private static object[] Paths(ReportInput input) =>
    [
        .. input.Prepared.Raid.Flyers.Where(flyer => flyer.IsHostile).DistinctBy(flyer => (flyer.Group, flyer.Role)).Select(flyer => new
        {
            Label = input.Prepared.Raid.Groups[flyer.Group].Title,
            Points = Enumerable.Range(0, (int)(flyer.Trajectory.ArrivalSeconds / PathStepSeconds) + 2).Select(i =>
            {
                var point = GeodeticPoint.FromPosition(flyer.Trajectory.At(i * PathStepSeconds).Position);
                return new[] { point.Longitude.InDegrees, point.Latitude.InDegrees, Math.Max(0, point.Height.InKilometres) };
            }).ToArray(),
        }),
    ];

    /// <summary>One battery's rings, as its makers claim them.</summary>
    private sealed record Ring(
        LaydownResult Laydown, string System, string Site, GeodeticPoint Point, (string Name, double BrochureMetres, double BallisticMetres)[] Missiles)
    {
        public double BrochureMetres => Missiles.Max(missile => missile.BrochureMetres);

        public double BallisticMetres => Missiles.Max(missile => missile.BallisticMetres);

        public static Ring Of(ReportInput input, LaydownResult laydown, BatterySite battery)
        {
            var design = input.Result.Design;
            var entry = laydown.Prepared.Laydown.Batteries.First(candidate => candidate.Id == battery.Name);
            var item = design.Catalogue.Items[entry.Type];
            var point = GeodeticPoint.FromPosition(battery.Place);
            var nearest = design.Scenario.Places.Values.MinBy(place => Geodesic.Inverse(place.Point, point).DistanceMetres)!;
            var isThere = Geodesic.Inverse(nearest.Point, point).DistanceMetres < NearMetres;
            return new Ring(
                laydown,
                item.Name,
                isThere ? nearest.Title : SiteName(laydown.Prepared.Laydown.Title, item.Name),
                point,
                [.. item.Effectors.Select(id => design.Catalogue.Items[id]).Select(missile => (
                    missile.Name, Claimed(missile, TargetClass.Aircraft), Claimed(missile, TargetClass.Ballistic)))]);
        }

        /// <summary>Away from every defended place, the laydown's own title says best where it stands.</summary>
        private static string SiteName(string title, string system)
        {
            var at = title.LastIndexOf(" at ", StringComparison.Ordinal);
            return at < 0 ? system : title[(at + 4)..];
        }

        private static double Claimed(CatalogueItem missile, TargetClass kind) =>
            FigurePool.Of(missile, new FigureRequest("maximumRange", kind))?.On(Basis.Claimed, 0).Value ?? 0;
    }
}
