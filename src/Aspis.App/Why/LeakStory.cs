using System.Collections.Immutable;
using Aspis.Studies.Ablations;

namespace Aspis.App.Why;

/// <summary>All that a page tells of a laydown.</summary>
/// <param name="Title">What the laydown is called.</param>
/// <param name="Defence">Its name.</param>
/// <param name="Nights">Nights played.</param>
/// <param name="Leakers">Weapons that arrive in a night, in the mean.</param>
/// <param name="Launched">Weapons launched in a night, in the mean.</param>
/// <param name="Wish">What was asked for.</param>
/// <param name="Groups">Leakers that leak for the same reasons.</param>
/// <param name="Kinds">Leakers by kind.</param>
internal sealed record LeakStory(
    string Title, string Defence, int Nights, double Leakers, double Launched, WhyWish Wish, IReadOnlyList<LeakGroup> Groups, IReadOnlyList<LeakKind> Kinds)
{
    // More groups than this are told by kind of weapon.
    private const int MostGroups = 5;

    /// <summary>The night that is drawn, or null.</summary>
    public LeakNight? Night { get; init; }

    /// <summary>Changes for the better that were tried.</summary>
    public ImmutableArray<Remedy> Remedies { get; init; } = [];

    /// <summary>Nights they were tried on.</summary>
    public int RemedyNights { get; init; }

    /// <summary>Whether the leakers are told by kind rather than group by group.</summary>
    public bool IsCrowd => !Wish.All && Wish.Threat is null && Groups.Count > MostGroups;

    /// <summary>The groups that each get their share of the strips.</summary>
    public IReadOnlyList<LeakGroup> Shown => IsCrowd ? [.. Kinds.Select(kind => kind.Leaks)] : Groups;
}
