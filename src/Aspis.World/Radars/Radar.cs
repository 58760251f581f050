using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.World.Radars;

/// <summary>One radar in one replication: where it looks, and what it makes of what is there.</summary>
public sealed class Radar(RadarSite site, int objects)
{
    // With every channel taken, following takes this share of its time, and searching gets the rest.
    private const double FollowingShare = 0.5;
    private const double HighestFalsePlotMetres = 30_000;
    private const double FastestFalsePlotMs = 1_000;
    private Instant facingFrom;
    private double phase;
    private double northErrorRadians;
    private bool hasPower;

    /// <summary>Where it stands and what it is.</summary>
    public RadarSite Site => site;

    /// <summary>Whether it is on the air: up, not destroyed, with power, and not silent.</summary>
    public bool Operates => Stands && hasPower && !IsSilent;

    /// <summary>Whether it could be on the air: up, and not destroyed.</summary>
    public bool Stands { get; private set; }

    /// <summary>Whether it is kept off the air.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>What it follows.</summary>
    public FollowList Follows { get; } = new(objects);

    /// <summary>Bearing of what the radar believes to be north, clockwise from true north, rad: as sited, and as aligned this night.</summary>
    public double NorthErrorRadians => northErrorRadians;

    /// <summary>Bearing of the middle of the sector, rad; of no meaning when it turns.</summary>
    public double FacingRadians { get; private set; }

    /// <summary>Begins a replication. A sector nobody has oriented looks wherever its crew happened to set it up.</summary>
    public void Reset(in Luck luck)
    {
        Stands = true;
        hasPower = true;
        IsSilent = site.StartsSilent;
        Follows.Clear();
        var (alignment, _) = luck.Draw(site.Id, 0, (uint)DrawPurpose.Alignment, 0).Normals();
        northErrorRadians = site.NorthErrorRadians + (alignment * site.Spec.AlignmentSigmaRadians);
        facingFrom = new Instant(long.MinValue);
        phase = luck.Draw(site.Id, 0, (uint)DrawPurpose.ScanPhase, 0).Uniform;
        FacingRadians = (site.FacingRadians + northErrorRadians)
            ?? (luck.Draw(site.Id, 0, (uint)DrawPurpose.UnorientedFacing, 0).Uniform * 2 * Math.PI);
    }

    /// <summary>The radar is destroyed, or its battery is not up.</summary>
    public void SwitchOff() => Stands = false;

    /// <summary>Loses its power, or has it again; without it, it follows nothing.</summary>
    public void Power(bool isOn)
    {
        hasPower = isOn;
        if (!isOn)
            Follows.Clear();
    }

    /// <summary>Goes on the air, or off it; off the air it follows nothing.</summary>
    public void Radiate(bool radiates)
    {
        IsSilent = !radiates;
        if (!radiates)
            Follows.Clear();
    }

    /// <summary>
    /// Where a point truly is that a post has placed by this radar's idea of north and of its own place: a battery that is off
    /// north or sited wrongly guides its own shots by the same idea, so to what its own radar has seen they go right.
    /// </summary>
    public Position InTruth(Position believed)
    {
        var local = (site.SitingError == default ? site.Frame : new LocalFrame(site.BelievedAntenna)).ToLocal(believed);
        var (sine, cosine) = Elementary.SinCos(northErrorRadians);
        return site.Frame.FromLocal(new LocalVector(
            (local.East * cosine) + (local.North * sine), (local.North * cosine) - (local.East * sine), local.Up));
    }

    /// <summary>Turns the sector to a bearing; it is blind until it is there. False when it already looks there.</summary>
    public bool Turn(double azimuthRadians, Instant now)
    {
        if (site.Spec.Rotates || Math.Abs(Bearing.Between(FacingRadians, azimuthRadians)) < 1e-3)
            return false;
        FacingRadians = azimuthRadians;
        facingFrom = now + Duration.FromSeconds(site.Spec.ReorientSeconds);
        return true;
    }

