namespace Aspis.Messages;

/// <summary>Standing permission to fire.</summary>
public enum WeaponControlStatus : byte
{
    /// <summary>Fire at nothing.</summary>
    Hold = 0,

    /// <summary>Fire only at tracks declared hostile.</summary>
    Tight = 1,

    /// <summary>Fire at tracks not identified as friendly.</summary>
    Free = 2,
}
