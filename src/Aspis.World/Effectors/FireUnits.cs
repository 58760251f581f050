using System.Collections.Immutable;
using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Objects;

namespace Aspis.World.Effectors;

/// <summary>
/// All batteries of a laydown in one replication. They carry out orders, fly interceptors to their aim points, and apply
/// the kill contract: near enough to a weapon, the claimed single-shot probability decides; otherwise nothing happens.
/// </summary>
public sealed class FireUnits
{
    // Interceptor and weapon move straight for this long around the planned instant, when looking for closest approach.
    private const double ApproachSeconds = 1;
    private readonly Scene scene;
    private readonly Weapons weapons;
    private readonly Battery[] batteries;
    private readonly PostSite[] posts;
    private readonly List<EngagementOrder> orders = [];
    private readonly List<AimPointUpdate> updates = [];
    private readonly List<InterceptorFlight> flights = [];
    private readonly int[] launchCounts;

    /// <summary>The batteries of a world.</summary>
    public FireUnits(WorldSpec spec, Scene scene, Weapons weapons)
    {
        this.scene = scene;
        this.weapons = weapons;
        batteries = [.. spec.Batteries.Select(site => new Battery(site))];
        posts = [.. spec.Posts];
        launchCounts = new int[batteries.Length];
    }

    /// <summary>Battery b of the laydown.</summary>
    public Battery this[int b] => batteries[b];

    /// <summary>Interceptors launched so far, and what they cost, US dollars.</summary>
    public (int Count, double CostUsd) Fired { get; private set; }

    /// <summary>Begins a replication: every battery reports what it holds.</summary>
    public void Reset()
    {
        orders.Clear();
        updates.Clear();
        flights.Clear();
        Array.Clear(launchCounts);
        Fired = (0, 0);
        for (var b = 0; b < batteries.Length; b++)
        {
            batteries[b].Reset();
            ReportAll(b, Instant.Start);
        }
    }

    /// <summary>An order is on its way to its battery.</summary>
    public void Receive(in EngagementOrder order, Instant sent)
    {
        var battery = Array.FindIndex(batteries, BatteryIs(order.Battery));
        var arrival = sent + Duration.FromSeconds(batteries[battery].Site.LinkSeconds);
        var launch = order.Launch > arrival ? order.Launch : arrival;
        orders.Add(order);
        scene.Schedule(
            launch, Stage.Truth, WorldEvent.InterceptorLaunch, EntityOf(order.Post, order.Id), battery, payload: orders.Count - 1);
    }

    /// <summary>A corrected aim point is on its way to its interceptor, by way of the battery's radar.</summary>
    public void Receive(in AimPointUpdate update)
    {
        var flight = FindFlight(update.Post, update.Order);
        if (flight < 0 || flights[flight].Ended)
            return;
        var delay = batteries[flights[flight].Battery].Site.LinkSeconds;
        updates.Add(update);
        scene.Schedule(
            update.Sent + Duration.FromSeconds(delay),
            Stage.Truth,
            WorldEvent.AimPointUpdate,
            EntityOf(update.Post, update.Order),
            flight,
            payload: updates.Count - 1);
    }

    /// <summary>A battery carries out an order, if it can.</summary>
    public void Launch(int b, int orderIndex, Instant now)
    {
        var order = orders[orderIndex];
        var battery = batteries[b];
        var type = TypeOf(battery.Site.Magazines, order.Interceptor);
        if (!battery.TryFire(type, out var reload))
        {
            Report(b, order.Id, now, EngagementReportKind.NotLaunched);
            ReportAll(b, now);
            return;
        }

        var id = MixingHash.Combine(battery.Site.Id, (ulong)++launchCounts[b]);
        var interceptor = battery.Site.Magazines[type].Interceptor;
        Fired = (Fired.Count + 1, Fired.CostUsd + interceptor.CostUsd);
        scene.Truth.Write(new TruthEvent(now, TruthKind.InterceptorLaunched, id, battery.Site.Id, order.Id));
        flights.Add(new InterceptorFlight
        {
            Id = id,
            Battery = b,
            Type = type,
            Post = PostIndexOf(order.Post),
            Order = order.Id,
        });
        Aim(flights.Count - 1, battery.Site.Place, order.AimPoint, now);
        Report(b, order.Id, now, EngagementReportKind.Launched);
        if (reload)
        {
            var loaded = now + Duration.FromSeconds(battery.Site.ReloadSeconds);
            scene.Schedule(loaded, Stage.Truth, WorldEvent.Reload, id, b, type);
        }

        ReportOne(b, type, now);
    }

    /// <summary>A corrected aim point reaches an interceptor.</summary>
    public void Redirect(int flight, int updateIndex, Instant now)
    {
        if (!flights[flight].Ended)
            Aim(flight, PositionOf(flights[flight], now), updates[updateIndex].AimPoint, now);
    }

    /// <summary>A launcher has been loaded.</summary>
    public void Reload(int b, int type, Instant now)
    {
        batteries[b].Reload(type);
        ReportOne(b, type, now);
    }

