using System.Collections.Immutable;
using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Links;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.World.Effectors;

/// <summary>
/// All batteries of a laydown in one replication. They carry out orders, fly shots to their aim points, and apply the kill
/// contract: near enough to an object, whoever's it is, the claimed probability for its true class decides; otherwise
/// nothing happens.
/// </summary>
public sealed class FireUnits
{
    private const double StateReportSeconds = 5;
    private const double AnswerSeconds = 2;
    private readonly Scene scene;
    private readonly Flyers flyers;
    private readonly Battery[] batteries;
    private readonly PostSite[] posts;
    private readonly List<EngagementOrder> orders = [];
    private readonly List<AimPointUpdate> updates = [];
    private readonly List<Shot> shots = [];
    private readonly int[] launchCounts;
    private readonly RadarNet radars;
    private readonly Network network;
    private readonly KillContract contract;

    /// <summary>The batteries of a world.</summary>
    public FireUnits(WorldSpec spec, Scene scene, Flyers flyers, RadarNet radars, Network network)
    {
        this.network = network;
        this.scene = scene;
        this.flyers = flyers;
        this.radars = radars;
        contract = new KillContract(scene, flyers, spec.KillSight);
        batteries = [.. spec.Batteries.Select(site => new Battery(site))];
        posts = [.. spec.Posts];
        launchCounts = new int[batteries.Length];
    }

    /// <summary>Battery b of the laydown.</summary>
    public Battery this[int b] => batteries[b];

    /// <summary>Missiles launched and bursts fired so far, and what they and the uses of jammers cost, US dollars.</summary>
    public (int Count, double CostUsd) Fired { get; private set; }

    /// <summary>Missiles in the air, bursts and jammings under way.</summary>
    public int Pending { get; private set; }

    /// <summary>Begins a replication: every battery reports what it holds. The radars of one that is not up stay silent.</summary>
    public void Reset()
    {
        orders.Clear();
        updates.Clear();
        shots.Clear();
        Array.Clear(launchCounts);
        Fired = (0, 0);
        Pending = 0;
        for (var b = 0; b < batteries.Length; b++)
        {
            batteries[b].Reset(scene.Luck);
            if (network.IsDownAllNight(NodeKind.Battery, b))
                batteries[b].StayDown();
            if (!batteries[b].Operational)
                radars.SwitchOff(b);
            ReportAll(b, Instant.Start);
            if (network.CanFail(b))
                ScheduleStateReport(b, Instant.Start);
        }
    }

    /// <summary>A battery loses its power, or has it again and says what it holds.</summary>
    public void Power(int b, bool isOn, Instant now)
    {
        batteries[b].Power(isOn);
        radars.Power(b, isOn);
        if (isOn)
            ReportState(b, now);
    }

    /// <summary>A radar loses its power, or has it again; the batteries it guides for say whether they can fire.</summary>
    public void PowerRadar(int r, bool isOn, Instant now)
    {
        radars[r].Power(isOn);
        for (var b = 0; b < batteries.Length; b++)
        {
            if (batteries[b].Site.GuidanceRadar != r)
                continue;
            batteries[b].PowerGuidance(isOn);
            ReportState(b, now);
        }
    }

    /// <summary>A battery says what it holds and where its radars look, as it does again and again on a link that can lose what it said.</summary>
    public void RepeatState(int b, Instant now)
    {
        ReportState(b, now);
        ScheduleStateReport(b, now);
    }

    /// <summary>A battery's crew, which hears no post any more, takes it over with its radars.</summary>
    public void TakeOver(int b, Instant now)
    {
        radars.TakeOver(b, now);
        ReportAll(b, now);
    }

    /// <summary>A battery says what it holds and where its radars look.</summary>
    public void ReportState(int b, Instant now)
    {
        ReportAll(b, now);
        radars.ReportSectors(b, now);
    }

    private void ScheduleStateReport(int b, Instant now) => scene.Schedule(
        now + Duration.FromSeconds(StateReportSeconds), Stage.Truth, WorldEvent.StateReport, batteries[b].Site.Id, b);

