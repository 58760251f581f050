using System.Collections.Immutable;

namespace Aspis.World.Links;

/// <summary>The way from one post to another of equal rank: one link, or two by way of the post that joins them.</summary>
/// <param name="From">Index of the post that tells.</param>
/// <param name="To">Index of the post that hears.</param>
/// <param name="Links">Indices of the links, in order.</param>
/// <param name="Hub">Index of the post between two links; −1 when there is one link.</param>
/// <param name="Seconds">Delay of all links together, s.</param>
public sealed record PeerPath(int From, int To, ImmutableArray<int> Links, int Hub, double Seconds);
