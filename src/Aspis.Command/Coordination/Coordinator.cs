using Aspis.Command.EngagementControl;
using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Coordination;

/// <summary>
/// Posts of equal rank that share their picture: each tells the others its tracks, and claims a track before it fires at it.
/// A claim is good once it is older than the longest way of a message and a cycle: whoever claimed earlier has been heard by
/// then, and of two the earlier has it, at the same time the one whose name hashes lower. So while no message is lost, and both
/// take the object for one, no two fire at it at once.
/// </summary>
internal sealed class Coordinator(CommandPostSpec post, SectorControl sectors)
{
    private const double ForgetSeconds = 5;
    private const double SameMetres = 1000;
    private const double SameSigmas = 3;
    private const double TellSeconds = 1;
    private const double KeepSeconds = 5;
    private const double AskSeconds = 3;
    private const double SearchMetres = 3000;
    private readonly List<PeerTrack> peers = [];
    private int heard;

    /// <summary>Whether there is anybody to share with.</summary>
    public bool IsShared => post.ContentionSeconds > 0;

    /// <summary>Begins a replication.</summary>
    public void Clear()
    {
        peers.Clear();
        heard = 0;
    }

    /// <summary>Hears other posts' tracks and finds its own of the same objects; forgets what has not been said for a while.</summary>
    public void Hear(ReadOnlySpan<PeerReport> reports, IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        foreach (var report in reports)
            Entry(report).Own = Nearest(report, tracks);
        for (var i = peers.Count - 1; i >= 0; i--)
        {
            var peer = peers[i];
            if (peer.Own is null or { Status: TrackStatus.Dropped })
                peer.Own = Nearest(peer.Report, tracks);
            if ((now - peer.Report.Sent).InSeconds <= ForgetSeconds + post.ContentionSeconds)
                continue;
            Release(peer, now, outbox);
            peers.RemoveAt(i);
        }
    }

    /// <summary>Settles which tracks may be fired at now: those it has claimed long enough ago and nobody before it.</summary>
    public void Yield(IReadOnlyList<Track> tracks, Instant now)
    {
        if (!IsShared)
            return;
        for (var i = 0; i < tracks.Count; i++)
        {
            var track = tracks[i];
            var (hasRival, isBeaten) = Rivals(track);
            if (isBeaten && track.ShotsPending == 0)
                track.ClaimedAt = Instant.Max;
            var isMine = !isBeaten && track.ClaimedAt < Instant.Max && (now - track.ClaimedAt).InSeconds >= post.ContentionSeconds;
            if (isMine && track.IsHandedOver)
                track.NextEvaluation = now;
            track.IsHandedOver = !isMine;
            track.HasRival = hasRival;
        }
    }

    /// <summary>Claims what only wants a claim to be fired at, lets go of claims that are of no use any more, and tells the others.</summary>
    public void Tell(IReadOnlyList<Track> tracks, Instant now, Outbox outbox)
    {
        if (!IsShared)
            return;
        for (var i = 0; i < tracks.Count; i++)
        {
            var track = tracks[i];
            if (!track.IsFirm || track.Identity is Identity.Friend or Identity.AssumedFriend or Identity.Neutral)
                continue;
            var isWanted = Array.IndexOf(track.Told, Constraint.HandedOver) >= 0;
            if (isWanted && !track.HasRival && track.ClaimedAt == Instant.Max)
                track.ClaimedAt = track.ClaimUsed = now;
            if (isWanted || track.ShotsPending > 0)
                track.ClaimUsed = now;
            if (track.ClaimedAt < Instant.Max && (now - track.ClaimUsed).InSeconds > KeepSeconds)
                track.ClaimedAt = Instant.Max;
            if (track.ClaimedAt == Instant.Max && (now - track.ToldAt).InSeconds < TellSeconds)
                continue;
            track.ToldAt = now;
            outbox.Tell(new PeerReport(
                post.Id, track.Number, now, track.Time, track.Position, track.Velocity, track.Identity, track.Class, track.ClaimedAt));
        }
    }

    /// <summary>Points radars at what others track as hostile and it does not see itself.</summary>
    public void Cue(IReadOnlyList<Track> tracks, EmissionControl emissions, Instant now, Outbox outbox)
    {
        foreach (var peer in peers)
        {
            if (peer.Own is not null)
            {
                Release(peer, now, outbox);
                continue;
            }

            if (peer.Report.Identity is not (Identity.Hostile or Identity.Suspect) || (now - peer.Asked).InSeconds < AskSeconds)
                continue;
            peer.Asked = now;
            var (position, velocity) = AssumedMotion.After(
                peer.Report.Class, peer.Report.Position, peer.Report.Velocity, (now - peer.Report.Time).InSeconds, longestStepSeconds: 6);
            sectors.LookTowards(position, tracks, now, outbox);
            emissions.Want(position, now);
            for (var r = 0; r < post.Radars.Length; r++)
            {
                var radar = post.Radars[r];
                if (radar.FollowChannels > 0 && position.DistanceTo(radar.Antenna) <= radar.InstrumentedRangeMetres)
                    outbox.Direct(new RadarOrder(radar.Id, now, RadarOrderKind.Follow, peer.Number, position, velocity, SearchMetres));
            }
        }
    }

    private void Release(PeerTrack peer, Instant now, Outbox outbox)
    {
        if (peer.Asked < Instant.Start)
            return;
        peer.Asked = new Instant(long.MinValue / 2);
        foreach (var radar in post.Radars)
        {
            if (radar.FollowChannels > 0)
                outbox.Direct(new RadarOrder(radar.Id, now, RadarOrderKind.Release, peer.Number));
        }
    }

    private PeerTrack Entry(in PeerReport report)
    {
        foreach (var peer in peers)
        {
            if (peer.Report.Post != report.Post || peer.Report.Track != report.Track)
                continue;
            if (report.Sent >= peer.Report.Sent)
                peer.Report = report;
            return peer;
        }

        var entry = new PeerTrack { Number = -(++heard), Report = report };
        peers.Add(entry);
        return entry;
    }

    /// <summary>Whether another post has claimed a track's object, and whether one has before this post.</summary>
    private (bool HasRival, bool IsBeaten) Rivals(Track track)
    {
        var (hasRival, isBeaten) = (false, false);
        foreach (var peer in peers)
        {
            if (peer.Own != track || !peer.Report.IsClaimed)
                continue;
            hasRival = true;
            var order = peer.Report.Claimed.CompareTo(track.ClaimedAt);
            isBeaten |= order < 0 || (order == 0 && peer.Report.Post < post.Id);
        }

        return (hasRival, isBeaten);
    }

    /// <summary>Its own track nearest to where another post has one, as far as both can be of one object; null when none is.</summary>
    private static Track? Nearest(in PeerReport report, IReadOnlyList<Track> tracks)
    {
        var (nearest, least) = ((Track?)null, double.PositiveInfinity);
        for (var i = 0; i < tracks.Count; i++)
        {
            var track = tracks[i];
            var seconds = (report.Time - track.Time).InSeconds;
            var distance = (track.Position + (track.Velocity * seconds)).DistanceTo(report.Position);
            if (distance >= least || distance > SameMetres + (SameSigmas * Math.Sqrt(Math.Max(0, track.PositionCovariance.Trace))))
                continue;
            (nearest, least) = (track, distance);
        }

        return nearest;
    }
}
