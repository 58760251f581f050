namespace Aspis.Messages;

/// <summary>The evidence an identity rests on.</summary>
public enum IdentityEvidence : byte
{
    /// <summary>None yet.</summary>
    None = 0,

    /// <summary>It flies as only a ballistic missile flies: too fast and too high for any aircraft.</summary>
    BallisticKinematics = 1,

    /// <summary>It came from where an early-warning cue saw launches.</summary>
    OriginMatchesCue = 2,
}
