namespace Aspis.Messages;

/// <summary>What a post wants of a radar.</summary>
public enum RadarOrderKind : byte
{
    /// <summary>To look again and again at what is about there.</summary>
    Follow = 0,

    /// <summary>To follow that track no longer.</summary>
    Release = 1,

    /// <summary>To go on the air.</summary>
    Radiate = 2,

    /// <summary>To go off the air.</summary>
    FallSilent = 3,
}
