using System.Globalization;
using System.Text.Json;
using Aspis.Command.EngagementControl;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Terrain;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.Scenarios.Laydowns;
using Aspis.Scenarios.Terrain;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Properties;

/// <summary>
/// A small scenario that follows from a number: a raid of every role, traffic, and up to four batteries of the catalogue
/// under any doctrine, in files of its own, read and built like any other.
/// </summary>
internal sealed class RandomScenario : IDisposable
{
    private static readonly FlightBook Flights = new(Ground.Smooth);
    private static readonly string[] Places = ["airfield", "town"];
    private static readonly string[] BatteryTypes =
        ["pantsir-s1", "patriot-battery", "s300pmu2", "s400-battalion", "soft-kill-section", "tor-m1"];

    private readonly string parent = Path.Combine(Path.GetTempPath(), "aspis-" + Path.GetRandomFileName());
    private readonly Dice dice;
    private readonly Basis basis;
    private readonly int draw;
    private readonly bool earlyWarning;

    public RandomScenario(ulong number)
    {
        dice = new Dice(number);
        basis = dice.Pick(Basis.Claimed, Basis.Assessed, Basis.Sampled);
        draw = dice.From(0, 9);
        earlyWarning = dice.Pick(true, false);
        var groups = new RandomGroups(dice);
        Write("raids/raid.json", new RaidFile("raid", "raid", RaidBuilder.Notional, groups.Raid(Places)));
        Write("defences/defence.json", Defence());
        Write("scenario.json", Scene(groups.Sites));
    }

    public string Folder => Path.Combine(parent, "scenario");

    public void Dispose() => Directory.Delete(parent, recursive: true);

    /// <summary>The scenario as read from a folder: its own, or one that must mean the same.</summary>
    public PreparedLaydown Prepare(string folder, Func<LaydownFile, LaydownFile>? change = null)
    {
        var scenario = ScenarioReader.Read(folder, TerrainChoice.Smooth);
        var figures = new FigureResolver(AinAlAsad.Catalogue, BasisChoice.Of(basis), 1, draw, 10);
        var raid = RaidBuilder.Build(scenario, scenario.Raids["raid"], AinAlAsad.Catalogue, figures, Flights);
        var laydown = scenario.Laydowns[0];
        return LaydownBuilder.Build(scenario, change?.Invoke(laydown) ?? laydown, AinAlAsad.Catalogue, figures, raid, earlyWarning);
    }

