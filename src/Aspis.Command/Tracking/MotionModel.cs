namespace Aspis.Command.Tracking;

/// <summary>What an object may be doing between two plots, as the interacting filters suppose.</summary>
internal enum MotionModel : byte
{
    /// <summary>Keeps its velocity; over the round Earth, its speed and height.</summary>
    Straight = 0,

    /// <summary>Turns about the vertical at a rate that is estimated with the state.</summary>
    Turn = 1,

    /// <summary>Falls freely.</summary>
    FreeFall = 2,
}
