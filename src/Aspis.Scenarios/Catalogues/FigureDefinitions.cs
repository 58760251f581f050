using System.Collections.Immutable;
using Aspis.Kernel.Quantities;
using static Aspis.Scenarios.Catalogues.Favourable;
using static Aspis.Scenarios.Catalogues.FigureUse;

namespace Aspis.Scenarios.Catalogues;

/// <summary>Every figure a catalogue item may have: the one list that reader, schema, checks and tables share.</summary>
public static class FigureDefinitions
{
    private static readonly ImmutableArray<FigureDefinition> ForShow =
    [
        new("peakSpeed", "peak speed", Dimension.Speed, Higher, Shown),
        new("warheadMass", "warhead mass", Dimension.Mass, Neither, Shown),
        new("frequency", "frequency", Dimension.Frequency, Neither, Shown),
        new("setUpTime", "set-up time", Dimension.Time, Lower, Shown),
        new("roadSpeed", "road speed", Dimension.Speed, Higher, Shown),
        new("length", "length", Dimension.Length, Neither, Shown),
        new("launchMass", "launch mass", Dimension.Mass, Neither, Shown),
        new("engagementRange", "engagement range, whole system", Dimension.Length, Higher, Shown),
        new("engagementAltitude", "engagement altitude, whole system", Dimension.Length, Neither, Shown),
        new("systemDetectionRange", "detection range, whole system", Dimension.Length, Higher, Shown),
        new("simultaneousTargets", "simultaneous targets", Dimension.Count, Higher, Shown),
        new("simultaneousMissiles", "simultaneous missiles", Dimension.Count, Higher, Shown),
        new("missilesPerSet", "missiles in a set", Dimension.Count, Higher, Shown),
        new("contractPrice", "contract price", Dimension.Money, Lower, Shown),
        new("targetSpeed", "target speed, whole system", Dimension.Speed, Higher, Shown),
        new("targetMissileRange", "range of ballistic missiles it is for", Dimension.Length, Higher, Shown),
        new("battalionsPerRegiment", "battalions in a regiment", Dimension.Count, Neither, Shown),
        new("detectedTracks", "tracks at once", Dimension.Count, Higher, Shown),
        new("unitsDelivered", "units delivered", Dimension.Count, Neither, Shown),
        new("claimedKills", "kills claimed", Dimension.Count, Neither, Shown),
        new("claimedLosses", "losses claimed", Dimension.Count, Neither, Shown),
        new("campaignKillShare", "share stopped in a campaign", Dimension.Probability, Higher, Shown),
        new("gunRange", "gun range", Dimension.Length, Higher, Shown),
        new("gunAltitude", "gun altitude", Dimension.Length, Higher, Shown),
        new("gunRate", "gun rate, rounds a second", Dimension.Number, Higher, Shown),
        new("controlledBatteries", "batteries controlled", Dimension.Count, Higher, Shown),
    ];

    private static readonly ImmutableArray<FigureDefinition> Radar =
    [
        new("detectionRange", "detection range on a stated cross-section", Dimension.Length, Higher, ByClass),
        new("instrumentedRange", "instrumented range", Dimension.Length, Higher, Needed),
        new("scanPeriod", "time between looks", Dimension.Time, Lower, Needed),
        new("sector", "width of the sector", Dimension.Angle, Higher, Needed),
        new("minimumElevation", "lowest elevation", Dimension.Angle, Lower, Needed, MayBeNegative: true),
        new("maximumElevation", "highest elevation", Dimension.Angle, Higher, Needed),
        new("minimumRange", "minimum range", Dimension.Length, Lower, Needed),
        new("antennaHeight", "antenna height", Dimension.Length, Higher, Needed),
        new("rangeError", "range error, 1 sigma", Dimension.Length, Lower, Needed),
        new("azimuthError", "azimuth error, 1 sigma", Dimension.Angle, Lower, Needed),
        new("elevationError", "elevation error, 1 sigma", Dimension.Angle, Lower, Needed),
        new("rangeRateError", "range-rate error, 1 sigma", Dimension.Speed, Lower, Needed),
        new("claimDetectionProbability", "detection probability at the quoted range", Dimension.Probability, Higher, Needed),
        new("falseAlarmProbability", "false-alarm probability", Dimension.Number, Lower, Needed),
        new("reorientTime", "time to turn the sector", Dimension.Time, Lower, Needed),
        new("targetChannels", "targets guided against at once", Dimension.Count, Higher, Shown),
        new("missileChannels", "missiles guided at once", Dimension.Count, Higher, ByClass),
    ];

