using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>What a post tells the posts it shares its picture with: one of its tracks, and whether it means to fire at it.</summary>
/// <param name="Post">Hash of the telling post's scenario name.</param>
/// <param name="Track">Its own number of the track.</param>
/// <param name="Sent">When it said so.</param>
/// <param name="Time">Time of the state.</param>
/// <param name="Position">Believed position, Earth-centred Earth-fixed, m.</param>
/// <param name="Velocity">Believed velocity relative to the ground, m/s.</param>
/// <param name="Identity">Whose it is believed to be.</param>
/// <param name="Class">What it is believed to be.</param>
/// <param name="Claimed">When the post claimed it to fire at; the end of time when it does not.</param>
public readonly record struct PeerReport(
    ulong Post,
    int Track,
    Instant Sent,
    Instant Time,
    Position Position,
    Vector Velocity,
    Identity Identity,
    TargetClass Class,
    Instant Claimed)
{
    /// <summary>Whether the post means to fire at it, or does.</summary>
    public bool IsClaimed => Claimed < Instant.Max;
}
