using Aspis.Command.EngagementControl;
using Aspis.Command.WeaponAssignment;
using Aspis.Journal;
using Aspis.Kernel.Numerics;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.EngagementControl;

/// <summary>Two batteries that differ in nothing but their reach, with and without the rule that the farther leaves targets to the nearer.</summary>
public sealed class NearerLayerTests
{
    private const int Weapons = 12;
    private const int Nights = 10;
    private static readonly ulong Near = MixingHash.OfText("battery");
    private static readonly ulong Far = MixingHash.OfText("far");

    // A sure shot each: all that is fired at is killed, and what the nearer has no missile for is the farther's.
    [Theory]
    [InlineData(false, TargetClass.Ballistic, 1000, 0)]
    [InlineData(true, TargetClass.Drone, 1000, 0)]
    [InlineData(true, TargetClass.Ballistic, 1000, Weapons)]
    [InlineData(true, TargetClass.Ballistic, 5, 5)]
    [InlineData(true, TargetClass.Ballistic, 0, 0)]
    public void LeavesToNearer_NearerCanFire_FartherDoesNot(bool leaves, TargetClass against, int nearMissiles, int nearFires)
    {
        var run = new Run(Prepare(Rule(leaves, against), nearMissiles, 1));
        run.KeepAll();
        var outcome = run.Play(1, 0, 0);
        var fired = run.Truth.Events.Where(e => e.Kind == TruthKind.InterceptorLaunched).CountBy(e => e.Other).ToDictionary();
        Assert.Equal(nearFires, fired.GetValueOrDefault(Near));
        Assert.Equal(Weapons - nearFires, fired.GetValueOrDefault(Far));
        Assert.All(outcome.Terminals, end => Assert.Equal(TerminalState.Killed, end));
        var holds = run.Messages.Messages.Select(logged => logged.Message).OfType<EngagementRefusal>()
            .Any(refusal => refusal.Battery == Far && refusal.Constraint == Constraint.DoctrineHolds);
        Assert.Equal(nearFires > 0, holds);
    }

    // A layer that waits is a layer less: its shots are not made good by the nearer.
    [Fact]
    public void LeavesToNearer_ShotsThatMayMiss_LeaksMore()
    {
        var with = Leakers(Rule(true, TargetClass.Ballistic));
        var without = Leakers(Rule(false, TargetClass.Ballistic));
        Assert.True(with > without, $"{with} leak with the rule and {without} without it");
    }

    private static int Leakers(Doctrine doctrine)
    {
        var run = new Run(Prepare(doctrine, 1000, 0.4));
        return Enumerable.Range(0, Nights).Sum(night => run.Play(1, 0, night).Terminals.Count(end => end == TerminalState.Arrived));
    }

    private static Doctrine Rule(bool leaves, TargetClass against) => TestField.DefaultDoctrine with
    {
        HoldFire = leaves ? [new HoldFireRule(against, double.PositiveInfinity, 0) { LeavesToNearer = true }] : [],
    };

    /// <summary>The field with a second battery beside the first, on the same radar and post, that reaches five times as far.</summary>
    private static PreparedLaydown Prepare(Doctrine doctrine, int nearMissiles, double killProbability)
    {
        var field = new TestField
        {
            LaunchSeconds = [.. Enumerable.Range(0, Weapons).Select(i => 15.0 * i)],
            KillProbability = killProbability,
            MissileSpeedMs = 2500,
            Zone = new EngagementZone(1000, 40_000, 500, 100_000, double.PositiveInfinity, 0.7),
            Doctrine = doctrine,
        };
        var prepared = field.Build();
        var (world, post) = (prepared.World, prepared.Posts[0]);
        var (site, known) = (world.Batteries[0], post.Batteries[0]);
        var far = known with
        {
            Id = Far,
            Effectors = [known.Effectors[0] with { Zones = [.. Enumerable.Repeat(field.Zone with { MaximumRangeMetres = 200_000 }, 5)] }],
        };
        return prepared with
        {
            World = world with
            {
                Batteries =
                [
                    site with { Magazines = [.. site.Magazines.Select(magazine => magazine with { Ready = nearMissiles })] },
                    site with { Name = "far", Id = Far },
                ],
            },
            Posts = [post with { Batteries = [known, far] }],
        };
    }
}
