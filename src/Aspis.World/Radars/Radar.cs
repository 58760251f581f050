using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.World.Radars;

/// <summary>One radar in one replication: where it looks, and what it makes of what is there.</summary>
public sealed class Radar(RadarSite site)
{
    private Instant facingFrom;
    private double phaseSeconds;
    private double northErrorRadians;

    /// <summary>Where it stands and what it is.</summary>
    public RadarSite Site => site;

    /// <summary>Whether it is on the air: switched on and not destroyed.</summary>
    public bool Operates { get; private set; }

    /// <summary>Bearing of what the radar believes to be north, clockwise from true north, rad: as sited, and as aligned this night.</summary>
    public double NorthErrorRadians => northErrorRadians;

    /// <summary>Bearing of the middle of the sector, rad; of no meaning when it turns.</summary>
    public double FacingRadians { get; private set; }

    /// <summary>Begins a replication. A sector nobody has oriented looks wherever its crew happened to set it up.</summary>
    public void Reset(in Luck luck)
    {
        Operates = true;
        var (alignment, _) = luck.Draw(site.Id, 0, (uint)DrawPurpose.Alignment, 0).Normals();
        northErrorRadians = site.NorthErrorRadians + (alignment * site.Spec.AlignmentSigmaRadians);
        facingFrom = new Instant(long.MinValue);
        phaseSeconds = luck.Draw(site.Id, 0, (uint)DrawPurpose.ScanPhase, 0).Uniform * site.Spec.ScanSeconds;
        FacingRadians = (site.FacingRadians + northErrorRadians)
            ?? (luck.Draw(site.Id, 0, (uint)DrawPurpose.UnorientedFacing, 0).Uniform * 2 * Math.PI);
    }

    /// <summary>The radar is destroyed, or its battery is not up.</summary>
    public void SwitchOff() => Operates = false;

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

    /// <summary>The first time at or after the given one at which the beam is on a bearing.</summary>
    public Instant NextLook(Instant from, double azimuthRadians)
    {
        var scan = site.Spec.ScanSeconds;
        var offset = phaseSeconds;
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
    /// plot. The same draw says whether it would have been detected without them.
    /// </summary>
    public Finding Detect(in Sighting sighting, in Echo echo, double jamming, Instant now, in Luck luck, int plotId, out RadarPlot plot)
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

        plot = Measure(sighting, echo, signal, now, luck, plotId);
        return Finding.Detected;
    }

    /// <summary>Noise that a jammer of a power density, W/Hz, adds to the radar's own while it looks at something; none below the horizon.</summary>
    public double Jamming(in Sighting jammer, Position position, in Sighting look, double wattsPerHertz) =>
        IsBelowHorizon(jammer, position) ? 0 : site.JammingToNoise(jammer, look, wattsPerHertz);

    private RadarPlot Measure(in Sighting sighting, in Echo echo, double signalToNoise, Instant now, in Luck luck, int plotId)
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
            spec.Interrogates ? echo.Reply : TransponderReply.None);
    }

    private bool IsBelowHorizon(in Sighting sighting, Position target)
    {
        // Above the antenna's own horizontal nothing is hidden by a smooth Earth, and the height need not be worked out.
        if (sighting.ElevationRadians >= 0)
            return false;
        var antenna = site.Spec.AntennaHeightMetres;
        var height = GeodeticPoint.HeightMetres(target) - site.HeightMetres + antenna;
        return !RadarHorizon.Sees(antenna, height, sighting.RangeMetres);
    }
}
