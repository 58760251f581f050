using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A corrected predicted intercept point for an interceptor in flight.</summary>
/// <param name="Order">The order that launched it.</param>
/// <param name="Post">Hash of the post's scenario name.</param>
/// <param name="Sent">When the post sent it.</param>
/// <param name="AimPoint">Predicted intercept point, Earth-centred Earth-fixed, m.</param>
public readonly record struct AimPointUpdate(int Order, ulong Post, Instant Sent, Position AimPoint);
