using System.Collections.Immutable;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Terrain;
using Aspis.World.Motion;

namespace Aspis.World.Radars;

/// <summary>
/// The part of a trajectory during which a radar could see the object at all, whatever chance and cues do: computed once
/// for a site and a trajectory, padded for dispersion, shared by all replications. Terrain hides the undispersed flight.
/// </summary>
/// <param name="FirstSeconds">First moment in view, s after launch; positive infinity when never.</param>
/// <param name="LastSeconds">Last moment in view, s after launch.</param>
/// <param name="Hidden">Stretches between them in which terrain stands in the way, s after launch, in order.</param>
/// <param name="IsMasked">Whether terrain ever hides it where the smooth Earth would not.</param>
public readonly record struct VisibleWindow(
    double FirstSeconds, double LastSeconds, ImmutableArray<(double From, double To)> Hidden, bool IsMasked)
{
    private const double SampleMetres = 2000;
    private const double ShortestSampleSeconds = 1;
    private const double LongestSampleSeconds = 30;
    private const double LiftShare = 0.1;

    // Hills are narrower than what limits a view over a smooth Earth.
    private const double TerrainSampleMetres = 400;
    private const double TerrainShortestSeconds = 0.5;
    private const double TerrainLongestSeconds = 8;
    private const double EdgeSeconds = 0.05;

    // At the horizon itself uneven ground and a smooth Earth differ by metres; that is no mask.
    private const double HorizonMetres = 20;

    /// <summary>Never in view.</summary>
    public static VisibleWindow Never { get; } = new(double.PositiveInfinity, double.NegativeInfinity, [], false);

    /// <summary>Whether the object ever comes into view.</summary>
    public bool IsEmpty => FirstSeconds > LastSeconds;

    /// <summary>The window of a trajectory as a site on a ground sees it, with so much dispersion around it allowed for, m.</summary>
    public static VisibleWindow Of(RadarSite site, Trajectory trajectory, double dispersionMetres, Ground ground) =>
        ground.IsSmooth ? OverSmoothEarth(site, trajectory, dispersionMetres) : OverTerrain(site, trajectory, dispersionMetres, ground);

    /// <summary>Whether terrain is in the way at a moment of the flight, s after launch.</summary>
    public bool IsHidden(double seconds)
    {
        foreach (var (from, to) in Hidden)
        {
            if (seconds < from)
                return false;
            if (seconds < to)
                return true;
        }

        return false;
    }

    /// <summary>The first moment at or after the given one at which no terrain is in the way, s after launch.</summary>
    public double NextClear(double seconds)
    {
        foreach (var (from, to) in Hidden)
        {
            if (seconds < from)
                return seconds;
            if (seconds < to)
                return to;
        }

        return seconds;
    }

    private static VisibleWindow OverSmoothEarth(RadarSite site, Trajectory trajectory, double dispersionMetres)
    {
        var first = double.PositiveInfinity;
        var last = double.NegativeInfinity;
        var step = Step(trajectory, SampleMetres, ShortestSampleSeconds, LongestSampleSeconds);

        // What is displaced along the ground far away is also displaced a little upwards.
        var lift = LiftShare * dispersionMetres;
        for (var t = 0.0; t < trajectory.ArrivalSeconds + step; t += step)
        {
            var position = trajectory.At(t).Position;
            if (!InReach(site, position, dispersionMetres) || !site.SeesOverSmoothEarth(position, (position - site.Antenna).Length, lift))
                continue;
            first = Math.Min(first, t);
            last = t;
        }

        return first > last
            ? Never
            : new VisibleWindow(Math.Max(0, first - step), last + step, [], false);
    }

    private static VisibleWindow OverTerrain(RadarSite site, Trajectory trajectory, double dispersionMetres, Ground ground)
    {
        var antenna = GeodeticPoint.FromPosition(site.Antenna);
        var step = Step(trajectory, TerrainSampleMetres, TerrainShortestSeconds, TerrainLongestSeconds);
        var end = trajectory.ArrivalSeconds;
        var clear = new List<(double From, double To)>();
        var isMasked = false;
        var wasClear = false;
        for (var t = 0.0; ; t = Math.Min(t + step, end))
        {
            var position = trajectory.At(t).Position;
            var isInReach = InReach(site, position, dispersionMetres);
            var isClear = isInReach && ground.LineOfSight(antenna, GeodeticPoint.FromPosition(position)).IsClear;
            isMasked |= isInReach && !isClear && site.SeesOverSmoothEarth(position, (position - site.Antenna).Length, -HorizonMetres);
            if (isClear && !wasClear)
                clear.Add((t == 0 ? 0 : Edge(t - step, t), double.PositiveInfinity));
            else if (!isClear && wasClear)
                clear[^1] = (clear[^1].From, Edge(t, t - step));
            wasClear = isClear;
            if (t >= end)
                break;
        }

        if (clear.Count == 0)
            return Never with { IsMasked = isMasked };
        var last = double.IsInfinity(clear[^1].To) ? end + step : clear[^1].To;
        return new VisibleWindow(clear[0].From, last, [.. clear.Zip(clear.Skip(1), (a, b) => (a.To, b.From))], isMasked);

        // Where the view changes between a moment in which it is blocked and one in which it is clear.
        double Edge(double blocked, double open)
        {
            while (Math.Abs(open - blocked) > EdgeSeconds)
            {
                var middle = (blocked + open) / 2;
                var position = trajectory.At(middle).Position;
                if (InReach(site, position, dispersionMetres) && ground.LineOfSight(antenna, GeodeticPoint.FromPosition(position)).IsClear)
                    open = middle;
                else
                    blocked = middle;
            }

            return open;
        }
    }

    private static double Step(Trajectory trajectory, double metres, double shortest, double longest) =>
        Math.Clamp(metres / trajectory.GreatestSpeedMs(), shortest, longest);

    private static bool InReach(RadarSite site, Position position, double dispersionMetres) =>
        (position - site.Antenna).Length <= site.Spec.InstrumentedRangeMetres + dispersionMetres;
}
