using Aspis.Studies.Results;

namespace Aspis.Studies.Ablations;

/// <summary>What one change for the better does to the number of leakers of a laydown, on the same luck.</summary>
/// <param name="Change">What is changed, in words.</param>
/// <param name="Added">Leakers it adds, with the interval that luck leaves: below zero when it helps.</param>
public sealed record Remedy(string Change, PairedDifference Added)
{
    /// <summary>Whether luck does not explain that fewer leak.</summary>
    public bool Helps => Added.Mean.High < 0;
}
