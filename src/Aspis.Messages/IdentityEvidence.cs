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

    /// <summary>Its transponder answers with the defence's own code.</summary>
    OwnReply = 3,

    /// <summary>Its transponder answers with a civil code.</summary>
    CivilReply = 4,

    /// <summary>It answers no interrogation and comes towards a defended place.</summary>
    SilentAndInbound = 5,
}
