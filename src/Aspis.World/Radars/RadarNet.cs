using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Links;
using Aspis.World.Objects;

namespace Aspis.World.Radars;

/// <summary>All radars of a laydown in one replication: schedules their looks at what flies and posts what they detect.</summary>
public sealed class RadarNet
{
    private readonly Scene scene;
    private readonly Flyers flyers;
    private readonly Network network;
    private readonly RadarMail mail;
    private readonly Radar[] radars;
    private readonly RadarPair[] pairs;
    private readonly int[] jammers;
    private readonly List<double> turns = [];
    private readonly List<RadarOrder> orders = [];
    private int plotCount;

    /// <summary>The radars of a world.</summary>
    public RadarNet(WorldSpec spec, Scene scene, Flyers flyers, Network network)
    {
        this.scene = scene;
        this.flyers = flyers;
        this.network = network;
        mail = new RadarMail(scene, network, spec.Batteries);
        radars = [.. spec.Radars.Select(site => new Radar(site, spec.Flyers.Length))];
        pairs = [.. spec.Radars
            .SelectMany(_ => spec.Flyers, (radar, flyer) => MixingHash.Combine(radar.Id, flyer.Id))
            .Zip(spec.Windows, (id, window) => new RadarPair { Window = window, Id = id })];
        Diary = new RadarDiary(spec.Windows, spec.Flyers.Length);
        jammers = [.. Enumerable.Range(0, spec.Flyers.Length).Where(i => spec.Flyers[i].JammerWattsPerHertz > 0)];
    }

    /// <summary>The object behind each plot of this replication, −1 where there is none: truth, for the log and the measures only.</summary>
    public List<int> PlotOrigins { get; } = [];

    /// <summary>What looks came to.</summary>
    public RadarDiary Diary { get; }

    /// <summary>Begins a replication.</summary>
    public void Reset()
    {
        plotCount = 0;
        Diary.Reset();
        PlotOrigins.Clear();
        turns.Clear();
        orders.Clear();
        foreach (ref var pair in pairs.AsSpan())
            pair.Generation = 0;
        for (var r = 0; r < radars.Length; r++)
        {
            radars[r].Reset(scene.Luck);
            if (network.IsDownAllNight(NodeKind.Radar, r))
                radars[r].SwitchOff();
            ReportSector(r, Instant.Start);
            if (radars[r].Site.Spec is { Searches: true, FalsePlots: > 0 })
                ScheduleFalsePlot(r, 0, Instant.Start);
        }
    }

    /// <summary>A battery is not up: its radars stay silent.</summary>
    public void SwitchOff(int battery)
    {
        foreach (var radar in radars)
        {
            if (radar.Site.Battery == battery)
                radar.SwitchOff();
        }
    }

    /// <summary>A battery loses its power, or has it again: its radars see nothing meanwhile.</summary>
    public void Power(int battery, bool isOn)
    {
        foreach (var radar in radars)
        {
            if (radar.Site.Battery == battery)
                radar.Power(isOn);
        }
    }

