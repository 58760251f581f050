using System.Collections.Immutable;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Atmosphere;
using Aspis.Kernel.Numerics;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Effectors;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// Makes specs of catalogue items with one set of figures. Only target classes that fly in the scenario, or can be taken for
/// one that does, are looked up: a figure that cannot matter is not asked for, and so never counts as an assumption of the run.
/// </summary>
internal sealed class SpecBuilder(
    FigureResolver figures, IReadOnlyCollection<TargetClass> classes, Air air, double groundGamma, bool isJammed, RadarBook book)
{
    private static readonly TargetClass[] Classes = Enum.GetValues<TargetClass>();

    public FigureResolver Figures => figures;

    public double CycleSeconds(CatalogueItem item) => figures.Get(item, new("cyclePeriod"));

    public double LinkSeconds(CatalogueItem item) => figures.Get(item, new("linkDelay"));

    public RadarSpec Radar(CatalogueItem item)
    {
        var law = new DetectionLaw(figures.Get(item, new("falseAlarmProbability")), (int)figures.Get(item, new("pulsesIntegrated")));
        var fading = (int)figures.Get(item, new("claimSwerlingCase"));
        var detection = figures.Get(item, new("claimDetectionProbability"));
        var frequency = figures.Get(item, new("frequency"));
        var antenna = figures.Get(item, new("antennaHeight"));
        var gas = book.Gas(frequency, Air.Clear.VapourGramsM3);
        var spec = new RadarSpec
        {
            Name = item.Id,
            Rotates = item.Rotates,
            SectorRadians = figures.Get(item, new("sector")),
            ScanSeconds = figures.Get(item, new("scanPeriod")),
            SearchSeconds = item.OnlySearches ? figures.Get(item, new("scanPeriod")) : figures.TryGet(item, new("searchPeriod")) ?? double.PositiveInfinity,
            FollowChannels = item.OnlySearches ? 0 : (int)figures.Get(item, new("detectedTracks", Level: "radar")),
            FalsePlots = figures.Get(item, new("falsePlots")),
            MinimumRangeMetres = figures.Get(item, new("minimumRange")),
            InstrumentedRangeMetres = figures.Get(item, new("instrumentedRange")),
            MinimumElevationRadians = figures.Get(item, new("minimumElevation")),
            MaximumElevationRadians = figures.Get(item, new("maximumElevation")),
            AntennaHeightMetres = antenna,
            FrequencyHertz = frequency,
            Detection = law,
            DetectionConstant = [.. Classes.Select(kind => classes.Contains(kind) && figures.TryGetRange(item, new("detectionRange", kind)) is { } claim
                ? RadarSpec.ConstantFor(
                    claim.RangeMetres,
                    claim.CrossSectionM2,
                    detection,
                    law,
                    fading,
                    PathLoss.GasNepers(gas, antenna, claim.RangeMetres, PathLoss.ReferenceElevationRadians))
                : 0)],
            RangeSigmaMetres = figures.Get(item, new("rangeError")),
            AzimuthSigmaRadians = figures.Get(item, new("azimuthError")),
            ElevationSigmaRadians = figures.Get(item, new("elevationError")),
            RangeRateSigmaMs = figures.Get(item, new("rangeRateError")),
            ReferenceSignalToNoise = law.RequiredSignalToNoise(fading, detection),
            ErrorFloor = figures.Get(item, new("errorFloor")),
            AlignmentSigmaRadians = figures.Get(item, new("alignmentError")),
            Interrogates = item.Interrogates,
            ReorientSeconds = figures.Get(item, new("reorientTime")),
        };
        if (MeetsClutter)
            spec = WithFilters(spec, item);
        if (isJammed)
            spec = WithReceiver(spec, item);
        return MeetsClutter || isJammed ? WithBeam(spec, item) : spec;
    }

    /// <summary>Whether the ground's echo can matter: nothing ballistic is near the ground for long.</summary>
    private bool MeetsClutter => groundGamma > 0 && classes.Any(kind => kind != TargetClass.Ballistic);

    private RadarSpec WithFilters(RadarSpec spec, CatalogueItem item) => spec with
    {
        RangeCellMetres = figures.Get(item, new("rangeCell")),
        MinimumRadialSpeedMs = figures.Get(item, new("minimumRadialSpeed")),
        ClutterImprovement = Elementary.Pow(10, figures.Get(item, new("clutterImprovement")) / 10),
    };

    private RadarSpec WithReceiver(RadarSpec spec, CatalogueItem item) => spec with
    {
        SidelobeRatio = Elementary.Pow(10, figures.Get(item, new("sidelobeLevel")) / 10),
        NoiseFactor = Elementary.Pow(10, figures.Get(item, new("noiseFigure")) / 10),
    };

    private RadarSpec WithBeam(RadarSpec spec, CatalogueItem item) => spec with
    {
        BeamAzimuthRadians = figures.Get(item, new("azimuthBeamwidth")),
        BeamElevationRadians = figures.Get(item, new("elevationBeamwidth")),
    };

    /// <summary>The ground's γ as radars of this laydown meet it; 0 where its echo cannot matter.</summary>
    public double GroundGamma => MeetsClutter ? groundGamma : 0;

    /// <summary>What the air of the scenario takes on its way from an antenna so high above the ellipsoid.</summary>
    public PathLoss Loss(RadarSpec radar, double antennaMetres) =>
        book.Loss(radar, antennaMetres, air);

    public EffectorSpec Effector(CatalogueItem item)
    {
        var kind = KindOf(item);
        var known = Known(item);
        return new EffectorSpec
        {
            Name = item.Id,
            Id = known.Id,
            Kind = kind,
            DelaySeconds = known.DelaySeconds,
            SpeedMs = known.SpeedMs,
            ReachMetres = classes.Max(target => figures.TryGet(item, new("maximumRange", target)) ?? 0),
            HandoverMetres = figures.Get(item, new("handoverDistance")),
            KillProbability = [.. Classes.Select(target => classes.Contains(target) ? figures.TryGet(item, new(KillFigure(kind), target)) ?? 0 : 0)],
            LaunchReliability = figures.Get(item, new("launchReliability")),
            BadLotProbability = kind == EffectorKind.Missile ? figures.Get(item, new("badLot")) : 0,
            BadLotReliability = kind == EffectorKind.Missile ? figures.Get(item, new("badLotReliability")) : 1,
            CostUsd = known.CostUsd,
        };
    }

    /// <summary>An effector as its post believes it to be; missiles share so many channels of their battery's radar.</summary>
    public KnownEffector KnownEffector(CatalogueItem item, int missileChannels)
    {
        var kind = KindOf(item);
        var known = Known(item);
        return new KnownEffector(
            known.Id,
            kind switch
            {
                EffectorKind.Gun => KnownEffectorKind.Gun,
                EffectorKind.Jammer => KnownEffectorKind.Jammer,
                _ => KnownEffectorKind.Missile,
            },
            kind == EffectorKind.Missile ? missileChannels : (int)figures.Get(item, new("targetsAtOnce")),
            known.DelaySeconds,
            known.SpeedMs,
            known.CostUsd,
            [.. Classes.Select(target => Zone(item, kind, target))])
        {
            IlluminationSeconds = kind == EffectorKind.Missile ? figures.TryGet(item, new("illuminationTime")) ?? 0 : 0,
        };
    }

    /// <summary>Rounds in one burst of a gun; one for everything else.</summary>
    public double RoundsPerShot(CatalogueItem item) => item.Kind == ItemKind.Gun
        ? Math.Max(1, figures.Get(item, new("fireRate")) * figures.Get(item, new("burstTime")))
        : 1;

    private (ulong Id, double DelaySeconds, double SpeedMs, double CostUsd) Known(CatalogueItem item)
    {
        var delay = item.Kind switch
        {
            ItemKind.Gun => figures.Get(item, new("burstTime")),
            ItemKind.Jammer => figures.Get(item, new("dwellTime")),
            _ => 0,
        };
        var speed = item.Kind == ItemKind.Jammer ? double.PositiveInfinity : figures.Get(item, new("averageSpeed"));
        return (MixingHash.OfText(item.Id), delay, speed, figures.Get(item, new("unitCost")) * RoundsPerShot(item));
    }

    private static EffectorKind KindOf(CatalogueItem item) => item.Kind switch
    {
        ItemKind.Gun => EffectorKind.Gun,
        ItemKind.Jammer => EffectorKind.Jammer,
        _ => EffectorKind.Missile,
    };

    private static string KillFigure(EffectorKind kind) => kind == EffectorKind.Jammer ? "softKill" : "singleShotKill";

    /// <summary>Where an effector is claimed to work against a class; null without a claim of both reach and kill probability.</summary>
    private EngagementZone? Zone(CatalogueItem item, EffectorKind kind, TargetClass target)
    {
        if (!classes.Contains(target)
            || figures.TryGet(item, new("maximumRange", target)) is not { } range
            || figures.TryGet(item, new(KillFigure(kind), target)) is not { } kill)
            return null;
        return new EngagementZone(
            figures.Get(item, new("minimumRange")),
            range,
            figures.TryGet(item, new("minimumAltitude", target)) ?? 0,
            figures.TryGet(item, new("maximumAltitude", target)) ?? double.PositiveInfinity,
            figures.TryGet(item, new("maximumTargetSpeed", target)) ?? double.PositiveInfinity,
            kill);
    }
}
