using System.Collections.Immutable;
using Aspis.Studies.Measures;
using Aspis.Studies.Results;

namespace Aspis.Studies.Ablations;

/// <summary>The losses of one laydown, the one that adds most leakers first.</summary>
/// <param name="AsIs">The laydown with nothing lost.</param>
/// <param name="Losses">The losses by leakers added, then by kind and name.</param>
public sealed record LossRanking(LaydownResult AsIs, ImmutableArray<RankedLoss> Losses)
{
    /// <summary>The laydown's suppliers, by name.</summary>
    public IEnumerable<RankedLoss> Suppliers => Losses.Where(loss => loss.Loss.Kind == LossKind.Supplier);

    /// <summary>Plays a laydown with each of some losses in turn, all from the start of the night and on the same luck.</summary>
    public static LossRanking Of(
        PreparedDesign prepared, int laydown, IReadOnlyList<Loss> losses, int threads, Action<int>? progress, CancellationToken cancellation)
    {
        var result = Ablation.Run(
            prepared, laydown, losses.Select(loss => loss.Change), prepared.Design.Replications, threads, progress, cancellation);
        var ranked = losses.Select((loss, i) => new RankedLoss(loss, result.Changed[i], result.Added(i, MeasureList.Leakers)));
        return new LossRanking(result.AsIs, [.. ranked
            .OrderByDescending(loss => loss.Added.Mean.Mean)
            .ThenBy(loss => loss.Loss.Kind)
            .ThenBy(loss => loss.Loss.Name, StringComparer.Ordinal)]);
    }
}
