namespace Aspis.Messages;

/// <summary>What a crew saw at the end of a shot; it can be wrong.</summary>
public enum KillSight : byte
{
    /// <summary>It does not look, or cannot tell.</summary>
    None = 0,

    /// <summary>Nothing flew on.</summary>
    Destroyed = 1,

    /// <summary>Something flew on.</summary>
    Survived = 2,
}
