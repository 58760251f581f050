using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Links;
using Aspis.World.Objects;

namespace Aspis.Tests.Links;

/// <summary>Two S-400 battalions under one post: one has missiles and no engagement radar, the other a radar and no missiles.</summary>
public sealed class EngageOnAnothersTrackTests
{
    [Fact]
    public void Play_OwnRadarDown_FiresOnlyWhereItsTypeAllowsAnothersGuidance()
    {
        var own = Prepare(GuidedBy.OwnRadar);
        var any = Prepare(GuidedBy.AnyRadar);
        Assert.Empty(Orders(own, out var leakersOwn));
        var orders = Orders(any, out var leakersAny);
        var guide = any.World.Radars.Single(radar => radar.Name == "s400-blind/92n6e").Id;
        Assert.True(orders.Length > 4, $"{orders.Length} orders");
        Assert.All(orders, order => Assert.Equal(guide, order.Guide));
        Assert.True(leakersAny < leakersOwn - 2, $"{leakersAny} of {leakersOwn}: shots guided by the other radar do kill");
    }

    [Fact]
    public void Play_GuideLostToo_NothingIsHit()
    {
        // The other radar goes dark just when shots are in the air: with nobody to guide them, they find nothing.
        var any = Prepare(GuidedBy.AnyRadar);
        var first = Orders(any, out _).Min(order => order.Launch.InSeconds);
        var dark = any with { World = any.World with { Network = any.World.Network with { Outages = any.World.Network.Outages.Add(Out(any, "s400-blind/92n6e", first + 1)) } } };
        _ = Orders(dark, out var leakers);
        Orders(Prepare(GuidedBy.OwnRadar), out var all);
        Assert.Equal(all, leakers);
    }

    // Two search radars stand by each engagement radar and see as much: they cue, and guide nothing.
    [Fact]
    public void Play_OnlySearchRadarsLeft_FiresAtNothing()
    {
        var any = Prepare(GuidedBy.AnyRadar);
        var searching = any.World.Radars.Where(radar => radar.Spec.FollowChannels == 0).ToArray();
        Assert.NotEmpty(searching);
        var network = any.World.Network;
        var both = any with { World = any.World with { Network = network with { Outages = network.Outages.Add(Out(any, "s400-blind/92n6e", 0)) } } };
        Assert.Empty(Orders(both, out _));
        var post = any.Posts.Single(one => one.Batteries.Length == 2);
        Assert.All(post.Batteries, battery => Assert.Equal(
            post.Radars.Where((radar, i) => radar.FollowChannels > 0 && i != battery.GuidanceRadar),
            battery.OtherGuides.Select(guide => post.Radars[guide])));
    }

    private static PreparedLaydown Prepare(GuidedBy guidedBy)
    {
        var asIs = AinAlAsad.Catalogue;
        var catalogue = asIs with { Items = asIs.Items.SetItem("s400-battalion", asIs.Items["s400-battalion"] with { GuidedBy = guidedBy }) };
        var laydown = Networks.Prepare("al-saqr-2019", "s400", file => file with
        {
            Batteries = [file.Batteries[0], file.Batteries[0] with { Id = "s400-blind", Latitude = "33.24 deg", Loadout = [] }],
        }, other: catalogue);
        return laydown with
        {
            World = laydown.World with { Network = laydown.World.Network with { Outages = [Out(laydown, "s400/92n6e", 0)] } },
        };
    }

    private static OutageSpec Out(PreparedLaydown laydown, string radar, double from) =>
        new(NodeKind.Radar, Array.FindIndex([.. laydown.World.Radars], site => site.Name == radar), 1, from, double.PositiveInfinity, 1);

    private static EngagementOrder[] Orders(PreparedLaydown laydown, out int leakers)
    {
        var run = new Run(laydown);
        run.KeepAll();
        leakers = run.Play(1, 0, 0).Terminals.Count(end => end == TerminalState.Arrived);
        return [.. run.Messages.Messages.Select(logged => logged.Message).OfType<EngagementOrder>()];
    }
}
