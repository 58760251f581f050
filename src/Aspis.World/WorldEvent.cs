namespace Aspis.World;

/// <summary>Kinds of event; also the last part of the event order between events of one object at one instant.</summary>
public enum WorldEvent : byte
{
    /// <summary>An object starts: leaves its launcher or carrier, or comes onto the scene.</summary>
    Launch = 1,

    /// <summary>An object fails of itself.</summary>
    Failure = 2,

    /// <summary>An object reaches its end.</summary>
    Arrival = 3,

    /// <summary>A radar's beam is on an object.</summary>
    Dwell = 4,

    /// <summary>An interceptor leaves its launcher.</summary>
    InterceptorLaunch = 5,

    /// <summary>A corrected aim point reaches an interceptor.</summary>
    AimPointUpdate = 6,

    /// <summary>An interceptor is at its aim point.</summary>
    Intercept = 7,

    /// <summary>A launcher has been loaded.</summary>
    Reload = 8,

    /// <summary>An order to turn reaches a radar.</summary>
    SectorOrder = 9,

    /// <summary>A post runs its cycle; the world itself does nothing.</summary>
    Cycle = 10,

    /// <summary>An object turns back the way it came.</summary>
    TurnBack = 11,

    /// <summary>An order to follow something, or to be on the air or off it, reaches a radar.</summary>
    RadarOrder = 12,

    /// <summary>Noise passes a radar's threshold.</summary>
    FalsePlot = 13,

    /// <summary>A node falls silent for want of power, or is back.</summary>
    Outage = 14,

    /// <summary>A battery on a link that can fail says again what it holds and where its radars look.</summary>
    StateReport = 15,
}
