namespace Aspis.Messages;

/// <summary>
/// Why a threat was not stopped, in one fixed order: the further down, the nearer the defence came to stopping it. A leaker's
/// reason at a battery is the constraint that closed the last chance of a shot there; where there never was a chance, the
/// furthest it came. Only names are stored, never numbers, so that a line can be added where it belongs.
/// </summary>
public enum Constraint : byte
{
    /// <summary>There was nothing to stop it with.</summary>
    NoDefence = 0,

    /// <summary>No radar of the battery ever had it above its horizon and inside its instrumented range.</summary>
    NeverInView,

    /// <summary>Terrain hid it from every radar of the battery wherever it was in range and above a smooth Earth's horizon.</summary>
    MaskedByTerrain,

    /// <summary>In view only of radars that kept silent.</summary>
    RadarSilent,

    /// <summary>It stayed outside the sector the radar looked into.</summary>
    OutsideRadarSector,

    /// <summary>In view, but its echo stayed below the detection threshold.</summary>
    BelowThreshold,

    /// <summary>It would have been detected, had nobody jammed.</summary>
    Jammed,

    /// <summary>Detected, but no track was confirmed.</summary>
    NoTrack,

    /// <summary>The battery was out of action: destroyed, or not up that night.</summary>
    BatteryLost,

    /// <summary>Identity or weapon control status forbade fire.</summary>
    IdentityForbids,

    /// <summary>It was not judged to threaten a defended place.</summary>
    NotThreatening,

    /// <summary>No missile of the battery is claimed to work against this class of target.</summary>
    TargetClass,

    /// <summary>Faster than any of the battery's missiles is claimed to engage.</summary>
    TargetSpeed,

    /// <summary>Its path lies beyond the claimed reach.</summary>
    OutsideRange,

    /// <summary>What is left of its path lies nearer to the launchers than the claimed minimum range.</summary>
    InsideMinimumRange,

    /// <summary>Inside reach only above or below the claimed altitudes.</summary>
    OutsideAltitude,

    /// <summary>Inside reach only below the engagement radar's horizon.</summary>
    BelowGuidanceHorizon,

    /// <summary>Inside reach only where the engagement radar did not look.</summary>
    OutsideGuidanceSector,

    /// <summary>An intercept was possible, but the engagement radar did not yet follow it.</summary>
    NotFollowed,

    /// <summary>An intercept will be possible, and the launch waits for it.</summary>
    WaitingForZone,

    /// <summary>Nothing could still reach it inside the zone in time.</summary>
    TooLate,

    /// <summary>Doctrine held fire.</summary>
    DoctrineHolds,

    /// <summary>The missiles left are kept back for another class of target.</summary>
    ReserveHeld,

    /// <summary>Another battery had been given it.</summary>
    HandedOver,

    /// <summary>Every missile was spent and none was being loaded.</summary>
    NoMissile,

    /// <summary>The ready missiles were spent and the launchers were reloading.</summary>
    Reloading,

    /// <summary>Every guidance channel was busy.</summary>
    NoChannel,

    /// <summary>Every illuminator was promised to other shots for the seconds before their intercepts.</summary>
    NoIlluminator,

    /// <summary>Nobody who may order the battery could reach it, though its own radars saw the target or an order was given.</summary>
    LinkDown,

    /// <summary>Its post took it for destroyed when it was not.</summary>
    TakenForKilled,

    /// <summary>It was fired at, and every shot missed.</summary>
    ShotsMissed,
}
