using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World;
using Aspis.World.Objects;

namespace Aspis.Scenarios;

/// <summary>
/// Joins what posts say with what is true, for the measures: which object a track was of, and what stood between each battery
/// and each object over time. Nothing here reaches World or Command. Told constraints are folded as they come; all of them
/// are kept only when asked for.
/// </summary>
public sealed class Ledger
{
    private readonly WorldSpec world;
    private readonly Flyers flyers;
    private readonly List<int>[] flyerOfTrack;
    private readonly int[][] tracksOf;
    private readonly Closing[] closings;
    private readonly bool[] engaged;
    private readonly List<LedgerEntry> entries = [];

    /// <summary>The ledger of one laydown.</summary>
    public Ledger(WorldSpec world, Flyers flyers)
    {
        this.world = world;
        this.flyers = flyers;
        flyerOfTrack = [.. world.Posts.Select(_ => new List<int>())];
        tracksOf = [.. world.Posts.Select(_ => new int[world.Flyers.Length])];
        closings = new Closing[world.Flyers.Length * world.Batteries.Length];
        engaged = new bool[world.Flyers.Length];
    }

    /// <summary>Whether every change is kept for reading afterwards.</summary>
    public bool Keeps { get; set; }

    /// <summary>The kept changes, in order.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <summary>First confirmed track of an object of the raid, or null.</summary>
    public Instant? FirstTrack { get; private set; }

    /// <summary>Orders to fire at a track of nothing.</summary>
    public int OrdersAtNothing { get; private set; }

    /// <summary>Begins a replication.</summary>
    public void Reset()
    {
        foreach (var tracks in flyerOfTrack)
            tracks.Clear();
        foreach (var tracks in tracksOf)
            Array.Clear(tracks);
        Array.Clear(closings);
        Array.Clear(engaged);
        entries.Clear();
        FirstTrack = null;
        OrdersAtNothing = 0;
    }

    /// <summary>A post reports a track; its last plot tells whose it is. With the last track of an object its chance is gone.</summary>
    public void Note(int post, in TrackReport report, IReadOnlyList<int> plotOrigins, Instant now)
    {
        var tracks = flyerOfTrack[post];
        while (tracks.Count <= report.Track)
            tracks.Add(-1);

        // A plot of nothing among true ones does not make the track another's.
        var (before, flyer) = (tracks[report.Track], plotOrigins[report.LastPlot]);
        if (flyer >= 0 && flyer != before)
        {
            tracks[report.Track] = flyer;
            tracksOf[post][flyer]++;
            if (before >= 0)
                Leave(post, before, now);
        }

        flyer = tracks[report.Track];
        if (flyer < 0)
            return;
        if (world.Flyers[flyer].IsHostile)
            FirstTrack ??= now;
        if (report.Status == TrackStatus.Dropped)
            Leave(post, flyer, now);
    }

    /// <summary>The object that a post's track is of, or −1 when all its plots were of nothing.</summary>
    public int FlyerOf(int post, int track) =>
        track < flyerOfTrack[post].Count ? flyerOfTrack[post][track] : -1;

    /// <summary>A battery was not used against a track.</summary>
    public void Note(int post, in EngagementRefusal refusal)
    {
        var flyer = FlyerOf(post, refusal.Track);
        if (flyer >= 0)
            Take(flyer, BatteryIndex(refusal.Battery), refusal.Constraint, refusal.IsShotPossible, refusal.Time);
    }

    /// <summary>A battery was ordered to fire at a track; should it leak, every shot missed, or the order never arrived.</summary>
    public void Note(int post, in EngagementOrder order, bool arrives, Instant now)
    {
        var flyer = FlyerOf(post, order.Track);
        if (flyer < 0)
        {
            OrdersAtNothing++;
            return;
        }

        engaged[flyer] = true;
        Take(flyer, BatteryIndex(order.Battery), arrives ? Constraint.ShotsMissed : Constraint.LinkDown, isPossible: true, now);
    }

    /// <summary>A post has looked again: what it takes for destroyed it fires at no more.</summary>
    public void Note(int post, in KillAssessmentReport report)
    {
        var flyer = FlyerOf(post, report.Track);
        if (report.Killed && flyer >= 0 && tracksOf[post][flyer] == 0)
            Lose(post, flyer, Constraint.TakenForKilled, report.Time);
    }

