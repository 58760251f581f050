using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>What a battery tells its post about one order. It never knows whether the target was hit; what its crew saw may be wrong.</summary>
/// <param name="Order">The order it answers.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Sight">What its crew saw at the end of the flight, where crews look.</param>
public readonly record struct EngagementReport(int Order, Instant Time, EngagementReportKind Kind, KillSight Sight = KillSight.None);
