using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A post's declaration of what a track is and whose, with the evidence it rests on.</summary>
/// <param name="Track">The post's own track number.</param>
/// <param name="Time">When declared.</param>
/// <param name="Identity">Standard identity.</param>
/// <param name="Class">Believed target class.</param>
/// <param name="Evidence">What decided.</param>
public readonly record struct IdentityDeclaration(
    int Track, Instant Time, Identity Identity, TargetClass Class, IdentityEvidence Evidence);
