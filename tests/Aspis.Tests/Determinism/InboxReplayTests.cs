using Aspis.Command;
using Aspis.Journal;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Determinism;

/// <summary>
/// The wall itself: posts that are given the recorded inbox of a run, and no world at all, say again what they said.
/// Whoever decides by anything but its inbox fails here.
/// </summary>
public sealed class InboxReplayTests
{
    public static TheoryData<string, Basis> Cases => new(
        from name in AinAlAsad.LaydownNames
        from basis in new[] { Basis.Claimed, Basis.Assessed }
        select (name, basis));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cycle_RecordedInbox_SameOrders(string name, Basis basis)
    {
        var prepared = AinAlAsad.Prepare(name, basis);
        var run = new Run(prepared);
        run.Messages.Keeps = true;
        var posts = prepared.Posts.Select(spec => new CommandPost(spec)).ToArray();
        var orders = 0;
        for (var i = 0; i < 10; i++)
        {
            _ = run.Play(1, 0, i);
            foreach (var post in posts)
                post.Reset();
            var replayed = run.Messages.Inboxes.SelectMany(record => Replay(posts, record)).ToArray();
            Assert.Equal(run.Messages.Messages.Select(logged => logged.Message).Where(IsSaidByAPost), replayed);
            orders += replayed.Count(message => message is EngagementOrder);
        }

        Assert.Equal(name != "none", run.Messages.Inboxes.Count > 0);
        Assert.Equal(name is "patriot-two-bases" or "s400-al-asad" or "s400-and-pantsir", orders > 50);
    }

    public static TheoryData<string> NetworkCases => new("crews", "shared", "lossy");

    [Theory]
    [MemberData(nameof(NetworkCases))]
    public void Cycle_RecordedInboxOfANetwork_SameOrders(string name)
    {
        var prepared = Networks.Prepare("al-saqr-2019", "s400-and-pantsir", name switch
        {
            "crews" => Networks.WithoutPosts,
            "shared" => file => file with { Control = ControlMode.Decentralised },
            _ => file => Networks.WithLoss(file, "40 %"),
        });
        var run = new Run(prepared);
        run.Messages.Keeps = true;
        var posts = prepared.Posts.Select(spec => new CommandPost(spec)).ToArray();
        for (var i = 0; i < 3; i++)
        {
            _ = run.Play(1, 0, i);
            foreach (var post in posts)
                post.Reset();
            var replayed = run.Messages.Inboxes.SelectMany(record => Replay(posts, record)).ToArray();
            Assert.Equal(run.Messages.Messages.Select(logged => logged.Message).Where(IsSaidByAPost), replayed);
            Assert.Contains(replayed, message => message is EngagementOrder);
            Assert.Equal(name == "shared", replayed.Any(message => message is PeerReport));
        }
    }

    internal static bool IsSaidByAPost(object message) =>
        message is SectorOrder or RadarOrder or EngagementOrder or AimPointUpdate or TrackReport or KillAssessmentReport or IdentityDeclaration or PeerReport;

    internal static List<object> Replay(CommandPost[] posts, InboxRecord record)
    {
        var outbox = posts[record.Post].Cycle(record.Now, record.ToInbox());
        return
        [
            .. outbox.Tracks.Cast<object>(), .. outbox.Identities.Cast<object>(), .. outbox.Assessments.Cast<object>(), .. outbox.Peers.Cast<object>(), .. outbox.Sectors.Cast<object>(), .. outbox.Radars.Cast<object>(),
            .. outbox.Orders.Cast<object>(), .. outbox.AimPoints.Cast<object>(),
        ];
    }
}
