using System.Collections.Immutable;
using Aspis.Kernel.Timing;
using Aspis.World.Effectors;
using Aspis.World.Radars;

namespace Aspis.World.Links;

/// <summary>
/// Who can speak to whom in one replication, and who commands. What one node sends another at one instant is one message: it
/// arrives as a whole a delay later, or is lost as a whole. A battery obeys its post, the post its superior; who has heard
/// nothing from above for its stated time commands by itself until it hears again.
/// </summary>
public sealed class Network
{
    private const double RepeatSeconds = 1;
    private const int MostRepeats = 20;
    private const double LongSilenceSeconds = 10;
    private readonly Scene scene;
    private readonly NetworkSpec spec;
    private readonly ImmutableArray<PostSite> posts;
    private readonly ImmutableArray<BatterySite> batteries;
    private readonly ImmutableArray<RadarSite> radars;
    private readonly List<OutageSpec> tonight = [];
    private readonly bool[] postsLost;
    private readonly Instant[] postHeard;
    private readonly Instant[] batteryHeard;
    private readonly bool[] cutOff;

    /// <summary>The network of a world.</summary>
    public Network(WorldSpec world, Scene scene)
    {
        this.scene = scene;
        spec = world.Network;
        posts = world.Posts;
        batteries = world.Batteries;
        radars = world.Radars;
        postsLost = new bool[posts.Length];
        postHeard = new Instant[posts.Length];
        batteryHeard = new Instant[batteries.Length];
        cutOff = new bool[batteries.Length];
    }

    /// <summary>Outages of this night.</summary>
    public IReadOnlyList<OutageSpec> Tonight => tonight;

    /// <summary>Begins a replication: everybody has just been heard, and luck says which outages this night has.</summary>
    public void Reset()
    {
        Array.Clear(postsLost);
        Array.Clear(cutOff);
        Array.Fill(postHeard, Instant.Start);
        Array.Fill(batteryHeard, Instant.Start);
        tonight.Clear();
        foreach (var outage in spec.Outages)
        {
            if (outage.Chance >= 1 || scene.Luck.Draw(outage.Cause, 0, (uint)DrawPurpose.Outage, Instant.AtSeconds(outage.FromSeconds).Nanoseconds).Uniform < outage.Chance)
                tonight.Add(outage);
        }
    }

    /// <summary>A post has been hit.</summary>
    public void Lose(int post) => postsLost[post] = true;

    /// <summary>Whether a post has been hit, and will never speak again.</summary>
    public bool IsLost(int post) => postsLost[post];

    /// <summary>Whether a node or link is free of outages at a time.</summary>
    public bool IsUp(NodeKind kind, int index, Instant time)
    {
        for (var i = 0; i < tonight.Count; i++)
        {
            var outage = tonight[i];
            if (outage.Kind == kind && outage.Index == index
                && time.InSeconds >= outage.FromSeconds && time.InSeconds < outage.UntilSeconds)
                return false;
        }

        return true;
    }

    /// <summary>Whether a node is down from the start to the end of the night.</summary>
    public bool IsDownAllNight(NodeKind kind, int index)
    {
        foreach (var outage in tonight)
        {
            if (outage.Kind == kind && outage.Index == index && outage.FromSeconds <= 0 && double.IsInfinity(outage.UntilSeconds))
                return true;
        }

        return false;
    }

    /// <summary>Whether a post can speak and hear: not hit, and with power. A crew can when its battery has power.</summary>
    public bool Speaks(int post, Instant time) => !postsLost[post]
        && (posts[post].CrewOf < 0 ? IsUp(NodeKind.Post, post, time) : IsUp(NodeKind.Battery, posts[post].CrewOf, time));

    /// <summary>Whether a post is in command at a time: nobody above it has been heard for its stated time.</summary>
    public bool Commands(int post, Instant now)
    {
        var site = posts[post];
        if (site.CrewOf >= 0)
            return batteries[site.CrewOf].Post == post || (now - batteryHeard[site.CrewOf]).InSeconds > site.FallbackSeconds;
        return site.Superior < 0 || (now - postHeard[post]).InSeconds > site.FallbackSeconds;
    }

    /// <summary>Whether a battery that never fires on its own has at some time of the night heard nothing from its post for a while.</summary>
    public bool WasCutOff(int battery) => cutOff[battery];

    /// <summary>Whether a battery's path to its post can fail otherwise than by a hit.</summary>
    public bool CanFail(int battery)
    {
        var link = batteries[battery].Link;
        if (link < 0)
            return false;
        return spec.Links[link].Loss > 0 || !spec.Outages.IsEmpty;
    }

    /// <summary>A post's message of this cycle goes out, if only as a sign of life: who hears it knows that the post is there.</summary>
    public void Beat(int post, Instant now)
    {
        for (var below = 0; below < posts.Length; below++)
        {
            if (posts[below].Superior == post && Descends(post, below, now, out var heard))
                postHeard[below] = heard;
        }

        for (var b = 0; b < batteries.Length; b++)
        {
            if (batteries[b].Post == post && ToBattery(post, b, now, out var heard))
                Hear(b, heard);
        }
    }

    /// <summary>Whether what a post sends a battery at a time arrives, and when.</summary>
    public bool ToBattery(int post, int b, Instant sent, out Instant arrival)
    {
        if (posts[post].CrewOf == b)
        {
            arrival = sent + Duration.FromSeconds(batteries[b].Post == post ? batteries[b].LinkSeconds : posts[post].LinkSeconds);
            return true;
        }

        return Reaches(post, batteries[b].Post, batteries[b].Link, batteries[b].LinkSeconds, sent, out arrival)
            && IsUp(NodeKind.Battery, b, arrival);
    }

