namespace Aspis.Scenarios.Laydowns;

/// <summary>What a crew may know of civil traffic.</summary>
public enum KnownTraffic : byte
{
    /// <summary>Flight plans as filed.</summary>
    Plans = 0,

    /// <summary>Airways with their levels.</summary>
    Airways = 1,

    /// <summary>Airfields.</summary>
    Airfields = 2,
}
