namespace Aspis.Messages;

/// <summary>Life of a track.</summary>
public enum TrackStatus : byte
{
    /// <summary>Started, not yet believed.</summary>
    Tentative = 0,

    /// <summary>Believed and updated on time.</summary>
    Confirmed = 1,

    /// <summary>Believed, carried forward without recent plots.</summary>
    Coasting = 2,

    /// <summary>Given up.</summary>
    Dropped = 3,
}
