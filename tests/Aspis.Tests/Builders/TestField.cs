using System.Collections.Immutable;
using Aspis.Command;
using Aspis.Command.EngagementControl;
using Aspis.Command.Identification;
using Aspis.Command.Tracking;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using Aspis.Messages;
using Aspis.Scenarios.Laydowns;
using Aspis.World;
using Aspis.World.EarlyWarning;
using Aspis.World.Effectors;
using Aspis.World.Motion;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.Tests.Builders;

/// <summary>
/// A field on which one thing is varied and everything else is ample: one place at its middle, ballistic missiles from
/// 300 km away, one battery with an all-round radar that misses nothing inside 400 km, and its own post.
/// </summary>
internal sealed record TestField
{
    public const string PlaceName = "place";
    private static readonly GeodeticPoint Middle = Point(33, 44);

    /// <summary>One pulse, one false alarm in a million cells.</summary>
    public static DetectionLaw OnePulse { get; } = new(1e-6, 1);

    /// <summary>One shot at a hostile track, a look, and another.</summary>
    public static Doctrine DefaultDoctrine { get; } =
        new(WeaponControlStatus.Tight, [1, 1, 1, 1, 1], true, 15_000, [.. Enumerable.Repeat(EffectorChoice.Surest, 5)]);

    public double KillProbability { get; init; } = 0.7;

    public double HandoverMetres { get; init; } = 500;

    public double MissileSpeedMs { get; init; } = 1500;

    public double ScanSeconds { get; init; } = 1;

    public double CycleSeconds { get; init; } = 0.5;

    public double LinkSeconds { get; init; } = 0.1;

    public int Ready { get; init; } = 1000;

    public int Channels { get; init; } = 1000;

    /// <summary>Missiles guided at once; sixteen for each target when left out.</summary>
    public int? MissileChannels { get; init; }

    /// <summary>Time before its intercept in which a missile needs a channel, s; all the way when 0.</summary>
    public double IlluminationSeconds { get; init; }

    public Doctrine Doctrine { get; init; } = DefaultDoctrine;

    public EngagementZone Zone { get; init; } = new(1000, 150_000, 500, 100_000, double.PositiveInfinity, 0.7);

    /// <summary>Bearing and distance of the battery from the place, degrees and m.</summary>
    public (double BearingDegrees, double Metres) BatteryAt { get; init; } = (0, 1000);

    /// <summary>Bearings from the place that missiles come from, degrees, in turn.</summary>
    public ImmutableArray<double> From { get; init; } = [90];

    /// <summary>Launch of each missile, s.</summary>
    public ImmutableArray<double> LaunchSeconds { get; init; } = [0];

    public double LethalRadiusMetres { get; init; }

    /// <summary>How long a destroyed missile's pieces are seen, s.</summary>
    public double DebrisSeconds { get; init; }

    /// <summary>How crews see the end of a shot; they do not look when null.</summary>
    public KillSightSpec? KillSight { get; init; }

    public double CircularErrorMetres { get; init; } = 10;

    public double RangeSigmaMetres { get; init; } = 20;

    /// <summary>Time between looks of a search; as long as between other looks when left out.</summary>
    public double? SearchSeconds { get; init; }

    /// <summary>Objects the radar can follow one by one; zero when it only searches.</summary>
    public int FollowChannels { get; init; }

    /// <summary>Plots of nothing in a search.</summary>
    public double FalsePlots { get; init; }

    /// <summary>Whether the radar starts off the air.</summary>
    public bool StartsSilent { get; init; }

    /// <summary>What the defence hears from outside.</summary>
    public EarlyWarningSpec EarlyWarning { get; init; } = EarlyWarningSpec.Off;

    /// <summary>How far what the battery believes to be north is clockwise of true north, rad.</summary>
    public double NorthErrorRadians { get; init; }

    /// <summary>How far east and north of the truth the battery and its radar are believed to stand, m.</summary>
    public LocalVector SitingError { get; init; }

    public PreparedLaydown Build()
    {
        var flights = From.Select(Fly).ToArray();
        var weapons = LaunchSeconds.Select((launch, i) => Weapon(i, launch, flights[i % flights.Length])).ToImmutableArray();
        var place = new PlaceSpec(PlaceName, MixingHash.OfText(PlaceName), Middle.ToPosition(), 3000, 100, 0.1);
        var end = Geodesic.Direct(33, 44, BatteryAt.BearingDegrees, BatteryAt.Metres);
        var site = Point(end.LatitudeDegrees, end.LongitudeDegrees);
        var radar = RadarAt(site);
        var world = new WorldSpec
        {
            Flyers = weapons,
            Places = [place],
            Posts = [new PostSite("battery", MixingHash.OfText("battery"), CycleSeconds)],
            Batteries = [BatteryOn(site)],
            Radars = [radar],
            Components = [new ComponentSpec("radar", radar.Id, ComponentKind.Radar, 0, radar.Antenna)],
            EarlyWarning = EarlyWarning,
            KillSight = KillSight,
            Windows = [.. weapons.Select(weapon => VisibleWindow.Of(radar, weapon.Trajectory, 1000, Ground.Smooth))],
        };
        var groups = new WeaponGroupFile("g", "g", "test", weapons.Length, "far", PlaceName, "0 s", "0 s", "0 s");
        return new PreparedLaydown(
            new LaydownFile("test", "test", "test", []),
            new PreparedRaid(new RaidFile("test", "test", "test", [groups]), weapons),
            world,
            [Believe(place, site, radar)]);
    }

