using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A post's order to one of its radars: what to follow, or whether to be on the air.</summary>
/// <param name="Radar">Hash of the radar's scenario name.</param>
/// <param name="Sent">When the post sent it.</param>
/// <param name="Kind">What is wanted.</param>
/// <param name="Track">The post's number of the track concerned; zero when none is.</param>
/// <param name="Position">Where the track is believed to be when the order is sent, Earth-centred Earth-fixed, m.</param>
/// <param name="Velocity">How it is believed to move, m/s.</param>
/// <param name="UncertaintyMetres">How far around that place the radar is to look for it, m.</param>
public readonly record struct RadarOrder(
    ulong Radar,
    Instant Sent,
    RadarOrderKind Kind,
    int Track = 0,
    Position Position = default,
    Vector Velocity = default,
    double UncertaintyMetres = 0);
