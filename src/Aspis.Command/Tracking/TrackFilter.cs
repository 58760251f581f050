namespace Aspis.Command.Tracking;

/// <summary>How a track follows its object.</summary>
public enum TrackFilter : byte
{
    /// <summary>One Kalman filter, extended for polar plots.</summary>
    Kalman = 0,

    /// <summary>Interacting filters for straight flight, turns and free fall.</summary>
    Imm = 1,
}
