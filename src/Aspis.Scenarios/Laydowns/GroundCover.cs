namespace Aspis.Scenarios.Laydowns;

/// <summary>What ground a scenario lies on, as far as radars hear it.</summary>
public enum GroundCover : byte
{
    /// <summary>Fields, villages, scattered trees.</summary>
    Rural = 0,

    /// <summary>Level and bare: desert, dry lakes, short grass.</summary>
    Flat = 1,

    /// <summary>Rolling or wooded.</summary>
    Rolling = 2,

    /// <summary>Mountains or towns.</summary>
    Rugged = 3,

    /// <summary>Ground that does not echo: to see what its echo does.</summary>
    None = 4,
}
