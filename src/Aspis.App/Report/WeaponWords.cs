using System.Globalization;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.World.Objects;

namespace Aspis.App.Report;

/// <summary>What the weapons of a raid are called: by their kind where all are of one kind, else weapons.</summary>
internal sealed class WeaponWords
{
    private readonly (WeaponKind Kind, int Count)[] kinds;

    /// <summary>The words for a raid.</summary>
    public WeaponWords(PreparedRaid raid, Catalogue catalogue) => kinds =
    [
        .. raid.Flyers.Where(flyer => flyer.Role == ObjectRole.Weapon)
            .GroupBy(flyer => WeaponKind.Of(raid.Groups[flyer.Group], catalogue))
            .Select(kind => (kind.Key, kind.Count()))
            .OrderByDescending(kind => kind.Item2).ThenBy(kind => kind.Key.Many, StringComparer.Ordinal),
    ];

    /// <summary>Kinds that come, the most numerous first.</summary>
    public IEnumerable<WeaponKind> Kinds => kinds.Select(kind => kind.Kind);

    /// <summary>One of them: <c>drone</c>, or <c>weapon</c> where they are of several kinds.</summary>
    public string One => All.One;

    /// <summary>Several of them.</summary>
    public string Many => All.Many;

    /// <summary>All of them with their number: <c>12 weapons (8 drones and 4 cruise missiles)</c>.</summary>
    public string Counted
    {
        get
        {
            var whole = Number(kinds.Sum(kind => kind.Count), All);
            return kinds.Length < 2 ? whole : $"{whole} ({Wording.Join([.. kinds.Select(kind => Number(kind.Count, kind.Kind))])})";
        }
    }

    private WeaponKind All => kinds.Length == 1 ? kinds[0].Kind : WeaponKind.Mixed;

    private static string Number(int count, WeaponKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? kind.One : kind.Many)}");
}
