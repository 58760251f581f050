namespace Aspis.Messages;

/// <summary>What happens first when several things happen at the same nanosecond; the second part of the event order.</summary>
public enum Stage : byte
{
    /// <summary>The truth changes: launches, failures, arrivals, effects.</summary>
    Truth = 0,

    /// <summary>Radars look at the truth as it now is.</summary>
    Sensing = 1,

    /// <summary>Messages that crossed a link reach their node.</summary>
    Delivery = 2,

    /// <summary>Command posts run their cycle on what has reached them.</summary>
    Command = 3,
}
