using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A post's order to a battery to launch one interceptor towards a predicted intercept point.</summary>
/// <param name="Id">Number of the order, unique within the post.</param>
/// <param name="Post">Hash of the post's scenario name.</param>
/// <param name="Battery">Hash of the battery's scenario name.</param>
/// <param name="Interceptor">Hash of the interceptor's catalogue id.</param>
/// <param name="Track">The post's own track number.</param>
/// <param name="Launch">When to launch.</param>
/// <param name="AimPoint">Predicted intercept point, Earth-centred Earth-fixed, m.</param>
/// <param name="Guide">Hash of the scenario name of the radar that is to guide it; zero for the battery's own.</param>
public readonly record struct EngagementOrder(
    int Id, ulong Post, ulong Battery, ulong Interceptor, int Track, Instant Launch, Position AimPoint, ulong Guide = 0);
