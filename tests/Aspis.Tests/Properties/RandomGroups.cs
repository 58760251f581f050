using System.Globalization;
using Aspis.Scenarios.Laydowns;

namespace Aspis.Tests.Properties;

/// <summary>Groups of a raid made by chance, each of a kind and distance that its catalogue item can fly.</summary>
internal sealed class RandomGroups(Dice dice)
{
    private static readonly double[] Bearings = [.. Enumerable.Range(0, 12).Select(i => i * 30.0)];
    private readonly List<SiteFile> sites = [];

    /// <summary>Where the groups made so far come from.</summary>
    public SiteFile[] Sites => [.. sites];

    /// <summary>One to four groups of any role against the places.</summary>
    public WeaponGroupFile[] Raid(string[] places) =>
        [.. Enumerable.Range(0, dice.From(1, 4)).Select(i => Group($"group-{i}", dice.Pick(places)))];

    private WeaponGroupFile Group(string id, string place) => dice.From(0, 6) switch
    {
        0 => Launched(id, place, dice.Pick("fateh-313", "qiam-1", "scud-b"), dice.Pick(200.0, 280.0)),
        1 => Launched(id, place, dice.Pick("tomahawk", "quds-1", "standoff-missile"), dice.Pick(40.0, 100.0)) with { Via = Way(), Height = Height() },
        2 => Launched(id, place, "shahed-136", dice.Pick(15.0, 40.0)) with { Via = Way(), Height = Height() },
        3 => Launched(id, place, dice.Pick("scud-b", "quds-1", "shahed-136"), 100) with { Role = GroupRole.Decoy },
        4 => Carrier(id, place, dice.Pick("f-16", "f-35", "mq-9"), 100, "glide-bomb", dice.Pick("10 km", "25 km")),
        5 => Carrier(id, place, dice.Pick("f-16", "f-35"), 200, "standoff-missile", dice.Pick("80 km", "120 km")),
        _ => Launched(id, place, dice.Pick("f-16", "mq-9"), 100) with
        {
            Role = GroupRole.Reconnaissance, TurnDistance = dice.Pick("5 km", "40 km"), Reliability = null,
        },
    };

    private WeaponGroupFile Carrier(string id, string place, string aircraft, double kilometres, string weapon, string release) =>
        Launched(id, place, aircraft, kilometres) with
        {
            Role = GroupRole.Carrier,
            Carries = new CarriageFile(weapon, dice.From(1, 3), release, dice.Pick("0 s", "2 s", "10 s")),
        };

    private WeaponGroupFile Launched(string id, string place, string threat, double kilometres)
    {
        var from = $"from-{id}";
        var (latitude, longitude) = Map.Away(dice.Pick(Bearings), kilometres);
        sites.Add(new SiteFile(from, from, latitude, longitude, dice.Pick("0 m", "150 m")));
        return new WeaponGroupFile(
            id,
            id,
            threat,
            dice.From(1, 4),
            from,
            place,
            string.Create(CultureInfo.InvariantCulture, $"{dice.From(0, 120)} s"),
            dice.Pick("0 s", "1 s", "20 s"),
            dice.Pick("0 s", "5 s"),
            Reliability: dice.Pick("100 %", "80 %"));
    }

    private string? Height() => dice.Pick(null, "30 m", "300 m");

    private WaypointFile[]? Way()
    {
        if (dice.From(0, 2) > 0)
            return null;
        var (latitude, longitude) = Map.Away(dice.Pick(Bearings), 20);
        return [new WaypointFile(latitude, longitude, "80 m")];
    }
}
