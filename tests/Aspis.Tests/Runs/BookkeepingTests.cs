using Aspis.Command;
using Aspis.Command.WeaponAssignment;
using Aspis.Journal;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Runs;

/// <summary>What must hold in every run, read from the journals of all laydowns.</summary>
public sealed class BookkeepingTests
{
    private const int Replications = 20;

    public static TheoryData<string> Laydowns => [.. AinAlAsad.LaydownNames];

    [Theory]
    [MemberData(nameof(Laydowns))]
    public void Play_EveryReplication_KeepsTheBooks(string name)
    {
        var prepared = AinAlAsad.Prepare(name);
        var run = new Run(prepared);
        run.Messages.Keeps = run.Truth.Keeps = true;
        for (var i = 0; i < Replications; i++)
        {
            var outcome = run.Play(1, 0, i);
            Assert.DoesNotContain(TerminalState.None, outcome.Terminals);
            Assert.Equal(outcome.InterceptorsFired, run.Truth.Events.Count(e => e.Kind is TruthKind.InterceptorLaunched or TruthKind.Misfired));
            Assert.True(outcome.Hits.Sum() <= outcome.Terminals.Count(t => t == TerminalState.Arrived));
            AssertMagazines(prepared, run);
            AssertChannels(prepared, run);
            AssertOrdersAtFirmHostileTracks(run);
            AssertOneEndPerWeapon(run);
            AssertSalvoInterval(prepared, run);
            AssertNothingKilledBeforeItsMissilesArrived(run);
        }
    }

    internal static void AssertSalvoInterval(PreparedLaydown prepared, Run run)
    {
        foreach (var battery in prepared.Posts.SelectMany(post => post.Batteries))
        {
            var launches = run.Messages.Messages.Select(logged => logged.Message).OfType<EngagementOrder>()
                .Where(order => order.Battery == battery.Id && KindOf(battery, order) == KnownEffectorKind.Missile).Select(order => order.Launch.InSeconds).Order().ToArray();
            for (var i = 1; i < launches.Length; i++)
                Assert.True(launches[i] - launches[i - 1] >= battery.SalvoIntervalSeconds - 1e-6, "launches keep their interval");
        }
    }

    private static KnownEffectorKind KindOf(KnownBattery battery, EngagementOrder order) =>
        battery.Effectors.Single(effector => effector.Id == order.Interceptor).Kind;

    /// <summary>No shot is assessed before telemetry has said that its flight is over.</summary>
    private static void AssertNothingKilledBeforeItsMissilesArrived(Run run)
    {
        var ends = run.Truth.Events
            .Where(e => e.Kind is TruthKind.Killed or TruthKind.InterceptorExpended)
            .ToLookup(e => e.Number, e => e.Time);
        foreach (var report in run.Messages.Messages.Select(logged => logged.Message).OfType<KillAssessmentReport>())
            Assert.Contains(ends[report.Order], end => end <= report.Time);
    }

    private static void AssertMagazines(PreparedLaydown prepared, Run run)
    {
        foreach (var report in run.Messages.Inboxes.SelectMany(record => record.Batteries))
        {
            var site = prepared.World.Batteries.Single(battery => battery.Id == report.Battery);
            var magazine = site.Magazines.Single(one => one.Effector.Id == report.Interceptor);
            Assert.InRange(report.Ready, 0, magazine.Ready);
            Assert.InRange(report.Reloading, 0, magazine.Spare);
        }

        foreach (var battery in prepared.World.Batteries)
        {
            var launched = run.Truth.Events.Count(e => e.Kind is TruthKind.InterceptorLaunched or TruthKind.Misfired && e.Other == battery.Id);
            Assert.True(launched <= battery.Magazines.Sum(magazine => magazine.Ready + magazine.Spare));
        }
    }

