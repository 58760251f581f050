using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;

namespace Aspis.Messages;

/// <summary>A post's belief about one object, said when it changes status or takes a plot.</summary>
/// <param name="Track">The post's own track number.</param>
/// <param name="Time">Time of the state.</param>
/// <param name="Status">Life of the track.</param>
/// <param name="LastPlot">Opaque id of the last plot taken.</param>
/// <param name="Position">Believed position, Earth-centred Earth-fixed, m.</param>
/// <param name="Velocity">Believed velocity relative to the ground, Earth-centred Earth-fixed axes, m/s.</param>
public readonly record struct TrackReport(
    int Track, Instant Time, TrackStatus Status, int LastPlot, Position Position, Vector Velocity);
