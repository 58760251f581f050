namespace Aspis.Messages;

/// <summary>Standard identity of a track: whose it is believed to be, not what it is.</summary>
public enum Identity : byte
{
    /// <summary>Not yet evaluated.</summary>
    Pending = 0,

    /// <summary>Evaluated, without enough evidence for another identity.</summary>
    Unknown = 1,

    /// <summary>Assumed to be friendly by its behaviour; no rule declares it yet.</summary>
    AssumedFriend = 2,

    /// <summary>Of the defence's own side.</summary>
    Friend = 3,

    /// <summary>Of neither side: civil traffic.</summary>
    Neutral = 4,

    /// <summary>Probably hostile by its behaviour.</summary>
    Suspect = 5,

    /// <summary>Declared hostile.</summary>
    Hostile = 6,
}
