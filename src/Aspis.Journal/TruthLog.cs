namespace Aspis.Journal;

/// <summary>What became true, in order. It always feeds the digest; it keeps the events only when asked to.</summary>
public sealed class TruthLog(Digest digest)
{
    private readonly List<TruthEvent> events = [];

    /// <summary>Whether events are kept for reading afterwards.</summary>
    public bool Keeps { get; set; }

    /// <summary>The kept events, in order.</summary>
    public IReadOnlyList<TruthEvent> Events => events;

    /// <summary>Forgets the kept events.</summary>
    public void Clear() => events.Clear();

    /// <summary>Writes one event.</summary>
    public void Write(in TruthEvent entry)
    {
        digest.Begin(entry.Time, (byte)entry.Kind);
        digest.Add(entry.Subject);
        digest.Add(entry.Other);
        digest.Add(entry.Number);
        digest.Add(entry.X);
        digest.Add(entry.Y);
        if (Keeps)
            events.Add(entry);
    }
}
