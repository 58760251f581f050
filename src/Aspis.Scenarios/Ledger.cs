using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World;

namespace Aspis.Scenarios;

/// <summary>
/// Joins what posts say with what is true, for the measures: which weapon a track was of, and how near each battery came
/// to stopping each weapon. Nothing here reaches World or Command.
/// </summary>
public sealed class Ledger
{
    private readonly WorldSpec world;
    private readonly List<int>[] weaponOfTrack;
    private readonly Constraint[] nearest;
    private readonly bool[] engaged;

    /// <summary>The ledger of one laydown.</summary>
    public Ledger(WorldSpec world)
    {
        this.world = world;
        weaponOfTrack = [.. world.Posts.Select(_ => new List<int>())];
        nearest = new Constraint[world.Weapons.Length * world.Batteries.Length];
        engaged = new bool[world.Weapons.Length];
    }

    /// <summary>First confirmed track, or null.</summary>
    public Instant? FirstTrack { get; private set; }

    /// <summary>Begins a replication.</summary>
    public void Reset()
    {
        foreach (var tracks in weaponOfTrack)
            tracks.Clear();
        Array.Clear(nearest);
        Array.Clear(engaged);
        FirstTrack = null;
    }

    /// <summary>A post reports a track; its last plot tells whose it is.</summary>
    public void Note(int post, in TrackReport report, IReadOnlyList<int> plotOrigins, Instant now)
    {
        var tracks = weaponOfTrack[post];
        while (tracks.Count <= report.Track)
            tracks.Add(-1);
        tracks[report.Track] = plotOrigins[report.LastPlot];
        FirstTrack ??= now;
    }

    /// <summary>The weapon that a post's track is of, or −1.</summary>
    public int WeaponOf(int post, int track) =>
        track < weaponOfTrack[post].Count ? weaponOfTrack[post][track] : -1;

    /// <summary>A battery was not used against a track.</summary>
    public void Note(int post, in EngagementRefusal refusal)
    {
        var weapon = WeaponOf(post, refusal.Track);
        if (weapon >= 0)
            Raise(weapon, BatteryIndex(refusal.Battery), refusal.Constraint);
    }

    /// <summary>A battery was ordered to fire at a track; should the weapon leak, every shot missed.</summary>
    public void Note(int post, in EngagementOrder order)
    {
        var weapon = WeaponOf(post, order.Track);
        if (weapon < 0)
            return;
        engaged[weapon] = true;
        Raise(weapon, BatteryIndex(order.Battery), Constraint.ShotsMissed);
    }

    /// <summary>Whether a weapon was fired at.</summary>
    public bool[] Engaged() => [.. engaged];

    /// <summary>How near each battery came to stopping each weapon: told constraints, else what its post's radars saw.</summary>
    public Constraint[] Nearest(World.Radars.RadarNet radars)
    {
        var all = new Constraint[nearest.Length];
        for (var weapon = 0; weapon < world.Weapons.Length; weapon++)
        {
            for (var battery = 0; battery < world.Batteries.Length; battery++)
            {
                var index = (weapon * world.Batteries.Length) + battery;
                all[index] = Max(nearest[index], Seen(radars, weapon, world.Batteries[battery].Post));
            }
        }

        return all;
    }

    private Constraint Seen(World.Radars.RadarNet radars, int weapon, int post)
    {
        var furthest = Constraint.NeverInView;
        for (var r = 0; r < world.Radars.Length; r++)
        {
            if (world.Radars[r].Post == post)
                furthest = Max(furthest, radars.DiagnosisOf(r, weapon));
        }

        return furthest;
    }

    private void Raise(int weapon, int battery, Constraint constraint)
    {
        ref var entry = ref nearest[(weapon * world.Batteries.Length) + battery];
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
