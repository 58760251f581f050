using System.Collections.Immutable;
using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Objects;

namespace Aspis.World.Radars;

/// <summary>All radars of a laydown in one replication: schedules their looks at what flies and posts what they detect.</summary>
public sealed class RadarNet
{
    private readonly Scene scene;
    private readonly Flyers flyers;
    private readonly ImmutableArray<VisibleWindow> windows;
    private readonly Radar[] radars;
    private readonly ulong[] pairs;
    private readonly Constraint[] diagnosis;
    private readonly int[] jammers;
    private readonly List<double> turns = [];
    private int plotCount;

    /// <summary>The radars of a world.</summary>
    public RadarNet(WorldSpec spec, Scene scene, Flyers flyers)
    {
        this.scene = scene;
        this.flyers = flyers;
        windows = spec.Windows;
        radars = [.. spec.Radars.Select(site => new Radar(site))];
        pairs = [.. spec.Radars.SelectMany(_ => spec.Flyers, (radar, flyer) => MixingHash.Combine(radar.Id, flyer.Id))];
        diagnosis = new Constraint[pairs.Length];
        jammers = [.. Enumerable.Range(0, spec.Flyers.Length).Where(i => spec.Flyers[i].JammerWattsPerHertz > 0)];
    }

    /// <summary>The object behind each plot of this replication: truth, for the log and the measures only.</summary>
    public List<int> PlotOrigins { get; } = [];

    /// <summary>Begins a replication.</summary>
    public void Reset()
    {
        plotCount = 0;
        PlotOrigins.Clear();
        turns.Clear();
        Array.Fill(diagnosis, Constraint.NeverInView);
        foreach (var radar in radars)
            radar.Reset(scene.Luck);
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

    /// <summary>Whether radar r has an object in view above the horizon, whatever its echo.</summary>
    public bool HasInView(int r, int i, Instant now)
    {
        var state = flyers.StateAt(i, now);
        return radars[r].Operates && radars[r].At(Sighting.From(radars[r].Site, state.Position, state.Velocity), state.Position, now) == Look.LookedAt;
    }

    /// <summary>Radar r of the laydown.</summary>
    public Radar this[int r] => radars[r];

    /// <summary>How near radar r came to seeing object i: a diagnostic for the ledger, never told to Command.</summary>
    public Constraint DiagnosisOf(int r, int i) => diagnosis[(r * flyers.Count) + i];

    /// <summary>An object is up: each radar that could ever see it looks for it from when it comes into view.</summary>
    public void Follow(int i, Instant launch)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            var window = windows[(r * flyers.Count) + i];
            if (!window.IsEmpty)
                ScheduleLook(r, i, launch + Duration.FromSeconds(window.FirstSeconds));
        }
    }

    /// <summary>Radar r's beam is on object i.</summary>
    public void Dwell(int r, int i, Instant now)
    {
        if (!radars[r].Operates || !flyers.Flies(i))
            return;
        var state = flyers.StateAt(i, now);
        var sighting = Sighting.From(radars[r].Site, state.Position, state.Velocity);
        LookAt(r, i, now, sighting, state.Position);
        var window = windows[(r * flyers.Count) + i];
        var next = now + Duration.FromSeconds(radars[r].Site.Spec.ScanSeconds / 2);
        var along = flyers.PathSeconds(i, next);
        var recedes = flyers[i].TurnedBack is not null;
        if (recedes ? along >= window.FirstSeconds : along <= window.LastSeconds)
            Schedule(r, i, radars[r].NextLook(next, sighting.AzimuthRadians));
    }

    /// <summary>An order to turn is on its way to a radar.</summary>
    public void Receive(in SectorOrder order)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            var site = radars[r].Site;
            if (site.Id != order.Radar)
                continue;
            turns.Add(order.AzimuthRadians + radars[r].NorthErrorRadians);
            scene.Schedule(
                order.Sent + Duration.FromSeconds(site.LinkSeconds), Stage.Truth, WorldEvent.SectorOrder, site.Id, r, payload: turns.Count - 1);
        }
    }

    /// <summary>An order to turn reaches radar r.</summary>
    public void Turn(int r, int orderIndex, Instant now)
    {
        if (radars[r].Operates && radars[r].Turn(turns[orderIndex], now))
            scene.Truth.Write(new TruthEvent(now, TruthKind.SectorTurned, radars[r].Site.Id, 0, 0, turns[orderIndex]));
    }

    private void LookAt(int r, int i, Instant now, in Sighting sighting, Position target)
    {
        var radar = radars[r];
        var spec = flyers.SpecOf(i);
        var look = radar.At(sighting, target, now);
        if (look != Look.LookedAt)
        {
            Diagnose(r, i, look == Look.OutsideSector ? Constraint.OutsideRadarSector : Constraint.NeverInView);
            return;
        }

        var reply = flyers[i].Replies ? spec.Reply : TransponderReply.None;
        var echo = new Echo(spec.Id, spec.Class, spec.CrossSectionM2, spec.SwerlingCase, reply);
        var finding = radar.Detect(sighting, echo, Jamming(r, sighting, now), now, scene.Luck, plotCount, out var plot);
        Diagnose(r, i, finding switch
        {
            Finding.Detected => Constraint.NoTrack,
            Finding.Jammed => Constraint.Jammed,
            _ => Constraint.BelowThreshold,
        });
        if (finding != Finding.Detected)
            return;
        PlotOrigins.Add(i);
        scene.Truth.Write(new TruthEvent(now, TruthKind.PlotOrigin, spec.Id, radar.Site.Id, plotCount++));
        scene.Messages.Write(plot);
        scene.MailOf(radar.Site.Post).Send(plot, now + Duration.FromSeconds(radar.Site.LinkSeconds));
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

    private void Diagnose(int r, int i, Constraint constraint)
    {
        ref var furthest = ref diagnosis[(r * flyers.Count) + i];
        if (constraint > furthest)
            furthest = constraint;
    }

    private void ScheduleLook(int r, int i, Instant from)
    {
        var state = flyers.StateAt(i, from);
        var sighting = Sighting.From(radars[r].Site, state.Position, state.Velocity);
        Schedule(r, i, radars[r].NextLook(from, sighting.AzimuthRadians));
    }

    private void Schedule(int r, int i, Instant time) =>
        scene.Schedule(time, Stage.Sensing, WorldEvent.Dwell, pairs[(r * flyers.Count) + i], r, i);
}