    /// <summary>
    /// Time between two looks at an object, s: what it follows it looks at quickly, and the more it follows, the less time is
    /// left to search. Infinite for an object that a radar which does not search does not follow.
    /// </summary>
    public double RevisitSeconds(int i)
    {
        if (Follows.Contains(i))
            return site.Spec.ScanSeconds;
        return Follows.Count == 0
            ? site.Spec.SearchSeconds
            : site.Spec.SearchSeconds / (1 - (FollowingShare * Follows.Count / site.Spec.FollowChannels));
    }

    /// <summary>The first time at or after the given one at which the beam is on a bearing, when it comes back after so many seconds.</summary>
    public Instant NextLook(Instant from, double azimuthRadians, double scan)
    {
        var offset = phase * scan;
        if (site.Spec.Rotates)
            offset += Bearing.Normalise(azimuthRadians) / (2 * Math.PI) * scan;

        var count = Math.Ceiling((from.InSeconds - offset) / scan);
        var look = Instant.AtSeconds(offset + (count * scan));
        return look < from ? Instant.AtSeconds(offset + ((count + 1) * scan)) : look;
    }

    /// <summary>Whether the radar looks at a sighting of an object at a position.</summary>
    public Look At(in Sighting sighting, Position target, Instant now)
    {
        var spec = site.Spec;
        if (sighting.RangeMetres < spec.MinimumRangeMetres
            || sighting.RangeMetres > spec.InstrumentedRangeMetres
            || sighting.ElevationRadians < spec.MinimumElevationRadians
            || sighting.ElevationRadians > spec.MaximumElevationRadians
            || IsBelowHorizon(sighting, target))
            return Look.NotInView;
        if (spec.Rotates)
            return Look.LookedAt;
        var off = Math.Abs(Bearing.Between(FacingRadians, sighting.AzimuthRadians));
        return now >= facingFrom && off <= spec.SectorRadians / 2 ? Look.LookedAt : Look.OutsideSector;
    }

    /// <summary>
    /// Draws whether a looked-at object is detected in noise that jammers raise by a multiple of the radar's own, and if so the
    /// plot, which says when the radar means to look again. The same draw says whether it would have been detected without them.
    /// </summary>
    public Finding Detect(
        in Sighting sighting, in Echo echo, double jamming, double revisitSeconds, Instant now, in Luck luck, int plotId, out RadarPlot plot)
    {
        var spec = site.Spec;
        var clear = site.SignalToNoise(sighting, echo.CrossSectionM2, echo.Class);
        var ground = site.ClutterM2(sighting);
        var noise = ground > 0 ? 1 + (clear * ground / echo.CrossSectionM2) : 1;
        var quiet = ground > 0 ? clear / noise : clear;
        var signal = jamming > 0 ? clear / (noise + jamming) : quiet;
        var draw = luck.Draw(site.Id, echo.Of, (uint)DrawPurpose.Detection, now.Nanoseconds).Uniform;
        if (draw >= spec.DetectionProbability(signal, echo.SwerlingCase))
        {
            plot = default;
            return jamming > 0 && draw < spec.DetectionProbability(quiet, echo.SwerlingCase) ? Finding.Jammed : Finding.BelowThreshold;
        }

        plot = Measure(sighting, echo, signal, revisitSeconds, now, luck, plotId);
        return Finding.Detected;
    }

    /// <summary>When, after the one before, the nth false plot comes: noise passes the threshold at a constant mean rate.</summary>
    public Instant NextFalsePlot(int n, Instant after, in Luck luck)
    {
        var uniform = luck.Draw(site.Id, 0, (uint)DrawPurpose.FalsePlotTime, n).Uniform;
        return after + Duration.FromSeconds(-Elementary.Log(1 - uniform) * site.Spec.SearchSeconds / site.Spec.FalsePlots);
    }