    /// <summary>Whether what a post sends a radar at a time arrives, and when; repeated until it does, as orders that stand are.</summary>
    public bool ToRadar(int post, int r, Instant sent, out Instant arrival)
    {
        var site = radars[r];
        if (posts[post].CrewOf >= 0 && posts[post].CrewOf == site.Battery)
        {
            arrival = sent + Duration.FromSeconds(site.Post == post ? site.LinkSeconds : posts[post].LinkSeconds);
            return true;
        }

        for (var repeat = 0; repeat <= MostRepeats; repeat++)
        {
            var again = sent + Duration.FromSeconds(repeat * posts[post].CycleSeconds);
            if (Reaches(post, site.Post, site.Link, site.LinkSeconds, again, out arrival))
                return true;
        }

        arrival = default;
        return false;
    }

    /// <summary>Whether what radar r sends at a time reaches a post, and when.</summary>
    public bool FromRadar(int r, int post, Instant sent, out Instant arrival)
    {
        var site = radars[r];
        arrival = sent + Duration.FromSeconds(posts[post].LinkSeconds);
        if (posts[post].CrewOf >= 0 && posts[post].CrewOf == site.Battery && site.Post != post)
            return true;
        return Climbs(site.Id, site.Link, site.LinkSeconds, site.Post, post, sent, out arrival);
    }

    /// <summary>Whether what battery b sends at a time reaches a post, and when.</summary>
    public bool FromBattery(int b, int post, Instant sent, out Instant arrival)
    {
        var site = batteries[b];
        arrival = sent + Duration.FromSeconds(posts[post].LinkSeconds);
        if (!IsUp(NodeKind.Battery, b, sent))
            return false;
        return (posts[post].CrewOf == b && site.Post != post) || Climbs(site.Id, site.Link, site.LinkSeconds, site.Post, post, sent, out arrival);
    }

    /// <summary>Whether what a post sends another of equal rank at a time arrives, and when.</summary>
    public bool ToPeer(PeerPath path, Instant sent, out Instant arrival)
    {
        arrival = sent + Duration.FromSeconds(path.Seconds);
        foreach (var link in path.Links)
        {
            if (!Carries(link, posts[path.From].Id, sent))
                return false;
        }

        return (path.Hub < 0 || Speaks(path.Hub, arrival)) && Speaks(path.To, arrival);
    }

    /// <summary>When the word on an order reaches a post that gave it: said again each second until it is heard, and after twenty taken for granted.</summary>
    public Instant WhenHeard(int b, int post, Instant sent)
    {
        for (var repeat = 0; repeat < MostRepeats; repeat++)
        {
            if (FromBattery(b, post, sent + Duration.FromSeconds(repeat * RepeatSeconds), out var arrival))
                return arrival;
        }

        return sent + Duration.FromSeconds(MostRepeats * RepeatSeconds);
    }

    /// <summary>The post over a post, or −1.</summary>
    public int Above(int post) => posts[post].Superior;

    /// <summary>Notes, at the end of a night, who has last heard its post long ago.</summary>
    public void Close(Instant now)
    {
        for (var b = 0; b < batteries.Length; b++)
            NoteSilence(b, now);
    }

    private void Hear(int b, Instant heard)
    {
        NoteSilence(b, heard);
        batteryHeard[b] = heard;
    }

    private void NoteSilence(int b, Instant until)
    {
        var hasNobody = batteries[b].Crew < 0 && posts[batteries[b].Post].CrewOf < 0;
        cutOff[b] |= hasNobody && (until - batteryHeard[b]).InSeconds > LongSilenceSeconds;
    }

    private bool Reaches(int from, int post, int link, double seconds, Instant sent, out Instant arrival)
    {
        if (!Descends(from, post, sent, out arrival) || !Carries(link, posts[from].Id, arrival))
            return false;
        arrival += Duration.FromSeconds(seconds);
        return true;
    }

    /// <summary>From a post down to one beneath it, or to itself.</summary>
    private bool Descends(int from, int to, Instant sent, out Instant arrival)
    {
        arrival = sent;
        if (from == to)
            return true;
        var site = posts[to];
        if (site.Superior < 0 || !Descends(from, site.Superior, sent, out arrival) || !Carries(site.Link, posts[from].Id, arrival))
            return false;
        arrival += Duration.FromSeconds(site.LinkSeconds);
        return Speaks(to, arrival);
    }

    /// <summary>From a node over its link to its post, and from post to post upwards.</summary>
    private bool Climbs(ulong sender, int link, double seconds, int post, int to, Instant sent, out Instant arrival)
    {
        arrival = sent;
        for (var at = post; Carries(link, sender, arrival); at = posts[at].Superior)
        {
            arrival += Duration.FromSeconds(seconds);
            if (!Speaks(at, arrival))
                return false;
            if (at == to)
                return true;
            if (posts[at].Superior < 0)
                return false;
            (link, seconds) = (posts[at].Link, posts[at].LinkSeconds);
        }

        return false;
    }

    private bool Carries(int link, ulong sender, Instant sent)
    {
        if (link < 0)
            return true;
        if (tonight.Count > 0 && !IsUp(NodeKind.Link, link, sent))
            return false;
        var line = spec.Links[link];
        return line.Loss <= 0
            || scene.Luck.Draw(line.Id, sender, (uint)DrawPurpose.MessageLoss, sent.Nanoseconds).Uniform >= line.Loss;
    }
}
