namespace Aspis.Messages;

/// <summary>Standard identity of a track: whose it is believed to be, not what it is.</summary>
public enum Identity : byte
{
    /// <summary>Not yet evaluated.</summary>
    Pending = 0,

    /// <summary>Evaluated, without enough evidence for another identity.</summary>
    Unknown = 1,

    /// <summary>Probably hostile by its behaviour.</summary>
    Suspect = 2,

    /// <summary>Declared hostile.</summary>
    Hostile = 3,
}
