using Aspis.Command;
using Aspis.Command.EngagementControl;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Randomness;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Studies.Analytic;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Runs;

/// <summary>
/// Guidance channels under Poisson arrivals, blocked ones lost, saturate as Erlang's loss formula says whatever the
/// distribution of service (Erlang, "Solution of some problems in the theory of probabilities", 1917).
/// </summary>
public sealed class ErlangTests
{
    private const int Channels = 4;

    // A short cycle and a thin layer: a missile that finds every channel busy can wait a few seconds at most.
    private const double CycleSeconds = 1;
    private const int Weapons = 4000;
    private const double MeanInterval = 28;

    /// <summary>
    /// With about 2,600 offered threats the blocked share has a standard error near 0.011, arrivals of one raid being
    /// correlated; waiting of up to 4 s against a service of 120 s lowers it by about 0.005. The tolerance 0.04 is three
    /// standard errors beyond that, false alarms 1 in 500 over seeds (this one is fixed); without loss the share would be 0,
    /// with one channel more or fewer 0.08 off.
    /// </summary>
    [Fact]
    public void Play_PoissonLaunchesBlockedLost_BlocksAsErlangB()
    {
        var prepared = Field().Build();
        var run = new Run(prepared);
        run.Messages.Keeps = true;
        var outcome = run.Play(1, 0, 0);
        var blocked = outcome.Reasons.Count(constraint => constraint == Constraint.NoChannel);
        var served = outcome.Engaged.Count(engaged => engaged);
        var duration = prepared.World.Flyers[^1].LaunchSeconds;
        var service = MeanServiceSeconds(run, prepared.Posts[0]);
        var load = (served + blocked) / duration * service;
        Assert.InRange(load, 2, 8);
        Assert.InRange((double)blocked / (blocked + served), ErlangB.Blocked(load, Channels) - 0.04, ErlangB.Blocked(load, Channels) + 0.04);
        TestContext.Current.SendDiagnosticMessage(
            "blocked {0}, served {1}, service {2} s, load {3}, Erlang B {4}", blocked, served, service, load, ErlangB.Blocked(load, Channels));
    }

    /// <summary>
    /// The battery stands 50 km to the side and shoots slowly into a thin layer, so that service is long and the chance
    /// to launch short; every shot misses, and none is followed by another.
    /// </summary>
    private static TestField Field()
    {
        var luck = Luck.For(7, 0, 0);
        var launches = new double[Weapons];
        var time = 0.0;
        for (var i = 0; i < Weapons; i++)
            launches[i] = time += -MeanInterval * Math.Log(luck.Draw(1, 2, 3, i).Uniform);
        return new TestField
        {
            KillProbability = 0,
            MissileSpeedMs = 500,
            CycleSeconds = CycleSeconds,
            Channels = Channels,
            Ready = 100_000,
            BatteryAt = (0, 50_000),
            From = [60, 72, 84, 96, 108, 120],
            LaunchSeconds = [.. launches],
            Zone = new EngagementZone(1000, 150_000, 14_000, 16_000, double.PositiveInfinity, 0.5),
            Doctrine = TestField.DefaultDoctrine with { ShootLookShoot = false, ProtectionMarginMetres = 30_000 },
        };
    }

    /// <summary>Mean time from decision to assessment: a replay of the inbox knows at which cycle each order was given.</summary>
    private static double MeanServiceSeconds(Run run, CommandPostSpec spec)
    {
        var post = new CommandPost(spec);
        var opened = new Dictionary<int, double>();
        var times = new List<double>();
        foreach (var record in run.Messages.Inboxes)
        {
            var outbox = post.Cycle(record.Now, record.ToInbox());
            foreach (var order in outbox.Orders)
                opened[order.Id] = record.Now.InSeconds;
            foreach (var report in outbox.Assessments)
                times.Add(record.Now.InSeconds - opened[report.Order]);
        }

        return times.Average();
    }
}
