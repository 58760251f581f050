using Aspis.Journal;
using Aspis.Kernel.Randomness;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.World;
using Aspis.World.Objects;

namespace Aspis.Tests.Properties;

/// <summary>Reads the truth log of one replication from its beginning and notes whatever cannot be.</summary>
internal sealed class TruthBook
{
    private readonly WorldSpec world;
    private readonly List<string> faults = [];
    private readonly Dictionary<ulong, FlyerSpec> flyers;
    private readonly HashSet<ulong> launched = [];
    private readonly HashSet<ulong> turned = [];
    private readonly Dictionary<ulong, TerminalState> ended = [];
    private readonly HashSet<ulong> silent = [];
    private readonly Dictionary<ulong, int> launchers;
    private readonly HashSet<(ulong Battery, int Order)> ordered = [];
    private readonly HashSet<(ulong Battery, int Order)> flying = [];

    public TruthBook(PreparedLaydown laydown, in Luck luck)
    {
        world = laydown.World;
        flyers = world.Flyers.ToDictionary(flyer => flyer.Id);
        launchers = world.Batteries.ToDictionary(battery => battery.Id, battery => battery.Launchers);
        for (var b = 0; b < world.Batteries.Length; b++)
        {
            var battery = world.Batteries[b];
            if (luck.Draw(battery.NightLuck ?? battery.Id, 0, (uint)DrawPurpose.Readiness, 0).Uniform < battery.Readiness)
                continue;
            silent.Add(battery.Id);
            silent.UnionWith(world.Radars.Where(radar => radar.Battery == b).Select(radar => radar.Id));
        }
    }

    /// <summary>What cannot be in these events and their outcome.</summary>
    public IReadOnlyList<string> Faults(IReadOnlyList<TruthEvent> events, RunOutcome outcome)
    {
        for (var i = 0; i < events.Count; i++)
        {
            Check(i == 0 || events[i].Time >= events[i - 1].Time, "time runs backwards", events[i]);
            Read(events[i]);
        }

        Check(flying.Count == 0, $"{flying.Count} shots never end", default);
        for (var i = 0; i < world.Flyers.Length; i++)
            CheckEnd(world.Flyers[i], outcome.Terminals[i]);
        return faults;
    }

    private void Read(in TruthEvent e)
    {
        switch (e.Kind)
        {
            case TruthKind.Launched: Launch(e); break;
            case TruthKind.Failed: End(e, TerminalState.Failed); break;
            case TruthKind.Arrived: End(e, TerminalState.Arrived); break;
            case TruthKind.Ended: EndOtherwise(e); break;
            case TruthKind.TurnedBack:
                Check(Flies(e.Subject) && turned.Add(e.Subject), "turns back when it cannot", e);
                break;
            case TruthKind.PlotOrigin:
                Check(e.Subject == 0 || Flies(e.Subject), "a plot of what does not fly", e);
                Check(!silent.Contains(e.Other), "a plot of a radar that is off", e);
                break;
            case TruthKind.InterceptorLaunched:
                Shoot(e);
                flying.Add((e.Other, e.Number));
                break;
            case TruthKind.Misfired: Shoot(e); break;
            case TruthKind.InterceptorExpended:
                Check(flying.Remove((e.Other, e.Number)), "a shot ends that was not fired", e);
                break;
            case TruthKind.Killed:
                Check(flying.Remove((e.Other, e.Number)), "a kill without a shot", e);
                End(e, TerminalState.Killed);
                break;
            case TruthKind.PlaceHit:
                Check(ended.GetValueOrDefault(e.Subject) == TerminalState.Arrived, "a hit by what did not arrive", e);
                break;
            case TruthKind.ComponentLost: Lose(e); break;
            default: break;
        }
    }

    private void Launch(in TruthEvent e)
    {
        var flyer = flyers[e.Subject];
        Check(launched.Add(e.Subject) && !ended.ContainsKey(e.Subject), "starts twice, or after its end", e);
        if (flyer.Parent < 0)
            return;
        var parent = world.Flyers[flyer.Parent].Id;
        Check(Flies(parent) && !turned.Contains(parent), "is released by a carrier that does not bring it", e);
    }

    private void End(in TruthEvent e, TerminalState state)
    {
        Check(launched.Contains(e.Subject), "ends before it started", e);
        Close(e, state);
    }

    private void EndOtherwise(in TruthEvent e)
    {
        var state = (TerminalState)e.Number;
        if (e.Other != 0)
        {
            var parent = flyers[e.Subject].Parent;
            Check(parent >= 0 && world.Flyers[parent].Id == e.Other, "ends with a carrier that is not its own", e);
            Check(!launched.Contains(e.Subject), "ends with its carrier, released", e);
            var isKilled = ended.GetValueOrDefault(e.Other) == TerminalState.Killed;
            Check(state == (isKilled ? TerminalState.Killed : TerminalState.Withdrawn), "ends otherwise than its carrier", e);
            Check(isKilled || turned.Contains(e.Other), "ends with a carrier that flies on", e);
        }

        Close(e, state);
    }

    private void Close(in TruthEvent e, TerminalState state)
    {
        Check(ended.TryAdd(e.Subject, state), "ends twice", e);
        Check(MayEnd(flyers[e.Subject], state), $"cannot end {state}", e);
    }

    private static bool MayEnd(FlyerSpec flyer, TerminalState state) => state == TerminalState.Killed || flyer.Role switch
    {
        ObjectRole.Weapon => state is TerminalState.Failed or TerminalState.Arrived || (flyer.Parent >= 0 && state == TerminalState.Withdrawn),
        ObjectRole.Decoy => state is TerminalState.Failed or TerminalState.Expended,
        ObjectRole.Carrier or ObjectRole.Reconnaissance => state == TerminalState.Withdrawn,
        _ => state == TerminalState.Landed,
    };

    private void Shoot(in TruthEvent e)
    {
        Check(!silent.Contains(e.Other), "a shot of a battery that is out of action", e);
        Check(ordered.Add((e.Other, e.Number)), "an order carried out twice", e);
    }

    private void Lose(in TruthEvent e)
    {
        Check(ended.GetValueOrDefault(e.Subject) == TerminalState.Arrived, "a loss to what did not arrive", e);
        var lost = e.Other;
        var component = world.Components.Single(one => one.Id == lost);
        if (component.Kind == ComponentKind.Radar)
        {
            silent.Add(lost);
            silent.UnionWith(world.Batteries.Where(battery => battery.GuidanceRadar == component.Index).Select(battery => battery.Id));
        }
        else if (component.Kind == ComponentKind.Launcher && --launchers[world.Batteries[component.Index].Id] == 0)
        {
            silent.Add(world.Batteries[component.Index].Id);
        }
    }

    private void CheckEnd(FlyerSpec flyer, TerminalState outcome)
    {
        if (!ended.TryGetValue(flyer.Id, out var state) || state != outcome || outcome == TerminalState.None)
            faults.Add($"{flyer.Name} ends {state} in the log and {outcome} in the outcome");
    }

    private bool Flies(ulong flyer) => launched.Contains(flyer) && !ended.ContainsKey(flyer);

    private void Check(bool holds, string fault, in TruthEvent e)
    {
        if (!holds)
            faults.Add($"{fault}: {(flyers.TryGetValue(e.Subject, out var flyer) ? flyer.Name : "-")} {e}");
    }
}
