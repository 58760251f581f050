using Aspis.Kernel.Geometry;
using Aspis.Scenarios.Laydowns;
using static Aspis.App.Report.Wording;

namespace Aspis.App.Report;

/// <summary>
/// What a reader of range rings gets wrong: reach against aircraft is not reach against what comes, and what flies low hides
/// behind the Earth.
/// </summary>
internal static class RingSection
{
    /// <summary>Text, rings, places and flight paths for the map.</summary>
    public static object Of(ReportInput input)
    {
        var reaches = BatteryReach.AllOf(input);
        return new
        {
            Text = Text(input, reaches),
            Systems = reaches.GroupBy(reach => reach.System)
                .Select(system => new { Name = system.Key, Text = Sentences(system.First()) }).ToArray(),
            Rings = reaches.SelectMany(Circles).ToArray(),
            Places = Places(input, reaches),
            Paths = FlightPaths.Of(input),
        };
    }

    private static string Text(ReportInput input, BatteryReach[] reaches)
    {
        var misread = reaches
            .Where(reach => input.TiesWithNone(reach.Laydown))
            .GroupBy(reach => reach.System)
            .Select(system => Misread(input, [.. system]))
            .Where(sentence => sentence.Length > 0)
            .ToArray();
        const string Rule = "The ring of a brochure is a best case: against aircraft, high enough to be seen. "
            + "What counts is the reach claimed against what comes, and how far the radar sees it before the Earth hides it.";
        return string.Join(" ", [Rule, .. misread]);
    }

    /// <summary>What a reader of a system's brochure ring would think protected, in a laydown that stops nothing.</summary>
    private static string Misread(ReportInput input, BatteryReach[] reaches)
    {
        var covered = reaches
            .SelectMany(reach => input.Result.Design.Scenario.Places.Values.Select(place => (Place: place, Reach: reach)))
            .Select(pair => (pair.Place, pair.Reach, Metres: Geodesic.Inverse(pair.Reach.Point, pair.Place.Point).DistanceMetres))
            .Where(pair => pair.Metres <= pair.Reach.BrochureMetres && pair.Metres > pair.Reach.BestMetres)
            .OrderBy(pair => pair.Metres)
            .DistinctBy(pair => pair.Place.Title)
            .Select(pair => pair.Metres < BatteryReach.NearMetres ? pair.Place.Title : $"{pair.Place.Title} ({Kilometres(pair.Metres)} away)")
            .ToArray();
        if (covered.Length == 0)
            return string.Empty;
        var best = reaches.Max(reach => reach.BestMetres);
        var claim = best > 0 ? $"of which {Kilometres(best)} are left against this raid" : "of which nothing is left against this raid";
        var sites = Join([.. reaches.Select(reach => reach.Site).Distinct()]);
        return $"{reaches[0].System} at {sites}: the ring of {Kilometres(reaches[0].BrochureMetres)}, {claim}, covers {Join(covered)}. It stops no more than no defence.";
    }

    /// <summary>What is printed of a system, and which limit binds against each kind that comes.</summary>
    private static string Sentences(BatteryReach reach)
    {
        var sentences = new List<string> { $"{Kilometres(reach.BrochureMetres)} on the brochure, against {reach.BrochureAgainst}." };
        sentences.AddRange(reach.Limits.Where(limit => limit.Claims.Count > 0).Select(limit => Sentence(reach, limit)));
        var unclaimed = reach.Limits.Where(limit => limit.Claims.Count == 0).Select(limit => limit.Kind.Many).ToArray();
        if (unclaimed.Length > 0)
            sentences.Add($"No source claims that it stops {Join(unclaimed)}.");
        return string.Join(" ", sentences);
    }

    private static string Sentence(BatteryReach reach, ReachLimit limit)
    {
        var claimed = $"Against {limit.Kind.Many}: {Kilometres(limit.ClaimedMetres)} claimed ({limit.Claims[0].Effector})";
        if (limit.HorizonMetres is not { } horizon || limit.HeightMetres is not { } height)
            return $"{claimed}, and that claim binds.";
        return limit.IsHorizon
            ? $"{claimed}, but its radar, {Metres(reach.AntennaMetres)} up, sees what flies at {Metres(height)} only out to {Kilometres(horizon)}: the horizon binds."
            : $"{claimed}, inside the {Kilometres(horizon)} at which its radar, {Metres(reach.AntennaMetres)} up, sees what flies at {Metres(height)}: the claim binds.";
    }

    private static IEnumerable<object> Circles(BatteryReach reach)
    {
        yield return Circle(reach, "brochure", "brochure", reach.BrochureMetres, []);

        // Kinds that it reaches equally far share a ring.
        foreach (var limits in reach.Limits.Where(limit => limit.Metres > 0).GroupBy(limit => limit.Metres))
        {
            string[] against = [.. limits.Select(limit => limit.Kind.Many)];
            yield return Circle(reach, "reach", Join(against), limits.Key, against);
        }
    }

    private static object Circle(BatteryReach reach, string kind, string what, double metres, string[] against) => new
    {
        Label = $"{reach.System}, {reach.Site}: {what}",
        Short = $"{reach.System}: {what}",
        Lat = reach.Point.Latitude.InDegrees,
        Lon = reach.Point.Longitude.InDegrees,
        Km = metres / 1000,
        Kind = kind,
        Against = against,
    };

    private static object[] Places(ReportInput input, BatteryReach[] reaches)
    {
        var scenario = input.Result.Design.Scenario;
        var used = input.Prepared.Raid.Groups.Select(group => group.From).ToHashSet();
        var defended = scenario.Places.Values.Select(place => Place(place.Spec.Name, place.Title, place.Point, "defended"));
        var launch = scenario.Content.LaunchSites.Where(site => used.Contains(site.Id))
            .Select(site => Place(site.Id, site.Name, scenario.LaunchSites[site.Id], "launch"));

        // Options that stand on one spot share a mark.
        var batteries = reaches.GroupBy(reach => reach.Site)
            .Select(spot => Place($"battery/{spot.Key}", $"{Join([.. spot.Select(reach => reach.System)])}, {spot.Key}", spot.First().Point, "battery"));
        return [.. defended, .. launch, .. batteries];
    }

    private static object Place(string id, string name, GeodeticPoint point, string kind) =>
        new { Id = id, Name = name, Lat = point.Latitude.InDegrees, Lon = point.Longitude.InDegrees, Kind = kind };
}
