using Aspis.Command.Tracking;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Coordination;

/// <summary>A track of another post, as last heard.</summary>
internal sealed class PeerTrack
{
    /// <summary>The post's number for it towards its radars; below zero, so that it is none of its own.</summary>
    public required int Number { get; init; }

    /// <summary>What was said last.</summary>
    public required PeerReport Report { get; set; }

    /// <summary>The post's own track of the same object, or null.</summary>
    public Track? Own { get; set; }

    /// <summary>When radars were last asked to look for it.</summary>
    public Instant Asked { get; set; } = new(long.MinValue / 2);
}
