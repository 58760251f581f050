using Aspis.Journal;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Results;
using Aspis.World.Objects;

namespace Aspis.App.Report;

/// <summary>One replication played again with its journal, and what the journal says of each flight.</summary>
internal sealed class NightStory
{
    private readonly PreparedLaydown prepared;
    private readonly ReportInput input;
    private readonly Run run;
    private readonly RunOutcome outcome;
    private readonly ILookup<ulong, TruthEvent> bySubject;
    private readonly ILookup<(ulong Battery, int Order), TruthEvent> byOrder;
    private readonly List<EngagementOrder>[] orders;
    private readonly double?[] firstTracks;

    /// <summary>Plays the replication; its figures must be those of the first draw.</summary>
    public NightStory(PreparedLaydown prepared, ReportInput input, int replication)
    {
        this.prepared = prepared;
        this.input = input;
        run = new Run(prepared);
        run.Truth.Keeps = true;
        run.Messages.Keeps = true;
        outcome = run.Play(input.Result.Design.Seed, 0, replication);
        bySubject = run.Truth.Events.ToLookup(happening => happening.Subject);
        byOrder = run.Truth.Events
            .Where(happening => happening.Kind is TruthKind.InterceptorLaunched or TruthKind.InterceptorExpended or TruthKind.Killed or TruthKind.Misfired)
            .ToLookup(happening => (happening.Other, happening.Number));
        orders = [.. prepared.World.Flyers.Select(_ => new List<EngagementOrder>())];
        firstTracks = new double?[orders.Length];
        ReadMessages();
    }

    /// <summary>How long the night took, s.</summary>
    public double DurationSeconds => run.Truth.Events[^1].Time.InSeconds;

    /// <summary>Everything hostile, and of the other aircraft those that were engaged or hit.</summary>
    public object[] Flights() =>
    [
        .. prepared.World.Flyers.Select((flyer, i) => (Flyer: flyer, Index: i))
            .Where(entry => entry.Flyer.IsHostile || orders[entry.Index].Count > 0 || outcome.Terminals[entry.Index] == TerminalState.Killed)
            .Select(entry => Flight(entry.Flyer, entry.Index)),
    ];

    private object Flight(FlyerSpec flyer, int index)
    {
        var own = bySubject[flyer.Id].ToArray();
        return new
        {
            Id = flyer.Name,
            Role = Wording.Name(flyer.Role),
            Group = FlightPaths.Label(input, flyer),
            LaunchSeconds = TimeOf(own, TruthKind.Launched),
            EndSeconds = own.Last(happening => happening.Kind is TruthKind.Failed or TruthKind.Killed or TruthKind.Arrived or TruthKind.Ended).Time.InSeconds,
            Outcome = Wording.Name(outcome.Terminals[index]),
            FirstDetectionSeconds = TimeOf(own, TruthKind.PlotOrigin),
            FirstTrackSeconds = firstTracks[index],
            Why = outcome.Terminals[index] == TerminalState.Arrived ? ConstraintWords.Label(outcome.ReasonOf(index)) : null,
            Shots = orders[index].Select(order => Shot(order, flyer.Id)).ToArray(),
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
    /// The orders given at each flyer, and when it first had a firm track. A track is of the flyer whose plot it last held, plots of nothing apart:
    /// the same rule as the ledger's.
    /// </summary>
    private void ReadMessages()
    {
        var owners = new Dictionary<(ulong Post, int Track), int>();
        foreach (var logged in run.Messages.Messages)
        {
            if (logged.Message is TrackReport report)
            {
                var flyer = run.PlotOrigins[report.LastPlot];
                if (flyer < 0)
                    continue;
                owners[(logged.Post, report.Track)] = flyer;
                firstTracks[flyer] ??= report.Time.InSeconds;
            }
            else if (logged.Message is EngagementOrder order && owners.TryGetValue((order.Post, order.Track), out var target))
            {
                orders[target].Add(order);
            }
        }
    }

    private object Shot(EngagementOrder order, ulong target)
    {
        var battery = prepared.World.Batteries.First(site => site.Id == order.Battery);
        var effector = battery.Magazines.First(magazine => magazine.Effector.Id == order.Interceptor).Effector;
        var story = byOrder[(order.Battery, order.Id)].ToArray();
        var launched = TimeOf(story, TruthKind.InterceptorLaunched) ?? TimeOf(story, TruthKind.Misfired) ?? order.Launch.InSeconds;
        var end = story.LastOrDefault();
        return new
        {
            Battery = battery.Name,
            Interceptor = input.Result.Design.Catalogue.Items[effector.Name].Name,
            Kind = Wording.Name(effector.Kind),
            LaunchSeconds = launched,
            InterceptSeconds = end.Subject == 0 ? launched : end.Time.InSeconds,
            Result = ResultOf(end, target),
            Victim = end.Kind == TruthKind.Killed && end.Subject != target ? NameOf(end.Subject) : null,
        };
    }

    private static string ResultOf(TruthEvent end, ulong target) => end switch
    {
        { Subject: 0 } => "notFired",
        { Kind: TruthKind.Misfired } => "misfired",
        { Kind: TruthKind.Killed } => end.Subject == target ? "kill" : "otherKilled",
        _ => "miss",
    };

    private string NameOf(ulong flyer) => prepared.World.Flyers.First(candidate => candidate.Id == flyer).Name;
}