    /// <summary>A battery's crew takes its radars over: they go on the air, follow nothing more for the post, and say where they look.</summary>
    public void TakeOver(int battery, Instant now)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            if (radars[r].Site.Battery != battery)
                continue;
            radars[r].Follows.Clear();
            if (radars[r].IsSilent && radars[r].Stands)
                Radiate(r, true, now);
            ReportSector(r, now);
        }
    }

    /// <summary>The radars of a battery say again where they look.</summary>
    public void ReportSectors(int battery, Instant now)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            if (radars[r].Site.Battery == battery)
                ReportSector(r, now);
        }
    }

    /// <summary>Whether radar r has an object in view above the horizon, whatever its echo.</summary>
    public bool HasInView(int r, int i, Instant now)
    {
        var state = flyers.StateAt(i, now);
        return radars[r].Operates && !IsHidden(r, i, now) && radars[r].At(Sighting.From(radars[r].Site, state.Position, state.Velocity), state.Position, now) == Look.LookedAt;
    }

    /// <summary>Whether radar r can guide a shot at an object: it has it in view and, if it follows objects one by one, follows it.</summary>
    public bool Guides(int r, int i, Instant now) =>
        (radars[r].Site.Spec.FollowChannels == 0 || radars[r].Follows.Contains(i)) && HasInView(r, i, now);

    /// <summary>Radar r of the laydown.</summary>
    public Radar this[int r] => radars[r];

    /// <summary>An object is up: each radar that could ever see it looks for it from when it comes into view.</summary>
    public void Follow(int i, Instant launch)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            ref readonly var window = ref Pair(r, i).Window;
            if (!window.IsEmpty)
                ScheduleLook(r, i, launch + Duration.FromSeconds(window.FirstSeconds));
        }
    }

    /// <summary>Radar r's beam is on object i, unless the look has since been put at another time.</summary>
    public void Dwell(int r, int i, int generation, Instant now)
    {
        var revisit = radars[r].RevisitSeconds(i);
        if (generation != Pair(r, i).Generation || !radars[r].Stands || !flyers.Shows(i, now) || double.IsInfinity(revisit))
            return;
        var state = flyers.StateAt(i, now);
        var sighting = Sighting.From(radars[r].Site, state.Position, state.Velocity);
        var found = LookAt(r, i, now, sighting, state.Position);
        radars[r].Follows.Note(i, found);
        ScheduleNext(r, i, now, sighting.AzimuthRadians);
    }

    /// <summary>The nth time, noise passes radar r's threshold.</summary>
    public void Mistake(int r, int n, Instant now)
    {
        if (radars[r].Operates)
            Send(r, -1, 0, radars[r].FalsePlot(n, now, scene.Luck, plotCount), now);
        ScheduleFalsePlot(r, n + 1, now);
    }

    /// <summary>An order to turn is on its way to a radar.</summary>
    public void Receive(int post, in SectorOrder order)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            var site = radars[r].Site;
            if (site.Id != order.Radar || !network.ToRadar(post, r, order.Sent, out var arrival))
                continue;
            turns.Add(order.AzimuthRadians + radars[r].NorthErrorRadians);
            scene.Schedule(arrival, Stage.Truth, WorldEvent.SectorOrder, site.Id, r, payload: turns.Count - 1);
        }
    }

    /// <summary>An order to turn reaches radar r.</summary>
    public void Turn(int r, int orderIndex, Instant now)
    {
        if (radars[r].Operates && radars[r].Turn(turns[orderIndex], now))
        {
            scene.Truth.Write(new TruthEvent(now, TruthKind.SectorTurned, radars[r].Site.Id, 0, 0, turns[orderIndex]));
            ReportSector(r, now);
        }
    }

    /// <summary>A crew knows which way its sector looks, by its own idea of north, and says so.</summary>
    private void ReportSector(int r, Instant now)
    {
        var site = radars[r].Site;
        if (!site.Spec.Rotates)
            mail.Send(r, site, new SectorReport(site.Id, now, radars[r].FacingRadians - radars[r].NorthErrorRadians), now);
    }

    /// <summary>An order to follow, or about being on the air, is on its way to a radar.</summary>
    public void Receive(int post, in RadarOrder order)
    {
        var r = IndexOf(order.Radar);
        if (!network.ToRadar(post, r, order.Sent, out var arrival))
            return;
        orders.Add(order);
        scene.Schedule(
            arrival,
            Stage.Truth,
            WorldEvent.RadarOrder,
            MixingHash.Combine(order.Radar, (ulong)orders.Count),
            r,
            payload: orders.Count - 1);
    }

    /// <summary>An order reaches radar r.</summary>
    public void Obey(int r, int orderIndex, Instant now)
    {
        var order = orders[orderIndex];
        switch (order.Kind)
        {
            case RadarOrderKind.Follow: Follow(r, order, now); break;
            case RadarOrderKind.Release: radars[r].Follows.Remove(order.Track); break;
            case RadarOrderKind.Radiate: Radiate(r, true, now); break;
            case RadarOrderKind.FallSilent: Radiate(r, false, now); break;
            default: throw new InvalidOperationException($"no radar knows an order {order.Kind}");
        }
    }

    private void Radiate(int r, bool radiates, Instant now)
    {
        radars[r].Radiate(radiates);
        scene.Truth.Write(new TruthEvent(now, TruthKind.Radiates, radars[r].Site.Id, 0, radiates ? 1 : 0));
    }

    /// <summary>
    /// Radar r looks where its post believes a track to be, and from then on follows the object nearest to that place among
    /// those near enough to be meant: which one that is, is the radar's own finding.
    /// </summary>
    private void Follow(int r, in RadarOrder order, Instant now)
    {
        var radar = radars[r];
        radar.Follows.Remove(order.Track);
        if (!radar.Operates || radar.Follows.Count >= radar.Site.Spec.FollowChannels)
            return;
        var place = radar.InTruth(order.Position + (order.Velocity * (now - order.Sent).InSeconds));
        var (nearest, least) = (-1, order.UncertaintyMetres);
        for (var i = 0; i < flyers.Count; i++)
        {
            if (!flyers.Shows(i, now) || Pair(r, i).Window.IsEmpty)
                continue;
            if (flyers.IsWithin(i, place, least, now, out var distance))
                (nearest, least) = (i, distance);
        }

        if (nearest < 0)
            return;
        var isNew = !radar.Follows.Contains(nearest);
        radar.Follows.Add(order.Track, nearest);
        if (isNew)
            LookAgain(r, nearest, now);
    }

    /// <summary>Puts the next look of radar r at an object at another time than was planned.</summary>
    private void LookAgain(int r, int i, Instant now)
    {
        Pair(r, i).Generation++;
        var state = flyers.StateAt(i, now);
        var sighting = Sighting.From(radars[r].Site, state.Position, state.Velocity);
        Schedule(r, i, radars[r].NextLook(now, sighting.AzimuthRadians, radars[r].RevisitSeconds(i)));
    }

    private bool LookAt(int r, int i, Instant now, in Sighting sighting, Position target)
    {
        var radar = radars[r];
        var spec = flyers.SpecOf(i);
        var look = IsHidden(r, i, now) ? Look.NotInView : radar.At(sighting, target, now);
        if (look != Look.LookedAt || !radar.Operates)
        {
            Diary.Note(r, i, now, look switch
            {
                Look.NotInView => Constraint.NeverInView,
                _ when radar.IsSilent => Constraint.RadarSilent,
                Look.OutsideSector => Constraint.OutsideRadarSector,
                _ => Constraint.NeverInView,
            });
            return false;
        }

        var reply = flyers[i].Reply;
        var echo = new Echo(spec.Id, spec.Class, spec.CrossSectionM2, spec.SwerlingCase, reply);
        var finding = radar.Detect(sighting, echo, Jamming(r, sighting, now), radar.RevisitSeconds(i), now, scene.Luck, plotCount, out var plot);
        Diary.Note(r, i, now, finding switch
        {
            Finding.Detected => Constraint.NoTrack,
            Finding.Jammed => Constraint.Jammed,
            _ => Constraint.BelowThreshold,
        });
        if (finding != Finding.Detected)
            return false;
        Send(r, i, spec.Id, plot, now);
        return true;
    }

    private void Send(int r, int i, ulong about, in RadarPlot plot, Instant now)
    {
        var site = radars[r].Site;
        PlotOrigins.Add(i);
        scene.Truth.Write(new TruthEvent(now, TruthKind.PlotOrigin, about, site.Id, plotCount++));
        scene.Messages.Write(plot);
        mail.Send(r, site, plot, now);
    }

    /// <summary>Noise of all that jams now, over radar r's own, while it looks at something.</summary>
    private double Jamming(int r, in Sighting look, Instant now)
    {
        var noise = 0.0;
        foreach (var j in jammers)
        {
            if (!flyers.Flies(j))
                continue;
            var state = flyers.StateAt(j, now);
            var sighting = Sighting.From(radars[r].Site, state.Position, state.Velocity);
            noise += radars[r].Jamming(sighting, state.Position, look, flyers.SpecOf(j).JammerWattsPerHertz);
        }

        return noise;
    }

    private void ScheduleLook(int r, int i, Instant from)
    {
        if (!radars[r].Site.Spec.Searches)
            return;
        var state = flyers.StateAt(i, from);
        var sighting = Sighting.From(radars[r].Site, state.Position, state.Velocity);
        Schedule(r, i, radars[r].NextLook(from, sighting.AzimuthRadians, radars[r].RevisitSeconds(i)));
    }

    private void ScheduleNext(int r, int i, Instant now, double azimuthRadians)
    {
        var revisit = radars[r].RevisitSeconds(i);
        if (!double.IsFinite(revisit))
            return;
        var next = now + Duration.FromSeconds(revisit / 2);
        ref readonly var window = ref Pair(r, i).Window;
        var along = flyers.PathSeconds(i, next);
        var recedes = flyers[i].TurnedBack is not null;
        if (recedes ? along < window.FirstSeconds : along > window.LastSeconds)
            return;
        if (!recedes)
            next += Duration.FromSeconds(window.NextClear(along) - along);
        Schedule(r, i, radars[r].NextLook(next, azimuthRadians, revisit));
    }

    private void Schedule(int r, int i, Instant time)
    {
        ref readonly var pair = ref Pair(r, i);
        var generation = pair.Generation;
        var entity = generation == 0 ? pair.Id : MixingHash.Combine(pair.Id, (ulong)generation);
        scene.Schedule(time, Stage.Sensing, WorldEvent.Dwell, entity, r, i, generation);
    }

    private void ScheduleFalsePlot(int r, int n, Instant after)
    {
        var radar = radars[r];
        scene.Schedule(radar.NextFalsePlot(n, after, scene.Luck), Stage.Sensing, WorldEvent.FalsePlot, radar.Site.Id, r, payload: n);
    }

    private bool IsHidden(int r, int i, Instant now)
    {
        ref readonly var window = ref Pair(r, i).Window;
        return window.Hidden.Length > 0 && window.IsHidden(flyers.PathSeconds(i, now));
    }

    private ref RadarPair Pair(int r, int i) => ref pairs[(r * flyers.Count) + i];

    /// <summary>Index of the radar whose scenario name has a hash.</summary>
    public int IndexOf(ulong radar)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            if (radars[r].Site.Id == radar)
                return r;
        }

        throw new InvalidOperationException("an order names a radar that is not in the laydown");
    }
}
