using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.World.Links;

/// <summary>
/// Messages on their way to one post. A message sent over a link arrives a delay later; a cycle reads what has arrived.
/// </summary>
public sealed class Mailbox
{
    private readonly Transit<RadarPlot> plots = new(static (a, b) =>
    {
        var byTime = a.Time.CompareTo(b.Time);
        if (byTime != 0)
            return byTime;
        var byRadar = a.Radar.CompareTo(b.Radar);
        return byRadar != 0 ? byRadar : a.Id.CompareTo(b.Id);
    });

    private readonly Transit<EngagementReport> engagements = new(static (a, b) =>
    {
        var byTime = a.Time.CompareTo(b.Time);
        return byTime != 0 ? byTime : a.Order.CompareTo(b.Order);
    });

    private readonly Transit<BatteryReport> batteries = new(null);
    private readonly Transit<SectorReport> sectors = new(null);
    private readonly Transit<EarlyWarningCue> cues = new(null);
    private readonly Transit<PeerReport> peers = new(static (a, b) =>
    {
        var byTime = a.Sent.CompareTo(b.Sent);
        if (byTime != 0)
            return byTime;
        var byPost = a.Post.CompareTo(b.Post);
        return byPost != 0 ? byPost : a.Track.CompareTo(b.Track);
    });

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        plots.Clear();
        engagements.Clear();
        batteries.Clear();
        sectors.Clear();
        cues.Clear();
        peers.Clear();
    }

    /// <summary>Sends a plot.</summary>
    public void Send(in RadarPlot plot, Instant arrival) => plots.Send(plot, arrival);

    /// <summary>Sends a report on an order.</summary>
    public void Send(in EngagementReport report, Instant arrival) => engagements.Send(report, arrival);

    /// <summary>Sends a report on a battery.</summary>
    public void Send(in BatteryReport report, Instant arrival) => batteries.Send(report, arrival);

    /// <summary>Sends a report on which way a radar looks.</summary>
    public void Send(in SectorReport report, Instant arrival) => sectors.Send(report, arrival);

    /// <summary>Sends an early-warning cue.</summary>
    public void Send(in EarlyWarningCue cue, Instant arrival) => cues.Send(cue, arrival);

    /// <summary>Sends a track to a post of equal rank.</summary>
    public void Send(in PeerReport report, Instant arrival) => peers.Send(report, arrival);

    /// <summary>
    /// Lets go unread what has arrived at a post that does not command: what radars and batteries said. Cues and answers to its
    /// own orders it keeps.
    /// </summary>
    public void Skip(Instant now)
    {
        _ = plots.Collect(now);
        _ = batteries.Collect(now);
        _ = sectors.Collect(now);
        _ = peers.Collect(now);
    }

    /// <summary>Takes out all that has arrived by a time; valid until the next call.</summary>
    public Inbox Collect(Instant now) =>
        new(plots.Collect(now), engagements.Collect(now), batteries.Collect(now), sectors.Collect(now), cues.Collect(now), peers.Collect(now));
}
