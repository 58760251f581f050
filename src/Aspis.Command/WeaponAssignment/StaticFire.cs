using Aspis.Kernel.Numerics;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// The static weapon assignment problem: shots of weapons at targets so that the least value is expected to survive,
/// Σ v Π (1 − p)^x, where each weapon fires so many times at most, as often as it likes at the same target (Manne, "A
/// target-assignment problem", Operations Research 6(3), 1958).
/// </summary>
public sealed class StaticFire
{
    private readonly double[] values;
    private readonly double[] survival;
    private readonly double[] depth;

    /// <summary>A problem. <paramref name="killProbability"/> is weapon by weapon.</summary>
    public StaticFire(int shotsEach, ReadOnlySpan<double> values, ReadOnlySpan<double> killProbability)
    {
        (Targets, Weapons, ShotsEach) = (values.Length, killProbability.Length / values.Length, shotsEach);
        this.values = values.ToArray();
        survival = new double[killProbability.Length];
        depth = new double[killProbability.Length];
        for (var i = 0; i < survival.Length; i++)
        {
            // Target by target, because that is how they are asked for.
            survival[i] = 1 - killProbability[(i % Weapons * Targets) + (i / Weapons)];
            depth[i] = survival[i] > 0 ? -Elementary.Log(survival[i]) : double.PositiveInfinity;
        }
    }

    /// <summary>Number of weapons.</summary>
    public int Weapons { get; }

    /// <summary>Number of targets.</summary>
    public int Targets { get; }

    /// <summary>Most shots of one weapon.</summary>
    public int ShotsEach { get; }

    /// <summary>What a target is worth.</summary>
    public double Value(int target) => values[target];

    /// <summary>Probability that a target survives one shot of a weapon.</summary>
    public double Survival(int weapon, int target) => survival[(target * Weapons) + weapon];

    /// <summary>−ln of <see cref="Survival"/>, infinite for a certain kill.</summary>
    public double Depth(int weapon, int target) => depth[(target * Weapons) + weapon];

    /// <summary>Value expected to survive shots, which are given weapon by weapon, −1 for one not fired.</summary>
    public double Surviving(ReadOnlySpan<int> targetOfShot)
    {
        var left = new double[Targets];
        values.CopyTo(left, 0);
        for (var shot = 0; shot < targetOfShot.Length; shot++)
        {
            if (targetOfShot[shot] >= 0)
                left[targetOfShot[shot]] *= Survival(shot / ShotsEach, targetOfShot[shot]);
        }

        var sum = 0.0;
        foreach (var value in left)
            sum += value;
        return sum;
    }
}
