namespace Aspis.Scenarios.Laydowns;

/// <summary>What permission to fire tells apart.</summary>
public enum TargetKind : byte
{
    /// <summary>Aircraft, cruise missiles and drones.</summary>
    AirBreathing = 0,

    /// <summary>Ballistic missiles.</summary>
    Ballistic = 1,
}
