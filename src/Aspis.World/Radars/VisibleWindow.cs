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
    private const double SampleSeconds = 1;

    /// <summary>Never in view.</summary>
    public static VisibleWindow Never { get; } = new(double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>Whether the object ever comes into view.</summary>
    public bool IsEmpty => FirstSeconds > LastSeconds;

    /// <summary>The window of a trajectory as a site sees it, with dispersion of up to a few kilometres allowed for.</summary>
    public static VisibleWindow Of(RadarSite site, Trajectory trajectory, double dispersionMetres)
    {
        var first = double.PositiveInfinity;
        var last = double.NegativeInfinity;
        var reach = site.Spec.InstrumentedRangeMetres + dispersionMetres;
        for (var t = 0.0; t < trajectory.ArrivalSeconds + SampleSeconds; t += SampleSeconds)
        {
            var position = trajectory.At(t).Position;
            var range = (position - site.Antenna).Length;
            var height = GeodeticPoint.HeightMetres(position) - site.HeightMetres + site.Spec.AntennaHeightMetres;
            if (range > reach || !RadarHorizon.Sees(site.Spec.AntennaHeightMetres, height + dispersionMetres, range))
                continue;
            first = Math.Min(first, t);
            last = t;
        }

        return first > last
            ? Never
            : new VisibleWindow(Math.Max(0, first - SampleSeconds), last + SampleSeconds);
    }
}
