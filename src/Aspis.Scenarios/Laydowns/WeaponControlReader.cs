using System.Collections.Immutable;
using Aspis.Command.EngagementControl;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Kernel.Timing;
using Aspis.Scenarios.Files;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Reads the weapon control rules of a laydown.</summary>
internal static class WeaponControlReader
{
    private const double WidestMetres = 2_000_000;
    private const double NarrowestMetres = 100;
    private const double LowestMetres = -500;
    private const double HighestMetres = 2_000_000;

    /// <summary>The rules in the order of the file, which decides.</summary>
    public static ImmutableArray<WeaponControlRule> Read(InputFile file, Scenario scenario, WeaponControlRuleFile[]? rules) =>
        [.. (rules ?? []).Select((rule, i) => Read(file, scenario, $"doctrine.weaponControlRules[{i}]", rule))];

    private static WeaponControlRule Read(InputFile file, Scenario scenario, string place, WeaponControlRuleFile rule)
    {
        if (rule is { Zone: null, Above: null, Below: null, From: null, Until: null, Against: null })
            throw file.Error(place, "a rule without \"zone\", \"above\", \"below\", \"from\", \"until\" or \"against\" fits everything; say it as \"weaponControl\"");
        var lowest = Length($"{place}.above", rule.Above) ?? double.NegativeInfinity;
        var highest = Length($"{place}.below", rule.Below) ?? double.PositiveInfinity;
        if (highest <= LowestMetres)
            throw file.Error($"{place}.below", $"\"{rule.Below}\" is under the ground, where nothing flies");
        if (lowest >= HighestMetres)
            throw file.Error($"{place}.above", $"\"{rule.Above}\" is higher than anything flies; {HighestMetres / 1000:0} km is the most");
        if (lowest >= highest)
            throw file.Error($"{place}.above", $"\"{rule.Above}\" is not below \"{rule.Below}\": nothing flies between them");
        var from = rule.From is null ? Instant.Start : Instant.AtSeconds(file.TimeOfNight($"{place}.from", rule.From));
        var until = rule.Until is null ? Instant.Max : Instant.AtSeconds(file.TimeOfNight($"{place}.until", rule.Until));
        if (from >= until)
            throw file.Error($"{place}.until", $"\"{rule.Until}\" is not after \"{rule.From ?? "0 s"}\": the rule would never hold");
        var zone = rule.Zone is null ? null : Zone(file, scenario, $"{place}.zone", rule.Zone);
        return new WeaponControlRule(rule.Status, zone, lowest, highest, from, until, rule.Against is null ? null : rule.Against == TargetKind.Ballistic);

        double? Length(string at, string? text) => text is null ? null : file.Quantity(at, text, Dimension.Length);
    }

    private static ControlZone Zone(InputFile file, Scenario scenario, string place, ControlZoneFile zone)
    {
        var ways = (zone.Place is null ? 0 : 1) + (zone.Latitude is null && zone.Longitude is null ? 0 : 1) + (zone.Corners is null ? 0 : 1);
        if (ways != 1)
            throw file.Error(place, "a zone has one of \"place\" with \"radius\", \"latitude\" and \"longitude\" with \"radius\", or \"corners\"");
        if (zone.Corners is { } corners)
        {
            if (zone.Radius is not null)
                throw file.Error($"{place}.radius", "only a circle has a radius; leave it out, or give its middle instead of corners");
            if (corners.Length < 3)
                throw file.Error($"{place}.corners", $"a polygon has at least three corners, not {corners.Length}");
            return Polygon(file, $"{place}.corners", [.. corners.Select((corner, i) => Point($"{place}.corners[{i}]", corner.Latitude, corner.Longitude))]);
        }

        var text = zone.Radius ?? throw file.Error(place, "a circle needs \"radius\"");
        var radius = file.Positive($"{place}.radius", text, Dimension.Length);
        if (radius > WidestMetres)
            throw file.Error($"{place}.radius", $"\"{text}\" is too wide; {WidestMetres / 1000} km is the most");
        if (radius < NarrowestMetres)
            throw file.Error($"{place}.radius", $"\"{text}\" is too narrow; {NarrowestMetres} m is the least");
        return ControlZone.Circle(Middle(), radius);

        Position Middle()
        {
            if (zone.Place is not { } id)
                return Point(place, zone.Latitude ?? Missing("latitude"), zone.Longitude ?? Missing("longitude"));
            return scenario.Places.TryGetValue(id, out var found)
                ? found.Spec.Centre
                : throw file.Error($"{place}.place", $"there is no place \"{id}\"; {Catalogues.Spelling.Suggest(id, scenario.Places.Keys)}");
        }

        string Missing(string field) => throw file.Error(place, $"the middle of a circle needs \"{field}\" too");

        Position Point(string at, string latitude, string longitude) => GroundPoint.Read(file, at, latitude, longitude, "0 m", Ground.Smooth).ToPosition();
    }

    /// <summary>A polygon that encloses something, on the plane that touches the Earth at its first corner.</summary>
    private static ControlZone Polygon(InputFile file, string place, ImmutableArray<Position> corners)
    {
        var frame = new LocalFrame(corners[0]);
        (double East, double North)[] flat = [.. corners.Select(frame.ToLocal).Select(local => (local.East, local.North))];
        var far = Array.FindIndex([.. corners], corner => corner.DistanceTo(corners[0]) > WidestMetres);
        if (far >= 0)
            throw file.Error($"{place}[{far}]", $"this corner is more than {WidestMetres / 1000:0} km from the first; make the zone smaller, or several of it");
        var twiceArea = 0.0;
        for (var i = 0; i < flat.Length; i++)
        {
            var (a, b) = (flat[i], flat[(i + 1) % flat.Length]);
            twiceArea += (a.East * b.North) - (b.East * a.North);
            for (var k = i + 2; k < flat.Length; k++)
            {
                if ((k + 1) % flat.Length != i && Cross(a, b, flat[k], flat[(k + 1) % flat.Length]))
                    throw file.Error(place, $"the sides from corners {i} and {k} cross; list the corners in order around the zone");
            }
        }

        return Math.Abs(twiceArea) / 2 >= NarrowestMetres * NarrowestMetres
            ? ControlZone.Polygon(corners)
            : throw file.Error(place, "the corners enclose no ground: they are the same, or lie on one line; move one of them");
    }

    private static bool Cross((double East, double North) a, (double East, double North) b, (double East, double North) c, (double East, double North) d)
    {
        return (Side(a, b, c) * Side(a, b, d)) < 0 && (Side(c, d, a) * Side(c, d, b)) < 0;

        static double Side((double East, double North) from, (double East, double North) to, (double East, double North) point) =>
            ((to.East - from.East) * (point.North - from.North)) - ((to.North - from.North) * (point.East - from.East));
    }
}
