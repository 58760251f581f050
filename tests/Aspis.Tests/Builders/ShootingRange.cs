using System.Collections.Immutable;
using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World;
using Aspis.World.EarlyWarning;
using Aspis.World.Effectors;
using Aspis.World.Motion;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.Tests.Builders;

/// <summary>
/// A world in which nobody decides: targets fly level on parallel tracks a kilometre apart, batteries stand south of them
/// under a radar that sees everything, and the test itself says who shoots at what and when, without any error.
/// </summary>
internal sealed class ShootingRange
{
    public const double TargetSpeedMs = 60;

    /// <summary>How long the first target flies, s.</summary>
    public static double FlightSeconds { get; } = Target(0).Trajectory.ArrivalSeconds;

    private const ulong Post = 1;
    private static readonly GeodeticPoint Site = new(Angle.Degrees(33), Angle.Degrees(44), Length.Zero);
    private readonly WorldSpec spec;
    private readonly Scene scene;
    private readonly World.World world;
    private int orders;

    public ShootingRange(ImmutableArray<BatterySite> batteries, int targets)
    {
        ImmutableArray<FlyerSpec> flyers = [.. Enumerable.Range(0, targets).Select(Target)];
        var radar = new TestField().Build().World.Radars[0] with { Battery = -1 };
        spec = new WorldSpec
        {
            Flyers = flyers,
            Places = [],
            Posts = [new PostSite("post", Post, 1)],
            Batteries = batteries,
            Radars = [radar],
            Components = [],
            EarlyWarning = EarlyWarningSpec.Off,
            Windows = [.. flyers.Select(_ => VisibleWindow.Never)],
        };
        Truth = new TruthLog(new Digest()) { Keeps = true };
        scene = new Scene(Truth, new MessageLog(new Digest()), 1);
        world = new World.World(spec, scene);
    }

    public TruthLog Truth { get; }

    /// <summary>A missile that never fails and is nearly at once where it is sent.</summary>
    public static EffectorSpec Missile(double kill, string name = "missile") => new()
    {
        Name = name,
        Id = MixingHash.OfText(name),
        Kind = EffectorKind.Missile,
        DelaySeconds = 0,
        SpeedMs = 1e5,
        ReachMetres = 100_000,
        HandoverMetres = 300,
        KillProbability = [.. Enumerable.Repeat(kill, 5)],
        LaunchReliability = 1,
        BadLotProbability = 0,
        BadLotReliability = 1,
        CostUsd = 1,
    };

    /// <summary>A battery that is always up and alert, with enough of each effector.</summary>
    public static BatterySite Battery(string name, params ImmutableArray<EffectorSpec> effectors) => new(
        name, MixingHash.OfText(name), Site.ToPosition(), 1, 3600, 1, 1, 0, [.. effectors.Select(one => new MagazineSpec(one, 100_000, 0, 100_000))], 0, 0, 0);

    /// <summary>Begins a replication; every target is in the air from its start.</summary>
    public void Begin(int replication)
    {
        Truth.Clear();
        orders = 0;
        scene.Reset(Luck.For(1, 0, (ulong)replication));
        world.Reset();
    }

    public bool IsUp(int battery) => world.FireUnits[battery].WasUp;

    /// <summary>Orders a shot that leaves at a time, at where its target will then be; how wrong that is on purpose, m.</summary>
    public int Fire(int battery, int effector, int target, double seconds, double errorMetres = 0)
    {
        var site = spec.Batteries[battery];
        var type = site.Magazines[effector].Effector;
        var flight = spec.Flyers[target].Trajectory;
        var aim = flight.At(seconds).Position;
        for (var i = 0; i < 5; i++)
            aim = flight.At(seconds + type.SecondsTo(aim.DistanceTo(site.Place))).Position;
        aim += spec.Flyers[target].AimFrame.Up * errorMetres;
        world.FireUnits.Receive(new EngagementOrder(++orders, Post, site.Id, type.Id, target, Instant.AtSeconds(seconds), aim), Instant.Start);
        return orders;
    }

    /// <summary>Lets everything happen up to a time, and ends the replication.</summary>
    public void PlayUntil(double seconds)
    {
        while (scene.Queue.TryPop(out var happening) && happening.Key.TimeNanoseconds <= Instant.AtSeconds(seconds).Nanoseconds)
            world.Handle(happening);
    }

    public bool IsKilled(int target) => world.Flyers[target].Terminal == TerminalState.Killed;

    public int Killed() => Enumerable.Range(0, spec.Flyers.Length).Count(IsKilled);

    public int Count(TruthKind kind, int battery) => Truth.Events.Count(e => e.Kind == kind && e.Other == spec.Batteries[battery].Id);

    private static FlyerSpec Target(int i)
    {
        var from = Geodesic.Direct(33, 43.8, 0, 5_000 + (1_000 * i)).Point with { Height = Length.Metres(3_000) };
        var to = Geodesic.Direct(33, 44.2, 0, 5_000 + (1_000 * i)).Point with { Height = Length.Metres(3_000) };
        return new FlyerSpec
        {
            Name = $"target-{i}",
            Id = MixingHash.OfText($"target-{i}"),
            Group = 0,
            Role = ObjectRole.Weapon,
            Class = TargetClass.Drone,
            Trajectory = RouteFlight.Along([from, to], TargetSpeedMs),
            AimFrame = new LocalFrame(to.ToPosition()),
            LaunchSeconds = 0,
            JitterSeconds = 0,
            Reliability = 1,
            CrossSectionM2 = 1,
            CostUsd = 1,
        };
    }
}
