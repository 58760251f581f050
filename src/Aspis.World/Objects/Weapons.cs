using System.Collections.Immutable;
using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Motion;

namespace Aspis.World.Objects;

/// <summary>The raid in one replication: when each weapon flies, where it really comes down, and how it ended.</summary>
public sealed class Weapons(ImmutableArray<WeaponSpec> specs, Scene scene)
{
    // A circular normal distribution has half its mass within 1.1774 standard deviations.
    private const double CircularErrorPerSigma = 1.1774100225154747;
    private readonly WeaponState[] states = new WeaponState[specs.Length];

    /// <summary>Number of weapons.</summary>
    public int Count => specs.Length;

    /// <summary>Weapons that have not ended yet.</summary>
    public int Remaining { get; private set; }

    /// <summary>What weapon i is.</summary>
    public WeaponSpec SpecOf(int i) => specs[i];

    /// <summary>How weapon i stands.</summary>
    public ref readonly WeaponState this[int i] => ref states[i];

    /// <summary>Begins a replication: draws each weapon's own luck and schedules its launch.</summary>
    public void Reset()
    {
        Remaining = specs.Length;
        for (var i = 0; i < specs.Length; i++)
        {
            states[i] = Draw(specs[i]);
            scene.Schedule(states[i].Launch, Stage.Truth, WorldEvent.Launch, specs[i].Id, i);
        }
    }

    /// <summary>A weapon is launched: its end is now due, whichever it will be.</summary>
    public void Launch(int i, Instant now)
    {
        scene.Truth.Write(new TruthEvent(now, TruthKind.Launched, specs[i].Id));
        states[i].Launched = true;
        if (states[i].Fails)
            scene.Schedule(states[i].End, Stage.Truth, WorldEvent.Failure, specs[i].Id, i);
        else
            scene.Schedule(states[i].End, Stage.Truth, WorldEvent.Arrival, specs[i].Id, i);
    }

    /// <summary>Whether weapon i is in the air.</summary>
    public bool Flies(int i) => states[i].Launched && states[i].Terminal == TerminalState.None;

    /// <summary>Where weapon i is, and how it moves, at a time after its launch.</summary>
    public MotionState StateAt(int i, Instant now)
    {
        var path = specs[i].Trajectory;
        var seconds = (now - states[i].Launch).InSeconds;
        var state = path.At(seconds);

        // The dispersion grows evenly from burnout to arrival.
        var coast = path.ArrivalSeconds - path.BurnoutSeconds;
        var share = Math.Clamp((seconds - path.BurnoutSeconds) / coast, 0, 1);
        var drift = share is > 0 and < 1 ? states[i].Offset * (1 / coast) : Vector.Zero;
        return new MotionState(state.Position + (states[i].Offset * share), state.Velocity + drift);
    }

    /// <summary>Counts a shot that reached weapon i; the first is number 1.</summary>
    public int CountShot(int i) => ++states[i].Shots;

    /// <summary>Ends weapon i, unless it has ended already.</summary>
    public bool End(int i, TerminalState terminal, Instant now)
    {
        if (states[i].Terminal != TerminalState.None)
            return false;
        states[i].Terminal = terminal;
        states[i].End = now;
        Remaining--;
        return true;
    }

    private WeaponState Draw(WeaponSpec spec)
    {
        var luck = scene.Luck;
        var jitter = (2 * luck.Draw(spec.Id, 0, (uint)DrawPurpose.LaunchJitter, 0).Uniform) - 1;
        var launch = Instant.AtSeconds(Math.Max(0, spec.LaunchSeconds + (jitter * spec.JitterSeconds)));
        var fails = luck.Draw(spec.Id, 0, (uint)DrawPurpose.Reliability, 0).Uniform >= spec.Reliability;
        var lifeSeconds = fails
            ? luck.Draw(spec.Id, 0, (uint)DrawPurpose.FailureTime, 0).Uniform * spec.Trajectory.BurnoutSeconds
            : spec.Trajectory.ArrivalSeconds;
        var (east, north) = luck.Draw(spec.Id, 0, (uint)DrawPurpose.Dispersion, 0).Normals();
        var sigma = spec.CircularErrorMetres / CircularErrorPerSigma;
        return new WeaponState
        {
            Launch = launch,
            End = launch + Duration.FromSeconds(lifeSeconds),
            Fails = fails,
            Offset = (spec.AimFrame.East * (east * sigma)) + (spec.AimFrame.North * (north * sigma)),
        };
    }
}
