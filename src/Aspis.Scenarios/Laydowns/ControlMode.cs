namespace Aspis.Scenarios.Laydowns;

/// <summary>Who decides for the batteries and posts under a post.</summary>
public enum ControlMode
{
    /// <summary>The post assigns; a battery fires on its order only, and on its own when it hears it no more.</summary>
    Centralised = 0,

    /// <summary>Each decides for itself and tells the others, so that no two fire at one track.</summary>
    Decentralised = 1,

    /// <summary>Each decides for itself and tells nobody.</summary>
    Autonomous = 2,
}
