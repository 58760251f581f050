namespace Aspis.Journal;

/// <summary>What can become true.</summary>
public enum TruthKind : byte
{
    /// <summary>An object started.</summary>
    Launched = 0,

    /// <summary>An object failed of itself.</summary>
    Failed = 1,

    /// <summary>An object was destroyed; <see cref="TruthEvent.Other"/> is the battery that did it.</summary>
    Killed = 2,

    /// <summary>A weapon arrived; <see cref="TruthEvent.X"/> and <see cref="TruthEvent.Y"/> are its miss east and north, m.</summary>
    Arrived = 3,

    /// <summary>An arrival fell inside a place's footprint; <see cref="TruthEvent.Other"/> is the place.</summary>
    PlaceHit = 4,

    /// <summary>A radar, launcher or post was destroyed by an arrival; <see cref="TruthEvent.Other"/> is the component.</summary>
    ComponentLost = 5,

    /// <summary>Plot number <see cref="TruthEvent.Number"/> came from this object; <see cref="TruthEvent.Other"/> is the radar.</summary>
    PlotOrigin = 6,

    /// <summary>An interceptor left its launcher; <see cref="TruthEvent.Other"/> is the battery.</summary>
    InterceptorLaunched = 7,

    /// <summary>An interceptor ended without effect; <see cref="TruthEvent.Other"/> is the battery, X the miss distance, m.</summary>
    InterceptorExpended = 8,

    /// <summary>A sector radar looks elsewhere; X is the new bearing, rad.</summary>
    SectorTurned = 9,

    /// <summary>An object turned back the way it came.</summary>
    TurnedBack = 10,

    /// <summary>
    /// An object ended otherwise: <see cref="TruthEvent.Number"/> is its terminal state, <see cref="TruthEvent.Other"/> the
    /// carrier it ended with, if any.
    /// </summary>
    Ended = 11,

    /// <summary>A launch did not work; <see cref="TruthEvent.Other"/> is the battery.</summary>
    Misfired = 12,

    /// <summary>A radar went on the air or off it; <see cref="TruthEvent.Number"/> is one or zero.</summary>
    Radiates = 13,

    /// <summary>A battery or radar lost its power or has it again; <see cref="TruthEvent.Number"/> is zero or one.</summary>
    PowerChanged = 14,
}
