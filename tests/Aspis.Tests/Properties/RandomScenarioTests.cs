using System.Collections.Concurrent;
using Aspis.Journal;
using Aspis.Kernel.Randomness;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.Tests.Runs;
using Aspis.World.Effectors;
using Aspis.World.Objects;

namespace Aspis.Tests.Properties;

/// <summary>What must hold in every scenario whatsoever, held in many that nobody would think of. A fault names its scenario.</summary>
public sealed class RandomScenarioTests
{
    private const ulong Seed = 1;

    // A scenario in which nothing can go wrong proves nothing: all of this must have happened in some of them.
    private static readonly string[] Expected =
    [
        .. Enum.GetNames<TruthKind>().Except([nameof(TruthKind.PowerChanged)]), "Weapon Failed", "Weapon Killed", "Weapon Arrived", "Weapon Withdrawn", "Carrier Killed", "Carrier Withdrawn",
        "Decoy Failed", "Decoy Killed", "Decoy Expended", "Reconnaissance Killed", "Reconnaissance Withdrawn", "Civil Killed", "Civil Landed",
        "Friend Killed", "Friend Landed",
        .. Enum.GetNames<Identity>().Except([nameof(Identity.Pending)]).Select(identity => "Declared " + identity), "Order after a rule",
        .. Enum.GetNames<IdentityEvidence>().Select(kind => "Weighed " + kind),
    ];

    [Fact]
    public void Play_RandomScenarios_KeepTheBooks() => AssertSound(0, 300);

    [Fact]
    [Trait("Speed", "slow")]
    public void Play_ManyRandomScenarios_KeepTheBooks() => AssertSound(300, 9_700);

    [Fact]
    public void Play_RandomScenarios_KeepToTheirChannels() => AssertChannels(0, 50);

    [Fact]
    [Trait("Speed", "slow")]
    public void Play_ManyRandomScenarios_KeepToTheirChannels() => AssertChannels(50, 9_950);

