namespace Aspis.App.Why;

/// <summary>How much a page tells of each thing, so that it fits on a screen.</summary>
/// <param name="Groups">Groups of leakers.</param>
/// <param name="Reasons">Reasons of each.</param>
/// <param name="Others">Lines about batteries that never had the last chance.</param>
/// <param name="Rows">Strips.</param>
/// <param name="Stories">Histories in words.</param>
/// <param name="Told">Declarations of an object's identity.</param>
/// <param name="Remedies">Changes that would have helped.</param>
internal sealed record PageSize(int Groups, int Reasons, int Others, int Rows, int Stories, int Told, int Remedies)
{
    /// <summary>Everything there is.</summary>
    public static PageSize All { get; } = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);

    /// <summary>Sizes that a screen may have room for, the largest first.</summary>
    public static IReadOnlyList<PageSize> OfScreens { get; } =
    [
        new(8, 4, 2, 14, 3, 12, 6),
        new(8, 4, 1, 12, 2, 8, 6),
        new(8, 3, 1, 10, 2, 6, 5),
        new(8, 3, 0, 8, 1, 5, 4),
        new(7, 3, 0, 6, 1, 4, 3),
        new(6, 3, 0, 5, 0, 3, 3),
        new(6, 2, 0, 5, 0, 2, 3),
        new(5, 2, 0, 4, 0, 2, 2),
        new(5, 1, 0, 3, 0, 1, 1),
    ];
}
