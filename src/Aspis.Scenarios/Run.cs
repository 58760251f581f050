using System.Collections.Immutable;
using Aspis.Command;
using Aspis.Journal;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios.Laydowns;
using Aspis.World;
using Aspis.World.Objects;
using Aspis.World.Radars;

namespace Aspis.Scenarios;

/// <summary>
/// The wiring: the one loop of a run, and the only place where World and Command meet. The world's radars fill each post's
/// mailbox; at its cycle a post reads it and answers with orders; the orders go back to the world over the same links.
/// Re-usable: one run object does any number of replications, one after the other.
/// </summary>
public sealed class Run
{
    private readonly PreparedLaydown laydown;
    private readonly Scene scene;
    private readonly World.World world;
    private readonly CommandPost[] posts;
    private readonly Ledger ledger;
    private readonly TrackQuality[] pictures;
    private readonly bool[] commanding;

    /// <summary>A run of one laydown.</summary>
    public Run(PreparedLaydown laydown)
    {
        this.laydown = laydown;
        Digest = new Digest();
        Truth = new TruthLog(Digest);
        Messages = new MessageLog(Digest);
        scene = new Scene(Truth, Messages, laydown.Posts.Length);
        world = new World.World(laydown.World, scene);
        posts = [.. laydown.Posts.Select(spec => new CommandPost(spec))];
        ledger = new Ledger(laydown.World, world.Flyers);
        pictures = [.. laydown.Posts.Select(post => new TrackQuality([.. post.Radars.Select(radar => IndexOf(laydown.World.Radars, radar.Id))]))];
        commanding = new bool[posts.Length];
    }

    /// <summary>What became true in the last replication; kept when <see cref="TruthLog.Keeps"/> is set.</summary>
    public TruthLog Truth { get; }

    /// <summary>What was said in the last replication; kept when <see cref="MessageLog.Keeps"/> is set.</summary>
    public MessageLog Messages { get; }

    /// <summary>Fingerprint of the last replication.</summary>
    public Digest Digest { get; }

    /// <summary>What stood between batteries and objects in the last replication; kept when <see cref="Ledger.Keeps"/> is set.</summary>
    public Ledger Ledger => ledger;

    /// <summary>What each look of a radar came to in the last replication, when all is kept.</summary>
    public IReadOnlyList<Encounter> Encounters => world.Radars.Diary.Encounters;

    /// <summary>Keeps everything of the replications played from now on.</summary>
    public void KeepAll()
    {
        KeepLedger();
        Messages.Keeps = true;
    }

    /// <summary>Keeps what a ledger of the night needs: the truth, what was told of it and what radars met, without the messages.</summary>
    public void KeepLedger() => Truth.Keeps = ledger.Keeps = world.Radars.Diary.Keeps = true;

    /// <summary>Whether a battery was up when the last night began.</summary>
    public bool WasUp(int battery) => world.FireUnits[battery].WasUp;

    /// <summary>Whether nobody who may order a battery could reach it at some time of the last night.</summary>
    public bool WasCutOff(int battery) => world.Network.WasCutOff(battery);

    /// <summary>Object behind each plot of the last replication.</summary>
    public IReadOnlyList<int> PlotOrigins => world.Radars.PlotOrigins;

    /// <summary>Plays one replication until every weapon and every shot has ended; what then still flies ends as planned.</summary>
    public RunOutcome Play(ulong seed, int draw, int replication)
    {
        Reset(Luck.For(seed, (ulong)draw, (ulong)replication));
        var now = Instant.Start;
        var events = 0;
        while (!world.IsOver && scene.Queue.TryPop(out var happening))
        {
            now = new Instant(happening.Key.TimeNanoseconds);
            events++;
            if (happening.Kind == (byte)WorldEvent.Cycle)
                Cycle(happening.Subject, now);
            else
                world.Handle(happening);
        }

        world.Close(now);
        return Outcome(events);
    }

    private void Reset(in Luck luck)
    {
        Digest.Clear();
        Truth.Clear();
        Messages.Clear();
        ledger.Reset();
        scene.Reset(luck);
        world.Reset();
        for (var post = 0; post < posts.Length; post++)
        {
            posts[post].Reset();
            commanding[post] = world.Network.Commands(post, Instant.Start);
            pictures[post].Clear();
            ScheduleCycle(post, Instant.Start);
        }
    }

    private void ScheduleCycle(int post, Instant time) =>
        scene.Schedule(time, Stage.Command, WorldEvent.Cycle, laydown.World.Posts[post].Id, post);

    private void Cycle(int post, Instant now)
    {
        if (world.Network.IsLost(post))
            return;
        ScheduleCycle(post, now + Duration.FromSeconds(laydown.World.Posts[post].CycleSeconds));
        if (!TakesPart(post, now))
        {
            scene.MailOf(post).Skip(now);
            return;
        }

        var inbox = scene.MailOf(post).Collect(now);
        if (Messages.Keeps)
            Messages.Write(new InboxRecord(post, now, [.. inbox.Plots], [.. inbox.Engagements], [.. inbox.Batteries], [.. inbox.Sectors], [.. inbox.Cues], [.. inbox.Peers]));
        Deliver(post, posts[post].Cycle(now, inbox), now);
        pictures[post].Sample(posts[post], world, ledger, post, now);
    }

