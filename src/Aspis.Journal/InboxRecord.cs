using System.Collections.Immutable;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Journal;

/// <summary>What one post was given at one cycle.</summary>
/// <param name="Post">Index of the post in the laydown.</param>
/// <param name="Now">Time of the cycle.</param>
/// <param name="Plots">Plots.</param>
/// <param name="Engagements">Reports on orders.</param>
/// <param name="Batteries">Reports on batteries.</param>
/// <param name="Sectors">Which way radars look.</param>
/// <param name="Cues">Early warning.</param>
/// <param name="Peers">Tracks of other posts.</param>
public sealed record InboxRecord(
    int Post,
    Instant Now,
    ImmutableArray<RadarPlot> Plots,
    ImmutableArray<EngagementReport> Engagements,
    ImmutableArray<BatteryReport> Batteries,
    ImmutableArray<SectorReport> Sectors,
    ImmutableArray<EarlyWarningCue> Cues,
    ImmutableArray<PeerReport> Peers)
{
    /// <summary>The same, as a post reads it.</summary>
    public Inbox ToInbox() => new(Plots.AsSpan(), Engagements.AsSpan(), Batteries.AsSpan(), Sectors.AsSpan(), Cues.AsSpan(), Peers.AsSpan());
}
