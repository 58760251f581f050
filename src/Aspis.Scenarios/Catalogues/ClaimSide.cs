namespace Aspis.Scenarios.Catalogues;

/// <summary>Who stands behind a claim.</summary>
public enum ClaimSide : byte
{
    /// <summary>Maker, owner or a party to the fight.</summary>
    Claimed = 0,

    /// <summary>An independent or opposed party.</summary>
    Assessed = 1,

    /// <summary>The press, with no stated basis.</summary>
    Repeated = 2,

    /// <summary>Arithmetic.</summary>
    Computed = 3,

    /// <summary>All who spoke.</summary>
    Agreed = 4,

    /// <summary>This project, with a reason.</summary>
    Assumed = 5,
}
