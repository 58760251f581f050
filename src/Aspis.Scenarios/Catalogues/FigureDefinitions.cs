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
        new("controlledBatteries", "batteries controlled", Dimension.Count, Higher, Shown),
    ];

    private static readonly ImmutableArray<FigureDefinition> Radar =
    [
        new("detectionRange", "detection range on a stated cross-section", Dimension.Length, Higher, ByClass),
        new("frequency", "frequency", Dimension.Frequency, Neither, Needed, Least: 10e6, Greatest: 100e9),
        new("instrumentedRange", "instrumented range", Dimension.Length, Higher, Needed),
        new("scanPeriod", "time between looks at the same place, or at what it follows", Dimension.Time, Lower, Needed),
        new("searchPeriod", "time between looks at the same place while searching", Dimension.Time, Lower, ByClass),
        new("detectedTracks", "tracks followed at once", Dimension.Count, Higher, ByClass),
        new("falsePlots", "plots of nothing in a search", Dimension.Number, Lower, Needed),
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
        new("azimuthBeamwidth", "width of its beam in azimuth, half power", Dimension.Angle, Neither, Needed, Least: 1e-4),
        new("elevationBeamwidth", "width of its beam in elevation, half power", Dimension.Angle, Neither, Needed, Least: 1e-4),
        new("rangeCell", "depth of a resolution cell", Dimension.Length, Lower, Needed, Least: 0.1),
        new("minimumRadialSpeed", "speed below which an echo is taken for the ground's", Dimension.Speed, Lower, Needed),
        new("clutterImprovement", "how much of the ground's echo its filters take out", Dimension.Level, Higher, Needed, Greatest: 120),
        new("sidelobeLevel", "side lobes against the main lobe", Dimension.Level, Lower, Needed, MayBeNegative: true, Greatest: 0),
        new("noiseFigure", "noise figure of its receiver", Dimension.Level, Lower, Needed, Greatest: 30),
        new("errorFloor", "share of its errors that no signal reduces", Dimension.Probability, Lower, Needed),
        new("claimSwerlingCase", "Swerling case of the target that its range is said of", Dimension.Count, Neither, Needed, Greatest: 4),
        new("pulsesIntegrated", "pulses added before a decision", Dimension.Count, Neither, Needed, Least: 1, Greatest: 10_000),
        new("falseAlarmProbability", "false-alarm probability", Dimension.Number, Lower, Needed, Least: 1e-30, Greatest: 0.5),
        new("reorientTime", "time to turn the sector", Dimension.Time, Lower, Needed),
        new("alignmentError", "error of its north, 1 sigma", Dimension.Angle, Lower, Needed),
        new("targetChannels", "targets guided against at once", Dimension.Count, Higher, Shown),
        new("missileChannels", "missiles guided at once", Dimension.Count, Higher, ByClass),
    ];

    // Where an effector of any kind may work, and what its use costs.
    private static readonly ImmutableArray<FigureDefinition> Effector =
    [
        new("maximumRange", "maximum range", Dimension.Length, Higher, ByClass),
        new("minimumRange", "minimum range", Dimension.Length, Lower, Needed),
        new("maximumAltitude", "maximum altitude", Dimension.Length, Higher, ByClass),
        new("minimumAltitude", "minimum altitude", Dimension.Length, Lower, ByClass),
        new("maximumTargetSpeed", "maximum target speed", Dimension.Speed, Higher, ByClass),
        new("handoverDistance", "hand-over distance", Dimension.Length, Higher, Needed),
        new("launchReliability", "share of launches that work", Dimension.Probability, Higher, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Interceptor =
    [
        .. Effector,
        new("averageSpeed", "average speed", Dimension.Speed, Higher, Needed),
        new("singleShotKill", "single-shot kill probability", Dimension.Probability, Higher, ByClass),
        new("unitCost", "unit cost", Dimension.Money, Lower, Needed),
        new("illuminationTime", "time before an intercept in which it needs a guidance channel; without one it needs it all the way", Dimension.Time, Lower, ByClass),
        new("badLot", "chance that a night's missiles are of a bad lot", Dimension.Probability, Lower, Needed),
        new("badLotReliability", "share of launches that work in a bad lot", Dimension.Probability, Higher, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Gun =
    [
        .. Effector,
        new("averageSpeed", "average speed of a round", Dimension.Speed, Higher, Needed),
        new("singleShotKill", "kill probability of one burst", Dimension.Probability, Higher, ByClass),
        new("fireRate", "rounds a second", Dimension.Number, Higher, Needed),
        new("burstTime", "length of a burst", Dimension.Time, Lower, Needed),
        new("targetsAtOnce", "targets engaged at once", Dimension.Count, Higher, Needed),
        new("unitCost", "cost of a round", Dimension.Money, Lower, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Jammer =
    [
        .. Effector,
        new("softKill", "share of targets that come down when jammed", Dimension.Probability, Higher, ByClass),
        new("dwellTime", "time a target must be jammed", Dimension.Time, Lower, Needed),
        new("targetsAtOnce", "targets jammed at once", Dimension.Count, Higher, Needed),
        new("unitCost", "cost of one use", Dimension.Money, Lower, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Threat =
    [
        new("range", "range", Dimension.Length, Neither, Needed),
        new("reliability", "reliability", Dimension.Probability, Neither, Needed),
        new("circularErrorProbable", "circular error probable", Dimension.Length, Neither, Needed),
        new("radarCrossSection", "radar cross-section", Dimension.Area, Neither, Needed),
        new("swerlingCase", "Swerling case of its echo, 0 when it does not fade", Dimension.Count, Neither, ByClass, Greatest: 4),
        new("debrisTime", "time for which its pieces give an echo like its own after it was destroyed", Dimension.Time, Neither, ByClass),
        new("lethalRadius", "radius lethal to a radar or launcher", Dimension.Length, Neither, Needed),
        new("unitCost", "unit cost", Dimension.Money, Neither, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> BallisticThreat =
    [
        .. Threat,
        new("apogeeRatio", "apogee over that of the minimum-energy arc", Dimension.Number, Neither, Needed),
        new("burnTime", "powered flight", Dimension.Time, Neither, Needed),
        new("ballisticCoefficient", "ballistic coefficient", Dimension.ArealDensity, Neither, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> CruisingThreat =
    [
        .. Threat,
        new("cruiseSpeed", "cruise speed", Dimension.Speed, Neither, Needed),
        new("cruiseHeight", "cruise height above ground", Dimension.Length, Neither, Needed),
        new("diveAngle", "angle of the last dive", Dimension.Angle, Neither, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> GlidingThreat =
    [
        .. Threat,
        new("cruiseSpeed", "mean speed of the glide", Dimension.Speed, Neither, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Aircraft =
    [
        new("cruiseSpeed", "cruise speed", Dimension.Speed, Neither, Needed),
        new("cruiseAltitude", "cruise altitude", Dimension.Length, Neither, Needed),
        new("range", "range", Dimension.Length, Neither, Needed),
        new("radarCrossSection", "radar cross-section", Dimension.Area, Neither, Needed),
        new("swerlingCase", "Swerling case of its echo, 0 when it does not fade", Dimension.Count, Neither, ByClass, Greatest: 4),
        new("reliability", "share of sorties that do not turn back of themselves", Dimension.Probability, Neither, Needed),
        new("breakOff", "chance that a crew fired at turns back, each shot", Dimension.Probability, Neither, Needed),
        new("jammerPower", "effective radiated power density of its noise jammer", Dimension.PowerDensity, Neither, ByClass),
        new("transponderReliability", "share of flights whose transponder answers", Dimension.Probability, Neither, Needed),
        new("unitCost", "unit cost", Dimension.Money, Neither, Needed),
        new("ceiling", "ceiling", Dimension.Length, Neither, Shown),
    ];

    private static readonly ImmutableArray<FigureDefinition> Battery =
    [
        new("launchers", "launchers", Dimension.Count, Higher, Needed),
        new("readyMissiles", "missiles or rounds ready", Dimension.Count, Higher, Needed),
        new("spareMissiles", "missiles or rounds for reloading", Dimension.Count, Higher, Needed),
        new("reloadTime", "time to reload a launcher", Dimension.Time, Lower, Needed),
        new("reactionTime", "reaction time", Dimension.Time, Lower, Needed),
        new("salvoInterval", "time between launches", Dimension.Time, Lower, Needed),
        new("targetChannels", "targets engaged at once", Dimension.Count, Higher, Needed),
        new("cyclePeriod", "command cycle", Dimension.Time, Lower, Needed),
        new("linkDelay", "link delay", Dimension.Time, Lower, Needed),
        new("readiness", "chance that the battery is up at all on a night", Dimension.Probability, Higher, Needed),
        new("crewAlert", "chance that its crew acts within the reaction time", Dimension.Probability, Higher, Needed),
        new("crewDelay", "delay of every launch by a crew that does not", Dimension.Time, Lower, Needed),
        new("unitCost", "price without missiles", Dimension.Money, Lower, Needed),
    ];

    private static readonly ImmutableArray<FigureDefinition> Post =
    [
        new("cyclePeriod", "command cycle", Dimension.Time, Lower, Needed),
        new("linkDelay", "link delay", Dimension.Time, Lower, Needed),
    ];

    // A record of something that happened is a set of attributed totals; a run never uses one.
    private static readonly ImmutableArray<FigureDefinition> Event =
    [
        new("launched", "weapons launched", Dimension.Count, Neither, Shown),
        new("failed", "weapons that failed of themselves", Dimension.Count, Neither, Shown),
        new("intercepted", "weapons intercepted", Dimension.Count, Neither, Shown),
        new("interceptedShare", "share of weapons intercepted", Dimension.Probability, Neither, Shown),
        new("failedShare", "share of weapons that failed of themselves", Dimension.Probability, Neither, Shown),
        new("arrived", "weapons that arrived", Dimension.Count, Neither, Shown),
        new("passed", "aircraft that passed and were not fired at", Dimension.Count, Neither, Shown),
        new("interceptorsFired", "interceptors fired", Dimension.Count, Neither, Shown),
        new("damage", "parts of the defence destroyed", Dimension.Count, Neither, Shown),
        new("ordered", "units ordered", Dimension.Count, Neither, Shown),
        new("delivered", "units delivered", Dimension.Count, Neither, Shown),
        new("price", "price", Dimension.Money, Neither, Shown),
        new("ceilingPrice", "ceiling of a sale notice", Dimension.Money, Neither, Shown),
    ];

    /// <summary>The figures of a kind: those a run uses, then those that are only shown. A threat's depend on how it flies.</summary>
    public static ImmutableArray<FigureDefinition> For(ItemKind kind, ThreatFlight? flight = null)
    {
        var own = kind switch
        {
            ItemKind.Radar => Radar,
            ItemKind.Interceptor => Interceptor,
            ItemKind.Gun => Gun,
            ItemKind.Jammer => Jammer,
            ItemKind.Threat => flight switch
            {
                ThreatFlight.Ballistic => BallisticThreat,
                ThreatFlight.Cruise => CruisingThreat,
                ThreatFlight.Glide => GlidingThreat,
                _ => [.. BallisticThreat, .. CruisingThreat[Threat.Length..]],
            },
            ItemKind.Aircraft => Aircraft,
            ItemKind.Battery => Battery,
            ItemKind.Post => Post,
            ItemKind.Event => Event,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return [.. own, .. ForShow.Where(shown => own.All(used => used.Name != shown.Name))];
    }
}
