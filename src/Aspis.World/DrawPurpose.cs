namespace Aspis.World;

/// <summary>What a random draw is for: part of what the draw is a function of, so its numbers never change.</summary>
public enum DrawPurpose : uint
{
    /// <summary>When in its scan a radar starts.</summary>
    ScanPhase = 1,

    /// <summary>Where a sector looks when nobody oriented it.</summary>
    UnorientedFacing = 2,

    /// <summary>Whether a look detects.</summary>
    Detection = 3,

    /// <summary>Errors of range and azimuth.</summary>
    RangeAndAzimuthError = 4,

    /// <summary>Errors of elevation and range rate.</summary>
    ElevationAndRateError = 5,

    /// <summary>Whether a weapon fails of itself.</summary>
    Reliability = 6,

    /// <summary>When it fails.</summary>
    FailureTime = 7,

    /// <summary>How far a launch is from its planned time.</summary>
    LaunchJitter = 8,

    /// <summary>Where around the aim point a weapon comes down.</summary>
    Dispersion = 9,

    /// <summary>Whether the nth shot at a weapon kills it.</summary>
    Kill = 10,

    /// <summary>How far an early-warning cue is off.</summary>
    CueError = 11,

    /// <summary>Whether a transponder works.</summary>
    Transponder = 12,

    /// <summary>Whether a crew that was fired at turns back, after the nth shot.</summary>
    BreakOff = 13,

    /// <summary>Whether a battery is up at all.</summary>
    Readiness = 14,

    /// <summary>Whether a crew acts within its reaction time.</summary>
    CrewAlert = 15,

    /// <summary>How far a radar's north is off.</summary>
    Alignment = 16,

    /// <summary>Whether the missiles of a type are of a bad lot.</summary>
    Lot = 17,

    /// <summary>Whether the nth launch of a battery works.</summary>
    Misfire = 18,

    /// <summary>Whether a target is of those that a jammer brings down.</summary>
    SoftKill = 19,

    /// <summary>When a radar's nth false plot comes, and at what range.</summary>
    FalsePlotTime = 20,

    /// <summary>Where a radar's nth false plot lies.</summary>
    FalsePlotPlace = 21,

    /// <summary>Whether a crew is wrong about what it saw at the end of a shot.</summary>
    KillSight = 22,

    /// <summary>Whether what one node sends another at an instant is lost on a link.</summary>
    MessageLoss = 30,

    /// <summary>Whether an outage happens on a night.</summary>
    Outage = 31,

    /// <summary>Whether a transponder gives a code that is not valid.</summary>
    WrongCode = 40,
}
