extern alias AspisCommand;

using System.Collections.Immutable;
using AspisCommand::Aspis.Command.Tracking;

namespace Aspis.App.Tracks;

/// <summary>
/// How long a sensor takes between two looks, which a file of plots does not say: the median time until a plot comes that may be
/// of the same object. Where all plots of a scan carry one time, that is the time between scans.
/// </summary>
internal static class ScanTime
{
    private const double FastestMs = 1000;
    private const double Sigmas = 6;
    private const double LeastSeconds = 1e-3;
    private const int MostAsked = 400;
    private const int MostLookedAhead = 5000;

    /// <summary>The time between looks of a sensor, s; 1 when nothing can be told.</summary>
    public static double Of(ImmutableArray<Measurement> all, int sensor)
    {
        var plots = all.Where(plot => plot.Sensor == sensor).ToArray();
        var gaps = new List<double>();
        var step = Math.Max(1, plots.Length / MostAsked);
        for (var i = 0; i < plots.Length; i += step)
        {
            if (Gap(plots, i) is { } gap)
                gaps.Add(gap);
        }

        gaps.Sort();
        return gaps.Count > 0 ? gaps[gaps.Count / 2] : Typical(plots);
    }

    private static double? Gap(Measurement[] plots, int from)
    {
        var end = Math.Min(plots.Length, from + MostLookedAhead);
        for (var j = from + 1; j < end; j++)
        {
            var seconds = (plots[j].Time - plots[from].Time).InSeconds;
            if (seconds < LeastSeconds)
                continue;
            var reach = (FastestMs * seconds) + (Sigmas * Math.Sqrt(plots[from].Covariance.Trace + plots[j].Covariance.Trace));
            if ((plots[j].Position - plots[from].Position).LengthSquared <= reach * reach)
                return seconds;
        }

        return null;
    }

    private static double Typical(Measurement[] plots)
    {
        var span = plots.Length > 1 ? (plots[^1].Time - plots[0].Time).InSeconds / (plots.Length - 1) : 1;
        return span >= LeastSeconds ? span : 1;
    }
}
