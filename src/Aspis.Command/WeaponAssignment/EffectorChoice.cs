namespace Aspis.Command.WeaponAssignment;

/// <summary>Which of a battery's effectors is taken when several would do.</summary>
public enum EffectorChoice : byte
{
    /// <summary>The one most likely to kill; then the cheaper.</summary>
    Surest = 0,

    /// <summary>The one that costs least for a kill.</summary>
    Cheapest = 1,

    /// <summary>The first in the battery's order.</summary>
    Listed = 2,
}
