using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World;
using Aspis.World.Motion;
using Aspis.World.Objects;

namespace Aspis.Tests.Objects;

/// <summary>A carrier that goes out for 300 s and comes home, with two weapons it releases after 100 s and 300 s.</summary>
public sealed class FlyersTests
{
    private const double SpeedMs = 200;
    private const double OutSeconds = 300;
    private static readonly GeodeticPoint Entry = new(Angle.Degrees(33), Angle.Degrees(44), Length.Metres(8_000));
    private static readonly Trajectory Sortie =
        SortieFlight.Towards(Entry, Geodesic.Direct(33, 44, 90, 90_000).Point, 90_000 - (OutSeconds * SpeedMs), SpeedMs);

    private readonly TruthLog truth;
    private readonly Scene scene;
    private readonly Flyers flyers;

    public FlyersTests()
    {
        truth = new TruthLog(new Digest()) { Keeps = true };
        scene = new Scene(truth, new MessageLog(new Digest()), 0);
        flyers = new Flyers([Flyer("carrier", ObjectRole.Carrier, 0), Weapon("first", 100), Weapon("last", 300)], scene);
        scene.Reset(Luck.For(1, 0, 0));
        flyers.Reset();
        Assert.True(flyers.Launch(0, At(0)));
    }

    [Fact]
    public void TurnBack_OnTheWayOut_RetracesThePathAndIsHomeAsLateAsItWasOut()
    {
        Assert.True(flyers.TurnBack(0, At(200)));
        Assert.Equal(400, flyers[0].End.InSeconds, 1e-9);
        for (var s = 1; s < 200; s += 7)
        {
            var (outward, home) = (Sortie.At(200 - s), flyers.StateAt(0, At(200 + s)));
            Assert.InRange(home.Position.DistanceTo(outward.Position), 0, 1e-6);
            Assert.InRange((home.Velocity + outward.Velocity).Length, 0, 1e-9);
            Assert.Equal(200 - s, flyers.PathSeconds(0, At(200 + s)), 1e-6);
        }

        Assert.InRange(flyers.StateAt(0, At(400)).Position.DistanceTo(Entry.ToPosition()), 0, 1e-6);
    }

    [Fact]
    public void TurnBack_OnTheWayOut_VoidsTheOldEndAndTakesHomeWhatHangsUnderIt()
    {
        Assert.True(flyers.Launch(1, At(100)));
        var before = flyers[0].Generation;
        Assert.True(flyers.IsDue(0, before));
        Assert.True(flyers.TurnBack(0, At(200)));
        Assert.False(flyers.IsDue(0, before));
        Assert.True(flyers.IsDue(0, flyers[0].Generation));
        Assert.Equal(TerminalState.None, flyers[1].Terminal);
        Assert.Equal(TerminalState.Withdrawn, flyers[2].Terminal);
        Assert.False(flyers.Launch(2, At(300)));
        Assert.Equal(1, flyers.WeaponsRemaining);
    }

    [Fact]
    public void TurnBack_Twice_OrByAWeapon_DoesNothing()
    {
        Assert.True(flyers.Launch(1, At(100)));
        Assert.False(flyers.TurnBack(1, At(150)));
        Assert.True(flyers.TurnBack(0, At(200)));
        Assert.False(flyers.TurnBack(0, At(250)));
        Assert.Equal(400, flyers[0].End.InSeconds, 1e-9);
        Assert.Single(truth.Events, e => e.Kind == TruthKind.TurnedBack);
    }

    [Fact]
    public void TurnBack_AlreadyOnTheWayHome_FliesOnHome()
    {
        var end = flyers[0].End;
        Assert.False(flyers.TurnBack(0, At(Sortie.ArrivalSeconds - 100)));
        Assert.Equal(end, flyers[0].End);
        var home = flyers.StateAt(0, At(Sortie.ArrivalSeconds - 50));
        Assert.InRange(home.Position.DistanceTo(Sortie.At(Sortie.ArrivalSeconds - 50).Position), 0, 1e-6);
    }

    [Fact]
    public void Kill_Carrier_TakesWhatHangsUnderItAndNotWhatItReleased()
    {
        Assert.True(flyers.Launch(1, At(100)));
        flyers.Kill(0, At(200), 7, 1, 5);
        Assert.Equal([TerminalState.Killed, TerminalState.None, TerminalState.Killed], Enumerable.Range(0, 3).Select(i => flyers[i].Terminal));
        Assert.False(flyers.Launch(2, At(300)));
        Assert.False(flyers.End(0, TerminalState.Withdrawn, At(400)));
    }

    // Nobody who looks from afar turns for home of himself when he is on the way there.
    [Fact]
    public void Reset_UnreliableReconnaissance_TurnsBackOnTheWayOutOnly()
    {
        var alone = new Flyers([Flyer("scout", ObjectRole.Reconnaissance, 0) with { Reliability = 0 }], scene);
        var latest = 0.0;
        for (var i = 0; i < 500; i++)
        {
            scene.Reset(Luck.For(1, 0, (ulong)i));
            alone.Reset();
            Assert.True(alone[0].Fails);
            latest = Math.Max(latest, alone[0].End.InSeconds);
        }

        Assert.InRange(latest, 0.95 * Sortie.ArrivalSeconds / 2, Sortie.ArrivalSeconds / 2);
    }

    private static Instant At(double seconds) => Instant.AtSeconds(seconds);

    private static FlyerSpec Weapon(string name, double releasedSeconds)
    {
        var start = GeodeticPoint.FromPosition(Sortie.At(releasedSeconds).Position);
        var aim = Geodesic.Direct(33, 44, 90, 90_000).Point;
        return Flyer(name, ObjectRole.Weapon, releasedSeconds) with { Parent = 0, Trajectory = RouteFlight.Along([start, aim], SpeedMs) };
    }

    private static FlyerSpec Flyer(string name, ObjectRole role, double launchSeconds) => new()
    {
        Name = name,
        Id = MixingHash.OfText(name),
        Group = 0,
        Role = role,
        Class = TargetClass.Aircraft,
        Trajectory = Sortie,
        AimFrame = new LocalFrame(Entry.ToPosition()),
        LaunchSeconds = launchSeconds,
        JitterSeconds = 0,
        Reliability = 1,
        CrossSectionM2 = 1,
        CostUsd = 1,
    };
}
