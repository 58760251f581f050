namespace Aspis.Scenarios.Laydowns;

/// <summary>What the objects of a group are there for.</summary>
public enum GroupRole : byte
{
    /// <summary>To arrive.</summary>
    Weapon = 0,

    /// <summary>To be taken for weapons.</summary>
    Decoy = 1,

    /// <summary>To release what they carry, and go home.</summary>
    Carrier = 2,

    /// <summary>To look from a distance, and go home.</summary>
    Reconnaissance = 3,
}
