using Aspis.Journal;
using Aspis.Kernel.Randomness;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Links;

public sealed class NetworkTests
{
    private const string Scenario = "al-saqr-2019";
    private const string Laydown = "s400-and-pantsir";
    private const int Nights = 12;

    [Fact]
    public void Play_LinksThatLoseNothing_TheVeryRunWithoutThem()
    {
        // A loss of nothing draws nothing, and an outage that never happens changes nothing but who might have been asked.
        var asIs = Digests(Prepare(file => file));
        Assert.Equal(asIs, Digests(Prepare(file => Networks.WithLoss(file, "0 %"))));
        Assert.Equal(asIs, Digests(Prepare(file => Networks.Then(file, FallbackAction.HoldFire))));
        Assert.NotEqual(asIs, Digests(Prepare(file => Networks.WithLoss(file, "30 %"))));
    }

    [Fact]
    public void Play_PostLost_BatteriesFightOnByThemselves()
    {
        var (connected, lost, silent, none) = (
            Leakers(Prepare(file => file)),
            Leakers(Prepare(Networks.WithoutPosts)),
            Leakers(Prepare(file => Networks.Then(Networks.WithoutPosts(file), FallbackAction.HoldFire))),
            Leakers(Networks.Prepare(Scenario, "none", file => file)));
        Assert.Equal(none, silent);
        Assert.InRange(lost, connected, none - 1);

        // Every battery here has good radars of its own.
        Assert.True(lost - connected < 0.2 * (none - connected), $"connected {connected}, post lost {lost}, none {none}");
    }

    [Fact]
    public void Play_EveryMessageLost_SilenceOrAutonomyAsTheFallbackSays()
    {
        Assert.Equal(0, Fired(Prepare(file => Networks.Then(Networks.WithLoss(file, "100 %"), FallbackAction.HoldFire))));
        Assert.Equal(
            Fired(Prepare(Networks.WithoutPosts)),
            Fired(Prepare(file => Networks.WithLoss(file, "100 %"))));
    }

    [Fact]
    public void Play_LongerDelays_NeverFewerLeakers()
    {
        // Only where the post must be asked: a battery that falls back would not wait.
        double[] leakers = [.. new[] { "0.1 s", "5 s", "20 s", "60 s" }.Select(delay => Leakers(Prepare(file => Networks.Then(file, FallbackAction.HoldFire) with
        {
            Links = [.. file.Batteries.Select(battery => new LinkFile([battery.Post!, battery.Id], delay))],
        })))];
        Assert.Equal(leakers.Order(), leakers);
        Assert.True(leakers[^1] > leakers[0] + 1, string.Join(", ", leakers));
    }

    [Fact]
    public void Play_PowerThatFailsSomeNights_TakesAllItFeedsDownTogether()
    {
        var laydown = Prepare(file => file with
        {
            Power = [new PowerFile("grid", [new OutageFile(Chance: "50 %")])],
            Batteries = [.. file.Batteries.Select(battery => battery with { Power = "grid" })],
        });
        var run = new Run(laydown);
        var dark = 0;
        for (var night = 0; night < 40; night++)
        {
            var fired = run.Play(1, 0, night).InterceptorsFired;
            var up = Enumerable.Range(0, laydown.World.Batteries.Length).Select(run.WasUp).Distinct().ToArray();
            Assert.Single(up);
            Assert.Equal(up[0], fired > 0);
            dark += up[0] ? 0 : 1;
        }

        // Binomial(40, 0.5): outside this with probability below 1e-4.
        Assert.InRange(dark, 8, 32);
    }

    [Fact]
    public void Play_PostOutForAWhile_CommandGoesToTheCrewsAndComesBack()
    {
        var laydown = Prepare(file => file with
        {
            Posts = [.. file.Posts!.Select(post => post with { Outages = [new OutageFile("60 s", "400 s")] })],
        });
        var run = new Run(laydown);
        run.KeepAll();
        _ = run.Play(1, 0, 0);
        var post = Index(laydown, "s400-post");
        var crew = Index(laydown, "s400");
        var cycles = run.Messages.Inboxes.ToLookup(record => record.Post, record => record.Now.InSeconds);
        Assert.DoesNotContain(cycles[post], time => time is >= 60 and < 400);
        Assert.Contains(cycles[post], time => time < 60);
        Assert.Contains(cycles[post], time => time >= 400);

        // Ten seconds after the last word, which takes the link's second; and until the first word after.
        Assert.InRange(cycles[crew].Min(), 68, 75);
        Assert.InRange(cycles[crew].Max(), 395, 404);
    }

    [Fact]
    public void Receive_ManyOrders_TheLinksShareIsLost()
    {
        // Closed form: of n messages over a link that loses a share p, binomial(n, p) are lost. One cycle's orders are one message.
        var laydown = Networks.Prepare(Scenario, Laydown, file => Networks.WithLoss(file, "30 %"));
        var scene = new World.Scene(new TruthLog(new Digest()), new MessageLog(new Digest()), laydown.Posts.Length);
        var network = new World.Links.Network(laydown.World, scene);
        scene.Reset(Luck.For(1, 0, 0));
        network.Reset();
        const int Count = 20_000;
        var (post, lost) = (Index(laydown, "s400-post"), 0);
        for (var i = 0; i < Count; i++)
            lost += network.ToBattery(post, 0, Instant.AtSeconds(2 * i), out _) ? 0 : 1;

        // Four standard deviations: a false alarm in 16,000.
        Assert.Equal(0.3, (double)lost / Count, 4 * Math.Sqrt(0.3 * 0.7 / Count));
    }