    /// <summary>An interceptor is at its aim point. Returns the weapon killed, or −1.</summary>
    public int Intercept(int index, int generation, Instant now, bool guided)
    {
        var flight = flights[index];
        if (flight.Ended || flight.Generation != generation)
            return -1;
        flight.Ended = true;
        flights[index] = flight;
        Report(flight.Battery, flight.Order, now, EngagementReportKind.FlightEnded);
        var interceptor = batteries[flight.Battery].Site.Magazines[flight.Type].Interceptor;
        var (target, miss) = Nearest(flight, interceptor.SpeedMs, now);
        if (guided && target >= 0 && miss <= interceptor.HandoverMetres && Kills(target, interceptor))
        {
            scene.Truth.Write(new TruthEvent(
                now, TruthKind.Killed, weapons.SpecOf(target).Id, batteries[flight.Battery].Site.Id, flight.Order, miss));
            return target;
        }

        scene.Truth.Write(new TruthEvent(
            now, TruthKind.InterceptorExpended, flight.Id, batteries[flight.Battery].Site.Id, flight.Order, target < 0 ? -1 : miss));
        return -1;
    }

    /// <summary>A battery's holdings changed for a reason of the world's own.</summary>
    public void ReportAll(int b, Instant now)
    {
        for (var type = 0; type < batteries[b].Site.Magazines.Length; type++)
            ReportOne(b, type, now);
    }

    private static Predicate<Battery> BatteryIs(ulong id) => battery => battery.Site.Id == id;

    private static ulong EntityOf(ulong post, int order) => MixingHash.Combine(post, (ulong)order);

    private static int TypeOf(ImmutableArray<MagazineSpec> magazines, ulong interceptor)
    {
        for (var type = 0; type < magazines.Length; type++)
        {
            if (magazines[type].Interceptor.Id == interceptor)
                return type;
        }

        throw new InvalidOperationException("an order names a missile that its battery never had");
    }

    private bool Kills(int target, InterceptorSpec interceptor)
    {
        // Keyed by the weapon and the ordinal of the shot at it, not by who shoots: two laydowns meet the same luck.
        var spec = weapons.SpecOf(target);
        var shot = weapons.CountShot(target);
        var draw = scene.Luck.Draw(spec.Id, 0, (uint)DrawPurpose.Kill, shot).Uniform;
        return draw < interceptor.KillProbability[(int)spec.Class];
    }

    private (int Target, double MissMetres) Nearest(in InterceptorFlight flight, double speedMs, Instant now)
    {
        var course = (flight.AimPoint - flight.LegStart).Normalized() * speedMs;
        int nearest = -1;
        var least = double.PositiveInfinity;
        for (var i = 0; i < weapons.Count; i++)
        {
            if (!weapons.Flies(i))
                continue;
            var state = weapons.StateAt(i, now);
            var offset = state.Position - flight.AimPoint;
            var closing = state.Velocity - course;
            var seconds = Math.Clamp(-offset.Dot(closing) / closing.LengthSquared, -ApproachSeconds, ApproachSeconds);
            var miss = (offset + (closing * seconds)).Length;
            if (miss < least)
                (nearest, least) = (i, miss);
        }

        return (nearest, least);
    }

    private static Position PositionOf(in InterceptorFlight flight, Instant now)
    {
        var whole = (flight.Arrival - flight.LegFrom).InSeconds;
        if (whole <= 0)
            return flight.AimPoint;
        var share = Math.Clamp((now - flight.LegFrom).InSeconds / whole, 0, 1);
        return flight.LegStart + ((flight.AimPoint - flight.LegStart) * share);
    }

    private void Aim(int index, Position from, Position aim, Instant now)
    {
        var flight = flights[index];
        var site = batteries[flight.Battery].Site;
        var interceptor = site.Magazines[flight.Type].Interceptor;

        // Nothing flies beyond its reach: an aim point out there is flown to only as far as that.
        var fromLauncher = aim - site.Place;
        if (fromLauncher.Length > interceptor.ReachMetres)
            aim = site.Place + (fromLauncher.Normalized() * interceptor.ReachMetres);
        flight.LegStart = from;
        flight.LegFrom = now;
        flight.AimPoint = aim;
        flight.Arrival = now + Duration.FromSeconds((aim - from).Length / interceptor.SpeedMs);
        flight.Generation++;
        flights[index] = flight;
        scene.Schedule(
            flight.Arrival, Stage.Truth, WorldEvent.Intercept, MixingHash.Combine(flight.Id, (ulong)flight.Generation), index, flight.Battery, flight.Generation);
    }

    private int FindFlight(ulong post, int order)
    {
        for (var i = flights.Count - 1; i >= 0; i--)
        {
            if (flights[i].Order == order && posts[flights[i].Post].Id == post)
                return i;
        }

        return -1;
    }

    private int PostIndexOf(ulong post) => Array.FindIndex(posts, site => site.Id == post);

    private void Report(int b, int order, Instant now, EngagementReportKind kind)
    {
        var site = batteries[b].Site;
        scene.MailOf(site.Post).Send(new EngagementReport(order, now, kind), now + Duration.FromSeconds(site.LinkSeconds));
    }

    private void ReportOne(int b, int type, Instant now)
    {
        var site = batteries[b].Site;
        var report = new BatteryReport(
            site.Id, now, site.Magazines[type].Interceptor.Id, batteries[b].Ready(type), batteries[b].Loading(type), batteries[b].Operational);
        scene.MailOf(site.Post).Send(report, now + Duration.FromSeconds(site.LinkSeconds));
    }
}
