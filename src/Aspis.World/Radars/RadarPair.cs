namespace Aspis.World.Radars;

/// <summary>A radar and an object, side by side in memory, for every look needs all of it.</summary>
internal struct RadarPair
{
    /// <summary>When the radar could see the object at all.</summary>
    public VisibleWindow Window;

    /// <summary>Names the pair's looks in the event queue.</summary>
    public ulong Id;

    /// <summary>Times the next look has been put at another time than was planned.</summary>
    public int Generation;
}
