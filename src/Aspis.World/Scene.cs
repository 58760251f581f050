using Aspis.Journal;
using Aspis.Kernel.Events;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Links;

namespace Aspis.World;

/// <summary>What every part of the world shares in one replication: the order of events, luck, the logs and the mail.</summary>
public sealed class Scene(TruthLog truth, MessageLog messages, int posts)
{
    private readonly Mailbox[] mail = [.. Enumerable.Range(0, posts).Select(_ => new Mailbox())];

    /// <summary>Events to come.</summary>
    public EventQueue Queue { get; } = new();

    /// <summary>What became true.</summary>
    public TruthLog Truth => truth;

    /// <summary>What was said.</summary>
    public MessageLog Messages => messages;

    /// <summary>Luck of this replication.</summary>
    public Luck Luck { get; private set; }

    /// <summary>Begins a replication.</summary>
    public void Reset(in Luck luck)
    {
        Luck = luck;
        Queue.Clear();
        foreach (var box in mail)
            box.Clear();
    }

    /// <summary>The mail of a post.</summary>
    public Mailbox MailOf(int post) => mail[post];

    /// <summary>Schedules an event; the generation lets its owner recognise one that has since been voided.</summary>
    public void Schedule(
        Instant time, Stage stage, WorldEvent kind, ulong entity, int subject, int other = 0, int generation = 0, int payload = 0) =>
        Queue.Push(new Event
        {
            Key = new EventKey(time.Nanoseconds, (byte)stage, entity, (uint)kind),
            Kind = (byte)kind,
            Subject = subject,
            Other = other,
            Generation = generation,
            Payload = payload,
        });
}
