using System.Collections.Immutable;
using Aspis.Command;
using Aspis.Command.EngagementControl;
using Aspis.Command.Identification;
using Aspis.Command.Tracking;
using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Files;
using Aspis.World;
using Aspis.World.Radars;

namespace Aspis.Scenarios.Laydowns;

/// <summary>What the posts of a laydown believe about themselves and what they defend: the belief half of a laydown.</summary>
internal sealed class BeliefBuilder(
    Scenario scenario,
    LaydownFile laydown,
    Catalogue catalogue,
    SpecBuilder specs,
    PostSite[] posts,
    IReadOnlyList<RadarSite> radars,
    IReadOnlyList<FieldBattery> batteries,
    NetworkBuilder network,
    ImmutableArray<KnownPlan> plans)
{
    private const int OrdersOfOnePost = 1_000_000;
    private const double LongestAssessmentSeconds = 3600;
    private static readonly string[] ClassNames = ["aircraft", "ballistic", "cruise", "drone"];
    private readonly InputFile file = scenario.FileOf(laydown);

    /// <summary>What one post believes.</summary>
    public CommandPostSpec Believe(int post)
    {
        var own = Enumerable.Range(0, radars.Count).Where(r => Reports(post, radars[r])).ToArray();
        return new CommandPostSpec
        {
            Name = posts[post].Name,
            OrdersFrom = OrdersOfOnePost * Above(post),
            ContentionSeconds = network.LongestToPeer(post) is var way and > 0 ? way + posts[post].CycleSeconds : 0,
            Id = posts[post].Id,
            Radars = [.. own.Select(r => Known(radars[r], isTakenOver: !IsBeneath(radars[r].Post, post)))],
            Batteries = [.. Enumerable.Range(0, batteries.Count).Where(b => Obeys(post, b)).Select(b => Known(batteries[b], own, SecondsTo(post, b)))],
            Places = [.. scenario.Places.Values.Select(place => new KnownPlace(
                place.Spec.Id, place.Spec.Centre, place.Spec.RadiusMetres, place.Spec.Value * place.Spec.LossPerHit))],
            Tracker = TrackerSpec.Default,
            Identifier = new IdentificationReader(file, scenario, plans).Read(laydown.Doctrine ?? new DoctrineFile()),
            Doctrine = ReadDoctrine(),
        };
    }

    /// <summary>Whether a radar's plots go to a post: it is beneath it, or its crew's own.</summary>
    private bool Reports(int post, RadarSite radar) =>
        IsBeneath(radar.Post, post) || (posts[post].CrewOf >= 0 && posts[post].CrewOf == radar.Battery);

    private bool Obeys(int post, int battery) => IsBeneath(batteries[battery].Site.Post, post) || posts[post].CrewOf == battery;

    /// <summary>How many others may command the same batteries before a post does.</summary>
    private int Above(int post)
    {
        var above = 0;
        var at = posts[post].Superior;
        if (posts[post].CrewOf is var battery and >= 0 && batteries[battery].Site.Post != post)
            at = batteries[battery].Site.Post;
        for (; at >= 0; at = posts[at].Superior)
            above++;
        return above;
    }

    private bool IsBeneath(int post, int other)
    {
        for (var at = post; at >= 0; at = posts[at].Superior)
        {
            if (at == other)
                return true;
        }

        return false;
    }

    /// <summary>Delay from a post to a battery that obeys it, s.</summary>
    private double SecondsTo(int post, int battery)
    {
        var site = batteries[battery].Site;
        if (site.Post != post && posts[post].CrewOf == battery)
            return posts[post].LinkSeconds;
        var seconds = site.LinkSeconds;
        for (var at = site.Post; at != post; at = posts[at].Superior)
            seconds += posts[at].LinkSeconds;
        return seconds;
    }

    // A crew that has taken its radars over has put them on the air.
    private static KnownRadar Known(RadarSite site, bool isTakenOver) => new(
        site.Id,
        site.BelievedAntenna,
        site.Spec.AntennaHeightMetres,
        site.Spec.ScanSeconds,
        site.Spec.FollowChannels,
        site.StartsSilent && !isTakenOver,
        site.Spec.Rotates,
        site.Spec.SectorRadians,
        site.FacingRadians,
        site.Spec.InstrumentedRangeMetres,
        site.Spec.MaximumElevationRadians,
        site.Spec.Interrogates);

    private KnownBattery Known(FieldBattery battery, int[] ownRadars, double linkSeconds)
    {
        var site = battery.Site;
        var radar = catalogue.Items[battery.Item.EngagementRadar!];
        var targets = (int)specs.Figures.Get(battery.Item, new("targetChannels", Level: "battery"));
        var missiles = specs.Figures.TryGet(radar, new("missileChannels", Level: "radar"));
        return new KnownBattery(
            site.Id,
            site.GuidanceRadar < 0 ? site.Place : radars[site.GuidanceRadar].Believed(site.Place),
            [.. battery.Item.Effectors.Select(id => specs.KnownEffector(catalogue.Items[id], missiles is { } count ? (int)count : 2 * targets))],
            Array.IndexOf(ownRadars, site.GuidanceRadar),
            targets,
            specs.Figures.Get(battery.Item, new("reactionTime")),
            specs.Figures.Get(battery.Item, new("salvoInterval")),
            linkSeconds)
        {
            OtherGuides = battery.Item.GuidedBy == GuidedBy.AnyRadar
                ? [.. Enumerable.Range(0, ownRadars.Length).Where(r => ownRadars[r] != site.GuidanceRadar && !catalogue.Items[radars[ownRadars[r]].Spec.Name].OnlySearches)]
                : [],
        };
    }

    private Doctrine ReadDoctrine()
    {
        var doctrine = laydown.Doctrine ?? new DoctrineFile();
        var margin = file.NotNegative("doctrine.protectionMargin", doctrine.ProtectionMargin, Dimension.Length);
        return new Doctrine(
            doctrine.WeaponControl,
            ByClass("salvoByClass", doctrine.SalvoByClass, doctrine.SalvoSize),
            doctrine.ShootLookShoot,
            margin,
            ByClass("effectorChoice", doctrine.EffectorChoice, EffectorChoice.Surest))
        {
            WeaponControlRules = WeaponControlReader.Read(file, scenario, doctrine.WeaponControlRules),
            Assignment = doctrine.Assignment,
            MeasuresAssignment = doctrine.MeasureAssignment,
            LastChanceSalvo = doctrine.LastChance ?? 0,
            Reserves = [.. (doctrine.Reserve ?? []).Select(entry => ReadReserve(entry.Key, entry.Value))],
            HoldFire = [.. (doctrine.HoldFire ?? []).Select(ReadHoldFire)],
            OrientedBy = doctrine.OrientedBy,
            AssessesBySight = doctrine.KillAssessment?.IsBySight() == true,
            AssessDelaySeconds = doctrine.KillAssessment is { } assessment
                ? file.TimeOfNight("doctrine.killAssessment.delay", assessment.Delay, LongestAssessmentSeconds)
                : 0,
        };
    }

    private MissileReserve ReadReserve(string id, ReserveFile reserve)
    {
        var place = $"doctrine.reserve.{id}";
        var fired = batteries.SelectMany(battery => battery.Item.Effectors).Distinct().ToArray();
        if (!fired.Contains(id))
            throw file.Error(place, $"no battery here fires \"{id}\"; {Spelling.Suggest(id, fired)}");
        return new MissileReserve(MixingHash.OfText(id), reserve.Missiles, ClassOf($"{place}.for", reserve.For));
    }

    private HoldFireRule ReadHoldFire(HoldFireFile rule, int index)
    {
        var place = $"doctrine.holdFire[{index}]";
        if (rule is { CostAbove: null, KillBelow: null, LeaveToNearer: false })
            throw file.Error(place, "a rule needs \"costAbove\", \"killBelow\" or \"leaveToNearer\": true, or it would hold no shot");
        if (rule is { CostAbove: null, KillBelow: { } least, LeaveToNearer: false } && file.Chance($"{place}.killBelow", least) == 0)
            throw file.Error($"{place}.killBelow", $"nothing kills with less than \"{least}\", so the rule would hold no shot; give a higher chance, or leave the rule out");
        return new HoldFireRule(
            ClassOf($"{place}.against", rule.Against),
            rule.CostAbove is { } cost ? file.NotNegative($"{place}.costAbove", cost, Dimension.Money) : double.PositiveInfinity,
            rule.KillBelow is { } kill ? file.Chance($"{place}.killBelow", kill) : 0)
        {
            LeavesToNearer = rule.LeaveToNearer,
        };
    }

    private TargetClass ClassOf(string place, string name) => ClassNames.Contains(name)
        ? Enum.Parse<TargetClass>(name, ignoreCase: true)
        : throw file.Error(place, $"\"{name}\" is not a target class; {Spelling.Suggest(name, ClassNames)}");

    /// <summary>A setting by target class: what the file says of a class, else the usual.</summary>
    private ImmutableArray<T> ByClass<T>(string field, SortedDictionary<string, T>? given, T usual)
    {
        foreach (var name in (given ?? []).Keys)
        {
            if (!ClassNames.Contains(name))
                throw file.Error($"doctrine.{field}.{name}", $"\"{name}\" is not a target class; {Spelling.Suggest(name, ClassNames)}");
        }

        return [.. Enum.GetValues<TargetClass>().Select(kind =>
            given is not null && given.TryGetValue(kind.ToString().ToLowerInvariant(), out var value) ? value : usual)];
    }
}
