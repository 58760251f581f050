using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Tests.Builders;

/// <summary>Plots of one radar with errors of stated size.</summary>
internal sealed class PlotMaker(LocalFrame frame, ulong radar, Luck luck)
{
    private int count;

    public double RangeSigmaMetres { get; init; } = 50;

    public double AngleSigmaRadians { get; init; } = 1e-3;

    public double RangeRateSigmaMs { get; init; } = 5;

    /// <summary>Time until the radar looks there again, s.</summary>
    public double RevisitSeconds { get; init; } = 1;

    /// <summary>The plot of an object at a time; the id is the running number times ten plus a mark of the caller's.</summary>
    public RadarPlot Of(double seconds, Position position, Vector velocity, int mark = 0)
    {
        var local = frame.ToLocal(position);
        var range = (position - frame.Origin).Length;
        var (first, second) = luck.Draw(1, 0, 1, count).Normals();
        var (third, fourth) = luck.Draw(2, 0, 2, count).Normals();
        return new RadarPlot(
            (++count * 10) + mark,
            Instant.AtSeconds(seconds),
            radar,
            range + (first * RangeSigmaMetres),
            Elementary.Atan2(local.East, local.North) + (second * AngleSigmaRadians),
            Elementary.Asin(local.Up / range) + (third * AngleSigmaRadians),
            velocity.Dot(position - frame.Origin) / range + (fourth * RangeRateSigmaMs),
            RangeSigmaMetres,
            AngleSigmaRadians,
            AngleSigmaRadians,
            RangeRateSigmaMs,
            RevisitSeconds,
            TransponderReply.None);
    }
}
