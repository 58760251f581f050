using System.Collections.Immutable;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Numerics;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.World.Effectors;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>
/// Makes specs of catalogue items with one set of figures. Only the target classes of the raid are looked up: a figure that
/// cannot matter is not asked for, and so never counts as an assumption of the run.
/// </summary>
internal sealed class SpecBuilder(FigureResolver figures, IReadOnlyCollection<TargetClass> raid)
{
    private static readonly TargetClass[] Classes = Enum.GetValues<TargetClass>();

    public FigureResolver Figures => figures;

    public double CycleSeconds(CatalogueItem item) => figures.Get(item, new("cyclePeriod"));

    public double LinkSeconds(CatalogueItem item) => figures.Get(item, new("linkDelay"));

    public RadarSpec Radar(CatalogueItem item)
    {
        var falseAlarm = figures.Get(item, new("falseAlarmProbability"));
        var detection = figures.Get(item, new("claimDetectionProbability"));
        return new RadarSpec
        {
            Name = item.Id,
            Rotates = item.Rotates,
            SectorRadians = figures.Get(item, new("sector")),
            ScanSeconds = figures.Get(item, new("scanPeriod")),
            MinimumRangeMetres = figures.Get(item, new("minimumRange")),
            InstrumentedRangeMetres = figures.Get(item, new("instrumentedRange")),
            MinimumElevationRadians = figures.Get(item, new("minimumElevation")),
            MaximumElevationRadians = figures.Get(item, new("maximumElevation")),
            AntennaHeightMetres = figures.Get(item, new("antennaHeight")),
            FalseAlarmProbability = falseAlarm,
            DetectionConstant = [.. Classes.Select(kind => raid.Contains(kind) && figures.TryGet(item, new("detectionRange", kind)) is { } onOneM2
                ? RadarSpec.ConstantFor(onOneM2, 1, detection, falseAlarm)
                : 0)],
            RangeSigmaMetres = figures.Get(item, new("rangeError")),
            AzimuthSigmaRadians = figures.Get(item, new("azimuthError")),
            ElevationSigmaRadians = figures.Get(item, new("elevationError")),
            RangeRateSigmaMs = figures.Get(item, new("rangeRateError")),
            ReorientSeconds = figures.Get(item, new("reorientTime")),
        };
    }

    public InterceptorSpec Interceptor(CatalogueItem item) => new(
        item.Id,
        MixingHash.OfText(item.Id),
        figures.Get(item, new("averageSpeed")),
        raid.Max(kind => figures.TryGet(item, new("maximumRange", kind)) ?? 0),
        figures.Get(item, new("handoverDistance")),
        [.. Classes.Select(kind => raid.Contains(kind) ? figures.TryGet(item, new("singleShotKill", kind)) ?? 0 : 0)],
        figures.Get(item, new("unitCost")));

    public KnownMissile KnownMissile(CatalogueItem item) => new(
        MixingHash.OfText(item.Id),
        figures.Get(item, new("averageSpeed")),
        figures.Get(item, new("unitCost")),
        [.. Classes.Select(kind => Zone(item, kind))]);

    /// <summary>Where a missile is claimed to work against a class; null without a claim of both reach and kill probability.</summary>
    private EngagementZone? Zone(CatalogueItem item, TargetClass kind)
    {
        if (!raid.Contains(kind)
            || figures.TryGet(item, new("maximumRange", kind)) is not { } range
            || figures.TryGet(item, new("singleShotKill", kind)) is not { } kill)
            return null;
        return new EngagementZone(
            figures.Get(item, new("minimumRange")),
            range,
            figures.TryGet(item, new("minimumAltitude", kind)) ?? 0,
            figures.TryGet(item, new("maximumAltitude", kind)) ?? double.PositiveInfinity,
            figures.TryGet(item, new("maximumTargetSpeed", kind)) ?? double.PositiveInfinity,
            kill);
    }
}