    private static readonly ImmutableArray<FigureDefinition> Interceptor =
    [
        new("maximumRange", "maximum range", Dimension.Length, Higher, ByClass),
        new("minimumRange", "minimum range", Dimension.Length, Lower, Needed),
        new("maximumAltitude", "maximum altitude", Dimension.Length, Higher, ByClass),
        new("minimumAltitude", "minimum altitude", Dimension.Length, Lower, ByClass),
        new("averageSpeed", "average speed", Dimension.Speed, Higher, Needed),
        new("maximumTargetSpeed", "maximum target speed", Dimension.Speed, Higher, ByClass),
        new("singleShotKill", "single-shot kill probability", Dimension.Probability, Higher, ByClass),
        new("handoverDistance", "hand-over distance", Dimension.Length, Higher, Needed),
        new("unitCost", "unit cost", Dimension.Money, Lower, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Threat =
    [
        new("range", "range", Dimension.Length, Neither, Needed),
        new("apogeeRatio", "apogee over that of the minimum-energy arc", Dimension.Number, Neither, Needed),
        new("burnTime", "powered flight", Dimension.Time, Neither, Needed),
        new("ballisticCoefficient", "ballistic coefficient", Dimension.ArealDensity, Neither, Needed),
        new("reliability", "reliability", Dimension.Probability, Neither, Needed),
        new("circularErrorProbable", "circular error probable", Dimension.Length, Neither, Needed),
        new("radarCrossSection", "radar cross-section", Dimension.Area, Neither, Needed),
        new("lethalRadius", "radius lethal to a radar or launcher", Dimension.Length, Neither, Needed),
        new("unitCost", "unit cost", Dimension.Money, Neither, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Battery =
    [
        new("launchers", "launchers", Dimension.Count, Higher, Needed),
        new("readyMissiles", "missiles ready to launch", Dimension.Count, Higher, Needed),
        new("spareMissiles", "missiles for reloading", Dimension.Count, Higher, Needed),
        new("reloadTime", "time to reload a launcher", Dimension.Time, Lower, Needed),
        new("reactionTime", "reaction time", Dimension.Time, Lower, Needed),
        new("salvoInterval", "time between launches", Dimension.Time, Lower, Needed),
        new("targetChannels", "targets engaged at once", Dimension.Count, Higher, Needed),
        new("cyclePeriod", "command cycle", Dimension.Time, Lower, Needed),
        new("linkDelay", "link delay", Dimension.Time, Lower, Needed),
        new("unitCost", "price without missiles", Dimension.Money, Lower, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Post =
    [
        new("cyclePeriod", "command cycle", Dimension.Time, Lower, Needed),
        new("linkDelay", "link delay", Dimension.Time, Lower, Needed),
    ];

    /// <summary>The figures of a kind: those a run uses, then those that are only shown.</summary>
    public static ImmutableArray<FigureDefinition> For(ItemKind kind)
    {
        var own = kind switch
        {
            ItemKind.Radar => Radar,
            ItemKind.Interceptor => Interceptor,
            ItemKind.Threat => Threat,
            ItemKind.Battery => Battery,
            ItemKind.Post => Post,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return [.. own, .. ForShow.Where(shown => own.All(used => used.Name != shown.Name))];
    }
}
