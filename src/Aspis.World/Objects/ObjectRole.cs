namespace Aspis.World.Objects;

/// <summary>What a flying object is there for.</summary>
public enum ObjectRole : byte
{
    /// <summary>To arrive: what the raid is about.</summary>
    Weapon = 0,

    /// <summary>To release weapons and go home.</summary>
    Carrier = 1,

    /// <summary>To be taken for a weapon.</summary>
    Decoy = 2,

    /// <summary>To look, and go home.</summary>
    Reconnaissance = 3,

    /// <summary>Civil traffic.</summary>
    Civil = 4,

    /// <summary>An aircraft of the defence's own side.</summary>
    Friend = 5,
}
