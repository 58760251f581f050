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

    /// <summary>The rules in the order of the file, which decides.</summary>
    public static ImmutableArray<WeaponControlRule> Read(InputFile file, Scenario scenario, WeaponControlRuleFile[]? rules) =>
        [.. (rules ?? []).Select((rule, i) => Read(file, scenario, $"doctrine.weaponControlRules[{i}]", rule))];

    private static WeaponControlRule Read(InputFile file, Scenario scenario, string place, WeaponControlRuleFile rule)
    {
        if (rule is { Zone: null, Above: null, Below: null, From: null, Until: null, Against: null })
            throw file.Error(place, "a rule without \"zone\", \"above\", \"below\", \"from\", \"until\" or \"against\" fits everything; say it as \"weaponControl\"");
        var lowest = Length($"{place}.above", rule.Above) ?? double.NegativeInfinity;
        var highest = Length($"{place}.below", rule.Below) ?? double.PositiveInfinity;
        if (lowest >= highest)
            throw file.Error($"{place}.above", $"\"{rule.Above}\" is not below \"{rule.Below}\": nothing flies between them");
        var from = rule.From is null ? Instant.Start : Instant.AtSeconds(file.NotNegative($"{place}.from", rule.From, Dimension.Time));
        var until = rule.Until is null ? Instant.Max : Instant.AtSeconds(file.NotNegative($"{place}.until", rule.Until, Dimension.Time));
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
            return ControlZone.Polygon([.. corners.Select((corner, i) => Point($"{place}.corners[{i}]", corner.Latitude, corner.Longitude))]);
        }

        var text = zone.Radius ?? throw file.Error(place, "a circle needs \"radius\"");
        var radius = file.Positive($"{place}.radius", text, Dimension.Length);
        if (radius > WidestMetres)
            throw file.Error($"{place}.radius", $"\"{text}\" is too wide; {WidestMetres / 1000} km is the most");
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
}