    /// <summary>Whether a post has power and command now. One that has not keeps no picture; its cycle is a sign of life all the same.</summary>
    private bool TakesPart(int post, Instant now)
    {
        if (!world.Network.Speaks(post, now))
            return false;
        world.Network.Beat(post, now);
        var commands = world.Network.Commands(post, now);
        if (commands && !commanding[post])
            world.TakeCommand(post, now);
        commanding[post] = commands;
        return commands;
    }

    /// <summary>Writes down what a post said, and sends its orders on their way.</summary>
    private void Deliver(int post, Outbox outbox, Instant now)
    {
        var id = laydown.World.Posts[post].Id;
        for (var i = 0; i < outbox.Tracks.Count; i++)
        {
            var report = outbox.Tracks[i];
            Messages.Write(id, report);
            ledger.Note(post, report, world.Radars.PlotOrigins, now);
        }

        foreach (var declaration in outbox.Identities)
            Messages.Write(id, declaration);
        foreach (var assessment in outbox.Assessments)
        {
            Messages.Write(id, assessment);
            ledger.Note(post, assessment);
        }

        for (var i = 0; i < outbox.Refusals.Count; i++)
        {
            var refusal = outbox.Refusals[i];
            Messages.Write(id, refusal);
            ledger.Note(post, refusal);
        }

        Share(post, outbox, now);
        foreach (var order in outbox.Sectors)
        {
            Messages.Write(id, order);
            world.Radars.Receive(post, order);
        }

        foreach (var order in outbox.Radars)
        {
            Messages.Write(id, order);
            world.Radars.Receive(post, order);
        }

        foreach (var order in outbox.Orders)
        {
            Messages.Write(order, now);
            ledger.Note(post, order, arrives: world.FireUnits.Receive(order, now), now);
        }

        for (var i = 0; i < outbox.AimPoints.Count; i++)
        {
            var update = outbox.AimPoints[i];
            Messages.Write(update);
            world.FireUnits.Receive(update);
        }
    }

    /// <summary>Writes down what a post tells others of equal rank, and sends it to each of them.</summary>
    private void Share(int post, Outbox outbox, Instant now)
    {
        if (outbox.Peers.Count == 0)
            return;
        foreach (var report in outbox.Peers)
            Messages.Write(report);
        foreach (var path in laydown.World.Network.Peers)
        {
            if (path.From != post || !world.Network.ToPeer(path, now, out var arrival))
                continue;
            foreach (var report in outbox.Peers)
                scene.MailOf(path.To).Send(report, arrival);
        }
    }

    private static int IndexOf(ImmutableArray<RadarSite> radars, ulong id)
    {
        for (var r = 0; r < radars.Length; r++)
        {
            if (radars[r].Id == id)
                return r;
        }

        throw new InvalidOperationException("a post believes in a radar that is not in the laydown");
    }

    private RunOutcome Outcome(int events)
    {
        var flyers = world.Flyers;
        var fired = world.FireUnits.Fired;
        var reasons = ledger.Reasons(world);
        return new RunOutcome
        {
            Digest = Digest.Value,
            Events = events,
            Terminals = [.. Enumerable.Range(0, flyers.Count).Select(i => flyers[i].Terminal)],
            Detected = [.. Enumerable.Range(0, flyers.Count).Select(WasDetected)],
            Engaged = ledger.Engaged(),
            Reasons = reasons,
            LastBatteries = ledger.LastBatteries(reasons),
            Hits = [.. Enumerable.Range(0, laydown.World.Places.Length).Select(world.Damage.HitsOn)],
            InterceptorsFired = fired.Count,
            InterceptorCostUsd = fired.CostUsd,
            ValueLost = world.Damage.ValueLost(),
            FalselyEngaged = ledger.OrdersAtNothing,
            Tracks = TrackQuality.Over(pictures),
            AssignmentGap = AssignmentGap(),
            FirstTrackSeconds = ledger.FirstTrack?.InSeconds,
            FirstArrivalSeconds = FirstArrival(),
        };
    }

    private double AssignmentGap()
    {
        var (losses, cycles) = (0.0, 0);
        foreach (var post in posts)
            (losses, cycles) = (losses + post.AssignmentGap.LossSum, cycles + post.AssignmentGap.Cycles);
        return cycles > 0 ? losses / cycles : 0;
    }

    private bool WasDetected(int flyer)
    {
        for (var r = 0; r < laydown.World.Radars.Length; r++)
        {
            if (world.Radars.Diary.Of(r, flyer) >= Constraint.NoTrack)
                return true;
        }

        return false;
    }

    private double FirstArrival()
    {
        double first = double.PositiveInfinity, planned = double.PositiveInfinity;
        for (var i = 0; i < world.Flyers.Count; i++)
        {
            var spec = laydown.World.Flyers[i];
            if (spec.Role != ObjectRole.Weapon)
                continue;
            var state = world.Flyers[i];
            if (state.Terminal == TerminalState.Arrived)
                first = Math.Min(first, state.End.InSeconds);
            planned = Math.Min(planned, state.Launch.InSeconds + spec.Trajectory.ArrivalSeconds);
        }

        if (double.IsInfinity(planned))
            return 0;
        return double.IsFinite(first) ? first : planned;
    }
}