    /// <summary>Replays the posts and counts, after every cycle, what each battery is engaging.</summary>
    internal static void AssertChannels(PreparedLaydown prepared, Run run)
    {
        var posts = prepared.Posts.Select(spec => new CommandPost(spec)).ToArray();
        var open = posts.Select(_ => new Dictionary<int, EngagementOrder>()).ToArray();
        var flying = posts.Select(_ => new Dictionary<int, EngagementOrder>()).ToArray();
        foreach (var record in run.Messages.Inboxes)
        {
            foreach (var report in record.Engagements.Where(report => report.Kind != EngagementReportKind.Launched))
            {
                flying[record.Post].Remove(report.Order);
                if (report.Kind == EngagementReportKind.NotLaunched)
                    open[record.Post].Remove(report.Order);
            }

            var outbox = posts[record.Post].Cycle(record.Now, record.ToInbox());
            foreach (var report in outbox.Assessments)
            {
                Assert.True(open[record.Post].Remove(report.Order), "an engagement is assessed once");
                flying[record.Post].Remove(report.Order);
            }

            foreach (var order in outbox.Orders)
            {
                open[record.Post].Add(order.Id, order);
                flying[record.Post].Add(order.Id, order);
            }

            foreach (var battery in posts[record.Post].Spec.Batteries)
                AssertChannels(battery, open[record.Post].Values, flying[record.Post].Values);
        }
    }

    /// <summary>The radar follows so many targets; missiles share its channels, guns and jammers have their own.</summary>
    private static void AssertChannels(KnownBattery battery, IEnumerable<EngagementOrder> open, IEnumerable<EngagementOrder> flying)
    {
        var followed = open.Where(order => order.Battery == battery.Id && KindOf(battery, order) != KnownEffectorKind.Jammer);
        Assert.True(followed.Select(order => order.Track).Distinct().Count() <= battery.TargetChannels, "target channels");
        var shots = flying.Where(order => order.Battery == battery.Id).ToArray();
        foreach (var effector in battery.Effectors)
        {
            var busy = effector.Kind == KnownEffectorKind.Missile
                ? shots.Count(order => KindOf(battery, order) == KnownEffectorKind.Missile && !IsIlluminated(battery, order))
                : shots.Count(order => order.Interceptor == effector.Id);
            Assert.True(busy <= effector.Channels, "channels of an effector");
        }
    }

    // A shot that is illuminated holds a channel for its last seconds only: FireRulesTests holds those to their plan.
    private static bool IsIlluminated(KnownBattery battery, EngagementOrder order) =>
        battery.Effectors.Single(effector => effector.Id == order.Interceptor).IlluminationSeconds > 0;

    private static void AssertOrdersAtFirmHostileTracks(Run run)
    {
        var status = new Dictionary<(ulong Post, int Track), TrackStatus>();
        var hostile = new HashSet<(ulong Post, int Track)>();
        var refused = new Dictionary<(ulong Battery, int Track, ulong Post), (Constraint Constraint, bool IsShotPossible)>();
        foreach (var (post, message) in run.Messages.Messages)
        {
            switch (message)
            {
                case TrackReport report:
                    status[(post, report.Track)] = report.Status;
                    break;
                case IdentityDeclaration { Identity: Identity.Hostile } declaration:
                    hostile.Add((post, declaration.Track));
                    break;
                case EngagementOrder order:
                    Assert.True(status[(post, order.Track)] is TrackStatus.Confirmed or TrackStatus.Coasting);
                    Assert.Contains((post, order.Track), hostile);
                    refused.Remove((order.Battery, order.Track, post));
                    break;
                case EngagementRefusal refusal:
                    var key = (refusal.Battery, refusal.Track, post);
                    Assert.NotEqual(Constraint.NoDefence, refusal.Constraint);
                    Assert.True(Enum.IsDefined(refusal.Constraint));
                    Assert.False(refused.TryGetValue(key, out var before) && before == (refusal.Constraint, refusal.IsShotPossible), "said on change only");
                    refused[key] = (refusal.Constraint, refusal.IsShotPossible);
                    break;
                default:
                    break;
            }
        }
    }

    private static void AssertOneEndPerWeapon(Run run)
    {
        var ends = run.Truth.Events
            .Where(e => e.Kind is TruthKind.Failed or TruthKind.Killed or TruthKind.Arrived or TruthKind.Ended)
            .Select(e => e.Subject)
            .ToArray();
        Assert.Equal(ends.Length, ends.Distinct().Count());
    }
}
