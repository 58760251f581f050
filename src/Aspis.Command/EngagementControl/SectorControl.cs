using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>
/// Where the post believes its sector radars look, and its orders to turn them: to the bearing an early-warning cue gives,
/// and later to a threatening track that a radar cannot see from where it looks, unless the radar is guiding.
/// </summary>
public sealed class SectorControl(CommandPostSpec post)
{
    // A sector that has been turned stays for a while: turning to and fro between two sides sees neither.
    private const double StaySeconds = 30;
    // Where each sector's middle looks, as a unit vector of the radar's own frame; null before anybody has said.
    private readonly LocalVector?[] facings = new LocalVector?[post.Radars.Length];
    private readonly double[] cosinesOfHalf = [.. post.Radars.Select(radar => Elementary.Cos(Math.Min(Math.PI, radar.SectorRadians / 2)))];
    private readonly Instant[] ordered = new Instant[post.Radars.Length];
    private readonly Instant[] stays = new Instant[post.Radars.Length];

    /// <summary>Begins a replication.</summary>
    public void Clear()
    {
        for (var r = 0; r < facings.Length; r++)
        {
            facings[r] = post.Radars[r].FacingRadians is { } facing ? Towards(facing) : null;
            ordered[r] = Instant.Start;
            stays[r] = Instant.Start;
        }
    }

    /// <summary>Whether radar r is believed to look the way of an offset in its own frame; not before it has said where it looks.</summary>
    public bool LooksAt(int r, in LocalVector offset) =>
        facings[r] is { } facing
        && (offset.East * facing.East) + (offset.North * facing.North) >= cosinesOfHalf[r] * Math.Sqrt((offset.East * offset.East) + (offset.North * offset.North));

    /// <summary>
    /// How far, m, a point at an offset surely is from where radar r looks; zero where it looks, infinite before it has said. What is
    /// compared in <see cref="LooksAt"/> changes by at most 1 + |cos| a metre, so that its lack tells a distance.
    /// </summary>
    public double MetresFromView(int r, in LocalVector offset)
    {
        if (facings[r] is not { } facing)
            return double.PositiveInfinity;
        var lack = (cosinesOfHalf[r] * Math.Sqrt((offset.East * offset.East) + (offset.North * offset.North)))
            - (offset.East * facing.East) - (offset.North * facing.North);
        return Math.Max(0, lack / (1 + Math.Abs(cosinesOfHalf[r])));
    }

    /// <summary>Hears which way radars look; an order of the post's own that is under way counts for more.</summary>
    public void Hear(ReadOnlySpan<SectorReport> reports)
    {
        foreach (var report in reports)
        {
            for (var r = 0; r < post.Radars.Length; r++)
            {
                if (post.Radars[r].Id == report.Radar && report.Time >= ordered[r])
                    facings[r] = Towards(report.AzimuthRadians);
            }
        }
    }

    /// <summary>Turns to where a cue says missiles come from.</summary>
    public void Hear(ReadOnlySpan<EarlyWarningCue> cues, IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        if (post.Doctrine.OrientedBy is SectorOrientation.Post or SectorOrientation.Fixed)
            return;
        foreach (var cue in cues)
        {
            for (var r = 0; r < post.Radars.Length; r++)
            {
                if (!AnyTrackSeenBy(r, tracks))
                    TurnTo(r, cue.Origin, now, outbox);
            }
        }
    }

    /// <summary>Turns radars that see nothing to where another post has a track.</summary>
    public void LookTowards(Position point, IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        for (var r = 0; r < post.Radars.Length; r++)
        {
            if (!AnyTrackSeenBy(r, tracks))
                TurnTo(r, point, now, outbox);
        }
    }

    /// <summary>Turns an idle battery's guidance radar to a threatening track that it cannot see.</summary>
    public void Follow(Track track, FireUnit unit, Instant now, Outbox outbox)
    {
        if (post.Doctrine.OrientedBy is SectorOrientation.Cue or SectorOrientation.Fixed)
            return;
        if (unit.ShotsPending == 0 && track.ThreatenedPlace >= 0)
            TurnTo(unit.Battery.GuidanceRadar, track.Position, now, outbox);
    }

    private bool AnyTrackSeenBy(int r, IReadOnlyList<Track> tracks)
    {
        foreach (var track in tracks)
        {
            if (track.IsFirm && LooksAt(r, post.Radars[r].Frame.ToLocal(track.Position)))
                return true;
        }

        return false;
    }

    private static LocalVector Towards(double bearingRadians)
    {
        var (sine, cosine) = Elementary.SinCos(bearingRadians);
        return new LocalVector(sine, cosine, 0);
    }

    private void TurnTo(int r, Position point, Instant now, Outbox outbox)
    {
        if (post.Radars[r].Rotates)
            return;
        var offset = post.Radars[r].Frame.ToLocal(point);
        if (LooksAt(r, offset) || now < stays[r])
            return;
        var bearing = Elementary.Atan2(offset.East, offset.North);
        facings[r] = Towards(bearing);
        ordered[r] = now;
        stays[r] = now + Duration.FromSeconds(StaySeconds);
        outbox.Turn(new SectorOrder(post.Radars[r].Id, now, bearing));
    }
}
