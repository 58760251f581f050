namespace Aspis.World.Radars;

/// <summary>What came of a look at an object.</summary>
public enum Finding : byte
{
    /// <summary>Its echo was too weak.</summary>
    BelowThreshold = 0,

    /// <summary>Its echo was too weak for the noise of jammers, and would not have been without.</summary>
    Jammed = 1,

    /// <summary>It was detected.</summary>
    Detected = 2,
}
