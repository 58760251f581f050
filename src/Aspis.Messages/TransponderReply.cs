namespace Aspis.Messages;

/// <summary>What an interrogator hears from a target.</summary>
public enum TransponderReply : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A civil code.</summary>
    Civil = 1,

    /// <summary>The valid code of the defence's own side.</summary>
    Own = 2,

    /// <summary>A military code that is not valid: worn out, wrongly set, or guessed.</summary>
    Invalid = 3,
}
