using Aspis.Command.WeaponAssignment;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Effectors;
using Aspis.World.Objects;

namespace Aspis.Tests.Runs;

/// <summary>Whole runs against drones in which the battery has a jammer or a gun and nothing else.</summary>
public sealed class SoftKillAndGunTests
{
    private const int Drones = 12;

    // 4.4 standard deviations of the binomial distribution: one false alarm in 100,000 seeds.
    [Fact]
    public void Play_Jammer_WorksOnEachTrackOnceAndBringsDownItsShare()
    {
        const double softKill = 0.6;
        const int replications = 25;
        var run = new Run(Against(softKill, EffectorKind.Jammer, KnownEffectorKind.Jammer, double.PositiveInfinity));
        run.Messages.Keeps = true;
        var down = 0;
        for (var replication = 0; replication < replications; replication++)
        {
            var outcome = run.Play(1, 0, replication);
            Assert.DoesNotContain(false, outcome.Engaged);
            Assert.Equal(0, outcome.InterceptorsFired);
            Assert.Equal(Orders(run).Length, Orders(run).Select(order => order.Track).Distinct().Count());
            down += outcome.Terminals.Count(end => end == TerminalState.Killed);
        }

        var tolerance = 4.4 * Math.Sqrt(softKill * (1 - softKill) / (replications * Drones));
        Assert.Equal(softKill, (double)down / (replications * Drones), tolerance);
    }

    [Fact]
    public void Play_Gun_FiresUntilItHitsAndNeverCallsItsRoundsBack()
    {
        var run = new Run(Against(0.2, EffectorKind.Gun, KnownEffectorKind.Gun, 1000));
        run.Messages.Keeps = true;
        var outcome = run.Play(1, 0, 0);
        Assert.All(outcome.Terminals, end => Assert.Equal(TerminalState.Killed, end));
        Assert.Equal(Orders(run).Length, outcome.InterceptorsFired);
        Assert.True(outcome.InterceptorsFired > 2 * Drones);
        Assert.DoesNotContain(run.Messages.Messages, logged => logged.Message is AimPointUpdate);
    }

    private static EngagementOrder[] Orders(Run run) => [.. run.Messages.Messages.Select(logged => logged.Message).OfType<EngagementOrder>()];

    private static PreparedLaydown Against(double kill, EffectorKind kind, KnownEffectorKind known, double speedMs)
    {
        var field = new TestField { KillProbability = kill, Zone = new EngagementZone(100, 12_000, 0, 5_000, 200, kill) };
        var laydown = LevelFlights.Over(
            field, [.. Enumerable.Range(0, Drones).Select(i => LevelFlights.Flyer(i, ObjectRole.Weapon, TransponderReply.None, 0, 0, 50, 1_500) with { Class = TargetClass.Drone })]);
        var (site, post) = (laydown.World.Batteries[0], laydown.Posts[0]);
        var magazine = site.Magazines[0] with { Effector = site.Magazines[0].Effector with { Kind = kind, DelaySeconds = 4, SpeedMs = speedMs } };
        var battery = post.Batteries[0] with
        {
            Effectors = [post.Batteries[0].Effectors[0] with { Kind = known, DelaySeconds = 4, SpeedMs = speedMs, Channels = 4 }],
        };
        return laydown with
        {
            World = laydown.World with { Batteries = [site with { Magazines = [magazine] }] },
            Posts = [post with { Batteries = [battery] }],
        };
    }
}
