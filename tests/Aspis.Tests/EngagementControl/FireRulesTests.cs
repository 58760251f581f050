using Aspis.Command.EngagementControl;
using Aspis.Command.WeaponAssignment;
using Aspis.Journal;
using Aspis.Kernel.Numerics;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.EngagementControl;

/// <summary>Each rule of fire on a field where nothing else binds, against the same field without it.</summary>
public sealed class FireRulesTests
{
    private static readonly ulong Missile = MixingHash.OfText("shot");

    [Theory]
    [InlineData(TargetClass.Drone, 4)]
    [InlineData(TargetClass.Ballistic, 6)]
    public void Reserve_ForAClass_IsKeptFromTheOthers(TargetClass kept, int fired)
    {
        var field = Ample(12) with
        {
            Ready = 6,
            KillProbability = 0,
            Doctrine = TestField.DefaultDoctrine with { ShootLookShoot = false, Reserves = [new MissileReserve(Missile, 2, kept)] },
        };
        var outcome = new Run(field.Build()).Play(1, 0, 0);
        Assert.Equal(fired, outcome.InterceptorsFired);
        Assert.Contains(fired < 6 ? Constraint.ReserveHeld : Constraint.NoMissile, outcome.Reasons);
    }

    [Theory]
    [InlineData(TargetClass.Ballistic, 0.5, 0, false)]
    [InlineData(TargetClass.Ballistic, 1, 0, true)]
    [InlineData(TargetClass.Ballistic, 9, 0.71, false)]
    [InlineData(TargetClass.Ballistic, 9, 0.7, true)]
    [InlineData(TargetClass.Drone, 0.5, 1, true)]
    public void HoldFire_ShotTooDearOrTooUnsure_IsNotTaken(TargetClass against, double costAbove, double killBelow, bool fires)
    {
        // One shot costs 1 US dollar and is believed to kill 7 times in 10.
        var field = Ample(3) with { Doctrine = TestField.DefaultDoctrine with { HoldFire = [new HoldFireRule(against, costAbove, killBelow)] } };
        var outcome = new Run(field.Build()).Play(1, 0, 0);
        Assert.Equal(fires, outcome.InterceptorsFired > 0);
        if (!fires)
            Assert.All(outcome.Reasons, reason => Assert.Equal(Constraint.DoctrineHolds, reason));
    }

    // The layer is so thin that every chance is the last: a salvo of three instead of one, and (1 - 0.5)³ leak instead of 1 - 0.5.
    // 4.4 standard deviations of the binomial distribution: a sound model fails once in 100,000 seeds.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    public void LastChance_OnlyOneChance_FiresTheLargerSalvo(int lastChance, int salvo)
    {
        const int weapons = 12, nights = 40;
        var field = Ample(weapons) with
        {
            KillProbability = 0.5,
            Zone = new EngagementZone(1000, 150_000, 14_000, 18_000, double.PositiveInfinity, 0.5),
            Doctrine = TestField.DefaultDoctrine with { LastChanceSalvo = lastChance },
        };
        var run = new Run(field.Build());
        var outcomes = Enumerable.Range(0, nights).Select(night => run.Play(1, 0, night)).ToArray();
        Assert.All(outcomes, outcome => Assert.Equal(weapons * salvo, outcome.InterceptorsFired));
        var leaked = outcomes.Sum(outcome => outcome.Terminals.Count(end => end == TerminalState.Arrived)) / (double)(weapons * nights);
        var expected = Math.Pow(0.5, salvo);
        Assert.Equal(expected, leaked, 4.4 * Math.Sqrt(expected * (1 - expected) / (weapons * nights)));
    }

    // While there is time to look and fire again, the last-chance rule must not spend more at once.
    [Fact]
    public void LastChance_TimeForAnotherLook_FiresOneAtATime()
    {
        var run = new Run((Ample(1) with { KillProbability = 1, Doctrine = TestField.DefaultDoctrine with { LastChanceSalvo = 4 } }).Build());
        Assert.Equal(1, run.Play(1, 0, 0).InterceptorsFired);
    }

    // A missile flies for a minute or more. With one channel held all the way, few of twelve targets 15 s apart are served; with
    // one held for the last 8 s, all are; 40 s of it, and the channel is the bound again.
    [Fact]
    public void Illumination_ShortBeforeTheIntercept_ServesMoreTargets()
    {
        var whole = Engaged(Lit(0));
        var brief = Engaged(Lit(8));
        var lengthy = Engaged(Lit(40));
        Assert.Equal(12, brief.Count);
        Assert.InRange(whole.Count, 1, 6);
        Assert.InRange(lengthy.Count, whole.Count, 11);
        Assert.Contains(Constraint.NoIlluminator, lengthy.Reasons);
        Assert.Contains(Constraint.NoChannel, whole.Reasons);
    }

    // Two channels and a target every three seconds. Plans are made on predicted intercepts, which corrections move by a few
    // seconds: of the eight seconds that each shot is lit, four are held to as they were flown.
    [Fact]
    public void Illumination_AsFlown_NeedsNoMoreChannelsThanThereAre()
    {
        var run = new Run((Lit(8) with { LaunchSeconds = [.. Enumerable.Range(0, 40).Select(i => 3.0 * i)], MissileChannels = 2 }).Build());
        run.KeepAll();
        _ = run.Play(1, 0, 0);
        var ends = run.Truth.Events.Where(e => e.Kind is TruthKind.InterceptorExpended or TruthKind.Killed).Select(e => e.Time.InSeconds).ToArray();
        var lit = ends.Select(end => ends.Count(other => other >= end && other - 4 < end)).ToArray();
        Assert.True(ends.Length > 10);
        Assert.InRange(lit.Max(), 2, 2);
    }

    private static (int Count, Constraint[] Reasons) Engaged(TestField field)
    {
        var outcome = new Run(field.Build()).Play(1, 0, 0);
        return (outcome.Engaged.Count(engaged => engaged), outcome.Reasons);
    }

    private static TestField Lit(double seconds) => Ample(12) with
    {
        KillProbability = 0,
        MissileChannels = 1,
        MissileSpeedMs = 700,
        BatteryAt = (0, 40_000),
        IlluminationSeconds = seconds,
        Zone = new EngagementZone(1000, 150_000, 14_000, 18_000, double.PositiveInfinity, 0.5),
        Doctrine = TestField.DefaultDoctrine with { ShootLookShoot = false, ProtectionMarginMetres = 30_000 },
    };

    private static TestField Ample(int weapons) => new() { LaunchSeconds = [.. Enumerable.Range(0, weapons).Select(i => 15.0 * i)], From = [60, 90, 120] };
}