    /// <summary>The nth false plot: anywhere in what the radar watches, at every range alike, as noise comes in every cell alike.</summary>
    public RadarPlot FalsePlot(int n, Instant now, in Luck luck, int plotId)
    {
        var spec = site.Spec;
        var place = luck.Draw(site.Id, 1, (uint)DrawPurpose.FalsePlotPlace, n);
        var (share, side) = (place.Uniform, luck.Draw(site.Id, 2, (uint)DrawPurpose.FalsePlotPlace, n).Uniform - 0.5);
        var (height, speed) = (luck.Draw(site.Id, 3, (uint)DrawPurpose.FalsePlotPlace, n).Uniform, luck.Draw(site.Id, 4, (uint)DrawPurpose.FalsePlotPlace, n).Uniform);
        var range = spec.MinimumRangeMetres + (share * (spec.InstrumentedRangeMetres - spec.MinimumRangeMetres));
        var lowest = Math.Max(0, spec.MinimumElevationRadians);
        var highest = Math.Min(spec.MaximumElevationRadians, Elementary.Asin(Math.Min(1, HighestFalsePlotMetres / range)));
        var azimuth = spec.Rotates ? 2 * Math.PI * side : FacingRadians + (spec.SectorRadians * side);
        var sighting = new Sighting(
            range, azimuth, lowest + (height * Math.Max(0, highest - lowest)), FastestFalsePlotMs * ((2 * speed) - 1));
        var noise = new Echo(MixingHash.Combine(site.Id, (ulong)n), TargetClass.Unknown, 0, default);
        return Measure(sighting, noise, spec.Detection.ThresholdSignalToNoise, spec.SearchSeconds, now, luck, plotId);
    }

    /// <summary>Noise that a jammer of a power density, W/Hz, adds to the radar's own while it looks at something; none below the horizon.</summary>
    public double Jamming(in Sighting jammer, Position position, in Sighting look, double wattsPerHertz) =>
        jammer.ElevationRadians < 0 && !site.SeesOverSmoothEarth(position, jammer.RangeMetres, 0) ? 0 : site.JammingToNoise(jammer, look, wattsPerHertz);

    private RadarPlot Measure(
        in Sighting sighting, in Echo echo, double signalToNoise, double revisitSeconds, Instant now, in Luck luck, int plotId)
    {
        var spec = site.Spec;
        var scale = spec.ErrorScale(signalToNoise);
        var (rangeSigma, azimuthSigma) = (scale * spec.RangeSigmaMetres, scale * spec.AzimuthSigmaRadians);
        var (elevationSigma, rateSigma) = (scale * spec.ElevationSigmaRadians, scale * spec.RangeRateSigmaMs);
        var (range, azimuth) = luck.Draw(site.Id, echo.Of, (uint)DrawPurpose.RangeAndAzimuthError, now.Nanoseconds).Normals();
        var (elevation, rate) = luck.Draw(site.Id, echo.Of, (uint)DrawPurpose.ElevationAndRateError, now.Nanoseconds).Normals();
        return new RadarPlot(
            plotId,
            now,
            site.Id,
            sighting.RangeMetres + (range * rangeSigma),
            Bearing.Normalise(sighting.AzimuthRadians - northErrorRadians + (azimuth * azimuthSigma)),
            sighting.ElevationRadians + (elevation * elevationSigma),
            sighting.RangeRateMs + (rate * rateSigma),
            rangeSigma,
            azimuthSigma,
            elevationSigma,
            rateSigma,
            revisitSeconds,
            spec.Interrogates ? echo.Reply : TransponderReply.None);
    }

    // Above the antenna's own horizontal nothing is hidden by a smooth Earth, and the height need not be worked out.
    private bool IsBelowHorizon(in Sighting sighting, Position target) =>
        !site.OverTerrain && sighting.ElevationRadians < 0 && !site.SeesOverSmoothEarth(target, sighting.RangeMetres, 0);
}
