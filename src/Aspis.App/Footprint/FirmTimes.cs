using Aspis.Scenarios.Laydowns;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.App.Footprint;

/// <summary>
/// When a post is likely to have a firm track of an object that flies alone: every look of a searching radar finds it or not, and
/// a first plot must be followed by two more within five looks, as the tracker has it. Radars are taken to find it independently.
/// </summary>
internal sealed class FirmTimes
{
    // M of N of the tracker: two plots more within five looks of the first.
    private const int LooksToConfirm = 5;

    // What is still unfound by then stays so, as far as the map can show.
    private const double Negligible = 0.02;
    private readonly PreparedLaydown laydown;
    private readonly double pointingSeconds;

    /// <summary>The radars of a laydown; a post that sees a first plot has them look again when its order has reached them.</summary>
    public FirmTimes(PreparedLaydown laydown)
    {
        this.laydown = laydown;
        var post = laydown.World.Posts[0];
        HearingSeconds = post.LinkSeconds + (post.CycleSeconds / 2);
        pointingSeconds = HearingSeconds + post.LinkSeconds;
    }

    /// <summary>From a plot to the cycle of the post that deals with it, in the mean, s.</summary>
    public double HearingSeconds { get; }

    /// <summary>Times by which a track of a flyer is firm with each of some probabilities, s after launch; infinite where it is not as likely ever.</summary>
    public double[] Of(int flyer, IReadOnlyList<double> probabilities)
    {
        var found = Enumerable.Range(0, laydown.World.Radars.Length).Where(r => laydown.World.Radars[r].Spec.Searches)
            .Select(r => Confirmations(r, flyer)).ToArray();
        var events = found.SelectMany((list, r) => list.Select(one => (one.Seconds, one.Mass, Radar: r))).OrderBy(one => one.Seconds).ToArray();
        var missing = new double[found.Length];
        Array.Fill(missing, 1);
        var times = new double[probabilities.Count];
        Array.Fill(times, double.PositiveInfinity);
        var next = 0;
        foreach (var (seconds, mass, radar) in events)
        {
            missing[radar] -= mass;
            var firm = 1 - missing.Aggregate(1.0, (product, one) => product * one);
            while (next < times.Length && firm >= probabilities[next])
                times[next++] = seconds;
        }

        return times;
    }

    /// <summary>The probability that one radar confirms at each of its looks.</summary>
    private List<(double Seconds, double Mass)> Confirmations(int r, int n)
    {
        var (site, flyer) = (laydown.World.Radars[r], laydown.Raid.Flyers[n]);
        var window = laydown.World.Windows[(r * laydown.Raid.Flyers.Length) + n];
        var all = new List<(double Seconds, double Mass)>();
        if (window.IsEmpty)
            return all;
        var search = site.Spec.SearchSeconds;
        var first = window.FirstSeconds + (search / 2);
        var looks = Math.Max(0, (int)Math.Ceiling((window.LastSeconds - first) / search));
        // Of what is not yet found, the share that is looked for at each search look.
        var unfound = new double[looks + 1];
        unfound[0] = 1;
        var left = 1.0;
        for (var look = 0; look < looks && left > Negligible; look++)
        {
            var seconds = first + (look * search);
            var seen = unfound[look] * Hit(site, flyer, window, seconds);
            unfound[look + 1] += unfound[look] - seen;
            if (seen == 0)
                continue;
            var (revisit, delay) = site.Spec.FollowChannels > 0 ? (site.Spec.ScanSeconds, pointingSeconds) : (search, 0);
            var kept = Follow(site, flyer, window, seconds, revisit, delay, seen, all);
            left -= seen - kept;
            unfound[Math.Min(looks, look + 1 + (int)(LooksToConfirm * revisit / search))] += kept;
        }

        return all;
    }

    /// <summary>The looks after a first plot: adds when two more confirm, and returns what falls through.</summary>
    private static double Follow(
        RadarSite site, FlyerSpec flyer, in VisibleWindow window, double begun, double revisit, double delay, double mass, List<(double Seconds, double Mass)> all)
    {
        var (one, two) = (mass, 0.0);
        for (var look = 1; look <= LooksToConfirm; look++)
        {
            var seconds = begun + (look * revisit);
            if (seconds < begun + delay)
                continue;
            var hit = Hit(site, flyer, window, seconds);
            if (two * hit > 0)
                all.Add((seconds, two * hit));
            (one, two) = (one * (1 - hit), (two * (1 - hit)) + (one * hit));
        }

        return one + two;
    }

    private static double Hit(RadarSite site, FlyerSpec flyer, in VisibleWindow window, double seconds)
    {
        if (seconds > window.LastSeconds || window.IsHidden(seconds))
            return 0;
        var state = flyer.Trajectory.At(seconds);
        var sighting = Sighting.From(site, state.Position, state.Velocity);
        var turn = Math.IEEERemainder(sighting.AzimuthRadians - (site.FacingRadians ?? sighting.AzimuthRadians), 2 * Math.PI);
        if (!site.Spec.Rotates && Math.Abs(turn) > site.Spec.SectorRadians / 2)
            return 0;
        return site.Spec.DetectionProbability(site.SignalToNoise(sighting, flyer.CrossSectionM2, flyer.Class), flyer.SwerlingCase);
    }
}
