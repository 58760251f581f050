using System.Collections.Immutable;
using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Motion;

namespace Aspis.World.Objects;

/// <summary>
/// Everything that flies but interceptors, in one replication: when each object starts, where it really goes, what it
/// releases, and the one way in which it ends.
/// </summary>
public sealed class Flyers
{
    // What may lie between the speeds at a flight's states and the greatest it ever has, dispersion included.
    private const double SpeedMargin = 1.5;
    private const double SlackMs = 100;

    // A circular normal distribution has half its mass within 1.1774 standard deviations.
    private const double CircularErrorPerSigma = 1.1774100225154747;
    private readonly ImmutableArray<FlyerSpec> specs;
    private readonly Scene scene;
    private readonly FlyerState[] states;
    private readonly int[][] carried;
    private readonly double[] fastest;
    private readonly (Position Position, Instant Time)[] glimpses;

    /// <summary>The flying objects of a world.</summary>
    public Flyers(ImmutableArray<FlyerSpec> specs, Scene scene)
    {
        this.specs = specs;
        this.scene = scene;
        states = new FlyerState[specs.Length];
        glimpses = new (Position Position, Instant Time)[specs.Length];
        fastest = [.. specs.Select(spec => (SpeedMargin * spec.Trajectory.GreatestSpeedMs()) + SlackMs)];
        carried = [.. Enumerable.Range(0, specs.Length).Select(
            parent => Enumerable.Range(0, specs.Length).Where(i => specs[i].Parent == parent).ToArray())];
    }

    /// <summary>Number of objects.</summary>
    public int Count => specs.Length;

    /// <summary>Weapons that have not ended yet.</summary>
    public int WeaponsRemaining { get; private set; }

    /// <summary>Objects that have not ended yet.</summary>
    public int Remaining { get; private set; }

    /// <summary>What object i is.</summary>
    public FlyerSpec SpecOf(int i) => specs[i];

    /// <summary>How object i stands.</summary>
    public ref readonly FlyerState this[int i] => ref states[i];

    /// <summary>Begins a replication: draws each object's own luck and schedules the starts.</summary>
    public void Reset()
    {
        Remaining = specs.Length;
        Array.Fill(glimpses, (default, new Instant(long.MinValue / 2)));
        WeaponsRemaining = specs.Count(spec => spec.Role == ObjectRole.Weapon);
        for (var i = 0; i < specs.Length; i++)
        {
            if (specs[i].Parent >= 0)
                continue;
            states[i] = Draw(i, Instant.Start);
            scene.Schedule(states[i].Launch, Stage.Truth, WorldEvent.Launch, specs[i].Id, i);
            foreach (var weapon in carried[i])
                states[weapon] = Draw(weapon, states[i].Launch);
        }
    }

    /// <summary>Object i starts: its end is now due, whichever it will be. False when it ended before it could start.</summary>
    public bool Launch(int i, Instant now)
    {
        if (states[i].Terminal != TerminalState.None)
            return false;
        scene.Truth.Write(new TruthEvent(now, TruthKind.Launched, specs[i].Id));
        states[i].Launched = true;
        var kind = !states[i].Fails ? WorldEvent.Arrival : TurnsBack(i) ? WorldEvent.TurnBack : WorldEvent.Failure;
        ScheduleEnd(i, kind);
        foreach (var weapon in carried[i])
            scene.Schedule(states[weapon].Launch, Stage.Truth, WorldEvent.Launch, specs[weapon].Id, weapon);
        return true;
    }

    /// <summary>Whether object i is in the air on its own.</summary>
    public bool Flies(int i) => states[i].Launched && states[i].Terminal == TerminalState.None;

    /// <summary>Whether radars have object i, or its pieces on their way along its path, in the air before them.</summary>
    public bool Shows(int i, Instant now) => Flies(i)
        || (states[i].Terminal == TerminalState.Killed && specs[i].DebrisSeconds > 0 && now < states[i].End + Duration.FromSeconds(specs[i].DebrisSeconds));

    /// <summary>Where object i is, and how it moves, at a time after its start.</summary>
    public MotionState StateAt(int i, Instant now)
    {
        ref readonly var state = ref states[i];
        var path = specs[i].Trajectory;
        if (state.TurnedBack is { } turn && now > turn)
        {
            var back = path.At(PathSeconds(i, now));
            return new MotionState(back.Position, -back.Velocity);
        }

        var seconds = (now - state.Launch).InSeconds;
        var nominal = path.At(seconds);

        // The dispersion grows evenly from burnout to arrival.
        var coast = path.ArrivalSeconds - path.BurnoutSeconds;
        var share = Math.Clamp((seconds - path.BurnoutSeconds) / coast, 0, 1);
        var drift = share is > 0 and < 1 ? state.Offset * (1 / coast) : Vector.Zero;
        return new MotionState(nominal.Position + (state.Offset * share), nominal.Velocity + drift);
    }

    /// <summary>
    /// Whether object i is nearer to a place than so far, and how far from it. What was far away a moment ago cannot be near, so
    /// most objects need not be looked at.
    /// </summary>
    public bool IsWithin(int i, Position place, double metres, Instant now, out double distance)
    {
        ref var glimpse = ref glimpses[i];
        distance = double.PositiveInfinity;
        var reach = metres + (fastest[i] * (now - glimpse.Time).InSeconds);
        if ((glimpse.Position - place).LengthSquared >= reach * reach)
            return false;
        glimpse = (StateAt(i, now).Position, now);
        distance = glimpse.Position.DistanceTo(place);
        return distance < metres;
    }

    /// <summary>How far along its nominal flight object i is, s after its start; it runs backwards once it has turned back.</summary>
    public double PathSeconds(int i, Instant now)
    {
        var forward = now;
        if (states[i].TurnedBack is { } turn && now > turn)
            forward = turn - (now - turn);
        return (forward - states[i].Launch).InSeconds;
    }

