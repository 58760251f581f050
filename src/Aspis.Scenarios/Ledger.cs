using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World;

namespace Aspis.Scenarios;

/// <summary>
/// Joins what posts say with what is true, for the measures: which object a track was of, and how near each battery came
/// to stopping each of them. Nothing here reaches World or Command.
/// </summary>
public sealed class Ledger
{
    private readonly WorldSpec world;
    private readonly List<int>[] flyerOfTrack;
    private readonly Constraint[] nearest;
    private readonly bool[] engaged;

    /// <summary>The ledger of one laydown.</summary>
    public Ledger(WorldSpec world)
    {
        this.world = world;
        flyerOfTrack = [.. world.Posts.Select(_ => new List<int>())];
        nearest = new Constraint[world.Flyers.Length * world.Batteries.Length];
        engaged = new bool[world.Flyers.Length];
    }

    /// <summary>First confirmed track of an object of the raid, or null.</summary>
    public Instant? FirstTrack { get; private set; }

    /// <summary>Orders to fire at a track of nothing.</summary>
    public int OrdersAtNothing { get; private set; }

    /// <summary>Begins a replication.</summary>
    public void Reset()
    {
        foreach (var tracks in flyerOfTrack)
            tracks.Clear();
        Array.Clear(nearest);
        Array.Clear(engaged);
        FirstTrack = null;
        OrdersAtNothing = 0;
    }

    /// <summary>A post reports a track; its last plot tells whose it is.</summary>
    public void Note(int post, in TrackReport report, IReadOnlyList<int> plotOrigins, Instant now)
    {
        var tracks = flyerOfTrack[post];
        while (tracks.Count <= report.Track)
            tracks.Add(-1);
        // A plot of nothing among true ones does not make the track another's.
        var flyer = plotOrigins[report.LastPlot];
        if (flyer < 0)
            return;
        tracks[report.Track] = flyer;
        if (world.Flyers[flyer].IsHostile)
            FirstTrack ??= now;
    }

    /// <summary>The object that a post's track is of, or −1 when all its plots were of nothing.</summary>
    public int FlyerOf(int post, int track) =>
        track < flyerOfTrack[post].Count ? flyerOfTrack[post][track] : -1;

    /// <summary>A battery was not used against a track.</summary>
    public void Note(int post, in EngagementRefusal refusal)
    {
        var flyer = FlyerOf(post, refusal.Track);
        if (flyer >= 0)
            Raise(flyer, BatteryIndex(refusal.Battery), refusal.Constraint);
    }

    /// <summary>A battery was ordered to fire at a track; should it leak, every shot missed, or the order never arrived.</summary>
    public void Note(int post, in EngagementOrder order, bool arrives)
    {
        var flyer = FlyerOf(post, order.Track);
        if (flyer < 0)
        {
            OrdersAtNothing++;
            return;
        }

        engaged[flyer] = true;
        Raise(flyer, BatteryIndex(order.Battery), arrives ? Constraint.ShotsMissed : Constraint.LinkDown);
    }

    /// <summary>Whether each object was fired at.</summary>
    public bool[] Engaged() => [.. engaged];

    /// <summary>How near each battery came to stopping each object: told constraints, else what its post's radars saw, or that it was not up.</summary>
    public Constraint[] Nearest(World.World truth)
    {
        var all = new Constraint[nearest.Length];
        for (var flyer = 0; flyer < world.Flyers.Length; flyer++)
        {
            for (var battery = 0; battery < world.Batteries.Length; battery++)
            {
                var index = (flyer * world.Batteries.Length) + battery;
                var seen = truth.FireUnits[battery].WasUp
                    ? Seen(truth.Radars, flyer, world.Batteries[battery].Post)
                    : Constraint.BatteryLost;
                all[index] = Max(nearest[index], seen);
                if (all[index] is Constraint.NoTrack && truth.Network.WasCutOff(battery))
                    all[index] = Constraint.LinkDown;
            }
        }

        return all;
    }

    private Constraint Seen(World.Radars.RadarNet radars, int flyer, int post)
    {
        var furthest = Constraint.NeverInView;
        for (var r = 0; r < world.Radars.Length; r++)
        {
            if (world.Radars[r].Post == post)
                furthest = Max(furthest, radars.DiagnosisOf(r, flyer));
        }

        return furthest;
    }

    private void Raise(int flyer, int battery, Constraint constraint)
    {
        ref var entry = ref nearest[(flyer * world.Batteries.Length) + battery];
        entry = Max(entry, constraint);
    }

    private int BatteryIndex(ulong id)
    {
        for (var b = 0; b < world.Batteries.Length; b++)
        {
            if (world.Batteries[b].Id == id)
                return b;
        }

        throw new InvalidOperationException("a message names a battery that is not in the laydown");
    }

    private static Constraint Max(Constraint a, Constraint b) => a > b ? a : b;
}