    /// <summary>
    /// An order is on its way to its battery; false when it will not get there. Its post then hears no answer, and takes it
    /// after a while for not carried out.
    /// </summary>
    public bool Receive(in EngagementOrder order, Instant sent)
    {
        var battery = Array.FindIndex(batteries, BatteryIs(order.Battery));
        var post = PostIndexOf(order.Post);
        if (!network.ToBattery(post, battery, sent, out var arrival))
        {
            var unanswered = sent + Duration.FromSeconds((2 * batteries[battery].Site.LinkSeconds) + AnswerSeconds);
            scene.MailOf(post).Send(new EngagementReport(order.Id, unanswered, EngagementReportKind.NotLaunched), unanswered);
            return false;
        }

        var launch = (order.Launch > arrival ? order.Launch : arrival) + Duration.FromSeconds(batteries[battery].CrewDelaySeconds);
        orders.Add(order);
        scene.Schedule(
            launch, Stage.Truth, WorldEvent.InterceptorLaunch, EntityOf(order.Post, order.Id), battery, payload: orders.Count - 1);
        return true;
    }

    /// <summary>A corrected aim point is on its way to its shot, by way of the battery's radar.</summary>
    public void Receive(in AimPointUpdate update)
    {
        var shot = FindShot(update.Post, update.Order);
        if (shot < 0 || shots[shot].Ended)
            return;
        if (!network.ToBattery(shots[shot].Post, shots[shot].Battery, update.Sent, out var arrival))
            return;
        updates.Add(update);
        scene.Schedule(
            arrival,
            Stage.Truth,
            WorldEvent.AimPointUpdate,
            EntityOf(update.Post, update.Order),
            shot,
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
            Report(b, PostIndexOf(order.Post), order.Id, now, EngagementReportKind.NotLaunched);
            ReportAll(b, now);
            return;
        }

        var id = MixingHash.Combine(battery.Site.Id, (ulong)++launchCounts[b]);
        var effector = battery.Site.Magazines[type].Effector;
        Fired = (Fired.Count + (effector.Kind == EffectorKind.Jammer ? 0 : 1), Fired.CostUsd + effector.CostUsd);
        if (reload)
        {
            var loaded = now + Duration.FromSeconds(battery.Site.ReloadSeconds);
            scene.Schedule(loaded, Stage.Truth, WorldEvent.Reload, id, b, type);
        }

        if (contract.Works(battery.Site, effector, launchCounts[b]))
            Begin(b, type, id, order, now);
        else
            Misfire(b, id, order, now);
        ReportOne(b, type, now);
    }

    /// <summary>A corrected aim point reaches a shot. A missile flies there; a jammer turns; a burst has been fired.</summary>
    public void Redirect(int index, int updateIndex, Instant now)
    {
        var shot = shots[index];
        if (shot.Ended)
            return;
        var aim = radars[shot.Guide].InTruth(updates[updateIndex].AimPoint);
        switch (EffectorOf(shot).Kind)
        {
            case EffectorKind.Missile: Aim(index, shot.PositionAt(now), aim, now, launches: false); break;
            case EffectorKind.Jammer: shots[index] = shot with { AimPoint = aim }; break;
            default: break;
        }
    }

    /// <summary>A launcher has been loaded.</summary>
    public void Reload(int b, int type, Instant now)
    {
        batteries[b].Reload(type);
        ReportOne(b, type, now);
    }

    /// <summary>A shot is at its aim point, if that still holds; what is near enough there meets its luck.</summary>
    public void Intercept(int index, int generation, Instant now)
    {
        var shot = shots[index];
        if (shot.Ended || shot.Generation != generation)
            return;
        shots[index] = shot with { Ended = true };
        Pending--;
        var site = batteries[shot.Battery].Site;
        var effector = EffectorOf(shot);
        var (target, miss) = contract.Nearest(shot, effector, now);
        var isGuided = target >= 0 && miss <= effector.HandoverMetres && (effector.Kind == EffectorKind.Jammer
            ? radars.HasInView(shot.Guide, target, now)
            : radars.Guides(shot.Guide, target, now));
        if (isGuided && contract.Kills(target, effector))
        {
            flyers.Kill(target, now, site.Id, shot.Order, miss);
        }
        else
        {
            scene.Truth.Write(new TruthEvent(now, TruthKind.InterceptorExpended, shot.Id, site.Id, shot.Order, target < 0 ? -1 : miss));
            if (isGuided && effector.Kind != EffectorKind.Jammer && contract.BreaksOff(target))
                flyers.TurnBack(target, now);
        }

        Report(shot.Battery, shot.Post, shot.Order, now, EngagementReportKind.FlightEnded, contract.See(shot, target, miss));
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
            if (magazines[type].Effector.Id == interceptor)
                return type;
        }

