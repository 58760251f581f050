namespace Aspis.World.Objects;

/// <summary>How a flying object ended; exactly one applies, and the first in time wins.</summary>
public enum TerminalState : byte
{
    /// <summary>It has not ended.</summary>
    None = 0,

    /// <summary>It failed of itself.</summary>
    Failed = 1,

    /// <summary>It was destroyed, or its carrier with it still aboard.</summary>
    Killed = 2,

    /// <summary>A weapon reached its end without being destroyed.</summary>
    Arrived = 3,

    /// <summary>It went home, or its carrier did with it still aboard.</summary>
    Withdrawn = 4,

    /// <summary>Traffic reached the end of its route.</summary>
    Landed = 5,

    /// <summary>A decoy reached its end.</summary>
    Expended = 6,
}
