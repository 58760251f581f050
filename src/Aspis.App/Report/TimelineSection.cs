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
        var flights = busiest.Prepared.World.Weapons.Select((weapon, w) => Flight(run, busiest.Prepared, outcome, weapon, w)).ToArray();
        return new
        {
            Defence = busiest.Name,
            Replication = 0,
            input.Result.Design.Seed,
            DurationSeconds = run.Truth.Events[^1].Time.InSeconds,
            Threats = flights,
        };
    }

    private static object Flight(Run run, PreparedLaydown prepared, RunOutcome outcome, WeaponSpec weapon, int index)
    {
        var own = run.Truth.Events.Where(happening => happening.Subject == weapon.Id).ToArray();
        var tracks = TracksOf(run, index);
        var batteries = prepared.World.Batteries.Length;
        var furthest = Enumerable.Range(0, batteries).Select(b => outcome.Nearest[(index * batteries) + b]).Max();
        return new
        {
            Id = weapon.Name,
            Group = prepared.Raid.Groups[weapon.Group].Title,
            LaunchSeconds = TimeOf(own, TruthKind.Launched) ?? 0,
            EndSeconds = own.Last(happening => happening.Kind is TruthKind.Failed or TruthKind.Killed or TruthKind.Arrived).Time.InSeconds,
            Outcome = outcome.Terminals[index].ToString().ToLowerInvariant(),
            FirstDetectionSeconds = TimeOf(own, TruthKind.PlotOrigin),
            FirstTrackSeconds = tracks.Length > 0 ? tracks.Min(track => track.Since) : (double?)null,
            Why = outcome.Terminals[index] == TerminalState.Arrived ? ConstraintWords.Label(furthest) : null,
            Shots = Shots(run, prepared, tracks),
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

    private static (ulong Post, int Track, double Since)[] TracksOf(Run run, int weapon) =>
    [
        .. run.Messages.Messages
            .Where(message => message.Message is TrackReport report && run.PlotOrigins[report.LastPlot] == weapon)
            .Select(message => (message.Post, ((TrackReport)message.Message).Track, ((TrackReport)message.Message).Time.InSeconds))
            .GroupBy(report => (report.Post, report.Track))
            .Select(group => (group.Key.Post, group.Key.Track, group.Min(report => report.InSeconds))),
    ];

    private static object[] Shots(Run run, PreparedLaydown prepared, (ulong Post, int Track, double Since)[] tracks) =>
    [
        .. run.Messages.Messages
            .Select(message => message.Message)
            .OfType<EngagementOrder>()
            .Where(order => tracks.Any(track => track.Post == order.Post && track.Track == order.Track))
            .Select(order => Shot(run, prepared, order)),
    ];

    private static object Shot(Run run, PreparedLaydown prepared, EngagementOrder order)
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
            Interceptor = battery.Magazines.First(magazine => magazine.Interceptor.Id == order.Interceptor).Interceptor.Name,
            LaunchSeconds = launched ? launch.Time.InSeconds : order.Launch.InSeconds,
            InterceptSeconds = ended ? end.Time.InSeconds : order.Launch.InSeconds,
            Result = ended && end.Kind == TruthKind.Killed ? "kill" : ended ? "miss" : "lost",
        };
    }
}
