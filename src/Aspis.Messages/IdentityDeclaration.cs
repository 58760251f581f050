using System.Collections.Immutable;
using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A post's declaration of what a track is and whose, with the evidence it rests on.</summary>
/// <param name="Track">The post's own track number.</param>
/// <param name="Time">When declared.</param>
/// <param name="Identity">Standard identity.</param>
/// <param name="Class">Believed target class.</param>
/// <param name="Hostile">Probability that it is hostile.</param>
/// <param name="Friend">Probability that it is of the defence's own side; what is left is that it is neutral.</param>
/// <param name="Evidence">What was weighed, in the order in which it was: the prior first.</param>
public readonly record struct IdentityDeclaration(
    int Track, Instant Time, Identity Identity, TargetClass Class, double Hostile, double Friend, ImmutableArray<EvidenceWeight> Evidence)
{
    /// <summary>Probability that it is of neither side.</summary>
    public double Neutral => 1 - Hostile - Friend;

    /// <summary>Declarations are equal when all they say is.</summary>
    public bool Equals(IdentityDeclaration other) =>
        (Track, Time, Identity, Class, Hostile, Friend) == (other.Track, other.Time, other.Identity, other.Class, other.Hostile, other.Friend)
        && Evidence.AsSpan().SequenceEqual(other.Evidence.AsSpan());

    /// <summary>A hash that equal declarations share.</summary>
    public override int GetHashCode() => (Track, Time, Identity, Class).GetHashCode();
}
