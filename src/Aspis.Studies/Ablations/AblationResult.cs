using System.Collections.Immutable;
using Aspis.Studies.Results;

namespace Aspis.Studies.Ablations;

/// <summary>A laydown and its changed versions, all on the same luck.</summary>
/// <param name="AsIs">The laydown as it is.</param>
/// <param name="Changed">The changed versions, in the order asked for; each goes by the name of its change.</param>
public sealed record AblationResult(LaydownResult AsIs, ImmutableArray<LaydownResult> Changed)
{
    /// <summary>How much of a measure the nth change adds, replication by replication, with the 95 % interval of the mean.</summary>
    public PairedDifference Added(int change, string measure) => PairedDifference.Of(Changed[change], AsIs, measure);
}
