using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>
/// Keeps those radars off the air that a laydown wants silent, until an early-warning cue comes or another radar's track
/// threatens a defended place from within their range; off the air again when neither has been so for a minute.
/// </summary>
public sealed class EmissionControl(CommandPostSpec post)
{
    private const double StaySeconds = 60;
    private readonly bool[] isOnAir = new bool[post.Radars.Length];
    private readonly Instant[] wantedUntil = new Instant[post.Radars.Length];

    /// <summary>Begins a replication.</summary>
    public void Clear()
    {
        for (var r = 0; r < isOnAir.Length; r++)
        {
            isOnAir[r] = !post.Radars[r].StartsSilent;
            wantedUntil[r] = Instant.Start;
        }
    }

    /// <summary>Whether radar r is believed to be on the air.</summary>
    public bool IsOnAir(int r) => isOnAir[r];

    /// <summary>Wants the radars on the air that reach to where another post has a track.</summary>
    public void Want(Position point, Instant now)
    {
        for (var r = 0; r < isOnAir.Length; r++)
        {
            if (post.Radars[r].StartsSilent && point.DistanceTo(post.Radars[r].Antenna) <= post.Radars[r].InstrumentedRangeMetres)
                wantedUntil[r] = now + Duration.FromSeconds(StaySeconds);
        }
    }

    /// <summary>Settles which radars are to be on the air.</summary>
    public void Settle(ReadOnlySpan<EarlyWarningCue> cues, IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        for (var r = 0; r < isOnAir.Length; r++)
        {
            if (!post.Radars[r].StartsSilent)
                continue;
            if (!cues.IsEmpty || IsWanted(post.Radars[r], tracks))
                wantedUntil[r] = now + Duration.FromSeconds(StaySeconds);
            var isWanted = now < wantedUntil[r];
            if (isWanted == isOnAir[r])
                continue;
            isOnAir[r] = isWanted;
            outbox.Direct(new RadarOrder(post.Radars[r].Id, now, isWanted ? RadarOrderKind.Radiate : RadarOrderKind.FallSilent));
        }
    }

    private static bool IsWanted(KnownRadar radar, IReadOnlyList<Track> tracks)
    {
        foreach (var track in tracks)
        {
            if (track.IsFirm
                && (track.ShotsPending > 0 || track.ThreatenedPlace >= 0)
                && track.Position.DistanceTo(radar.Antenna) <= radar.InstrumentedRangeMetres)
                return true;
        }

        return false;
    }
}
