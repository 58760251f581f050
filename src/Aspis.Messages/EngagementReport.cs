using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>What a battery tells its post about one order. It never says whether the target was hit.</summary>
/// <param name="Order">The order it answers.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Kind">What happened.</param>
public readonly record struct EngagementReport(int Order, Instant Time, EngagementReportKind Kind);
