using Aspis.Kernel.Geometry;
using Aspis.World.Motion;

namespace Aspis.World.Radars;

/// <summary>
/// The part of a trajectory during which a radar could see the object at all, whatever chance and cues do: computed once
/// for a site and a trajectory, padded for dispersion, shared by all replications.
/// </summary>
/// <param name="FirstSeconds">First moment in view, s after launch; positive infinity when never.</param>
/// <param name="LastSeconds">Last moment in view, s after launch.</param>
public readonly record struct VisibleWindow(double FirstSeconds, double LastSeconds)
{
    private const double SampleMetres = 2000;
    private const double ShortestSampleSeconds = 1;
    private const double LongestSampleSeconds = 30;
    private const double LiftShare = 0.1;

    /// <summary>Never in view.</summary>
    public static VisibleWindow Never { get; } = new(double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>Whether the object ever comes into view.</summary>
    public bool IsEmpty => FirstSeconds > LastSeconds;

    /// <summary>The window of a trajectory as a site sees it, with so much dispersion around it allowed for, m.</summary>
    public static VisibleWindow Of(RadarSite site, Trajectory trajectory, double dispersionMetres)
    {
        var first = double.PositiveInfinity;
        var last = double.NegativeInfinity;
        var reach = site.Spec.InstrumentedRangeMetres + dispersionMetres;
        var step = Math.Clamp(SampleMetres / trajectory.GreatestSpeedMs(), ShortestSampleSeconds, LongestSampleSeconds);

        // What is displaced along the ground far away is also displaced a little upwards.
        var lift = LiftShare * dispersionMetres;
        for (var t = 0.0; t < trajectory.ArrivalSeconds + step; t += step)
        {
            var position = trajectory.At(t).Position;
            var range = (position - site.Antenna).Length;
            var height = GeodeticPoint.HeightMetres(position) - site.HeightMetres + site.Spec.AntennaHeightMetres;
            if (range > reach || !RadarHorizon.Sees(site.Spec.AntennaHeightMetres, height + lift, range))
                continue;
            first = Math.Min(first, t);
            last = t;
        }

        return first > last
            ? Never
            : new VisibleWindow(Math.Max(0, first - step), last + step);
    }
}
