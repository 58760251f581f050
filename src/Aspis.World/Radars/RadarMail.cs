using System.Collections.Immutable;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.World.Effectors;
using Aspis.World.Links;

namespace Aspis.World.Radars;

/// <summary>Who hears a radar: its post, the posts above that, and its battery's own crew while that is in command.</summary>
internal sealed class RadarMail(Scene scene, Network network, ImmutableArray<BatterySite> batteries)
{
    private readonly List<(int Post, Instant Arrival)> hearers = [];

    /// <summary>Sends a plot.</summary>
    public void Send(int r, RadarSite site, in RadarPlot plot, Instant now)
    {
        FindHearers(r, site, now);
        foreach (var (post, arrival) in hearers)
            scene.MailOf(post).Send(plot, arrival);
    }

    /// <summary>Sends word of which way a sector looks.</summary>
    public void Send(int r, RadarSite site, in SectorReport report, Instant now)
    {
        FindHearers(r, site, now);
        foreach (var (post, arrival) in hearers)
            scene.MailOf(post).Send(report, arrival);
    }

    private void FindHearers(int r, RadarSite site, Instant now)
    {
        hearers.Clear();
        for (var post = site.Post; post >= 0; post = network.Above(post))
            Ask(r, post, now);
        var crew = site.Battery < 0 ? -1 : batteries[site.Battery].Crew;
        if (crew >= 0 && network.Commands(crew, now))
            Ask(r, crew, now);
    }

    private void Ask(int r, int post, Instant now)
    {
        if (network.FromRadar(r, post, now, out var arrival))
            hearers.Add((post, arrival));
    }
}
