using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Command.EngagementControl;

/// <summary>What a post believes of one of its batteries: its missiles, and the channels its own orders occupy.</summary>
public sealed class FireUnit(KnownBattery battery)
{
    private readonly int[] ready = new int[battery.Missiles.Length];
    private readonly int[] loading = new int[battery.Missiles.Length];
    private readonly int[] ordered = new int[battery.Missiles.Length];

    /// <summary>What it is.</summary>
    public KnownBattery Battery => battery;

    /// <summary>Whether it last said that it can fire.</summary>
    public bool Operational { get; private set; }

    /// <summary>Tracks it is engaging.</summary>
    public int TargetsEngaged { get; internal set; }

    /// <summary>Missiles it is guiding or about to launch.</summary>
    public int MissilesGuided { get; internal set; }

    /// <summary>Earliest next launch.</summary>
    public Instant NextLaunch { get; internal set; }

    /// <summary>Begins a replication: nothing is known until the battery reports.</summary>
    public void Clear()
    {
        Array.Clear(ready);
        Array.Clear(loading);
        Array.Clear(ordered);
        Operational = false;
        TargetsEngaged = 0;
        MissilesGuided = 0;
        NextLaunch = Instant.Start;
    }

    /// <summary>Missiles of a type that can still be ordered.</summary>
    public int Available(int missile) => ready[missile] - ordered[missile];

    /// <summary>Whether any missile is being loaded.</summary>
    public bool IsReloading => loading.AsSpan().ContainsAnyExcept(0);

    /// <summary>Whether any missile could still be ordered.</summary>
    public bool HasMissile
    {
        get
        {
            for (var missile = 0; missile < ready.Length; missile++)
            {
                if (Available(missile) > 0)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Hears what the battery says it holds.</summary>
    public void Hear(in BatteryReport report)
    {
        Operational = report.Operational;
        for (var missile = 0; missile < ready.Length; missile++)
        {
            if (battery.Missiles[missile].Id != report.Interceptor)
                continue;
            ready[missile] = report.Ready;
            loading[missile] = report.Reloading;
        }
    }

    /// <summary>A missile has been ordered and not yet left.</summary>
    public void Reserve(int missile) => ordered[missile]++;

    /// <summary>An ordered missile has left, or will not.</summary>
    public void Release(int missile) => ordered[missile]--;
}
