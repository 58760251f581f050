using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;

namespace Aspis.Tests.Builders;

/// <summary>
/// Targets over flat ground, some of them turning, their Cartesian plots with false ones among them, and how well a tracker of
/// unknown targets follows: the trial of the specification, 50 targets and 20 false plots a scan over 200 × 200 × 8 km.
/// </summary>
internal sealed class TrackingScene(int targets, double scanSeconds, ulong seed)
{
    private readonly Luck luck = Luck.For(77, 0, seed);

    public int Scans { get; init; } = 100;

    public double Sigma { get; init; } = 50;

    public int FalsePlots { get; init; } = 20;

    public double Detection { get; init; } = 0.9;

    /// <summary>Acceleration of targets that turn from a fifth to two fifths of the time, m/s²; none turn by default.</summary>
    public double TurnMs2 { get; init; }

    public double SideMetres { get; init; } = 200_000;

    public TrackEngine Engine { get; private set; } = null!;

    /// <summary>Tracks all scans; scores those from the twentieth on with a cut-off of 1 km.</summary>
    public TrackScore Play(TrackFilter filter, PlotAssociation association)
    {
        Engine = new TrackEngine(
            TrackerSpec.OfUnknownTargets with { Filter = filter, Association = association }, [TrackingSensor.Cartesian(scanSeconds)], roundEarth: false);
        var score = new TrackScore(1000, 2);
        for (var k = 0; k < Scans; k++)
        {
            var time = Instant.AtSeconds(k * scanSeconds);
            var plots = Plots(k);
            Engine.Take(plots, new int[plots.Length]);
            for (var i = Engine.Live.Length - 1; i >= 0; i--)
                Engine.Settle(Engine.Live[i], time, held: false);
            if (k >= 20)
                Add(score, k, time);
        }

        return score;
    }

    public int FirmTracks => Engine.Live.ToArray().Count(slot => Engine.Estimate(slot).Status != TrackStatus.Tentative);

    public Position At(int target, double seconds)
    {
        var speed = 100 + (800 * Draw(target, 1));
        var course = 2 * Math.PI * Draw(target, 2);
        var start = new Position(SideMetres * Draw(target, 3), SideMetres * Draw(target, 4), 1000 + (7000 * Draw(target, 5)));
        var (begin, end) = (0.2 * Scans * scanSeconds, 0.4 * Scans * scanSeconds);
        if (TurnMs2 == 0 || seconds <= begin)
            return start + (Heading(course) * (speed * seconds));
        var rate = TurnMs2 / speed;
        var turned = rate * (Math.Min(seconds, end) - begin);
        var radius = speed / rate;
        var at = start + (Heading(course) * (speed * begin));
        at += new Vector(radius * (Math.Cos(course) - Math.Cos(course + turned)), radius * (Math.Sin(course + turned) - Math.Sin(course)), 0);
        return at + (Heading(course + turned) * (speed * Math.Max(0, seconds - end)));
    }

    public Measurement[] Plots(int scan)
    {
        var time = Instant.AtSeconds(scan * scanSeconds);
        var plots = new List<Measurement>();
        for (var i = 0; i < targets; i++)
        {
            if (luck.Draw((ulong)i, 1, 1, scan).Uniform >= Detection)
                continue;
            var (x, y) = luck.Draw((ulong)i, 2, 1, scan).Normals();
            var error = new Vector(x, y, luck.Draw((ulong)i, 3, 1, scan).Normals().First) * Sigma;
            plots.Add(Measurement.Cartesian(i, time, 0, At(i, scan * scanSeconds) + error, Sigma));
        }

        for (var j = 0; j < FalsePlots; j++)
        {
            plots.Add(Measurement.Cartesian(-1 - j, time, 0, new Position(
                SideMetres * luck.Draw((ulong)j, 4, 2, scan).Uniform, SideMetres * luck.Draw((ulong)j, 5, 2, scan).Uniform, 8000 * luck.Draw((ulong)j, 6, 2, scan).Uniform), Sigma));
        }

        return [.. plots];
    }

    // North is +x here: heading by cosine and sine of the course, (sin, cos) so that a turn adds to the course.
    private static Vector Heading(double course) => new(Math.Sin(course), Math.Cos(course), 0);

    private double Draw(int target, int what) => luck.Draw((ulong)target, (ulong)what, 3, 0).Uniform;

    private void Add(TrackScore score, int scan, Instant time)
    {
        var firm = Engine.Live.ToArray().Select(slot => Engine.EstimateAt(slot, time)).Where(track => track.Status != TrackStatus.Tentative).ToArray();
        score.Add(
            [.. firm.Select(track => track.Position)],
            [.. firm.Select(track => track.Number)],
            [.. Enumerable.Range(0, targets).Select(i => At(i, scan * scanSeconds))],
            [.. Enumerable.Range(0, targets)],
            [.. firm.Select(track => Symmetric3.WithTranspose(track.PositionCovariance) * 0.5)]);
    }
}
