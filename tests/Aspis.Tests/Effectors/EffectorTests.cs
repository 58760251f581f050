using Aspis.Journal;
using Aspis.Tests.Builders;
using Aspis.World.Effectors;

namespace Aspis.Tests.Effectors;

/// <summary>Shots of the three kinds against closed forms. Tolerances are 4.4 standard deviations: one false alarm in 100,000 seeds.</summary>
public sealed class EffectorTests
{
    private const int Targets = 40;
    private const int Replications = 100;

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(3, 0.3)]
    [InlineData(6, 0.1)]
    public void Intercept_BurstsOfAGun_LeaveTheirShareStanding(int bursts, double kill)
    {
        var gun = ShootingRange.Missile(kill) with { Kind = EffectorKind.Gun, DelaySeconds = 2 };
        var range = new ShootingRange([ShootingRange.Battery("guns", gun)], Targets);
        var killed = 0;
        for (var replication = 0; replication < Replications; replication++)
        {
            range.Begin(replication);
            for (var i = 0; i < Targets * bursts; i++)
                range.Fire(0, 0, i % Targets, 10 * (1 + (i / Targets)));
            range.PlayUntil(200);
            killed += range.Killed();
        }

        AssertShare(1 - Math.Pow(1 - kill, bursts), killed, Targets * Replications);
    }

    [Fact]
    public void Intercept_Burst_TakesItsLengthAndItsFlight()
    {
        var gun = ShootingRange.Missile(1) with { Kind = EffectorKind.Gun, DelaySeconds = 2, SpeedMs = 900 };
        var range = new ShootingRange([ShootingRange.Battery("guns", gun)], 1);
        range.Begin(0);
        range.Fire(0, 0, 0, 100);
        range.PlayUntil(200);
        var kill = Assert.Single(range.Truth.Events, e => e.Kind == TruthKind.Killed);

        // 5 km north, 3 km up, and to the side what is left of the way to the middle.
        var side = ShootingRange.TargetSpeedMs * ((ShootingRange.FlightSeconds / 2) - kill.Time.InSeconds);
        var distance = Math.Sqrt((5_000.0 * 5_000) + (3_000.0 * 3_000) + (side * side));
        Assert.Equal(100 + 2 + (distance / 900), kill.Time.InSeconds, 0.1);
    }

    [Fact]
    public void Intercept_Jammer_BringsDownItsShareHoweverOftenItTries()
    {
        const double softKill = 0.6;
        var range = new ShootingRange([ShootingRange.Battery("jammers", Jammer(softKill, 5))], Targets);
        var killed = 0;
        for (var replication = 0; replication < Replications; replication++)
        {
            var once = Jam(range, replication, tries: 1);
            Assert.Equal(once, Jam(range, replication, tries: 4));
            killed += once.Count(isDown => isDown);
        }

        AssertShare(softKill, killed, Targets * Replications);
    }

    [Fact]
    public void Intercept_Jammer_NeedsItsDwell()
    {
        var range = new ShootingRange([ShootingRange.Battery("jammers", Jammer(1, 10))], 2);
        range.Begin(0);
        range.Fire(0, 0, 0, 50);

        // Its flight is over before the dwell is.
        range.Fire(0, 0, 1, ShootingRange.FlightSeconds - 5);
        range.PlayUntil(1000);
        Assert.Equal(60, Assert.Single(range.Truth.Events, e => e.Kind == TruthKind.Killed).Time.InSeconds, 1e-6);
        Assert.True(range.IsKilled(0));
        Assert.False(range.IsKilled(1));
    }

    [Theory]
    [InlineData(EffectorKind.Missile)]
    [InlineData(EffectorKind.Gun)]
    [InlineData(EffectorKind.Jammer)]
    public void Intercept_FartherOffThanTheHandover_HasNoEffect(EffectorKind kind)
    {
        var effector = ShootingRange.Missile(1) with { Kind = kind, SpeedMs = kind == EffectorKind.Jammer ? double.PositiveInfinity : 1e5 };
        var range = new ShootingRange([ShootingRange.Battery("battery", effector)], 2);
        range.Begin(0);
        range.Fire(0, 0, 0, 50, errorMetres: 290);
        range.Fire(0, 0, 1, 50, errorMetres: 310);
        range.PlayUntil(100);
        Assert.True(range.IsKilled(0));
        Assert.False(range.IsKilled(1));
    }

    private static bool[] Jam(ShootingRange range, int replication, int tries)
    {
        range.Begin(replication);
        for (var i = 0; i < Targets * tries; i++)
            range.Fire(0, 0, i % Targets, 10 * (1 + (i / Targets)));
        range.PlayUntil(200);
        return [.. Enumerable.Range(0, Targets).Select(range.IsKilled)];
    }

    private static EffectorSpec Jammer(double softKill, double dwellSeconds) => ShootingRange.Missile(softKill) with
    {
        Kind = EffectorKind.Jammer,
        DelaySeconds = dwellSeconds,
        SpeedMs = double.PositiveInfinity,
    };

    private static void AssertShare(double expected, int count, int of)
    {
        var tolerance = 4.4 * Math.Sqrt(expected * (1 - expected) / of);
        Assert.InRange((double)count / of, expected - tolerance, expected + tolerance);
    }
}
