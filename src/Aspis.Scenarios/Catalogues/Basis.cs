namespace Aspis.Scenarios.Catalogues;

/// <summary>Whom a run believes about the defence's figures.</summary>
public enum Basis : byte
{
    /// <summary>What the seller says.</summary>
    Claimed = 0,

    /// <summary>What doubters say.</summary>
    Assessed = 1,

    /// <summary>Drawn over the whole range of what is said.</summary>
    Sampled = 2,
}
