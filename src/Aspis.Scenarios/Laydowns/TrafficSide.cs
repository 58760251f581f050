namespace Aspis.Scenarios.Laydowns;

/// <summary>Whose the aircraft of a stream are.</summary>
public enum TrafficSide : byte
{
    /// <summary>Nobody's in the fight.</summary>
    Civil = 0,

    /// <summary>The defence's own.</summary>
    Friend = 1,
}
