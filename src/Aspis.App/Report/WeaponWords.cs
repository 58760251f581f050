using System.Globalization;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.World.Objects;

namespace Aspis.App.Report;

/// <summary>What the weapons of a raid are called: by their kind where all are of one kind, else weapons.</summary>
internal sealed class WeaponWords
{
    private static readonly (string One, string Many) Mixed = ("weapon", "weapons");
    private readonly ((TargetClass Class, string One, string Many) Kind, int Count)[] kinds;

    /// <summary>The words for a raid.</summary>
    public WeaponWords(PreparedRaid raid, Catalogue catalogue) => kinds =
    [
        .. raid.Flyers.Where(flyer => flyer.Role == ObjectRole.Weapon)
            .GroupBy(flyer => KindOf(ItemOf(raid.Groups[flyer.Group], catalogue)))
            .Select(kind => (kind.Key, kind.Count()))
            .OrderByDescending(kind => kind.Item2).ThenBy(kind => kind.Key.Many, StringComparer.Ordinal),
    ];

    /// <summary>One of them: <c>drone</c>, or <c>weapon</c> where they are of several kinds.</summary>
    public string One => kinds.Length == 1 ? kinds[0].Kind.One : Mixed.One;

    /// <summary>Several of them.</summary>
    public string Many => kinds.Length == 1 ? kinds[0].Kind.Many : Mixed.Many;

    /// <summary>Target classes that come as weapons, the most numerous first.</summary>
    public IReadOnlyList<TargetClass> Classes => [.. kinds.Select(kind => kind.Kind.Class).Distinct()];

    /// <summary>All of them with their number: <c>12 weapons (8 drones and 4 cruise missiles)</c>.</summary>
    public string Counted
    {
        get
        {
            var total = kinds.Sum(kind => kind.Count);
            var whole = Number(total, One, Many);
            return kinds.Length < 2
                ? whole
                : $"{whole} ({Wording.Join([.. kinds.Select(kind => Number(kind.Count, kind.Kind.One, kind.Kind.Many))])})";
        }
    }

    /// <summary>The weapons of one target class: <c>cruise missiles and glide weapons</c>.</summary>
    public string Of(TargetClass target) =>
        Wording.Join([.. kinds.Where(kind => kind.Kind.Class == target).Select(kind => kind.Kind.Many)]);

    /// <summary>The catalogue item of a group's weapons, which for carriers is what they carry.</summary>
    public static CatalogueItem ItemOf(WeaponGroupFile group, Catalogue catalogue) =>
        catalogue.Items[group.Carries?.Weapon ?? group.Threat];

    private static string Number(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static (TargetClass Class, string One, string Many) KindOf(CatalogueItem item) => item switch
    {
        { Flight: ThreatFlight.Glide } => (item.Class, "glide weapon", "glide weapons"),
        { Class: TargetClass.Ballistic } => (item.Class, "ballistic missile", "ballistic missiles"),
        { Class: TargetClass.Cruise } => (item.Class, "cruise missile", "cruise missiles"),
        { Class: TargetClass.Drone } => (item.Class, "drone", "drones"),
        { Class: TargetClass.Aircraft } => (item.Class, "aircraft", "aircraft"),
        _ => (item.Class, Mixed.One, Mixed.Many),
    };
}
