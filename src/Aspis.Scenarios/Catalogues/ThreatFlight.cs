namespace Aspis.Scenarios.Catalogues;

/// <summary>How a weapon of the raid flies.</summary>
public enum ThreatFlight : byte
{
    /// <summary>Boost, then free flight.</summary>
    Ballistic = 0,

    /// <summary>At its own height over the ground, then a dive.</summary>
    Cruise = 1,

    /// <summary>Straight down from where it was released.</summary>
    Glide = 2,
}
