using System.Collections.Immutable;
using Aspis.Command;
using Aspis.Command.EngagementControl;
using Aspis.Command.Tracking;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Tests.Builders;

/// <summary>
/// A post without radars or motion, whose batteries have one missile type each: what they could do at which track is written down
/// as candidates, and what is chosen of them is looked at.
/// </summary>
internal sealed class FireDesk
{
    private static readonly CommandPostSpec Model = new TestField().Build().Posts[0];
    private readonly List<Track> tracks = [];

    public FireDesk(int salvo, params ImmutableArray<DeskBattery> batteries)
        : this(salvo, AssignmentMethod.Greedy, measures: true, batteries)
    {
    }

    public FireDesk(int salvo, AssignmentMethod method, bool measures, params ImmutableArray<DeskBattery> batteries)
    {
        var missile = Model.Batteries[0].Effectors[0];
        var post = Model with
        {
            Batteries = [.. batteries.Select((battery, b) => Model.Batteries[0] with
            {
                Id = (ulong)(b + 1),
                TargetChannels = battery.Targets,
                SalvoIntervalSeconds = 0,
                Effectors = [missile with { Channels = battery.Missiles, IlluminationSeconds = battery.IlluminationSeconds }],
            })],
            Doctrine = TestField.DefaultDoctrine with
            {
                SalvoSizes = [.. Enumerable.Repeat(salvo, 5)], Assignment = method, MeasuresAssignment = measures,
            },
        };
        FireControl = new FireControl(post);
        FireControl.Clear();
        for (var b = 0; b < batteries.Length; b++)
            FireControl.Units[b].Hear(new BatteryReport((ulong)(b + 1), Instant.Start, missile.Id, batteries[b].Ready, 0, true));
        Gap = new AssignmentGap(FireControl, post.Doctrine);
    }

    public FireControl FireControl { get; }

    public AssignmentGap Gap { get; }

    public List<Candidate> Candidates { get; } = [];

    /// <summary>A track that puts so much at risk and comes down at a time.</summary>
    public Track Track(double value, double impactSeconds = 100)
    {
        var track = new Track { Number = tracks.Count + 1, LastHitBy = [], Told = [], ToldPossible = [] };
        (track.ValueAtRisk, track.PredictedImpact) = (value, Instant.AtSeconds(impactSeconds));
        tracks.Add(track);
        return track;
    }

    /// <summary>A battery could fire at a track: now, or when its launch is due.</summary>
    public void Can(int battery, Track track, double kill, double launchSeconds = 0, double interceptSeconds = 50) => Candidates.Add(new Candidate(
        track, battery, new Opportunity(0, Instant.AtSeconds(launchSeconds), Instant.AtSeconds(interceptSeconds), default, kill), launchSeconds <= 0));

    /// <summary>The best choice, as battery and number of track.</summary>
    public (double Objective, double Bound, (int Battery, int Track)[] Salvos) Best(bool looksAhead = false)
    {
        var choice = new SalvoChoice(Candidates, FireControl, looksAhead, mostNodes: 100_000);
        return (choice.Objective, choice.Bound, [.. choice.Chosen.Select(n => (Candidates[n].Battery, Candidates[n].Track.Number)).Order()]);
    }

    /// <summary>Orders what a rule chooses, in its order, as far as shots and channels allow; returns the value it is expected to save.</summary>
    public double Order(ISalvoChooser chooser, out List<(int Battery, int Track)> salvos)
    {
        var outbox = new Outbox();
        var (some, saved) = (Candidates.ToList(), 0.0);
        salvos = [];
        foreach (var candidate in some.Take(chooser.Arrange(some, Instant.Start)))
        {
            if (FireControl.Allows(FireControl.Units[candidate.Battery], candidate.Track, candidate.Opportunity) != Constraint.NoDefence)
                continue;
            var before = outbox.Orders.Count;
            FireControl.Open(candidate.Battery, candidate.Track, candidate.Opportunity, outbox);
            saved += SalvoChoice.Value(candidate, outbox.Orders.Count - before);
            salvos.Add((candidate.Battery, candidate.Track.Number));
        }

        return saved;
    }
}
