using Aspis.Journal;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Results;
using Aspis.World.Objects;

namespace Aspis.App.Report;

/// <summary>One replication told threat by threat: the first of the laydown that fires most.</summary>
internal static class TimelineSection
{
    /// <summary>The timeline, or null when no laydown fires.</summary>
    public static object? Of(ReportInput input)
    {
        var busiest = input.Result.Laydowns.MaxBy(laydown => laydown.Summarise("interceptorsFired").Mean)!;
        if (busiest.Summarise("interceptorsFired").Mean == 0)
            return null;
        var run = new Run(busiest.Prepared);
        run.Truth.Keeps = true;
        run.Messages.Keeps = true;
        var outcome = run.Play(input.Result.Design.Seed, 0, 0);
        var flights = busiest.Prepared.World.Flyers
            .Select((flyer, i) => (flyer, i))
            .Where(entry => entry.flyer.Role == ObjectRole.Weapon)
            .Select(entry => Flight(run, busiest.Prepared, outcome, entry.flyer, entry.i)).ToArray();
        return new
        {
            Defence = busiest.Name,
            Replication = 0,
            input.Result.Design.Seed,
            DurationSeconds = run.Truth.Events[^1].Time.InSeconds,
            Threats = flights,
        };
    }

    private static object Flight(Run run, PreparedLaydown prepared, RunOutcome outcome, FlyerSpec weapon, int index)
    {
        var own = run.Truth.Events.Where(happening => happening.Subject == weapon.Id).ToArray();
        var orders = OrdersAt(run, index, out var firstTrack);
        var batteries = prepared.World.Batteries.Length;
        var furthest = Enumerable.Range(0, batteries).Select(b => outcome.Nearest[(index * batteries) + b]).Max();
        return new
        {
            Id = weapon.Name,
            Group = prepared.Raid.Groups[weapon.Group].Title,
            LaunchSeconds = TimeOf(own, TruthKind.Launched) ?? 0,
            EndSeconds = own.Last(happening => happening.Kind is TruthKind.Failed or TruthKind.Killed or TruthKind.Arrived or TruthKind.Ended).Time.InSeconds,
            Outcome = outcome.Terminals[index].ToString().ToLowerInvariant(),
            FirstDetectionSeconds = TimeOf(own, TruthKind.PlotOrigin),
            FirstTrackSeconds = firstTrack,
            Why = outcome.Terminals[index] == TerminalState.Arrived ? ConstraintWords.Label(furthest) : null,
            Shots = orders.Select(order => Shot(run, prepared, order, weapon.Id)).ToArray(),
        };
    }

    private static double? TimeOf(TruthEvent[] events, TruthKind kind)
    {
        foreach (var happening in events)
        {
            if (happening.Kind == kind)
                return happening.Time.InSeconds;
        }

        return null;
    }

    /// <summary>
    /// The orders given at a weapon, and when it first had a firm track. A track is of the weapon whose plot it last held: the
    /// same rule as the ledger's.
    /// </summary>
    private static List<EngagementOrder> OrdersAt(Run run, int weapon, out double? firstTrack)
    {
        var owners = new Dictionary<(ulong Post, int Track), int>();
        var orders = new List<EngagementOrder>();
        firstTrack = null;
        foreach (var logged in run.Messages.Messages)
        {
            if (logged.Message is TrackReport report)
            {
                owners[(logged.Post, report.Track)] = run.PlotOrigins[report.LastPlot];
                if (run.PlotOrigins[report.LastPlot] == weapon)
                    firstTrack ??= report.Time.InSeconds;
            }
            else if (logged.Message is EngagementOrder order && owners.GetValueOrDefault((order.Post, order.Track), -1) == weapon)
            {
                orders.Add(order);
            }
        }

        return orders;
    }

    private static object Shot(Run run, PreparedLaydown prepared, EngagementOrder order, ulong weapon)
    {
        var battery = prepared.World.Batteries.First(site => site.Id == order.Battery);
        var launch = run.Truth.Events.FirstOrDefault(happening =>
            happening.Kind == TruthKind.InterceptorLaunched && happening.Other == order.Battery && happening.Number == order.Id);
        var end = run.Truth.Events.FirstOrDefault(happening =>
            happening.Kind is TruthKind.Killed or TruthKind.InterceptorExpended && happening.Other == order.Battery && happening.Number == order.Id);
        var launched = launch.Subject != 0;
        var ended = end.Subject != 0;
        return new
        {
            Battery = battery.Name,
            Interceptor = battery.Magazines.First(magazine => magazine.Effector.Id == order.Interceptor).Effector.Name,
            LaunchSeconds = launched ? launch.Time.InSeconds : order.Launch.InSeconds,
            InterceptSeconds = ended ? end.Time.InSeconds : order.Launch.InSeconds,
            Result = ended && end.Kind == TruthKind.Killed && end.Subject == weapon ? "kill" : ended ? "miss" : "lost",
        };
    }
}
