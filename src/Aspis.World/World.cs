using Aspis.Journal;
using Aspis.Kernel.Events;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.EarlyWarning;
using Aspis.World.Effectors;
using Aspis.World.Effects;
using Aspis.World.Links;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.World;

/// <summary>The truth of one replication, and the only half that knows it. Reset it and use it again for the next one.</summary>
public sealed class World
{
    private readonly WorldSpec spec;
    private readonly Scene scene;
    private readonly EarlyWarningSource earlyWarning;
    private readonly bool hasWeapons;

    /// <summary>The truth of one raid against one laydown.</summary>
    public World(WorldSpec spec, Scene scene)
    {
        this.spec = spec;
        this.scene = scene;
        hasWeapons = spec.Flyers.Any(flyer => flyer.Role == ObjectRole.Weapon);
        Flyers = new Flyers(spec.Flyers, scene);
        Network = new Network(spec, scene);
        Radars = new RadarNet(spec, scene, Flyers, Network);
        FireUnits = new FireUnits(spec, scene, Flyers, Radars, Network);
        Damage = new Damage(spec, scene, Radars, FireUnits, Network);
        earlyWarning = new EarlyWarningSource(spec, scene);
    }

    /// <summary>The raid and the traffic.</summary>
    public Flyers Flyers { get; }

    /// <summary>Who can speak to whom.</summary>
    public Network Network { get; }

    /// <summary>The radars.</summary>
    public RadarNet Radars { get; }

    /// <summary>The batteries and their shots.</summary>
    public FireUnits FireUnits { get; }

    /// <summary>What arrivals have destroyed.</summary>
    public Damage Damage { get; }

    /// <summary>
    /// Whether nothing can change the outcome any more: every weapon has ended, and every shot. Without weapons, when all
    /// traffic has.
    /// </summary>
    public bool IsOver => FireUnits.Pending == 0
        && (hasWeapons ? Flyers.WeaponsRemaining == 0 : Flyers.Remaining == 0);

    /// <summary>Begins the replication that the scene's luck stands for.</summary>
    public void Reset()
    {
        Network.Reset();
        Radars.Reset();
        Damage.Reset();
        FireUnits.Reset();
        Flyers.Reset();
        ScheduleOutages();
        earlyWarning.Reset();
    }

    /// <summary>Lets one event happen.</summary>
    public void Handle(in Event happening)
    {
        var now = new Instant(happening.Key.TimeNanoseconds);
        switch ((WorldEvent)happening.Kind)
        {
            case WorldEvent.Launch: Launch(happening.Subject, now); break;
            case WorldEvent.Failure: Fail(happening.Subject, now); break;
            case WorldEvent.Arrival: Arrive(happening.Subject, happening.Generation, now); break;
            case WorldEvent.TurnBack: Flyers.TurnBack(happening.Subject, now); break;
            case WorldEvent.Dwell: Radars.Dwell(happening.Subject, happening.Other, happening.Generation, now); break;
            case WorldEvent.FalsePlot: Radars.Mistake(happening.Subject, happening.Payload, now); break;
            case WorldEvent.RadarOrder: Radars.Obey(happening.Subject, happening.Payload, now); break;
            case WorldEvent.InterceptorLaunch: FireUnits.Launch(happening.Subject, happening.Payload, now); break;
            case WorldEvent.AimPointUpdate: FireUnits.Redirect(happening.Subject, happening.Payload, now); break;
            case WorldEvent.Intercept: FireUnits.Intercept(happening.Subject, happening.Generation, now); break;
            case WorldEvent.SectorOrder: Radars.Turn(happening.Subject, happening.Payload, now); break;
            case WorldEvent.Outage: Switch(happening.Subject, now); break;
            case WorldEvent.StateReport: FireUnits.RepeatState(happening.Subject, now); break;
            case WorldEvent.Reload: FireUnits.Reload(happening.Subject, happening.Other, now); break;
            default: throw new InvalidOperationException($"the world has no event of kind {happening.Kind}");
        }
    }

    /// <summary>Ends the replication: whatever still flies gets the end it was going to have.</summary>
    public void Close(Instant now)
    {
        Network.Close(now);
        Flyers.Close(now);
    }

    /// <summary>
    /// A post, or a battery's crew, that has heard nobody above it takes command: the batteries tell it what they hold and where
    /// their radars look.
    /// </summary>
    public void TakeCommand(int post, Instant now)
    {
        if (spec.Posts[post].CrewOf is var own and >= 0)
        {
            FireUnits.TakeOver(own, now);
            return;
        }

        for (var b = 0; b < spec.Batteries.Length; b++)
        {
            if (spec.Batteries[b].Post == post)
                FireUnits.ReportState(b, now);
        }
    }

    /// <summary>What falls silent tonight does so at its time; posts and links look at the clock themselves.</summary>
    private void ScheduleOutages()
    {
        for (var i = 0; i < Network.Tonight.Count; i++)
        {
            var outage = Network.Tonight[i];
            if (outage.Kind is not (NodeKind.Battery or NodeKind.Radar))
                continue;
            var entity = MixingHash.Combine(outage.Cause, (ulong)i);
            scene.Schedule(Instant.AtSeconds(outage.FromSeconds), Stage.Truth, WorldEvent.Outage, entity, i);
            if (double.IsFinite(outage.UntilSeconds))
                scene.Schedule(Instant.AtSeconds(outage.UntilSeconds), Stage.Truth, WorldEvent.Outage, MixingHash.Combine(entity, 1), i);
        }
    }

    private void Switch(int i, Instant now)
    {
        var outage = Network.Tonight[i];
        var isOn = Network.IsUp(outage.Kind, outage.Index, now);
        scene.Truth.Write(new TruthEvent(now, TruthKind.PowerChanged, outage.Cause, 0, isOn ? 1 : 0));
        if (outage.Kind == NodeKind.Battery)
            FireUnits.Power(outage.Index, isOn, now);
        else
            FireUnits.PowerRadar(outage.Index, isOn, now);
    }

    private void Launch(int i, Instant now)
    {
        if (!Flyers.Launch(i, now))
            return;
        Radars.Follow(i, now);
        earlyWarning.SeeLaunch(spec.Flyers[i], now);
    }

    private void Fail(int i, Instant now)
    {
        if (Flyers.End(i, TerminalState.Failed, now))
            scene.Truth.Write(new TruthEvent(now, TruthKind.Failed, spec.Flyers[i].Id));
    }

    private void Arrive(int i, int generation, Instant now)
    {
        if (!Flyers.IsDue(i, generation))
            return;
        var flyer = spec.Flyers[i];
        var point = Flyers.StateAt(i, now).Position;
        Flyers.End(i, flyer.PlannedEnd, now);
        if (flyer.Role != ObjectRole.Weapon)
        {
            scene.Truth.Write(new TruthEvent(now, TruthKind.Ended, flyer.Id, 0, (int)flyer.PlannedEnd));
            return;
        }

        var miss = flyer.AimFrame.ToLocal(point);
        scene.Truth.Write(new TruthEvent(now, TruthKind.Arrived, flyer.Id, 0, 0, miss.East, miss.North));
        Damage.Arrive(flyer, point, now);
    }
}