    private void Write(string file, object content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(content, InputFile.Options));
    }

    private ScenarioFile Scene(SiteFile[] sites) => new(
        "scenario",
        "scenario",
        "?",
        "By chance.",
        "2000-01-01T00:00:00Z",
        "raid",
        [Place("town", 0, 0, 100), Place("airfield", 120, 8, 30)],
        sites,
        new EarlyWarningFile(earlyWarning, dice.Pick(true, false), "30 s", "10 km"),
        [],
        [],
        [.. Enumerable.Range(0, dice.From(0, 3)).Select(Stream)],
        Airways: [Airway("over", 40), Airway("past", 110)],
        Airfields: [Airfield("north", 0, 30), Airfield("beside", 20, 35)]);

    private static PlaceFile Place(string id, double bearing, double kilometres, double value)
    {
        var (latitude, longitude) = Map.Away(bearing, kilometres);
        return new PlaceFile(
            id, id, latitude, longitude, "100 m", "2 km", value, "10 %", [new AimPointFile("0 m", "0 m"), new AimPointFile("300 m", "-200 m")]);
    }

    /// <summary>A way over the town from far out on a bearing to far out beyond it; two of them cross near it.</summary>
    private static AirwayFile Airway(string id, double bearing)
    {
        MapPointFile[] points = [.. new[] { Map.Away(bearing, 70), Map.Away(bearing, 2), Map.Away(bearing + 200, 70) }
            .Select(point => new MapPointFile(point.Latitude, point.Longitude))];
        return new AirwayFile(id, id, points, "12 km", "2 km", "12 km");
    }

    private static AirfieldFile Airfield(string id, double bearing, double kilometres)
    {
        var (latitude, longitude) = Map.Away(bearing, kilometres);
        return new AirfieldFile(id, id, latitude, longitude, "100 m");
    }

    /// <summary>Aircraft that cross the scene near the places, turning once on the way, or along an airway; evenly or by a list.</summary>
    private TrafficFile Stream(int index)
    {
        var aircraft = dice.Pick("airliner-737", "f-16", "mi-28", "mq-9");
        var side = dice.Pick(TrafficSide.Civil, TrafficSide.Friend);
        var plan = dice.Pick(PlanState.Filed, PlanState.Filed, PlanState.None, PlanState.Cancelled);
        var airway = dice.Pick(null, null, "over", "past");
        var isListed = dice.Pick(true, false);
        return new TrafficFile(
            $"stream-{index}",
            "stream",
            aircraft,
            side,
            isListed ? null : dice.From(1, 3),
            isListed ? null : dice.Pick("0 s", "60 s"),
            isListed ? null : dice.Pick("0 s", "30 s"),
            dice.Pick("0 s", "10 s"),
            airway is null ? Route() : null,
            dice.Pick(null, "120 m/s"),
            dice.Pick(null, "0 %", "50 %", "100 %"),
            airway,
            airway is null ? null : dice.Pick("2500 m", "11 km"),
            airway is not null && dice.Pick(true, false),
            isListed ? dice.Pick<string[]>(["10 s"], ["90 s", "20 s"], ["0 s", "5 s", "200 s"]) : null,
            WrongCode: side == TrafficSide.Friend && aircraft != "airliner-737" ? dice.Pick(null, "50 %") : null,
            Plan: plan,
            Late: plan == PlanState.Filed ? dice.Pick(null, "5 min", "1 h") : null);
    }

    private RoutePointFile[] Route()
    {
        var bearing = dice.From(0, 359);
        return [RoutePoint(bearing, 60), RoutePoint(bearing + 60, dice.From(1, 20)), RoutePoint(bearing + 180, 60)];
    }

    private RoutePointFile RoutePoint(double bearing, double kilometres)
    {
        var (latitude, longitude) = Map.Away(bearing, kilometres);
        return new RoutePointFile(latitude, longitude, dice.Pick(null, "400 m", "3 km"));
    }

    private LaydownFile Defence()
    {
        var (latitude, longitude) = Map.Away(200, 3);
        PostFile[]? posts = dice.Pick(true, false) ? [new PostFile("post", "55k6e", latitude, longitude, "100 m")] : null;
        BatteryFile[] batteries = [.. Enumerable.Range(0, dice.From(0, 4)).Select(i => Battery(i, posts is null ? [null] : [null, "post"]))];
        RadarFile[]? radars = posts is null ? null : [new RadarFile("loose", "96l6e", latitude, longitude, "100 m", "post")];
        return new LaydownFile("defence", "defence", "By chance.", batteries, posts, radars, dice.From(0, 3) == 0 ? null : Doctrine());
    }

    /// <summary>A battery near the town: sometimes just where weapons come down, sometimes with hardly a missile.</summary>
    private BatteryFile Battery(int index, string?[] posts)
    {
        var type = dice.Pick(BatteryTypes);
        var (latitude, longitude) = Map.Away(dice.From(0, 359), dice.Pick(0.0, 0.3, 4, 15));
        var missile = AinAlAsad.Catalogue.Items[type].Effectors[0];
        var loadout = dice.Pick(true, false) && type != "soft-kill-section"
            ? new SortedDictionary<string, int>(StringComparer.Ordinal) { [missile] = dice.From(0, 6) }
            : null;
        return new BatteryFile(
            $"battery-{index}",
            type,
            latitude,
            longitude,
            "100 m",
            dice.Pick(posts),
            dice.From(0, 1) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{dice.From(0, 359)} deg"),
            dice.Pick(null, "1 deg"),
            dice.Pick(Emission.Radiates, Emission.Radiates, Emission.Silent),
            loadout);
    }

    private DoctrineFile Doctrine() => new(
        dice.Pick(WeaponControlStatus.Hold, WeaponControlStatus.Tight, WeaponControlStatus.Free, WeaponControlStatus.Free),
        dice.From(1, 3),
        dice.Pick(null, new SortedDictionary<string, int>(StringComparer.Ordinal) { ["drone"] = 1 }),
        dice.Pick(true, false),
        dice.Pick("2 km", "15 km"),
        dice.Pick("10 min", "1 h"),
        new SortedDictionary<string, EffectorChoice>(StringComparer.Ordinal)
        {
            ["drone"] = dice.Pick(EffectorChoice.Surest, EffectorChoice.Cheapest, EffectorChoice.Listed),
        },
        dice.From(0, 2) == 0 ? [.. Enumerable.Range(0, dice.From(1, 2)).Select(_ => Rule())] : null,
        dice.From(0, 1) == 0 ? null : Identification(),
        dice.Pick(AssignmentMethod.Greedy, AssignmentMethod.Rules, AssignmentMethod.Optimal),
        dice.Pick(false, false, true),
        LastChance: dice.Pick(null, (int?)3),
        HoldFire: dice.Pick<HoldFireFile[]?>(null, [new HoldFireFile("drone", "500000 USD", dice.Pick(null, "50 %"))]),
        OrientedBy: dice.Pick(SectorOrientation.All, SectorOrientation.All, SectorOrientation.Cue, SectorOrientation.Post, SectorOrientation.Fixed),
        KillAssessment: dice.Pick(null, new KillAssessmentFile(dice.Pick("0 s", "5 s")), new KillAssessmentFile("1 s", "20 %", "20 %")));

    private WeaponControlRuleFile Rule()
    {
        var (latitude, longitude) = Map.Away(dice.From(0, 359), 20);
        var zone = dice.Pick(
            new ControlZoneFile(Place: "town", Radius: "15 km"), new ControlZoneFile(Latitude: latitude, Longitude: longitude, Radius: "30 km"));
        return new WeaponControlRuleFile(
            dice.Pick(WeaponControlStatus.Hold, WeaponControlStatus.Tight, WeaponControlStatus.Free),
            zone,
            dice.Pick(null, "1 km"),
            dice.Pick(null, "5 km"),
            dice.Pick(null, "1 min"),
            dice.Pick(null, "5 min"),
            dice.Pick<TargetKind?>(null, TargetKind.AirBreathing, TargetKind.Ballistic));
    }

    private IdentificationFile Identification() => new(
        dice.Pick(AlertLevel.Peace, AlertLevel.Tension, AlertLevel.AttackExpected),
        Knows: dice.Pick<KnownTraffic[]?>(null, [KnownTraffic.Plans], [KnownTraffic.Airways], [KnownTraffic.Plans, KnownTraffic.Airways, KnownTraffic.Airfields]),
        Reads: dice.Pick(AnswersRead.All, AnswersRead.All, AnswersRead.Own),
        ThreatSector: dice.Pick(null, new ThreatSectorFile("90 deg", "120 deg")),
        Crew: dice.Pick(null, new CrewFile(1), new CrewFile(2, OverloadRule.Prior)));
}
