using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>
/// One picture from all radars of a post: sorts the plots of a cycle into scans, gives them to the <see cref="TrackEngine"/> and
/// keeps what the post concludes of each track beside its state. It knows plots, never what caused them.
/// </summary>
public sealed class Tracker
{
    // Plots of one radar within this share of its scan are of different objects, and are assigned together.
    private const double ScanShare = 0.4;
    private readonly CommandPostSpec post;
    private readonly TrackEngine engine;
    private readonly List<Track> tracks = [];

    // A plot younger than the link's delay cannot have come yet, so silence is counted only up to then.
    private readonly Duration link;
    private Track?[] bySlot = new Track?[16];
    private Measurement[] scan = new Measurement[16];
    private RadarPlot[] scanPlots = new RadarPlot[16];
    private int[] owners = new int[16];
    private bool[] taken = new bool[16];
    private int[] nextOfRadar = new int[16];
    private readonly int[] lastOfRadar;

    /// <summary>The tracker of a post.</summary>
    public Tracker(TrackerSpec spec, CommandPostSpec post)
    {
        this.post = post;
        lastOfRadar = new int[post.Radars.Length];
        link = Duration.FromSeconds(post.LongestLinkSeconds);
        engine = new TrackEngine(spec, [.. post.Radars.Select(radar => new TrackingSensor(radar.Antenna, radar.Frame.Up, radar.ScanSeconds))], roundEarth: true);
    }

    /// <summary>Live tracks, oldest first.</summary>
    public IReadOnlyList<Track> Tracks => tracks;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        tracks.Clear();
        bySlot.AsSpan().Clear();
        engine.Clear();
    }

    /// <summary>Takes plots in order of measurement time, scan by scan of each radar.</summary>
    public void Take(ReadOnlySpan<RadarPlot> plots)
    {
        if (plots.IsEmpty)
            return;
        EnsureRoom(plots.Length);
        foreach (var track in tracks)
            engine.Classify(track.Slot, track.Class);
        taken.AsSpan(0, plots.Length).Clear();
        Chain(plots);
        for (var first = 0; first < plots.Length; first++)
        {
            if (!taken[first])
                TakeScan(plots, first);
        }
    }

    /// <summary>
    /// Settles each track's status at a time and gives up those long unseen; one that is being fired at is kept until the
    /// shots have been assessed, or its missiles would fly on uncorrected.
    /// </summary>
    public void Age(Instant now, Outbox outbox)
    {
        for (var i = tracks.Count - 1; i >= 0; i--)
        {
            var track = tracks[i];
            var before = track.Status;
            track.Status = engine.Settle(track.Slot, now - link, held: track.ShotsPending > 0);
            if (track.Status == TrackStatus.Dropped)
            {
                Forget(track, now, wasFirm: before != TrackStatus.Tentative, outbox);
                continue;
            }

            if (track.IsFirm && (track.Refreshed || track.Status != before))
                outbox.Report(track);
            track.Refreshed = false;
        }
    }

    /// <summary>Gives a track up.</summary>
    public void Drop(Track track, Instant now, Outbox outbox)
    {
        var wasFirm = track.IsFirm;
        engine.Release(track.Slot);
        track.Status = TrackStatus.Dropped;
        Forget(track, now, wasFirm, outbox);
    }

    private void Forget(Track track, Instant now, bool wasFirm, Outbox outbox)
    {
        track.Time = now;
        tracks.Remove(track);
        if (wasFirm)
            outbox.Report(track);
    }

    /// <summary>Takes all plots of the same radar and the same scan as one.</summary>
    private void TakeScan(ReadOnlySpan<RadarPlot> plots, int first)
    {
        var radar = IndexOf(plots[first].Radar);
        var end = plots[first].Time + Duration.FromSeconds(ScanShare * post.Radars[radar].ScanSeconds);
        var count = 0;
        for (var k = first; k >= 0 && plots[k].Time < end; k = nextOfRadar[k])
        {
            taken[k] = true;
            scanPlots[count] = plots[k];
            scan[count++] = Measurement.From(plots[k], radar, post.Radars[radar].Frame);
        }

        engine.Take(scan.AsSpan(0, count), owners.AsSpan(0, count));
        for (var k = 0; k < count; k++)
            Note(owners[k], scanPlots[k], radar);
    }

    /// <summary>Leads from each plot to the next of the same radar.</summary>
    private void Chain(ReadOnlySpan<RadarPlot> plots)
    {
        lastOfRadar.AsSpan().Fill(-1);
        for (var k = 0; k < plots.Length; k++)
        {
            ref var last = ref lastOfRadar[IndexOf(plots[k].Radar)];
            if (last >= 0)
                nextOfRadar[last] = k;
            (last, nextOfRadar[k]) = (k, -1);
        }
    }

    private int IndexOf(ulong id)
    {
        for (var r = 0; r < post.Radars.Length; r++)
        {
            if (post.Radars[r].Id == id)
                return r;
        }

        throw new InvalidOperationException("a plot came from a radar the post does not know");
    }

    /// <summary>Brings a track up to date with its new state, remembers which radar looked and what the target answered.</summary>
    private void Note(int slot, in RadarPlot plot, int radar)
    {
        var number = engine.NumberOf(slot);
        if (slot >= bySlot.Length)
            Array.Resize(ref bySlot, 2 * slot);
        var track = bySlot[slot];
        if (track is null || track.Number != number)
        {
            bySlot[slot] = track = new Track
            {
                Number = number,
                Slot = slot,
                Told = new Constraint[post.Batteries.Length],
                NextLooks = new Instant[post.Batteries.Length],
                ToldPossible = new bool[post.Batteries.Length],
                LastHitBy = new Instant[post.Radars.Length],
            };
            Array.Fill(track.LastHitBy, new Instant(long.MinValue / 2));
            tracks.Add(track);
        }

        engine.Describe(slot, track);
        track.LastHitBy[radar] = plot.Time;
        track.Interrogations += post.Radars[radar].Interrogates ? 1 : 0;
        track.OwnReplies += plot.Reply == TransponderReply.Own ? 1 : 0;
        track.CivilReplies += plot.Reply == TransponderReply.Civil ? 1 : 0;
        track.InvalidReplies += plot.Reply == TransponderReply.Invalid ? 1 : 0;
    }

    private void EnsureRoom(int count)
    {
        if (scan.Length >= count)
            return;
        var size = 2 * count;
        (scan, scanPlots, owners, taken, nextOfRadar) = (new Measurement[size], new RadarPlot[size], new int[size], new bool[size], new int[size]);
    }
}
