using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Terrain;
using Aspis.World.Objects;

namespace Aspis.Scenarios.Laydowns;

/// <summary>Reads a scenario folder: strictly, whole, or not at all. Combining it with a catalogue checks the references.</summary>
public static class ScenarioReader
{
    private const int MostWeapons = 5000;
    private const double GreatestValue = 1e12;
    private const double FarthestMetres = 500_000;
    private const int LongestRaidSeconds = 24 * 3600;

    /// <summary>Reads a scenario by its folder or its <c>scenario.json</c>, and lays it on a ground.</summary>
    public static Scenario Read(string path, TerrainChoice terrain)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? ".";
        if (!Directory.Exists(path) && Path.GetFileName(path) != "scenario.json")
            throw new InputException(path, null, null, File.Exists(path)
                ? "a scenario is given by its folder or its scenario.json"
                : "there is no such scenario folder");
        if (folder.Length == 0)
            folder = ".";
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var file = Open(Path.Combine(folder, "scenario.json"), files);
        var content = file.Read<ScenarioFile>();
        if (content.Name != RealName(folder))
            throw file.Error("name", $"\"{content.Name}\" must equal the name of its folder");
        CheckEpoch(file, content);
        AirwayReader.Check(file, content);
        TrafficReader.Check(file, content);
        var recordings = ReadRecordings(folder, content, files);
        var elevation = TerrainFiles.Read(terrain, folder);
        var ground = Covers(elevation.Ground, file, content) ? elevation.Ground : Ground.Smooth;
        _ = WeatherReader.Read(file, content.Weather);
        var scenario = new Scenario
        {
            Name = content.Name,
            Folder = folder,
            Content = content,
            Places = ReadPlaces(file, content, ground),
            LaunchSites = ReadSites(file, content, ground),
            Ground = ground,
            LiesOutsideTerrain = ground.IsSmooth && !elevation.Ground.IsSmooth,
            TerrainFiles = ground.IsSmooth ? TerrainFiles.None.Files : elevation.Files,
            Terrain = terrain,
            Raids = ReadAll<RaidFile>(folder, "raids", files, CheckRaid).ToImmutableSortedDictionary(raid => raid.Name, raid => raid, StringComparer.Ordinal),
            Laydowns = [.. ReadAll<LaydownFile>(folder, "defences", files, CheckLaydown).OrderBy(l => l.Batteries.Length > 0).ThenBy(l => l.Name, StringComparer.Ordinal)],
            Recordings = recordings,
            Files = files.ToImmutable(),
        };
        if (!scenario.Raids.ContainsKey(content.Raid))
            throw file.Error("raid", $"there is no raids/{content.Raid}.json; {Spelling.Suggest(content.Raid, scenario.Raids.Keys)}");
        foreach (var raid in scenario.Raids.Values)
            CheckGroups(scenario, raid);
        return scenario;
    }

    /// <summary>Whether elevation is known wherever something is defended or comes from; a ground half known would mislead.</summary>
    private static bool Covers(Ground ground, InputFile file, ScenarioFile content) =>
        !ground.IsSmooth
        && content.Places.Select((place, i) => GroundPoint.Read(file, $"places[{i}]", place.Latitude, place.Longitude, place.Height, Ground.Smooth))
            .Concat(content.LaunchSites.Select((site, i) => GroundPoint.Read(file, $"launchSites[{i}]", site.Latitude, site.Longitude, site.Height, Ground.Smooth)))
            .All(point => ground.Covers(point.Latitude.InDegrees, point.Longitude.InDegrees));

    /// <summary>The folder's own name, also when it is reached by a link.</summary>
    private static string RealName(string folder)
    {
        var full = Path.GetFullPath(folder);
        return Path.GetFileName(Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full);
    }

    private static InputFile Open(string path, ImmutableSortedDictionary<string, string>.Builder files)
    {
        var file = InputFile.Open(path);
        files[path] = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        return file;
    }

    private static void CheckEpoch(InputFile file, ScenarioFile content)
    {
        if (!TryEpoch(content.Epoch))
            throw file.Error("epoch", $"\"{content.Epoch}\" is not a time in UTC; write it as \"2020-01-07T22:34:00Z\"");
        _ = file.NotNegative("earlyWarning.launchDelay", content.EarlyWarning.LaunchDelay, Dimension.Time);
        _ = file.NotNegative("earlyWarning.originError", content.EarlyWarning.OriginError, Dimension.Length);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<RecordedFlight>> ReadRecordings(
        string folder, ScenarioFile content, ImmutableSortedDictionary<string, string>.Builder files)
    {
        var recordings = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<RecordedFlight>>(StringComparer.Ordinal);
        foreach (var stream in content.Traffic ?? [])
        {
            if (stream.Recorded is { } name && !recordings.ContainsKey(name))
                recordings[name] = RecordedTrafficReader.Read(Path.Combine(folder, name), Open(Path.Combine(folder, name), files).Bytes);
        }

        return recordings.ToImmutable();
    }

    private static void CheckCount(InputFile file, string place, int count)
    {
        if (count is < 1 or > MostWeapons)
            throw file.Error($"{place}.count", $"a group has between 1 and {MostWeapons} objects, not {count}");
    }

    private static void CheckTimes(InputFile file, string place, string field, string first, int count, string interval, string jitter)
    {
        var last = file.NotNegative($"{place}.{field}", first, Dimension.Time)
            + ((count - 1) * file.NotNegative($"{place}.interval", interval, Dimension.Time))
            + file.NotNegative($"{place}.jitter", jitter, Dimension.Time);
        if (last > LongestRaidSeconds)
            throw file.Error($"{place}.{field}", $"the last would start after {last / 3600:0} h; a raid lasts {LongestRaidSeconds / 3600} h at most");
    }

    private static double NotFar(InputFile file, string place, string text, double metres) => metres <= FarthestMetres
        ? metres
        : throw file.Error(place, $"\"{text}\" is too far; {FarthestMetres / 1000} km is the most");

    private static bool TryEpoch(string text) =>
        text.Length == 20 && text[10] == 'T' && text[19] == 'Z'
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && TimeOnly.TryParseExact(text[11..19], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static ImmutableSortedDictionary<string, PlacedPlace> ReadPlaces(InputFile file, ScenarioFile content, Ground ground)
    {
        if (content.Places.Length == 0)
            throw file.Error("places", "a scenario needs at least one defended place");
        var places = ImmutableSortedDictionary.CreateBuilder<string, PlacedPlace>(StringComparer.Ordinal);
        for (var i = 0; i < content.Places.Length; i++)
        {
            var at = $"places[{i}]";
            var place = content.Places[i];
            CheckId(file, $"{at}.id", place.Id, places.ContainsKey);
            if (!(place.Value is >= 0 and <= GreatestValue))
                throw file.Error($"{at}.value", "a place's worth is a number from 0 to 1e12");
            var point = GroundPoint.Read(file, at, place.Latitude, place.Longitude, place.Height, ground);
            var spec = new PlaceSpec(
                place.Id,
                MixingHash.OfText(place.Id),
                point.ToPosition(),
                NotFar(file, $"{at}.radius", place.Radius, file.Positive($"{at}.radius", place.Radius, Dimension.Length)),
                place.Value,
                file.Quantity($"{at}.lossPerHit", place.LossPerHit, Dimension.Probability));
            places[place.Id] = new PlacedPlace(spec, place.Name, point, AimPoints(file, at, place, point, spec.RadiusMetres, ground));
        }

        return places.ToImmutable();
    }

    private static ImmutableArray<GeodeticPoint> AimPoints(
        InputFile file, string at, PlaceFile place, GeodeticPoint middle, double radius, Ground ground)
    {
        if (place.AimPoints is null or { Length: 0 })
            return [middle];
        var points = ImmutableArray.CreateBuilder<GeodeticPoint>();
        for (var i = 0; i < place.AimPoints.Length; i++)
        {
            var east = file.Quantity($"{at}.aimPoints[{i}].east", place.AimPoints[i].East, Dimension.Length);
            var north = file.Quantity($"{at}.aimPoints[{i}].north", place.AimPoints[i].North, Dimension.Length);
            if (Math.Sqrt((east * east) + (north * north)) > radius)
                throw file.Error($"{at}.aimPoints[{i}]", "an aim point must lie inside the place's radius");
            points.Add(GroundPoint.Offset(middle, east, north, ground));
        }

        return points.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, GeodeticPoint> ReadSites(InputFile file, ScenarioFile content, Ground ground)
    {
        var sites = ImmutableSortedDictionary.CreateBuilder<string, GeodeticPoint>(StringComparer.Ordinal);
        for (var i = 0; i < content.LaunchSites.Length; i++)
        {
            var site = content.LaunchSites[i];
            CheckId(file, $"launchSites[{i}].id", site.Id, sites.ContainsKey);
            sites[site.Id] = GroundPoint.Read(file, $"launchSites[{i}]", site.Latitude, site.Longitude, site.Height, ground);
        }

        return sites.ToImmutable();
    }

    private static void CheckId(InputFile file, string place, string id, Func<string, bool> isTaken)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw file.Error(place, "a name must not be empty");
        if (isTaken(id))
            throw file.Error(place, $"\"{id}\" is given twice; names must be unique");
    }

    private static List<T> ReadAll<T>(
        string folder, string sub, ImmutableSortedDictionary<string, string>.Builder files, Action<InputFile, T, string> check)
    {
        var path = Path.Combine(folder, sub);
        if (!Directory.Exists(path))
            throw new InputException(folder, null, null, $"a scenario needs a folder \"{sub}\"");
        var all = new List<T>();
        foreach (var name in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            var file = Open(name, files);
            var content = file.Read<T>();
            check(file, content, Path.GetFileNameWithoutExtension(name));
            all.Add(content);
        }

        return all.Count > 0 ? all : throw new InputException(path, null, null, "there is no .json file in this folder");
    }

    private static void CheckRaid(InputFile file, RaidFile raid, string name)
    {
        if (raid.Name != name)
            throw file.Error("name", $"\"{raid.Name}\" must equal the file's name without its ending");
        if (raid.Groups.Length == 0)
            throw file.Error("groups", "a raid needs at least one group of weapons");
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        var total = 0;
        for (var i = 0; i < raid.Groups.Length; i++)
        {
            var group = raid.Groups[i];
            CheckId(file, $"groups[{i}].id", group.Id, ids.Contains);
            ids.Add(group.Id);
            CheckCount(file, $"groups[{i}]", group.Count);
            total += Math.Max(group.Count, group.Weapons);
            CheckTimes(file, $"groups[{i}]", "firstLaunch", group.FirstLaunch, group.Count, group.Interval, group.Jitter);
            CheckRole(file, $"groups[{i}]", group);
            if (group.Recorded is not null && group.Reliability is not null)
                throw file.Error($"groups[{i}].reliability", "give either \"recorded\" or \"reliability\", not both");
            if (group.Recorded is { } recorded && (recorded.Launched < 1 || recorded.Arrived < 0 || recorded.Arrived > recorded.Launched))
                throw file.Error($"groups[{i}].recorded", $"{recorded.Arrived} of {recorded.Launched} is no share; 0 ≤ arrived ≤ launched and launched ≥ 1");
            if (group.Reliability is { } reliability)
                _ = file.Quantity($"groups[{i}].reliability", reliability, Dimension.Probability);
        }

        if (total > MostWeapons)
            throw file.Error("groups", $"the raid has {total} weapons; the largest accepted is {MostWeapons}");
    }

    /// <summary>A group has what its role needs, and nothing that its role has no use for.</summary>
    private static void CheckRole(InputFile file, string place, WeaponGroupFile group)
    {
        Require(group.Role == GroupRole.Carrier, "carries", group.Carries is not null, "a carrier");
        Require(group.Role == GroupRole.Reconnaissance, "turnDistance", group.TurnDistance is not null, "reconnaissance");
        if (group.Role is GroupRole.Carrier or GroupRole.Reconnaissance && group.Via is not null)
            throw file.Error($"{place}.via", "aircraft fly straight to where they turn; only weapons and decoys have way points");
        if (group.Jams && group.Role is not (GroupRole.Carrier or GroupRole.Reconnaissance))
            throw file.Error($"{place}.jams", "only aircraft jam; give the group \"role\": \"carrier\" or \"reconnaissance\"");
        if (group.Carries is { Each: < 1 or > 100 })
            throw file.Error($"{place}.carries.each", $"an aircraft carries between 1 and 100 weapons, not {group.Carries.Each}");

        void Require(bool isNeeded, string field, bool isThere, string who)
        {
            if (isNeeded && !isThere)
                throw file.Error(place, $"{who} needs \"{field}\"");
            if (!isNeeded && isThere)
                throw file.Error($"{place}.{field}", $"only {who} has \"{field}\"");
        }
    }

    private static void CheckGroups(Scenario scenario, RaidFile raid)
    {
        for (var i = 0; i < raid.Groups.Length; i++)
        {
            var group = raid.Groups[i];
            if (!scenario.LaunchSites.ContainsKey(group.From))
                throw scenario.FileOf(raid).Error($"groups[{i}].from", $"there is no launch site \"{group.From}\"; {Spelling.Suggest(group.From, scenario.LaunchSites.Keys)}");
            if (!scenario.Places.ContainsKey(group.At))
                throw scenario.FileOf(raid).Error($"groups[{i}].at", $"there is no place \"{group.At}\"; {Spelling.Suggest(group.At, scenario.Places.Keys)}");
        }
    }

    private static void CheckLaydown(InputFile file, LaydownFile laydown, string name)
    {
        if (laydown.Name != name)
            throw file.Error("name", $"\"{laydown.Name}\" must equal the file's name without its ending");
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < laydown.Batteries.Length; i++)
        {
            CheckId(file, $"batteries[{i}].id", laydown.Batteries[i].Id, ids.Contains);
            ids.Add(laydown.Batteries[i].Id);
        }

        for (var i = 0; i < (laydown.Posts ?? []).Length; i++)
        {
            CheckId(file, $"posts[{i}].id", laydown.Posts![i].Id, ids.Contains);
            ids.Add(laydown.Posts[i].Id);
        }

        for (var i = 0; i < (laydown.Radars ?? []).Length; i++)
        {
            CheckId(file, $"radars[{i}].id", laydown.Radars![i].Id, ids.Contains);
            ids.Add(laydown.Radars[i].Id);
        }

        for (var i = 0; i < (laydown.Power ?? []).Length; i++)
        {
            CheckId(file, $"power[{i}].id", laydown.Power![i].Id, ids.Contains);
            ids.Add(laydown.Power[i].Id);
        }

        if (laydown.Doctrine is null)
            return;
        CheckSalvo("salvoSize", laydown.Doctrine.SalvoSize);
        foreach (var (kind, salvo) in laydown.Doctrine.SalvoByClass ?? [])
            CheckSalvo($"salvoByClass.{kind}", salvo);
        if (laydown.Doctrine.LastChance is { } last)
            CheckSalvo("lastChance", last);
        foreach (var (id, reserve) in laydown.Doctrine.Reserve ?? [])
        {
            if (reserve.Missiles is < 1 or > 10_000)
                throw file.Error($"doctrine.reserve.{id}.missiles", $"a reserve has between 1 and 10000 missiles, not {reserve.Missiles}");
        }

        _ = file.NotNegative("doctrine.hostileWithin", laydown.Doctrine.HostileWithin, Dimension.Time);
        _ = NotFar(
            file,
            "doctrine.protectionMargin",
            laydown.Doctrine.ProtectionMargin,
            file.NotNegative("doctrine.protectionMargin", laydown.Doctrine.ProtectionMargin, Dimension.Length));

        void CheckSalvo(string field, int salvo)
        {
            if (salvo is < 1 or > 16)
                throw file.Error($"doctrine.{field}", $"a salvo has between 1 and 16 missiles, not {salvo}");
        }
    }
}
