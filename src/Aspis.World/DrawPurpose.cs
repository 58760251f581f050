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
}
