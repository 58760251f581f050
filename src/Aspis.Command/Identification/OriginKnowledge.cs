using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Messages;

namespace Aspis.Command.Identification;

/// <summary>Where a track was first seen, by what the post knows of airfields, of the expected attack and of launches.</summary>
internal sealed class OriginKnowledge(IdentifierSpec spec, ImmutableArray<KnownPlace> places)
{
    private readonly List<Position> launches = [];
    private readonly ImmutableArray<KnownAirfield> airfields = spec.Airfields ?? [];

    /// <summary>Launches heard of.</summary>
    public int Launches => launches.Count;

    public void Clear() => launches.Clear();

    /// <summary>Remembers where launches were seen.</summary>
    public void Hear(ReadOnlySpan<EarlyWarningCue> cues)
    {
        foreach (var cue in cues)
        {
            if (cue.LaunchSeen)
                launches.Add(cue.Origin);
        }
    }

    /// <summary>What is observed of something first seen at a position; nothing where nothing is known to compare it with.</summary>
    public Observed Of(Position first)
    {
        if (launches.Count == 0 && spec.Airfields is null && spec.ThreatSector is null)
            return Observed.Nothing;
        foreach (var launch in launches)
        {
            if (first.DistanceTo(launch) < spec.OriginGateMetres)
                return new Observed(IdentityEvidence.OriginMatchesCue, first.DistanceTo(launch), spec.Table[IdentityEvidence.OriginMatchesCue]);
        }

        foreach (var airfield in airfields)
        {
            if (airfield.IsOriginOf(first))
                return new Observed(IdentityEvidence.OriginAirfield, first.DistanceTo(airfield.Centre), spec.Table[IdentityEvidence.OriginAirfield]);
        }

        var bearing = BearingFromNearest(first);
        return IsInThreatSector(bearing)
            ? new Observed(IdentityEvidence.OriginThreatSector, bearing, spec.Table[IdentityEvidence.OriginThreatSector])
            : new Observed(IdentityEvidence.OriginElsewhere, bearing, Elsewhere());
    }

    // What cannot be told from elsewhere is elsewhere.
    private Likelihood Elsewhere()
    {
        var sum = spec.Table[IdentityEvidence.OriginElsewhere];
        if (launches.Count == 0)
            sum += spec.Table[IdentityEvidence.OriginMatchesCue];
        if (spec.Airfields is null)
            sum += spec.Table[IdentityEvidence.OriginAirfield];
        return spec.ThreatSector is null ? sum + spec.Table[IdentityEvidence.OriginThreatSector] : sum;
    }

    private bool IsInThreatSector(double bearing)
    {
        if (spec.ThreatSector is not { } sector)
            return false;
        var (sine, cosine) = Elementary.SinCos(bearing - sector.Bearing);
        return Math.Abs(Elementary.Atan2(sine, cosine)) <= sector.HalfWidth;
    }

    private double BearingFromNearest(Position first)
    {
        var nearest = -1;
        for (var p = 0; p < places.Length; p++)
        {
            if (nearest < 0 || first.DistanceTo(places[p].Centre) < first.DistanceTo(places[nearest].Centre))
                nearest = p;
        }

        if (nearest < 0)
            return 0;
        var local = places[nearest].Frame.ToLocal(first);
        return Elementary.Atan2(local.East, local.North);
    }
}
