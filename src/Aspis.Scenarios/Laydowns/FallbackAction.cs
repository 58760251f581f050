namespace Aspis.Scenarios.Laydowns;

/// <summary>What a battery or post does that hears nothing more from above.</summary>
public enum FallbackAction
{
    /// <summary>It fights on by itself with its own radars.</summary>
    Autonomous = 0,

    /// <summary>It waits for orders.</summary>
    HoldFire = 1,
}