    [Fact]
    public void Play_RandomNetworks_KeepTheBooks()
    {
        var faults = new List<string>();
        var (outages, silences) = (0, 0);
        for (var number = 0; number < 60; number++)
        {
            using var files = new RandomScenario((ulong)number);
            var prepared = files.Prepare(files.Folder, file => RandomNetwork.Over(file, new Dice((ulong)(number + 1_000_000))));
            var night = new NightLedger(prepared, Seed, 0, number);
            var (run, outcome) = (night.Run, night.Outcome);
            outages += run.Truth.Events.Any(e => e.Kind == TruthKind.PowerChanged) ? 1 : 0;
            silences += prepared.World.Network.Links.Any(link => link.Loss > 0) ? 1 : 0;
            string[] found = [.. SumFaults(prepared, outcome), .. MagazineFaults(prepared, run, outcome), .. LedgerBook.Faults(prepared, night)];
            faults.AddRange(found.Select(fault => $"scenario {number}: {fault}"));
            if (new Run(prepared).Play(Seed, 0, number).Digest != outcome.Digest)
                faults.Add($"scenario {number}: another run comes to another digest");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
        Assert.True(outages > 10 && silences > 10, $"power is out in {outages} of them, and {silences} have links that lose messages");
    }

    /// <summary>
    /// The same scenarios, but that most missiles are lit for some seconds only, and that there are one to three channels: every new
    /// shot finds one for all the time that it is to be lit.
    /// </summary>
    [Fact]
    public void Play_RandomIllumination_KeepsToTheChannels()
    {
        var book = new IlluminationBook();
        for (var number = 0; number < 60; number++)
        {
            using var files = new RandomScenario((ulong)number);
            var prepared = IlluminationBook.With(files.Prepare(files.Folder), new Dice((ulong)(number + 2_000_000)));
            var run = new Run(prepared);
            run.KeepAll();
            _ = run.Play(Seed, 0, number);
            Assert.All(book.Faults(prepared, run), fault => Assert.Fail($"scenario {number}: {fault}"));
        }

        Assert.True(book is { Lit: > 100, Shared: > 25, Refused: > 25 }, $"{book.Lit} shots are lit, {book.Shared} while others are, {book.Refused} refused for want of it");
    }

    private static void AssertSound(int first, int count)
    {
        var faults = new ConcurrentBag<string>();
        var seen = new ConcurrentDictionary<string, bool>();
        Parallel.For(first, first + count, number =>
        {
            foreach (var fault in Faults(number, seen))
                faults.Add($"scenario {number}: {fault}");
        });
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal).Take(20)));
        Assert.Empty(Expected.Except(seen.Keys));
    }

    /// <summary>What posts do with their batteries, replayed cycle by cycle: slower, so of fewer scenarios, half of them with narrower zones
    /// and a third with a second battery beside each.</summary>
    private static void AssertChannels(int first, int count)
    {
        var faults = new ConcurrentBag<string>();
        var (orders, refusals) = (0, 0);
        Parallel.For(first, first + count, number =>
        {
            var shots = new ShotBook();
            foreach (var fault in ChannelFaults(number, shots))
                faults.Add($"scenario {number}: {fault}");
            Interlocked.Add(ref orders, shots.Orders);
            Interlocked.Add(ref refusals, shots.Refusals);
        });
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal).Take(20)));
        Assert.True(orders > 4 * count && refusals > 10 * count, $"{orders} orders and {refusals} refusals were looked at");
    }

    private static IEnumerable<string> ChannelFaults(int number, ShotBook shots)
    {
        using var files = new RandomScenario((ulong)number);
        var prepared = files.Prepare(files.Folder, number % 3 == 0 ? WithTwins : null);
        if (number % 2 == 1)
            prepared = ShotBook.Narrow(prepared, new Dice((ulong)(number + 3_000_000)));
        var run = new Run(prepared);
        run.Truth.Keeps = run.Messages.Keeps = true;
        _ = run.Play(Seed, 0, number);
        var fault = Record.Exception(() =>
        {
            BookkeepingTests.AssertChannels(prepared, run);
            BookkeepingTests.AssertSalvoInterval(prepared, run);
        });
        return fault is null ? shots.Faults(prepared, run) : [fault.Message];
    }

    private static LaydownFile WithTwins(LaydownFile file) =>
        file with { Batteries = [.. file.Batteries, .. file.Batteries.Select(battery => battery with { Id = battery.Id + "-twin" })] };

    /// <summary>In every fourth scenario crews are slow, so that batteries are hit between order and launch.</summary>
    private static PreparedLaydown WithSlowCrews(PreparedLaydown prepared, int number) => number % 4 != 3 ? prepared : prepared with
    {
        World = prepared.World with { Batteries = [.. prepared.World.Batteries.Select(battery => battery with { CrewAlert = 0, CrewDelaySeconds = 30 })] },
    };

    private static List<string> Faults(int number, ConcurrentDictionary<string, bool> seen)
    {
        using var files = new RandomScenario((ulong)number);
        using var shuffled = new ShuffledScenario(files.Folder);
        var prepared = WithSlowCrews(files.Prepare(files.Folder), number);
        var night = new NightLedger(prepared, Seed, 0, number);
        var (run, outcome) = (night.Run, night.Outcome);
        var faults = new TruthBook(prepared, Luck.For(Seed, 0, (ulong)number)).Faults(run.Truth.Events, outcome).ToList();
        foreach (var what in run.Truth.Events.Select(e => $"{e.Kind}").Concat(outcome.Terminals.Select((end, i) => $"{prepared.World.Flyers[i].Role} {end}")).Distinct())
            seen[what] = true;
        faults.AddRange(SumFaults(prepared, outcome));
        faults.AddRange(MagazineFaults(prepared, run, outcome));
        faults.AddRange(LedgerBook.Faults(prepared, night));
        faults.AddRange(PermissionBook.Faults(prepared, run, seen));
        if (new Run(prepared).Play(Seed, 0, number).Digest != outcome.Digest)
            faults.Add("another run comes to another digest");
        if (new Run(WithSlowCrews(files.Prepare(shuffled.Folder), number)).Play(Seed, 0, number).Digest != outcome.Digest)
            faults.Add("shuffled files come to another digest");
        return faults;
    }

    private static IEnumerable<string> SumFaults(PreparedLaydown prepared, RunOutcome outcome)
    {
        var weapons = prepared.World.Flyers.Select((flyer, i) => (flyer.Role, End: outcome.Terminals[i])).Where(one => one.Role == ObjectRole.Weapon).ToArray();
        TerminalState[] ends = [TerminalState.Failed, TerminalState.Withdrawn, TerminalState.Killed, TerminalState.Arrived];
        if (weapons.Length != ends.Sum(end => weapons.Count(weapon => weapon.End == end)) || weapons.Length != prepared.Raid.Groups.Sum(group => group.Weapons))
            yield return "weapons launched are not those failed, withdrawn, killed and leaked";
        if (outcome.Hits.Sum() > 2 * weapons.Count(weapon => weapon.End == TerminalState.Arrived))
            yield return "more hits than arrivals on two places";
    }

    /// <summary>What was fired, by battery and effector, against what the battery ever held.</summary>
    private static IEnumerable<string> MagazineFaults(PreparedLaydown prepared, Run run, RunOutcome outcome)
    {
        var orders = run.Messages.Messages.Select(logged => logged.Message).OfType<EngagementOrder>()
            .ToDictionary(order => (order.Battery, order.Id), order => order.Interceptor);
        var fired = run.Truth.Events.Where(e => e.Kind is TruthKind.InterceptorLaunched or TruthKind.Misfired)
            .CountBy(e => (Battery: e.Other, Effector: orders[(e.Other, e.Number)])).ToDictionary();
        var limited = 0;
        foreach (var battery in prepared.World.Batteries)
        {
            foreach (var magazine in battery.Magazines.Where(one => one.Effector.Kind != EffectorKind.Jammer))
            {
                var count = fired.GetValueOrDefault((battery.Id, magazine.Effector.Id));
                limited += count;
                if (count > magazine.Ready + magazine.Spare)
                    yield return $"{battery.Name} fires more of {magazine.Effector.Name} than it has";
            }
        }

        if (limited != outcome.InterceptorsFired)
            yield return $"{limited} missiles and bursts are fired and {outcome.InterceptorsFired} counted";
        if (run.Messages.Inboxes.SelectMany(record => record.Batteries).Any(report => report.Ready < 0 || report.Reloading < 0))
            yield return "a magazine is negative";
    }
}
