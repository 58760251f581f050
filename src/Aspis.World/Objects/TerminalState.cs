namespace Aspis.World.Objects;

/// <summary>How a flying object ended; exactly one applies, and the first in time wins.</summary>
public enum TerminalState : byte
{
    /// <summary>It has not ended.</summary>
    None = 0,

    /// <summary>It failed of itself.</summary>
    Failed = 1,

    /// <summary>It was destroyed.</summary>
    Killed = 2,

    /// <summary>It reached its end without being destroyed.</summary>
    Arrived = 3,

    /// <summary>It turned home.</summary>
    Withdrawn = 4,
}
