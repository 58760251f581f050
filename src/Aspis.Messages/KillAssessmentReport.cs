using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>What a post believes an engagement did; the truth may differ.</summary>
/// <param name="Order">The order assessed.</param>
/// <param name="Track">The post's own track number.</param>
/// <param name="Time">When believed.</param>
/// <param name="Killed">True when the target is believed destroyed.</param>
public readonly record struct KillAssessmentReport(int Order, int Track, Instant Time, bool Killed);