    private static GeodeticPoint Point(double latitude, double longitude) =>
        new(Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Zero);

    private static Trajectory Fly(double bearing)
    {
        var end = Geodesic.Direct(33, 44, bearing, 300_000);
        return new BallisticFlight(new BallisticSpec(40, 10_000, 1)).Between(
            Point(end.LatitudeDegrees, end.LongitudeDegrees), Middle);
    }

    private FlyerSpec Weapon(int i, double launch, Trajectory flight) => new()
    {
        Name = $"weapon/{i:D5}",
        Id = MixingHash.OfText($"weapon/{i:D5}"),
        Group = 0,
        Role = ObjectRole.Weapon,
        Class = TargetClass.Ballistic,
        Trajectory = flight,
        AimFrame = new LocalFrame(Middle.ToPosition()),
        LaunchSeconds = launch,
        JitterSeconds = 0,
        Reliability = 1,
        CircularErrorMetres = CircularErrorMetres,
        CrossSectionM2 = 1,
        LethalRadiusMetres = LethalRadiusMetres,
        DebrisSeconds = DebrisSeconds,
        CostUsd = 1,
    };

    private BatterySite BatteryOn(GeodeticPoint site) => new(
        "battery",
        MixingHash.OfText("battery"),
        site.ToPosition(),
        1,
        3600,
        1,
        1,
        0,
        [new MagazineSpec(Shot(), Ready, 0, Math.Max(1, Ready))],
        0,
        0,
        LinkSeconds);

    private EffectorSpec Shot() => new()
    {
        Name = "shot",
        Id = MixingHash.OfText("shot"),
        Kind = EffectorKind.Missile,
        DelaySeconds = 0,
        SpeedMs = MissileSpeedMs,
        ReachMetres = 400_000,
        HandoverMetres = HandoverMetres,
        KillProbability = [.. Enumerable.Repeat(KillProbability, 5)],
        LaunchReliability = 1,
        BadLotProbability = 0,
        BadLotReliability = 1,
        CostUsd = 1,
    };

    private RadarSite RadarAt(GeodeticPoint site)
    {
        var antenna = site with { Height = Length.Metres(10) };
        return new RadarSite("radar", MixingHash.OfText("radar"), RadarSpecOf(), antenna.ToPosition(), NorthErrorRadians, null, 0, 0, false, StartsSilent, LinkSeconds)
        {
            SitingError = SitingError,
        };
    }

    private RadarSpec RadarSpecOf() => new()
    {
        Name = "radar",
        Rotates = true,
        SectorRadians = 2 * Math.PI,
        ScanSeconds = ScanSeconds,
        SearchSeconds = SearchSeconds ?? ScanSeconds,
        FollowChannels = FollowChannels,
        FalsePlots = FalsePlots,
        MinimumRangeMetres = 0,
        InstrumentedRangeMetres = 400_000,
        MinimumElevationRadians = -Math.PI / 2,
        MaximumElevationRadians = Math.PI / 2,
        AntennaHeightMetres = 10,
        Detection = OnePulse,
        DetectionConstant = [.. Enumerable.Repeat(RadarSpec.ConstantFor(2_000_000, 1, 0.9, OnePulse), 5)],
        RangeSigmaMetres = RangeSigmaMetres,
        AzimuthSigmaRadians = 1e-3,
        ElevationSigmaRadians = 1e-3,
        RangeRateSigmaMs = 5,
        AlignmentSigmaRadians = 0,
        Interrogates = false,
        ReorientSeconds = 0,
    };

    private CommandPostSpec Believe(PlaceSpec place, GeodeticPoint site, RadarSite radar) => new()
    {
        Name = "battery",
        Id = MixingHash.OfText("battery"),
        Radars = [new KnownRadar(radar.Id, radar.BelievedAntenna, 10, ScanSeconds, FollowChannels, StartsSilent, true, 2 * Math.PI, null, 400_000, Math.PI / 2, false)],
        Batteries =
        [
            new KnownBattery(
                MixingHash.OfText("battery"),
                radar.Believed(site.ToPosition()),
                [new KnownEffector(
                    MixingHash.OfText("shot"), KnownEffectorKind.Missile, MissileChannels ?? (16 * Channels), 0, MissileSpeedMs, 1, [.. Enumerable.Repeat(Zone, 5)])
                {
                    IlluminationSeconds = IlluminationSeconds,
                }],
                0,
                Channels,
                1,
                0.5,
                LinkSeconds),
        ],
        Places = [new KnownPlace(place.Id, place.Centre, place.RadiusMetres, 10)],
        Tracker = TrackerSpec.Default,
        Identifier = IdentifierSpec.Default,
        Doctrine = Doctrine with { AssessesBySight = KillSight is not null },
    };
}
