using System.Collections.Immutable;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>What a post believes of one of its batteries: its shots, and the channels its own orders occupy.</summary>
public sealed class FireUnit(KnownBattery battery, ImmutableArray<MissileReserve> reserves)
{
    private readonly int[] ready = new int[battery.Effectors.Length];
    private readonly int[] loading = new int[battery.Effectors.Length];
    private readonly int[] ordered = new int[battery.Effectors.Length];

    // Missiles of all types share one pool of channels and one launch rhythm, the first; every gun and jammer has its own.
    private readonly int[] busy = new int[battery.Effectors.Length + 1];
    private readonly Instant[] nextLaunch = new Instant[battery.Effectors.Length + 1];

    // Shots that need a channel only shortly before their intercepts.
    private readonly List<Engagement> illuminated = [];

    /// <summary>A battery that keeps nothing back.</summary>
    public FireUnit(KnownBattery battery)
        : this(battery, [])
    {
    }

    /// <summary>What it is.</summary>
    public KnownBattery Battery => battery;

    /// <summary>Whether it last said that it can fire.</summary>
    public bool Operational { get; private set; }

    /// <summary>Tracks its guidance radar follows for missiles and guns.</summary>
    public int TargetsEngaged { get; private set; }

    /// <summary>Shots of any kind under way or about to be.</summary>
    public int ShotsPending { get; private set; }

    /// <summary>Whether any shot is being loaded.</summary>
    public bool IsReloading => loading.AsSpan().ContainsAnyExcept(0);

    /// <summary>Begins a replication: nothing is known until the battery reports.</summary>
    public void Clear()
    {
        Array.Clear(ready);
        Array.Clear(loading);
        Array.Clear(ordered);
        Array.Clear(busy);
        Array.Fill(nextLaunch, Instant.Start);
        illuminated.Clear();
        Operational = false;
        TargetsEngaged = 0;
        ShotsPending = 0;
    }

    /// <summary>Shots of a type that can still be ordered.</summary>
    public int Available(int effector) => ready[effector] - ordered[effector];

    /// <summary>Shots of a type that can still be ordered at a class of target: those kept back for another do not count.</summary>
    public int Available(int effector, TargetClass kind)
    {
        var available = Available(effector);
        foreach (var reserve in reserves)
        {
            if (reserve.Effector == battery.Effectors[effector].Id && reserve.For != kind)
                available -= reserve.Missiles;
        }

        return available;
    }

    /// <summary>Shots of a type that can be under way at once besides those that are.</summary>
    public int FreeChannels(int effector) => battery.Effectors[effector].Channels - busy[PoolOf(effector)];

    /// <summary>
    /// Channels free for a shot that is to meet its target at a time. One that is illuminated needs a channel for its last
    /// seconds only; any other from now on.
    /// </summary>
    public int FreeChannels(int effector, Instant intercept)
    {
        var free = FreeChannels(effector);
        if (battery.Effectors[effector].Kind != KnownEffectorKind.Missile)
            return free;
        foreach (var other in illuminated)
        {
            var from = other.Intercept - Duration.FromSeconds(battery.Effectors[other.Effector].IlluminationSeconds);
            var isClear = from > intercept
                || (IsIlluminated(effector) && other.Intercept < intercept - Duration.FromSeconds(battery.Effectors[effector].IlluminationSeconds));
            free -= isClear ? 0 : 1;
        }

        return free;
    }

    /// <summary>Whether shots of a type hold a channel only for the seconds before their intercepts.</summary>
    public bool IsIlluminated(int effector) => battery.Effectors[effector].IlluminationSeconds > 0;

    /// <summary>Whether a target more can be worked on with an effector.</summary>
    public bool CanTakeTarget(int effector) =>
        FreeChannels(effector) > 0 && (!NeedsRadar(effector) || TargetsEngaged < battery.TargetChannels);

    /// <summary>Earliest next launch of an effector.</summary>
    public Instant NextLaunch(int effector) => nextLaunch[PoolOf(effector)];

    /// <summary>Hears what the battery says it holds.</summary>
    public void Hear(in BatteryReport report)
    {
        Operational = report.Operational;
        for (var effector = 0; effector < ready.Length; effector++)
        {
            if (battery.Effectors[effector].Id != report.Interceptor)
                continue;
            ready[effector] = report.Ready;
            loading[effector] = report.Reloading;
        }
    }

    /// <summary>A target has been given to an effector.</summary>
    public void TakeTarget(int effector) => TargetsEngaged += NeedsRadar(effector) ? 1 : 0;

    /// <summary>A target that had been given to an effector is done with.</summary>
    public void DropTarget(int effector) => TargetsEngaged -= NeedsRadar(effector) ? 1 : 0;

    /// <summary>A shot has been ordered; the next of its kind may leave from a time on.</summary>
    public void Order(Engagement engagement, Instant next)
    {
        var effector = engagement.Effector;
        ordered[effector]++;
        if (IsIlluminated(effector))
            illuminated.Add(engagement);
        else
            busy[PoolOf(effector)]++;
        nextLaunch[PoolOf(effector)] = next;
        ShotsPending++;
    }

    /// <summary>An ordered shot has left, or will not.</summary>
    public void Release(int effector) => ordered[effector]--;

    /// <summary>A shot is over.</summary>
    public void End(Engagement engagement)
    {
        if (!illuminated.Remove(engagement))
            busy[PoolOf(engagement.Effector)]--;
        ShotsPending--;
    }

    private int PoolOf(int effector) => battery.Effectors[effector].Kind == KnownEffectorKind.Missile ? 0 : effector + 1;

    private bool NeedsRadar(int effector) => battery.Effectors[effector].Kind != KnownEffectorKind.Jammer;
}
