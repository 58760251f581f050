using Aspis.Studies.Results;

namespace Aspis.Studies.Ablations;

/// <summary>What a loss costs.</summary>
/// <param name="Loss">What is lost.</param>
/// <param name="Without">The laydown without it.</param>
/// <param name="Added">Leakers it adds, night by night on the same luck.</param>
public sealed record RankedLoss(Loss Loss, LaydownResult Without, PairedDifference Added);
