using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.World.Objects;

/// <summary>One flying object in one replication.</summary>
public record struct FlyerState
{
    /// <summary>When it starts, or would if its carrier gets there.</summary>
    public Instant Launch { get; internal set; }

    /// <summary>When it ends, or would if left alone.</summary>
    public Instant End { get; internal set; }

    /// <summary>Whether it fails of itself if left alone; a carrier then turns back.</summary>
    public bool Fails { get; internal set; }

    /// <summary>Whether it has started.</summary>
    public bool Launched { get; internal set; }

    /// <summary>When it turned back the way it came, or null.</summary>
    public Instant? TurnedBack { get; internal set; }

    /// <summary>Counts its turns of plan, so that an end which no longer holds is recognised.</summary>
    public int Generation { get; internal set; }

    /// <summary>How it ended.</summary>
    public TerminalState Terminal { get; internal set; }

    /// <summary>Where it comes down relative to its nominal end, Earth-fixed axes, m.</summary>
    public Vector Offset { get; internal set; }

    /// <summary>What its transponder answers this night.</summary>
    public TransponderReply Reply { get; internal set; }

    /// <summary>Shots that have reached it.</summary>
    public int Shots { get; internal set; }
}
