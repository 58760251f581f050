using System.Collections.Immutable;

namespace Aspis.Command.WeaponAssignment;

/// <summary>Who fires at what in a <see cref="StaticFire"/>, and how near that is to the best there could be.</summary>
/// <param name="TargetOfShot">Target of each shot, weapon by weapon, −1 for one not fired.</param>
/// <param name="Objective">Value expected to survive.</param>
/// <param name="Bound">No plan lets less survive: the value of the Lagrangian at <paramref name="Duals"/>, rounded down.</param>
/// <param name="Duals">Price of a shot of each weapon, not negative.</param>
/// <param name="IsProvenBest">Whether search has shown that no plan is better by more than 1e-9 of the objective.</param>
/// <param name="Nodes">Parts of the problem that were looked at.</param>
public sealed record FirePlan(
    ImmutableArray<int> TargetOfShot,
    double Objective,
    double Bound,
    ImmutableArray<double> Duals,
    bool IsProvenBest,
    int Nodes)
{
    /// <summary>Objective over bound, less one; zero where both are zero, infinite where only the bound is.</summary>
    public double Gap => Objective <= Bound ? 0 : Bound > 0 ? (Objective / Bound) - 1 : double.PositiveInfinity;
}
