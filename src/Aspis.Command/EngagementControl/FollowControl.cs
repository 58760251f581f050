using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>
/// Points the radars that follow objects one by one: which tracks each is to follow, the most urgent first as far as its
/// channels go. First what its battery fires at, then what its battery could fire at, then what threatens, then the rest.
/// </summary>
public sealed class FollowControl
{
    // A radar that was told to follow and has sent no plot for so many looks has lost it, or never found it.
    private const double LostLooks = 3.5;
    private const double SmallestSearchMetres = 500;
    private const double LargestSearchMetres = 10_000;
    private const double SearchSigmas = 3;
    private readonly CommandPostSpec post;
    private readonly SectorControl sectors;
    private readonly EmissionControl emissions;
    private readonly int[] batteryOf;
    private readonly double linkSeconds;
    private readonly List<Asked>[] asked;
    private readonly List<Wish> wishes = [];

    /// <summary>The radars of a post.</summary>
    public FollowControl(CommandPostSpec post, SectorControl sectors, EmissionControl emissions)
    {
        this.post = post;
        this.sectors = sectors;
        this.emissions = emissions;
        linkSeconds = post.LongestLinkSeconds;
        asked = [.. post.Radars.Select(_ => new List<Asked>())];
        batteryOf = [.. post.Radars.Select((_, r) => Enumerable.Range(0, post.Batteries.Length).FirstOrDefault(b => post.Batteries[b].GuidanceRadar == r, -1))];
    }

    /// <summary>Begins a replication.</summary>
    public void Clear()
    {
        foreach (var list in asked)
            list.Clear();
    }

    /// <summary>Whether a battery's guidance radar has a track in hand: it has sent a plot of it lately, or needs no pointing.</summary>
    public bool IsFollowed(int guidanceRadar, Track track, Instant now)
    {
        var radar = post.Radars[guidanceRadar];
        return radar.FollowChannels == 0 || Silence(guidanceRadar, track.LastHitBy[guidanceRadar], now) <= LostLooks * radar.ScanSeconds;
    }

    /// <summary>Settles what each radar is to follow, and tells it what has changed.</summary>
    public void Settle(IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        for (var r = 0; r < post.Radars.Length; r++)
        {
            if (post.Radars[r].FollowChannels == 0 || !emissions.IsOnAir(r))
                continue;
            Wishes(r, tracks, now);
            Release(r, now, outbox);
            foreach (var wish in wishes)
                Ask(r, wish.Track, now, outbox);
        }
    }

    private double Silence(int r, Instant last, Instant now) => (now - last).InSeconds - linkSeconds;

    private void Wishes(int r, IReadOnlyList<Track> tracks, Instant now)
    {
        wishes.Clear();
        for (var i = 0; i < tracks.Count; i++)
        {
            var track = tracks[i];
            if (track.Identity is Identity.Friend or Identity.AssumedFriend or Identity.Neutral || !MaySee(r, track, now))
                continue;
            wishes.Add(new Wish(track, Urgency(r, track)));
        }

        var channels = post.Radars[r].FollowChannels;
        if (wishes.Count <= channels)
            return;
        wishes.Sort(static (a, b) =>
        {
            if (a.Urgency != b.Urgency)
                return a.Urgency.CompareTo(b.Urgency);
            var byTime = a.Track.PredictedImpact.CompareTo(b.Track.PredictedImpact);
            return byTime != 0 && a.Urgency < Urgencies.Unplaced ? byTime : a.Track.Number.CompareTo(b.Track.Number);
        });
        wishes.RemoveRange(channels, wishes.Count - channels);
    }

    private int Urgency(int r, Track track)
    {
        var battery = batteryOf[r];
        if (track.ShotsPending > 0)
            return track.EngagedBy == battery || track.GuidedBy == r ? Urgencies.FiredAt : Urgencies.Other;
        if (battery >= 0 && track.Told[battery] is Constraint.NotFollowed or Constraint.WaitingForZone or Constraint.NoChannel)
            return Urgencies.Wanted;
        return track.ThreatenedPlace >= 0 ? Urgencies.Threatening : track.IsFirm ? Urgencies.Other : Urgencies.Unplaced;
    }

    private bool MaySee(int r, Track track, Instant now)
    {
        var radar = post.Radars[r];
        var offset = track.Position + (track.Velocity * (now - track.Time).InSeconds) - radar.Antenna;
        var squared = offset.LengthSquared;
        if (squared > radar.InstrumentedRangeMetres * radar.InstrumentedRangeMetres)
            return false;
        var local = radar.Frame.RotateToLocal(offset);
        return local.Up <= Math.Sqrt(squared) * radar.SineOfHighest
            && (radar.Rotates || sectors.LooksAt(r, local));
    }

    private void Release(int r, Instant now, Outbox outbox)
    {
        for (var i = asked[r].Count - 1; i >= 0; i--)
        {
            var track = asked[r][i].Track;
            if (track.Status != TrackStatus.Dropped && IsWished(track))
                continue;
            asked[r].RemoveAt(i);
            outbox.Direct(new RadarOrder(post.Radars[r].Id, now, RadarOrderKind.Release, track.Number));
        }
    }

    private bool IsWished(Track track)
    {
        foreach (var wish in wishes)
        {
            if (wish.Track == track)
                return true;
        }

        return false;
    }

    private int AskedAt(int r, Track track)
    {
        for (var at = 0; at < asked[r].Count; at++)
        {
            if (asked[r][at].Track == track)
                return at;
        }

        return -1;
    }

    private void Ask(int r, Track track, Instant now, Outbox outbox)
    {
        var radar = post.Radars[r];
        var lost = LostLooks * radar.ScanSeconds;
        var at = AskedAt(r, track);
        if (at >= 0 && (Silence(r, asked[r][at].Time, now) <= lost || Silence(r, track.LastHitBy[r], now) <= lost))
            return;
        if (at >= 0)
            asked[r][at] = new Asked(track, now);
        else
            asked[r].Add(new Asked(track, now));
        var seconds = (now - track.Time).InSeconds;
        var (position, velocity) = AssumedMotion.After(track.Class, track.Position, track.Velocity, seconds, 6);
        var sigma = Math.Sqrt(Math.Max(0, track.PositionCovariance.Trace + (seconds * seconds * track.VelocityCovariance.Trace)));
        outbox.Direct(new RadarOrder(
            radar.Id, now, RadarOrderKind.Follow, track.Number, position, velocity,
            Math.Clamp(SearchSigmas * sigma, SmallestSearchMetres, LargestSearchMetres)));
    }

    private readonly record struct Asked(Track Track, Instant Time);

    private readonly record struct Wish(Track Track, int Urgency);

    private static class Urgencies
    {
        public const int FiredAt = 0;
        public const int Wanted = 1;
        public const int Threatening = 2;
        public const int Unplaced = 3;
        public const int Other = 4;
    }
}
