using Aspis.Journal;
using Aspis.Kernel.Events;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.EarlyWarning;
using Aspis.World.Effectors;
using Aspis.World.Effects;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.World;

/// <summary>The truth of one replication, and the only half that knows it. Reset it and use it again for the next one.</summary>
public sealed class World
{
    private readonly WorldSpec spec;
    private readonly Scene scene;
    private readonly EarlyWarningSource earlyWarning;

    /// <summary>The truth of one raid against one laydown.</summary>
    public World(WorldSpec spec, Scene scene)
    {
        this.spec = spec;
        this.scene = scene;
        Weapons = new Weapons(spec.Weapons, scene);
        Radars = new RadarNet(spec, scene, Weapons);
        FireUnits = new FireUnits(spec, scene, Weapons);
        Damage = new Damage(spec, scene, Radars, FireUnits);
        earlyWarning = new EarlyWarningSource(spec, scene);
    }

    /// <summary>The raid.</summary>
    public Weapons Weapons { get; }

    /// <summary>The radars.</summary>
    public RadarNet Radars { get; }

    /// <summary>The batteries and their interceptors.</summary>
    public FireUnits FireUnits { get; }

    /// <summary>What arrivals have destroyed.</summary>
    public Damage Damage { get; }

    /// <summary>Begins the replication that the scene's luck stands for.</summary>
    public void Reset()
    {
        Radars.Reset();
        Damage.Reset();
        FireUnits.Reset();
        Weapons.Reset();
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
            case WorldEvent.Arrival: Arrive(happening.Subject, now); break;
            case WorldEvent.Dwell: Radars.Dwell(happening.Subject, happening.Other, now); break;
            case WorldEvent.InterceptorLaunch: FireUnits.Launch(happening.Subject, happening.Payload, now); break;
            case WorldEvent.AimPointUpdate: FireUnits.Redirect(happening.Subject, happening.Payload, now); break;
            case WorldEvent.Intercept: Intercept(happening, now); break;
            case WorldEvent.SectorOrder: Radars.Turn(happening.Subject, happening.Payload, now); break;
            case WorldEvent.Reload: FireUnits.Reload(happening.Subject, happening.Other, now); break;
            default: throw new InvalidOperationException($"the world has no event of kind {happening.Kind}");
        }
    }

    private void Launch(int weapon, Instant now)
    {
        Weapons.Launch(weapon, now);
        Radars.Follow(weapon, now);
        earlyWarning.SeeLaunch(spec.Weapons[weapon], now);
    }

    private void Fail(int weapon, Instant now)
    {
        if (Weapons.End(weapon, TerminalState.Failed, now))
            scene.Truth.Write(new TruthEvent(now, TruthKind.Failed, spec.Weapons[weapon].Id));
    }

    private void Arrive(int weapon, Instant now)
    {
        if (!Weapons.Flies(weapon))
            return;
        var point = Weapons.StateAt(weapon, now).Position;
        Weapons.End(weapon, TerminalState.Arrived, now);
        var frame = spec.Weapons[weapon].AimFrame;
        var miss = frame.ToLocal(point);
        scene.Truth.Write(new TruthEvent(now, TruthKind.Arrived, spec.Weapons[weapon].Id, 0, 0, miss.East, miss.North));
        Damage.Arrive(spec.Weapons[weapon], point, now);
    }

    private void Intercept(in Event happening, Instant now)
    {
        var guidance = spec.Batteries[happening.Other].GuidanceRadar;
        var killed = FireUnits.Intercept(happening.Subject, happening.Generation, now, Radars[guidance].Stands);
        if (killed >= 0)
            Weapons.End(killed, TerminalState.Killed, now);
    }
}
