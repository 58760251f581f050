namespace Aspis.World.Radars;

/// <summary>Outcome of one look of a radar at an object, before the detection draw.</summary>
public enum Look : byte
{
    /// <summary>Not in view: below the horizon, out of instrumented range, too near, too low or too high.</summary>
    NotInView = 0,

    /// <summary>In view but outside the sector looked into.</summary>
    OutsideSector = 1,

    /// <summary>In view and looked at.</summary>
    LookedAt = 2,
}