    /// <summary>Counts a shot that reached object i; the first is number 1.</summary>
    public int CountShot(int i) => ++states[i].Shots;

    /// <summary>
    /// Object i turns back the way it came, with what it still carries. False when it cannot any more, or is already on its
    /// way home.
    /// </summary>
    public bool TurnBack(int i, Instant now)
    {
        if (!Flies(i) || states[i].TurnedBack is not null || !TurnsBack(i) || PathSeconds(i, now) >= HalfWaySeconds(i))
            return false;
        states[i].TurnedBack = now;
        states[i].End = now + (now - states[i].Launch);
        states[i].Generation++;
        ScheduleEnd(i, WorldEvent.Arrival);
        scene.Truth.Write(new TruthEvent(now, TruthKind.TurnedBack, specs[i].Id));
        EndCarried(i, TerminalState.Withdrawn, now);
        return true;
    }

    /// <summary>Whether an end scheduled for object i still holds.</summary>
    public bool IsDue(int i, int generation) => Flies(i) && states[i].Generation == generation;

    /// <summary>Object i is destroyed with what it still carries, by the shot of an order of a battery.</summary>
    public void Kill(int i, Instant now, ulong battery, int order, double missMetres)
    {
        if (!End(i, TerminalState.Killed, now))
            return;
        scene.Truth.Write(new TruthEvent(now, TruthKind.Killed, specs[i].Id, battery, order, missMetres));
        EndCarried(i, TerminalState.Killed, now);
    }

    /// <summary>Ends object i, unless it has ended already.</summary>
    public bool End(int i, TerminalState terminal, Instant now)
    {
        if (states[i].Terminal != TerminalState.None)
            return false;
        states[i].Terminal = terminal;
        states[i].End = now;
        Remaining--;
        if (specs[i].Role == ObjectRole.Weapon)
            WeaponsRemaining--;
        return true;
    }

    /// <summary>The raid is over: what still flies, or has not started, ends as planned.</summary>
    public void Close(Instant now)
    {
        for (var i = 0; i < specs.Length; i++)
        {
            if (End(i, specs[i].PlannedEnd, now))
                scene.Truth.Write(new TruthEvent(now, TruthKind.Ended, specs[i].Id, 0, (int)specs[i].PlannedEnd));
        }
    }

    /// <summary>Whether what object i does in trouble is to go home.</summary>
    private bool TurnsBack(int i) => specs[i].Role is ObjectRole.Carrier or ObjectRole.Reconnaissance;

    // The way out and the way home are nearly equally long: past the middle, going on is the shorter way home.
    private double HalfWaySeconds(int i) => specs[i].Trajectory.ArrivalSeconds / 2;

    private void EndCarried(int carrier, TerminalState terminal, Instant now)
    {
        foreach (var weapon in carried[carrier])
        {
            if (!states[weapon].Launched && End(weapon, terminal, now))
                scene.Truth.Write(new TruthEvent(now, TruthKind.Ended, specs[weapon].Id, specs[carrier].Id, (int)terminal));
        }
    }

    private void ScheduleEnd(int i, WorldEvent kind) =>
        scene.Schedule(states[i].End, Stage.Truth, kind, specs[i].Id, i, generation: states[i].Generation);

    private FlyerState Draw(int i, Instant from)
    {
        var spec = specs[i];
        var luck = scene.Luck;
        var jitter = (2 * luck.Draw(spec.Id, 0, (uint)DrawPurpose.LaunchJitter, 0).Uniform) - 1;
        var launch = from + Duration.FromSeconds(Math.Max(0, spec.LaunchSeconds + (jitter * spec.JitterSeconds)));
        var fails = luck.Draw(spec.Id, 0, (uint)DrawPurpose.Reliability, 0).Uniform >= spec.Reliability;
        var lifeSeconds = fails
            ? luck.Draw(spec.Id, 0, (uint)DrawPurpose.FailureTime, 0).Uniform * ExposedSeconds(i)
            : spec.Trajectory.ArrivalSeconds;
        var (east, north) = luck.Draw(spec.Id, 0, (uint)DrawPurpose.Dispersion, 0).Normals();
        var sigma = spec.CircularErrorMetres / CircularErrorPerSigma;
        return new FlyerState
        {
            Launch = launch,
            End = launch + Duration.FromSeconds(lifeSeconds),
            Fails = fails,
            Offset = (spec.AimFrame.East * (east * sigma)) + (spec.AimFrame.North * (north * sigma)),
            Reply = ReplyOf(spec),
        };
    }

    private TransponderReply ReplyOf(FlyerSpec spec)
    {
        if (scene.Luck.Draw(spec.Id, 0, (uint)DrawPurpose.Transponder, 0).Uniform >= spec.ReplyReliability)
            return TransponderReply.None;
        return scene.Luck.Draw(spec.Id, 0, (uint)DrawPurpose.WrongCode, 0).Uniform < spec.WrongCodeProbability
            ? TransponderReply.Invalid
            : spec.Reply;
    }

    /// <summary>
    /// The part of a flight in which it fails if it fails, s: powered flight of a ballistic missile, the way to the last
    /// release of a carrier, the way out of other aircraft that come home, the whole of any other.
    /// </summary>
    private double ExposedSeconds(int i)
    {
        if (carried[i].Length > 0)
            return carried[i].Max(weapon => specs[weapon].LaunchSeconds);
        if (TurnsBack(i))
            return HalfWaySeconds(i);
        var path = specs[i].Trajectory;
        return path.BurnoutSeconds > 0 ? path.BurnoutSeconds : path.ArrivalSeconds;
    }
}
