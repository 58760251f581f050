namespace Aspis.Messages;

/// <summary>
/// Why a threat was not stopped, in one fixed order: the further down, the nearer the defence came to stopping it.
/// A leaker's reason at a battery is the furthest constraint it met there; its reason in the raid, the furthest over batteries.
/// </summary>
public enum Constraint : byte
{
    /// <summary>There was nothing to stop it with.</summary>
    NoDefence = 0,

    /// <summary>No radar of the battery ever had it above its horizon and inside its instrumented range.</summary>
    NeverInView = 1,

    /// <summary>Terrain hid it from every radar of the battery wherever it was in range and above a smooth Earth's horizon.</summary>
    MaskedByTerrain = 2,

    /// <summary>In view only of radars that kept silent.</summary>
    RadarSilent = 3,

    /// <summary>It stayed outside the sector the radar looked into.</summary>
    OutsideRadarSector = 4,

    /// <summary>In view, but its echo stayed below the detection threshold.</summary>
    BelowThreshold = 5,

    /// <summary>It would have been detected, had nobody jammed.</summary>
    Jammed = 6,

    /// <summary>Detected, but no track was confirmed.</summary>
    NoTrack = 7,

    /// <summary>The battery was out of action: destroyed, or not up that night.</summary>
    BatteryLost = 8,

    /// <summary>Identity or weapon control status forbade fire.</summary>
    IdentityForbids = 9,

    /// <summary>It was not judged to threaten a defended place.</summary>
    NotThreatening = 10,

    /// <summary>No missile of the battery is claimed to work against this class of target.</summary>
    TargetClass = 11,

    /// <summary>Faster than any of the battery's missiles is claimed to engage.</summary>
    TargetSpeed = 12,

    /// <summary>Its path never came inside the claimed reach.</summary>
    OutsideRange = 13,

    /// <summary>Inside reach only above or below the claimed altitudes.</summary>
    OutsideAltitude = 14,

    /// <summary>Inside reach only below the engagement radar's horizon.</summary>
    BelowGuidanceHorizon = 15,

    /// <summary>Inside reach only where the engagement radar did not look.</summary>
    OutsideGuidanceSector = 16,

    /// <summary>An intercept was possible, but the engagement radar did not yet follow it.</summary>
    NotFollowed = 17,

    /// <summary>An intercept will be possible, and the launch waits for it.</summary>
    WaitingForZone = 18,

    /// <summary>Nothing could still reach it inside the zone in time.</summary>
    TooLate = 19,

    /// <summary>Doctrine held fire.</summary>
    DoctrineHolds = 20,

    /// <summary>Another battery had been given it.</summary>
    HandedOver = 21,

    /// <summary>Every missile was spent and none was being loaded.</summary>
    NoMissile = 22,

    /// <summary>The ready missiles were spent and the launchers were reloading.</summary>
    Reloading = 23,

    /// <summary>Every guidance channel was busy.</summary>
    NoChannel = 24,

    /// <summary>Nobody who may order the battery could reach it, though its own radars saw the target or an order was given.</summary>
    LinkDown = 25,

    /// <summary>It was fired at, and every shot missed.</summary>
    ShotsMissed = 26,
}
