using Aspis.Journal;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Timing;
using Aspis.World.Effectors;
using Aspis.World.Links;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.World.Effects;

/// <summary>What arrivals do to places, radars, launchers and posts in one replication.</summary>
public sealed class Damage(WorldSpec spec, Scene scene, RadarNet radars, FireUnits fireUnits, Network network)
{
    private readonly int[] hits = new int[spec.Places.Length];
    private readonly bool[] lost = new bool[spec.Components.Length];

    /// <summary>Arrivals inside place p's footprint.</summary>
    public int HitsOn(int p) => hits[p];

    /// <summary>Value destroyed so far, in the scenario's points: each hit takes its share of what is left of a place.</summary>
    public double ValueLost()
    {
        var lostValue = 0.0;
        for (var p = 0; p < hits.Length; p++)
        {
            var left = spec.Places[p].Value;
            for (var hit = 0; hit < hits[p]; hit++)
                left *= 1 - spec.Places[p].LossPerHit;
            lostValue += spec.Places[p].Value - left;
        }

        return lostValue;
    }

    /// <summary>Begins a replication.</summary>
    public void Reset()
    {
        Array.Clear(hits);
        Array.Clear(lost);
    }

    /// <summary>A weapon comes down at a point. True when that is inside a place's footprint.</summary>
    public bool Arrive(FlyerSpec weapon, Position point, Instant now)
    {
        var isHit = false;
        for (var p = 0; p < spec.Places.Length; p++)
        {
            if (point.DistanceTo(spec.Places[p].Centre) > spec.Places[p].RadiusMetres)
                continue;
            hits[p]++;
            isHit = true;
            scene.Truth.Write(new TruthEvent(now, TruthKind.PlaceHit, weapon.Id, spec.Places[p].Id));
        }

        for (var c = 0; c < spec.Components.Length; c++)
        {
            if (!lost[c] && point.DistanceTo(spec.Components[c].Place) <= weapon.LethalRadiusMetres)
                Destroy(c, weapon, now);
        }

        return isHit;
    }

    private void Destroy(int c, FlyerSpec weapon, Instant now)
    {
        var component = spec.Components[c];
        lost[c] = true;
        scene.Truth.Write(new TruthEvent(now, TruthKind.ComponentLost, weapon.Id, component.Id));
        switch (component.Kind)
        {
            case ComponentKind.Radar:
                radars[component.Index].SwitchOff();
                for (var b = 0; b < spec.Batteries.Length; b++)
                {
                    if (spec.Batteries[b].GuidanceRadar != component.Index)
                        continue;
                    fireUnits[b].LoseGuidance();
                    fireUnits.ReportAll(b, now);
                }

                break;
            case ComponentKind.Launcher:
                fireUnits[component.Index].LoseLauncher();
                fireUnits.ReportAll(component.Index, now);
                break;
            case ComponentKind.Post:
                network.Lose(component.Index);
                break;
            default:
                throw new InvalidOperationException($"unknown component kind {component.Kind}");
        }
    }
}
