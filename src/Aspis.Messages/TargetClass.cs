namespace Aspis.Messages;

/// <summary>Kind of object as far as engagement zones and kill probabilities tell kinds apart.</summary>
public enum TargetClass : byte
{
    /// <summary>Not classified.</summary>
    Unknown = 0,

    /// <summary>Ballistic missile or its separated warhead.</summary>
    Ballistic = 1,

    /// <summary>Manned aircraft.</summary>
    Aircraft = 2,

    /// <summary>Cruise missile.</summary>
    Cruise = 3,

    /// <summary>Propeller or small jet drone.</summary>
    Drone = 4,
}
