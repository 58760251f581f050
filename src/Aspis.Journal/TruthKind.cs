namespace Aspis.Journal;

/// <summary>What can become true.</summary>
public enum TruthKind : byte
{
    /// <summary>A weapon was launched.</summary>
    Launched = 0,

    /// <summary>A weapon failed of itself.</summary>
    Failed = 1,

    /// <summary>A weapon was destroyed; <see cref="TruthEvent.Other"/> is the interceptor's battery.</summary>
    Killed = 2,

    /// <summary>A weapon reached its end; <see cref="TruthEvent.X"/> and <see cref="TruthEvent.Y"/> are its miss east and north, m.</summary>
    Arrived = 3,

    /// <summary>An arrival fell inside a place's footprint; <see cref="TruthEvent.Other"/> is the place.</summary>
    PlaceHit = 4,

    /// <summary>A radar, launcher or post was destroyed by an arrival; <see cref="TruthEvent.Other"/> is the component.</summary>
    ComponentLost = 5,

    /// <summary>Plot number <see cref="TruthEvent.Number"/> came from this weapon; <see cref="TruthEvent.Other"/> is the radar.</summary>
    PlotOrigin = 6,

    /// <summary>An interceptor left its launcher; <see cref="TruthEvent.Other"/> is the battery.</summary>
    InterceptorLaunched = 7,

    /// <summary>An interceptor ended without effect; <see cref="TruthEvent.Other"/> is the battery, X the miss distance, m.</summary>
    InterceptorExpended = 8,

    /// <summary>A sector radar looks elsewhere; X is the new bearing, rad.</summary>
    SectorTurned = 9,
}
