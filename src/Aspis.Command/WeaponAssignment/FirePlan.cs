using System.Collections.Immutable;

namespace Aspis.Command.WeaponAssignment;

/// <summary>Who fires at what in a <see cref="StaticFire"/>, and how near that is to the best there could be.</summary>
/// <param name="TargetOfShot">Target of each shot, weapon by weapon, −1 for one not fired.</param>
/// <param name="Objective">Value expected to survive.</param>
/// <param name="Bound">No plan lets less survive: the value of the Lagrangian at <paramref name="Duals"/>, rounded down.</param>
/// <param name="Duals">Price of a shot of each weapon, not negative.</param>
/// <param name="SearchBound">No plan lets less survive, as the search has shown by cases; never below <paramref name="Bound"/>.</param>
/// <param name="IsProvenBest">Whether the search bound is within some 1e-9 of the objective: no plan is better.</param>
/// <param name="IsCutShort">Whether the search met its time's end: the same question may then get another answer at another time.</param>
public sealed record FirePlan(
    ImmutableArray<int> TargetOfShot,
    double Objective,
    double Bound,
    ImmutableArray<double> Duals,
    double SearchBound,
    bool IsProvenBest,
    bool IsCutShort)
{
    /// <summary>Objective over bound, less one; zero where both are zero, infinite where only the bound is.</summary>
    public double Gap => Objective <= Bound ? 0 : Bound > 0 ? (Objective / Bound) - 1 : double.PositiveInfinity;
}
