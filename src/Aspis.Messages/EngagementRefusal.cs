using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>Why a battery was not used against a track: the first binding constraint, said when it changes.</summary>
/// <param name="Battery">Hash of the battery's scenario name.</param>
/// <param name="Track">The post's own track number.</param>
/// <param name="Time">From when it binds.</param>
/// <param name="Constraint">The first constraint that binds, in the order of <see cref="Messages.Constraint"/>.</param>
/// <param name="IsShotPossible">Whether a shot could still have reached it, had nothing else been in the way.</param>
public readonly record struct EngagementRefusal(ulong Battery, int Track, Instant Time, Constraint Constraint, bool IsShotPossible);