    [Fact]
    public void Play_Decentralised_NeverTwoPostsAtOneObjectAtOnce()
    {
        var (shared, alone) = (Overlaps(ControlMode.Decentralised, out var firedShared), Overlaps(ControlMode.Autonomous, out _));
        Assert.Equal(0, shared);
        Assert.True(firedShared > 1, "more than one post fired");
        Assert.True(alone > 0, "posts that share nothing do fire at one object at once, or this test shows nothing");
    }

    [Fact]
    public void Play_SuperiorOverTwoPosts_CommandsThroughThemAndIsReplacedByThem()
    {
        static LaydownFile Ranked(LaydownFile file) => file with
        {
            Posts = [.. file.Posts!.Select(post => post with { Superior = "sector" }), new PostFile("sector", "55k6e", "33.6 deg", "44.3 deg", "40 m")],
        };

        var whole = Networks.Prepare("mixed-raid", "s400-two", Ranked);
        var headless = Networks.Prepare("mixed-raid", "s400-two", file => Ranked(file) with
        {
            Posts = [.. Ranked(file).Posts!.Select(post => post.Id == "sector" ? post with { Outages = [new OutageFile()] } : post)],
        });
        Assert.Equal(["sector"], Ordering(whole));
        Assert.Equal(["s400-post-baghdad", "s400-post-balad"], Ordering(headless));
    }

    private static PreparedLaydown Prepare(Func<LaydownFile, LaydownFile> change) => Networks.Prepare(Scenario, Laydown, change);

    private static ulong[] Digests(PreparedLaydown laydown)
    {
        var run = new Run(laydown);
        return [.. Enumerable.Range(0, Nights).Select(night => run.Play(1, 0, night).Digest)];
    }

    private static double Leakers(PreparedLaydown laydown)
    {
        var run = new Run(laydown);
        return Enumerable.Range(0, Nights).Average(night => run.Play(1, 0, night).Terminals.Count(end => end == TerminalState.Arrived));
    }

    private static double Fired(PreparedLaydown laydown)
    {
        var run = new Run(laydown);
        return Enumerable.Range(0, Nights).Sum(night => run.Play(1, 0, night).InterceptorsFired);
    }

    private static int Index(PreparedLaydown laydown, string post) =>
        Array.FindIndex([.. laydown.World.Posts], site => site.Name == post);

    /// <summary>Posts that gave orders to fire in one night, by name.</summary>
    private static string[] Ordering(PreparedLaydown laydown)
    {
        var run = new Run(laydown);
        run.KeepAll();
        _ = run.Play(1, 0, 0);
        var ids = run.Messages.Messages.Select(logged => logged.Message).OfType<EngagementOrder>().Select(order => order.Post).ToHashSet();
        return [.. laydown.World.Posts.Where(post => ids.Contains(post.Id)).Select(post => post.Name).Order(StringComparer.Ordinal)];
    }

    // Ten kilometres from one object to the next, so that no post can take two for one, or one for two.
    private static WeaponGroupFile Apart(WeaponGroupFile group) =>
        group with { Count = 8, Interval = "60 s", Carries = group.Carries! with { Each = 1 } };

    /// <summary>Pairs of shots by different batteries that flew at one object at one time.</summary>
    private static int Overlaps(ControlMode control, out int batteriesThatFired)
    {
        var laydown = Networks.Prepare(Scenario, "pantsir-pair", file => file with
        {
            Control = control,
            Posts = [new PostFile("net", "55k6e", "33.80 deg", "44.40 deg", "40 m")],
            Batteries = [.. file.Batteries.Select(battery => battery with { Post = "net" })],
        }, Apart);
        var run = new Run(laydown);
        run.KeepAll();
        var (overlaps, fired) = (0, new HashSet<ulong>());
        for (var night = 0; night < Nights; night++)
        {
            _ = run.Play(1, 0, night);
            var shots = Shots(run, laydown).ToArray();
            fired.UnionWith(shots.Select(shot => shot.Battery));
            overlaps += shots.SelectMany((a, i) => shots.Take(i).Where(b =>
                a.Target == b.Target && a.Battery != b.Battery && a.From < b.Until && b.From < a.Until)).Count();
        }

        batteriesThatFired = fired.Count;
        return overlaps;
    }

    private static IEnumerable<(int Target, ulong Battery, double From, double Until)> Shots(Run run, PreparedLaydown laydown)
    {
        var orders = run.Messages.Messages.Select(logged => logged.Message).OfType<EngagementOrder>().ToDictionary(order => (order.Battery, order.Id));
        var starts = new SortedDictionary<(ulong, int), double>();
        foreach (var happening in run.Truth.Events)
        {
            var key = (happening.Other, happening.Number);
            if (happening.Kind == TruthKind.InterceptorLaunched)
                starts[key] = happening.Time.InSeconds;
            if (happening.Kind is not (TruthKind.InterceptorExpended or TruthKind.Killed) || !starts.TryGetValue(key, out var from))
                continue;
            var order = orders[key];
            var post = Array.FindIndex([.. laydown.World.Posts], site => site.Id == order.Post);
            yield return (run.Ledger.FlyerOf(post, order.Track), order.Battery, from, happening.Time.InSeconds);
        }
    }
}
