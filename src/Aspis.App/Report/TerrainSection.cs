using System.Globalization;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;
using Aspis.Studies.Results;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.App.Report;

/// <summary>What the ground does to each radar's view of each group: when it comes into view over it, and over a smooth Earth.</summary>
internal static class TerrainSection
{
    private const double NoticeableSeconds = 2;
    private const int MostRows = 16;
    private const double CoarseMetres = 2000;

    /// <summary>The section, or null when no elevation was asked for.</summary>
    public static object? Of(ReportInput input)
    {
        var scenario = input.Result.Design.Scenario;
        if (scenario.LiesOutsideTerrain)
        {
            return new
            {
                Text = "No elevation file covers all of this scenario, so it lies on a smooth Earth. Give tiles with --terrain.",
                Note = string.Empty,
                Views = Array.Empty<object>(),
            };
        }

        if (scenario.Ground.IsSmooth)
            return null;
        var views = Views(input, scenario.Ground).OrderByDescending(view => view.LostSeconds).ToArray();
        return new { Text = Text(views), Note = Note(scenario.Ground, scenario.Places.Values.Select(place => place.Point)), Views = views.Take(MostRows).Select(Row).ToArray() };
    }

    private static IEnumerable<View> Views(ReportInput input, Ground ground) =>
        from laydown in input.Result.Laydowns
        from radar in laydown.Prepared.World.Radars
        from flyer in laydown.Prepared.World.Flyers.Where(flyer => flyer.IsHostile).DistinctBy(flyer => (flyer.Group, flyer.Role, flyer.Trajectory))
        group (laydown, flyer) by (radar.Name, radar.Antenna, flyer.Group, flyer.Role) into one
        let first = one.First()
        let site = first.laydown.Prepared.World.Radars.First(radar => radar.Name == one.Key.Name)
        let view = ViewOf(input, first.laydown, site, first.flyer, ground)
        where view is not null
        select view;

    private static View? ViewOf(ReportInput input, LaydownResult laydown, RadarSite site, FlyerSpec flyer, Ground ground)
    {
        var smooth = VisibleWindow.Of(site, flyer.Trajectory, 0, Ground.Smooth);
        var over = VisibleWindow.Of(site, flyer.Trajectory, 0, ground);
        var end = flyer.Trajectory.ArrivalSeconds;
        var (smoothSeconds, overSeconds) = (Seconds(smooth, end), Seconds(over, end));
        if (Math.Abs(smoothSeconds - overSeconds) < NoticeableSeconds)
            return null;

        // What hides it last is what the view has to clear.
        Crest? crest = over.IsEmpty || over.FirstSeconds < NoticeableSeconds
            ? null
            : ground.CrestBetween(
                GeodeticPoint.FromPosition(site.Antenna),
                GeodeticPoint.FromPosition(flyer.Trajectory.At(over.FirstSeconds - (NoticeableSeconds / 2)).Position));
        return new View(
            laydown.Prepared.Laydown.Title,
            site.Name,
            FlightPaths.Label(input, flyer),
            smooth.IsEmpty ? null : end - smooth.FirstSeconds,
            over.IsEmpty ? null : end - over.FirstSeconds,
            over.IsEmpty ? null : (flyer.Trajectory.At(over.FirstSeconds).Position - site.Antenna).Length,
            smoothSeconds - overSeconds,
            crest);
    }

    private static double Seconds(VisibleWindow window, double end) => window.IsEmpty
        ? 0
        : Math.Min(window.LastSeconds, end) - window.FirstSeconds - window.Hidden.Sum(stretch => stretch.To - stretch.From);

    private static string Text(View[] views)
    {
        if (views.Length == 0)
            return "Over this ground every radar sees what it would see on a smooth Earth, to within two seconds.";
        var worst = views[0];
        if (worst.LostSeconds < 0)
            return $"High ground helps: {worst.Radar} has {worst.Group} in view {Time(-worst.LostSeconds)} longer than a radar on level ground would.";
        var when = worst.OverSeconds is { } seconds ? $"{Time(seconds)} before it arrives" : "never";
        return worst.SmoothSeconds is { } before
            ? $"The ground matters most to {worst.Radar}: {worst.Group} would come into view {Time(before)} before it arrives if only the curve of the Earth stood in the way, and comes into view {when} over this ground{Because(worst)}."
            : $"{worst.Radar} has {worst.Group} in view {when}.";
    }

    private static string Because(View view) => view.Mask is { } mask
        ? $", where it clears ground {Wording.Metres(Math.Round(mask.HeightMetres))} high, {Wording.Kilometres(mask.RangeMetres)} from the radar"
        : string.Empty;

    /// <summary>What the coarsest elevation under a defended place cannot show.</summary>
    private static string Note(Ground ground, IEnumerable<GeodeticPoint> places)
    {
        var coarsest = places.Max(place => ground.SpacingMetres(place.Latitude.InDegrees, place.Longitude.InDegrees));
        var view = "View is of the antenna over the ground, before the limits of the beam; where a radar then looks, and what it detects, is another matter.";
        return coarsest < CoarseMetres
            ? $"Elevation around the defended places has cells of {Wording.Metres(Math.Round(coarsest))}. {view}"
            : $"Elevation here has cells of {Wording.Kilometres(coarsest)}: it shows plains, plateaus and the mass of mountains, but no hill, wadi, ridge line or town. What such ground hides is hidden from this run too: give finer tiles with --terrain. {view}";
    }

    private static object Row(View view) => new
    {
        view.Radar,
        view.Laydown,
        view.Group,
        Smooth = view.SmoothSeconds is { } smooth ? Time(smooth) : "never",
        Over = view.OverSeconds is { } over ? Time(over) : "never",
        Range = view.RangeMetres is { } range ? Wording.Kilometres(range) : "–",
        Lost = view.LostSeconds >= 0 ? Time(view.LostSeconds) : $"gains {Time(-view.LostSeconds)}",
        Mask = view.Mask is { } mask ? $"{Wording.Metres(Math.Round(mask.HeightMetres))} high, {Wording.Kilometres(mask.RangeMetres)} away" : "–",
    };

    private static string Time(double seconds)
    {
        const double Long = 120;
        var whole = (long)Math.Round(seconds);
        return whole < Long
            ? string.Create(CultureInfo.InvariantCulture, $"{whole}\u00a0s")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 60}\u00a0min\u00a0{whole % 60}\u00a0s");
    }

    private sealed record View(
        string Laydown, string Radar, string Group, double? SmoothSeconds, double? OverSeconds, double? RangeMetres, double LostSeconds, Crest? Mask);
}