    /// <summary>Whether each object was fired at.</summary>
    public bool[] Engaged() => [.. engaged];

    /// <summary>What each battery was told last of an object, and when its chance passed.</summary>
    public Closing At(int flyer, int battery) => closings[Index(flyer, battery)];

    /// <summary>
    /// Object-major: the constraint that closed each battery's last chance at each object; where it never had one, the furthest
    /// of what was told and what its post's radars met, or that it was not up.
    /// </summary>
    public Constraint[] Reasons(World.World truth)
    {
        var reasons = new Constraint[closings.Length];
        for (var flyer = 0; flyer < world.Flyers.Length; flyer++)
        {
            for (var battery = 0; battery < world.Batteries.Length; battery++)
                reasons[Index(flyer, battery)] = At(flyer, battery).Reason(Seen(truth, flyer, battery));
        }

        return reasons;
    }

    /// <summary>
    /// Of each object, the battery whose reason is that of the raid: the one whose chance passed last; among chances that
    /// passed together, and where no battery had one, the one that came furthest; then the first. −1 without batteries.
    /// </summary>
    public int[] LastBatteries(IReadOnlyList<Constraint> reasons)
    {
        var last = new int[world.Flyers.Length];
        for (var flyer = 0; flyer < last.Length; flyer++)
        {
            last[flyer] = world.Batteries.IsEmpty ? -1 : 0;
            for (var battery = 1; battery < world.Batteries.Length; battery++)
            {
                var order = At(flyer, battery).Against(At(flyer, last[flyer]));
                if (order > 0 || (order == 0 && reasons[Index(flyer, battery)] > reasons[Index(flyer, last[flyer])]))
                    last[flyer] = battery;
            }
        }

        return last;
    }

    /// <summary>How far the radars of a battery's post came with an object; a battery that was not up lost no more than it could have seen.</summary>
    private Constraint Seen(World.World truth, int flyer, int battery)
    {
        var (furthest, couldSee) = (Constraint.NeverInView, false);
        for (var r = 0; r < world.Radars.Length; r++)
        {
            if (world.Radars[r].Post != world.Batteries[battery].Post)
                continue;
            var met = truth.Radars.Diary.Of(r, flyer);
            furthest = met > furthest ? met : furthest;
            couldSee |= !world.Windows[(r * world.Flyers.Length) + flyer].IsEmpty;
        }

        if (couldSee && !truth.FireUnits[battery].WasUp)
            return Constraint.BatteryLost;
        return furthest == Constraint.NoTrack && truth.Network.WasCutOff(battery) ? Constraint.LinkDown : furthest;
    }

    /// <summary>A track is of an object no longer. Without another, nothing is fired at the object; shots under way fly on.</summary>
    private void Leave(int post, int flyer, Instant now)
    {
        if (--tracksOf[post][flyer] == 0)
            Lose(post, flyer, Constraint.NoTrack, now);
    }

    private void Lose(int post, int flyer, Constraint constraint, Instant now)
    {
        for (var battery = 0; battery < world.Batteries.Length; battery++)
        {
            var closing = At(flyer, battery);
            if (!world.MayCommand(post, battery) || (constraint == Constraint.NoTrack && closing.Current == Constraint.ShotsMissed))
                continue;
            Take(flyer, battery, closing.IsPossible ? constraint : Constraint.NoTrack, closing.IsPossible, now);
        }
    }

    private void Take(int flyer, int battery, Constraint constraint, bool isPossible, Instant now)
    {
        // What has ended can be told of for a while.
        if (flyers.Flies(flyer) && closings[Index(flyer, battery)].Take(constraint, isPossible, now) && Keeps)
            entries.Add(new LedgerEntry(now, flyer, battery, constraint, isPossible));
    }

    private int Index(int flyer, int battery) => (flyer * world.Batteries.Length) + battery;

    private int BatteryIndex(ulong id)
    {
        for (var b = 0; b < world.Batteries.Length; b++)
        {
            if (world.Batteries[b].Id == id)
                return b;
        }

        throw new InvalidOperationException("a message names a battery that is not in the laydown");
    }
}
