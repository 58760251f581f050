using Aspis.Command;
using Aspis.Command.EngagementControl;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Tests.Builders;

namespace Aspis.Tests.EngagementControl;

/// <summary>
/// A target at (40, 0, 10) km flying (−300, 50, 0) m/s is met by a missile of 1,200 m/s after 27.712939483 s: the positive
/// root of |p + v t| = s t.
/// </summary>
public sealed class LeadInterceptTests
{
    private const double Seconds = 27.712939483;
    private static readonly CommandPostSpec Post = Specification();
    private static readonly LocalFrame Frame = new(Post.Batteries[0].Place);
    private static readonly Vector Velocity = Frame.RotateFromLocal(new LocalVector(-300, 50, 0));

    [Fact]
    public void Correct_StraightTarget_LeadsByTheClosedForm()
    {
        var (fireControl, track, now, outbox) = (new FireControl(Post), TrackAtTheStart(out var time), time, new Outbox());
        fireControl.Hear([new BatteryReport(Post.Batteries[0].Id, now, Post.Batteries[0].Effectors[0].Id, 5, 0, true)], []);
        var guess = new Opportunity(0, now, now + Duration.FromSeconds(20), track.Position, 0.5);
        fireControl.Open(0, track, guess, outbox);
        fireControl.Hear([], [new EngagementReport(outbox.Orders[0].Id, now, EngagementReportKind.Launched)]);
        fireControl.Correct(now, outbox);
        Assert.Equal(Seconds, (fireControl.Engagements[0].Intercept - now).InSeconds, 2e-3);
        var expected = Start + (Velocity * Seconds);
        Assert.InRange(Assert.Single(outbox.AimPoints).AimPoint.DistanceTo(expected), 0, 2);
    }

    [Fact]
    public void Find_StraightTarget_MeetsItAtTheClosedForm()
    {
        var track = TrackAtTheStart(out var now);
        var path = new PredictedPath();
        path.Follow(track, now);
        var finder = new OpportunityFinder(Post, new SectorControl(Post));
        Assert.Equal(Constraint.NoDefence, finder.Find(new FireUnit(Post.Batteries[0]), track, path, now, out var best));
        Assert.Equal(Seconds, (best.Intercept - now).InSeconds, 5e-3);
        Assert.Equal(0, (best.Launch - now).InSeconds, 5e-3);
    }

    private static Position Start => Frame.FromLocal(new LocalVector(40_000, 0, 10_000));

    private static CommandPostSpec Specification()
    {
        var post = new TestField { MissileSpeedMs = 1200, BatteryAt = (0, 1) }.Build().Posts[0];
        var battery = post.Batteries[0] with { LinkSeconds = 0, ReactionSeconds = 0 };
        return post with { Batteries = [battery] };
    }

    /// <summary>A track of nearly exact plots that ends where the closed form begins.</summary>
    private static Track TrackAtTheStart(out Instant now)
    {
        var tracker = new Tracker(TrackerSpec.Default with { AccelerationSigmaMs2 = [.. Enumerable.Repeat(1e-3, 5)] }, Post);
        var plots = new PlotMaker(Post.Radars[0].Frame, Post.Radars[0].Id, Luck.For(1, 0, 0))
        {
            RangeSigmaMetres = 0.01,
            AngleSigmaRadians = 1e-7,
            RangeRateSigmaMs = 0.5,
        };
        for (var t = 0; t <= 60; t++)
            tracker.Take([plots.Of(t, Start + (Velocity * (t - 60)), Velocity)]);
        now = Instant.AtSeconds(60);
        return Assert.Single(tracker.Tracks);
    }
}
