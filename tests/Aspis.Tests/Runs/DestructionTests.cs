using Aspis.Journal;
using Aspis.Kernel.Numerics;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Runs;

/// <summary>Batteries, radars and posts are places too: hit, they stop.</summary>
public sealed class DestructionTests
{
    // The first missile gets through (nothing kills) and takes out whatever stands on the place.
    private static readonly TestField Field = new()
    {
        KillProbability = 0,
        BatteryAt = (0, 1),
        LethalRadiusMetres = 500,
        LaunchSeconds = [0, 120, 240],
        CircularErrorMetres = 5,
    };

    [Fact]
    public void Play_GuidanceRadarDestroyed_LaunchesNothingMore()
    {
        var run = Play(Field.Build());
        var lost = run.Truth.Events.Single(e => e.Kind == TruthKind.ComponentLost);
        Assert.Contains(Launches(run), launch => launch.Time < lost.Time);
        Assert.DoesNotContain(Launches(run), launch => launch.Time > lost.Time);
        Assert.DoesNotContain(run.Truth.Events, e => e.Kind == TruthKind.PlotOrigin && e.Time > lost.Time);
        Assert.Equal(Constraint.ShotsMissed, Nearest(run)[0]);
    }

    [Fact]
    public void Play_LastLauncherDestroyed_LaunchesNothingMore()
    {
        var prepared = WithComponent(Field.Build(), ComponentKind.Launcher);
        var run = Play(prepared);
        var lost = run.Truth.Events.Single(e => e.Kind == TruthKind.ComponentLost);
        Assert.DoesNotContain(Launches(run), launch => launch.Time > lost.Time);
        Assert.Contains(run.Truth.Events, e => e.Kind == TruthKind.PlotOrigin && e.Time > lost.Time);
    }

    [Fact]
    public void Play_PostDestroyed_SaysNothingMore()
    {
        var prepared = WithComponent(Field.Build(), ComponentKind.Post);
        var run = Play(prepared);
        var lost = run.Truth.Events.Single(e => e.Kind == TruthKind.ComponentLost);
        Assert.NotEmpty(run.Messages.Inboxes);
        Assert.DoesNotContain(run.Messages.Inboxes, record => record.Now > lost.Time);
        Assert.DoesNotContain(run.Messages.Messages, logged => logged.Message is EngagementOrder order && (order.Launch - lost.Time).InSeconds > 5);
    }

    [Fact]
    public void Play_NothingDestroyed_KeepsLaunching()
    {
        var run = Play((Field with { LethalRadiusMetres = 0 }).Build());
        Assert.DoesNotContain(run.Truth.Events, e => e.Kind == TruthKind.ComponentLost);
        Assert.Contains(Launches(run), launch => launch.Time.InSeconds > 400);
    }

    private static Run Play(PreparedLaydown prepared)
    {
        var run = new Run(prepared);
        run.Truth.Keeps = run.Messages.Keeps = true;
        _ = run.Play(1, 0, 0);
        return run;
    }

    private static Constraint[] Nearest(Run run) => run.Play(1, 0, 0).Reasons;

    private static TruthEvent[] Launches(Run run) =>
        [.. run.Truth.Events.Where(e => e.Kind == TruthKind.InterceptorLaunched)];

    private static PreparedLaydown WithComponent(PreparedLaydown prepared, ComponentKind kind)
    {
        var component = prepared.World.Components[0] with { Name = "target", Id = MixingHash.OfText("target"), Kind = kind, Index = 0 };
        return prepared with { World = prepared.World with { Components = [component] } };
    }
}
