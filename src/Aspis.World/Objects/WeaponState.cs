using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.World.Objects;

/// <summary>One weapon in one replication.</summary>
public record struct WeaponState
{
    /// <summary>When it is launched.</summary>
    public Instant Launch { get; internal set; }

    /// <summary>When it ends, or would if left alone.</summary>
    public Instant End { get; internal set; }

    /// <summary>Whether it fails of itself if left alone.</summary>
    public bool Fails { get; internal set; }

    /// <summary>Whether it has been launched.</summary>
    public bool Launched { get; internal set; }

    /// <summary>How it ended.</summary>
    public TerminalState Terminal { get; internal set; }

    /// <summary>Where it comes down relative to its nominal end, Earth-fixed axes, m.</summary>
    public Vector Offset { get; internal set; }

    /// <summary>Shots that have reached it.</summary>
    public int Shots { get; internal set; }
}
