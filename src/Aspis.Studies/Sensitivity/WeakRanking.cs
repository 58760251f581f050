using System.Collections.Immutable;

namespace Aspis.Studies.Sensitivity;

/// <summary>Figures ranked by how far they swing the answer.</summary>
/// <param name="Figures">Those that swing it, largest swing first.</param>
/// <param name="Tried">Figures tried, one for each laydown: those of the widest spreads where not all could be afforded.</param>
/// <param name="Of">Figures that could have been tried.</param>
public sealed record WeakRanking(ImmutableArray<WeakFigure> Figures, int Tried, int Of)
{
    /// <summary>No ranking: a replication is so long that the budget pays for too few.</summary>
    public static WeakRanking TooLong { get; } = new([], 0, 0);
}
