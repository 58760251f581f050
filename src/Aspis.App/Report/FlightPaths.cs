using Aspis.Kernel.Geometry;
using Aspis.World.Objects;

namespace Aspis.App.Report;

/// <summary>Where everything flies when nothing disturbs it, one path for each group of the raid and stream of the traffic.</summary>
internal static class FlightPaths
{
    private const double StepSeconds = 4;
    private const int MostSteps = 240;

    /// <summary>The paths of the raid first, then those of the traffic.</summary>
    public static object[] Of(ReportInput input) =>
    [
        .. input.Prepared.Raid.Flyers
            .GroupBy(flyer => (flyer.IsHostile, flyer.Group, flyer.Role))
            .OrderByDescending(group => group.Key.IsHostile).ThenBy(group => group.Key.Role).ThenBy(group => group.Key.Group)
            .Select(group => new
            {
                Label = Label(input, group.First()),
                Kind = Wording.Name(group.Key.Role),
                Weapon = Weapon(input, group.First()),
                Points = Points(group.First()),
            }),
    ];

    /// <summary>What a flyer's group or stream is called; what carriers release goes by its own name.</summary>
    public static string Label(ReportInput input, FlyerSpec flyer)
    {
        var design = input.Result.Design;
        if (!flyer.IsHostile)
            return design.Scenario.Content.Traffic![flyer.Group].Title;
        var group = input.Prepared.Raid.Groups[flyer.Group];
        return flyer.Parent < 0 ? group.Title : $"{WeaponKind.ItemOf(group, design.Catalogue).Name} from {group.Title}";
    }

    /// <summary>The kind of a weapon, as its rings name it; null for anything else.</summary>
    private static string? Weapon(ReportInput input, FlyerSpec flyer) => flyer.Role == ObjectRole.Weapon
        ? WeaponKind.Of(input.Prepared.Raid.Groups[flyer.Group], input.Result.Design.Catalogue).Many
        : null;

    /// <summary>Longitude and latitude, degrees, and height above the ellipsoid, km, from start to end.</summary>
    private static double[][] Points(FlyerSpec flyer)
    {
        var whole = flyer.Trajectory.ArrivalSeconds;
        var steps = Math.Clamp((int)Math.Ceiling(whole / StepSeconds), 1, MostSteps);
        return
        [
            .. Enumerable.Range(0, steps + 1).Select(i =>
            {
                var point = GeodeticPoint.FromPosition(flyer.Trajectory.At(whole * i / steps).Position);
                return new[] { point.Longitude.InDegrees, point.Latitude.InDegrees, Math.Max(0, point.Height.InKilometres) };
            }),
        ];
    }
}