        throw new InvalidOperationException("an order names an effector that its battery never had");
    }

    private EffectorSpec EffectorOf(in Shot shot) => batteries[shot.Battery].Site.Magazines[shot.Type].Effector;

    private void Begin(int b, int type, ulong id, in EngagementOrder order, Instant now)
    {
        var site = batteries[b].Site;
        scene.Truth.Write(new TruthEvent(now, TruthKind.InterceptorLaunched, id, site.Id, order.Id));
        var guide = order.Guide == 0 ? site.GuidanceRadar : radars.IndexOf(order.Guide);
        shots.Add(new Shot { Id = id, Battery = b, Type = type, Post = PostIndexOf(order.Post), Guide = guide, Order = order.Id });
        Pending++;
        Aim(shots.Count - 1, site.Place, radars[guide].InTruth(order.AimPoint), now, launches: true);
        Report(b, PostIndexOf(order.Post), order.Id, now, EngagementReportKind.Launched);
    }

    private void Misfire(int b, ulong id, in EngagementOrder order, Instant now)
    {
        scene.Truth.Write(new TruthEvent(now, TruthKind.Misfired, id, batteries[b].Site.Id, order.Id));
        Report(b, PostIndexOf(order.Post), order.Id, now, EngagementReportKind.NotLaunched);
    }

    private void Aim(int index, Position from, Position aim, Instant now, bool launches)
    {
        var shot = shots[index];
        var site = batteries[shot.Battery].Site;
        var effector = EffectorOf(shot);

        // Nothing works beyond its reach: an aim point out there is flown to only as far as that.
        var fromLauncher = aim - site.Place;
        if (fromLauncher.Length > effector.ReachMetres)
            aim = site.Place + (fromLauncher.Normalized() * effector.ReachMetres);
        var distance = (aim - from).Length;
        shot.LegStart = from;
        shot.LegFrom = now;
        shot.AimPoint = aim;
        shot.Arrival = now + Duration.FromSeconds(launches ? effector.SecondsTo(distance) : distance / effector.SpeedMs);
        shot.Generation++;
        shots[index] = shot;
        scene.Schedule(
            shot.Arrival, Stage.Truth, WorldEvent.Intercept, MixingHash.Combine(shot.Id, (ulong)shot.Generation), index, shot.Battery, shot.Generation);
    }

    private int FindShot(ulong post, int order)
    {
        for (var i = shots.Count - 1; i >= 0; i--)
        {
            if (shots[i].Order == order && posts[shots[i].Post].Id == post)
                return i;
        }

        return -1;
    }

    private int PostIndexOf(ulong post) => Array.FindIndex(posts, site => site.Id == post);

    private void Report(int b, int post, int order, Instant now, EngagementReportKind kind, KillSight sight = KillSight.None) =>
        scene.MailOf(post).Send(new EngagementReport(order, now, kind, sight), network.WhenHeard(b, post, now));

    private void ReportOne(int b, int type, Instant now)
    {
        var site = batteries[b].Site;
        var report = new BatteryReport(
            site.Id, now, site.Magazines[type].Effector.Id, batteries[b].Ready(type), batteries[b].Loading(type), batteries[b].Operational);
        for (var post = site.Post; post >= 0; post = network.Above(post))
        {
            if (network.FromBattery(b, post, now, out var arrival))
                scene.MailOf(post).Send(report, arrival);
        }

        if (site.Crew >= 0 && network.Commands(site.Crew, now) && network.FromBattery(b, site.Crew, now, out var heard))
            scene.MailOf(site.Crew).Send(report, heard);
    }
}
