namespace Aspis.Messages;

/// <summary>All that has reached a post since its last cycle, each kind in order of arrival.</summary>
/// <param name="plots">Radar plots, by measurement time, radar, id.</param>
/// <param name="engagements">Reports on orders.</param>
/// <param name="batteries">Reports on batteries.</param>
/// <param name="sectors">Which way radars look.</param>
/// <param name="cues">Early warning.</param>
/// <param name="peers">Tracks of other posts.</param>
public readonly ref struct Inbox(
    ReadOnlySpan<RadarPlot> plots,
    ReadOnlySpan<EngagementReport> engagements,
    ReadOnlySpan<BatteryReport> batteries,
    ReadOnlySpan<SectorReport> sectors,
    ReadOnlySpan<EarlyWarningCue> cues,
    ReadOnlySpan<PeerReport> peers)
{
    /// <summary>Radar plots, by measurement time, radar, id.</summary>
    public ReadOnlySpan<RadarPlot> Plots { get; } = plots;

    /// <summary>Reports on orders.</summary>
    public ReadOnlySpan<EngagementReport> Engagements { get; } = engagements;

    /// <summary>Reports on batteries.</summary>
    public ReadOnlySpan<BatteryReport> Batteries { get; } = batteries;

    /// <summary>Which way radars look.</summary>
    public ReadOnlySpan<SectorReport> Sectors { get; } = sectors;

    /// <summary>Early warning.</summary>
    public ReadOnlySpan<EarlyWarningCue> Cues { get; } = cues;

    /// <summary>Tracks of other posts.</summary>
    public ReadOnlySpan<PeerReport> Peers { get; } = peers;
}
