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

    /// <summary>It stayed outside the sector the radar looked into.</summary>
    OutsideRadarSector = 2,

    /// <summary>In view, but its echo stayed below the detection threshold.</summary>
    BelowThreshold = 3,

    /// <summary>It would have been detected, had nobody jammed.</summary>
    Jammed = 4,

    /// <summary>Detected, but no track was confirmed.</summary>
    NoTrack = 5,

    /// <summary>The battery was out of action: destroyed, or not up that night.</summary>
    BatteryLost = 6,

    /// <summary>Identity or weapon control status forbade fire.</summary>
    IdentityForbids = 7,

    /// <summary>It was not judged to threaten a defended place.</summary>
    NotThreatening = 8,

    /// <summary>No missile of the battery is claimed to work against this class of target.</summary>
    TargetClass = 9,

    /// <summary>Faster than any of the battery's missiles is claimed to engage.</summary>
    TargetSpeed = 10,

    /// <summary>Its path never came inside the claimed reach.</summary>
    OutsideRange = 11,

    /// <summary>Inside reach only above or below the claimed altitudes.</summary>
    OutsideAltitude = 12,

    /// <summary>Inside reach only below the engagement radar's horizon.</summary>
    BelowGuidanceHorizon = 13,

    /// <summary>Inside reach only where the engagement radar did not look.</summary>
    OutsideGuidanceSector = 14,

    /// <summary>An intercept will be possible, and the launch waits for it.</summary>
    WaitingForZone = 15,

    /// <summary>Nothing could still reach it inside the zone in time.</summary>
    TooLate = 16,

    /// <summary>Doctrine held fire.</summary>
    DoctrineHolds = 17,

    /// <summary>Every missile was spent and none was being loaded.</summary>
    NoMissile = 18,

    /// <summary>The ready missiles were spent and the launchers were reloading.</summary>
    Reloading = 19,

    /// <summary>Every guidance channel was busy.</summary>
    NoChannel = 20,

    /// <summary>It was fired at, and every shot missed.</summary>
    ShotsMissed = 21,
}
