using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Journal;

/// <summary>
/// What was said, in order. Messages that carry decisions feed the digest; diagnostics (refusals) do not. The messages
/// themselves are kept only when asked for.
/// </summary>
public sealed class MessageLog(Digest digest)
{
    private const byte KindBase = 100;
    private readonly List<LoggedMessage> messages = [];
    private readonly List<InboxRecord> inboxes = [];

    /// <summary>Whether messages are kept for reading afterwards.</summary>
    public bool Keeps { get; set; }

    /// <summary>The kept messages, in order.</summary>
    public IReadOnlyList<LoggedMessage> Messages => messages;

    /// <summary>What each post's cycle was given, in order: enough to run the posts again without a world.</summary>
    public IReadOnlyList<InboxRecord> Inboxes => inboxes;

    /// <summary>Forgets the kept messages.</summary>
    public void Clear()
    {
        messages.Clear();
        inboxes.Clear();
    }

    /// <summary>Keeps what a post was given.</summary>
    public void Write(InboxRecord record)
    {
        if (Keeps)
            inboxes.Add(record);
    }

    /// <summary>Writes a plot as measured.</summary>
    public void Write(in RadarPlot plot)
    {
        digest.Begin(plot.Time, KindBase);
        digest.Add(plot.Radar);
        digest.Add(plot.Id);
        digest.Add(plot.RangeMetres);
        digest.Add(plot.AzimuthRadians);
        digest.Add(plot.ElevationRadians);
        digest.Add(plot.RangeRateMs);
        digest.Add((int)plot.Reply);
        Keep(0, plot);
    }

    /// <summary>Writes an order given now; its launch may be later.</summary>
    public void Write(in EngagementOrder order, Instant now)
    {
        digest.Begin(now, KindBase + 1);
        digest.Add((ulong)order.Launch.Nanoseconds);
        digest.Add(order.Post);
        digest.Add(order.Id);
        digest.Add(order.Battery);
        digest.Add(order.Interceptor);
        digest.Add(order.Track);
        Add(order.AimPoint);
        if (order.Guide != 0)
            digest.Add(order.Guide);
        Keep(order.Post, order);
    }

    /// <summary>Writes a corrected aim point.</summary>
    public void Write(in AimPointUpdate update)
    {
        digest.Begin(update.Sent, KindBase + 2);
        digest.Add(update.Post);
        digest.Add(update.Order);
        Add(update.AimPoint);
        Keep(update.Post, update);
    }

    /// <summary>Writes an order to turn a sector.</summary>
    public void Write(ulong post, in SectorOrder order)
    {
        digest.Begin(order.Sent, KindBase + 3);
        digest.Add(order.Radar);
        digest.Add(order.AzimuthRadians);
        Keep(post, order);
    }

    /// <summary>Writes an order to a radar.</summary>
    public void Write(ulong post, in RadarOrder order)
    {
        digest.Begin(order.Sent, KindBase + 7);
        digest.Add(order.Radar);
        digest.Add((int)order.Kind);
        digest.Add(order.Track);
        Add(order.Position);
        Keep(post, order);
    }

    /// <summary>Writes a track's state.</summary>
    public void Write(ulong post, in TrackReport report)
    {
        digest.Begin(report.Time, KindBase + 4);
        digest.Add(post);
        digest.Add(report.Track);
        digest.Add((int)report.Status);
        Add(report.Position);
        Keep(post, report);
    }

    /// <summary>Writes an identity.</summary>
    public void Write(ulong post, in IdentityDeclaration declaration)
    {
        digest.Begin(declaration.Time, KindBase + 5);
        digest.Add(post);
        digest.Add(declaration.Track);
        digest.Add((int)declaration.Identity);
        digest.Add((int)declaration.Class);
        digest.Add(declaration.Hostile);
        digest.Add(declaration.Friend);
        foreach (var weight in declaration.Evidence)
        {
            digest.Add((int)weight.Kind);
            digest.Add(weight.Decibans);
            digest.Add(weight.Figure);
        }

        Keep(post, declaration);
    }

    /// <summary>Writes what a post tells another of equal rank.</summary>
    public void Write(in PeerReport report)
    {
        digest.Begin(report.Sent, KindBase + 8);
        digest.Add(report.Post);
        digest.Add(report.Track);
        digest.Add((int)report.Identity);
        digest.Add((ulong)report.Claimed.Nanoseconds);
        Add(report.Position);
        Keep(report.Post, report);
    }

    /// <summary>Writes a kill assessment.</summary>
    public void Write(ulong post, in KillAssessmentReport report)
    {
        digest.Begin(report.Time, KindBase + 6);
        digest.Add(post);
        digest.Add(report.Order);
        digest.Add(report.Killed ? 1 : 0);
        Keep(post, report);
    }

    /// <summary>Writes a refusal: a diagnostic, kept but not in the digest.</summary>
    public void Write(ulong post, in EngagementRefusal refusal) => Keep(post, refusal);

    private void Keep<T>(ulong post, in T message)
        where T : struct
    {
        if (Keeps)
            messages.Add(new LoggedMessage(post, message));
    }

    private void Add(Position position)
    {
        digest.Add(position.X);
        digest.Add(position.Y);
        digest.Add(position.Z);
    }
}
