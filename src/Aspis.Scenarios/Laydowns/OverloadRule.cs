namespace Aspis.Scenarios.Laydowns;

/// <summary>What becomes of tracks a crew has no time for.</summary>
public enum OverloadRule : byte
{
    /// <summary>They wait for their turn without an identity.</summary>
    Wait = 0,

    /// <summary>They get the identity that what was expected alone gives, until their turn comes.</summary>
    Prior = 1,
}
