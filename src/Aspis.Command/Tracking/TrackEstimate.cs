using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.Tracking;

/// <summary>What the tracker believes of one object at a time.</summary>
/// <param name="Number">Running number, from 1 in order of birth.</param>
/// <param name="Status">Life of the track.</param>
/// <param name="Time">Time of the state.</param>
/// <param name="Position">Position, m.</param>
/// <param name="Velocity">Velocity, m/s.</param>
/// <param name="PositionCovariance">Covariance of position, m².</param>
/// <param name="CrossCovariance">Covariance of position (rows) with velocity (columns), m²/s.</param>
/// <param name="VelocityCovariance">Covariance of velocity, m²/s².</param>
/// <param name="FirstHit">When the first plot was taken.</param>
/// <param name="LastHit">When the last plot was taken.</param>
/// <param name="FirmSince">When it was first confirmed.</param>
/// <param name="Hits">Plots taken.</param>
/// <param name="LastPlot">The caller's number of the last plot taken.</param>
/// <param name="RevisitSeconds">Time between looks of the fastest sensor that sees it, s.</param>
/// <param name="SlowestRevisitSeconds">Time between looks of the slowest sensor that has seen it, s.</param>
public readonly record struct TrackEstimate(
    int Number,
    TrackStatus Status,
    Instant Time,
    Position Position,
    Vector Velocity,
    Matrix3 PositionCovariance,
    Matrix3 CrossCovariance,
    Matrix3 VelocityCovariance,
    Instant FirstHit,
    Instant LastHit,
    Instant FirmSince,
    int Hits,
    int LastPlot,
    double RevisitSeconds,
    double SlowestRevisitSeconds);
