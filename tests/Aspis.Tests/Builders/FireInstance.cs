using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Randomness;

namespace Aspis.Tests.Builders;

/// <summary>A weapon assignment instance made by chance, and what enumeration says about it.</summary>
internal sealed class FireInstance
{
    public const int Kinds = 9;
    private readonly Luck luck;

    public FireInstance(int seed, int kind, int weapons, int targets, int shotsEach)
    {
        luck = Luck.For(77, (ulong)kind, (ulong)seed);
        (Weapons, Targets, ShotsEach) = (weapons, targets, shotsEach);
        Values = [.. Enumerable.Range(0, targets).Select(target => kind switch
        {
            1 => 10,
            2 => target % 3 == 0 ? 0 : Whole(1, target, 1, 100),
            _ => Whole(1, target, 5, 100),
        })];
        Kill = [.. Enumerable.Range(0, weapons * targets).Select(pair => KillOf(kind, pair / targets, pair % targets))];
    }

    public int Weapons { get; }

    public int Targets { get; }

    public int ShotsEach { get; }

    public double[] Values { get; }

    public double[] Kill { get; }

    public StaticFire Fire => new(ShotsEach, Values, Kill);

    public override string ToString() => $"{Weapons} x {Targets} x {ShotsEach}: {string.Join(' ', Values)}; {string.Join(' ', Kill)}";

    /// <summary>The least value that can survive, by trying every way to lay every weapon's shots.</summary>
    public double BruteForce() => Lay(0, 0, ShotsEach, [.. Values]);

    /// <summary>The Lagrangian at duals, its inner minimum by trying every salvo.</summary>
    public double Lagrangian(IReadOnlyList<double> duals)
    {
        var sum = -ShotsEach * duals.Sum();
        for (var target = 0; target < Targets; target++)
            sum += Cheapest(target, 0, Values[target], duals);
        return sum;
    }

    /// <summary>The least that survives and is paid at one target, by trying every salvo between the limits.</summary>
    public double CheapestSalvo(int target, IReadOnlyList<double> prices, SalvoPricing limits, int weapon = 0, double? survivors = null)
    {
        var left = survivors ?? Values[target];
        if (weapon == Weapons)
            return left;
        var least = double.PositiveInfinity;
        for (var shots = 0; shots <= limits.Most(weapon, target); shots++)
        {
            if (shots >= limits.Least(weapon, target))
                least = Math.Min(least, (shots * prices[weapon]) + CheapestSalvo(target, prices, limits, weapon + 1, left));
            left *= 1 - Kill[(weapon * Targets) + target];
        }

        return least;
    }

    /// <summary>Plans made by the rule itself: of all shots that are left, the one that saves most; the first among equals.</summary>
    public int[] MarginalReturn()
    {
        var (left, fired, plan) = (Values.ToArray(), new int[Weapons], Enumerable.Repeat(-1, Weapons * ShotsEach).ToArray());
        while (true)
        {
            var (best, most) = (-1, 0.0);
            for (var pair = 0; pair < Kill.Length; pair++)
            {
                var saved = fired[pair / Targets] < ShotsEach ? left[pair % Targets] * (1 - (1 - Kill[pair])) : 0;
                if (saved > most)
                    (best, most) = (pair, saved);
            }

            if (best < 0)
                return plan;
            plan[(best / Targets * ShotsEach) + fired[best / Targets]++] = best % Targets;
            left[best % Targets] *= 1 - Kill[best];
        }
    }

    private double Cheapest(int target, int weapon, double left, IReadOnlyList<double> duals)
    {
        if (weapon == Weapons)
            return left;
        var least = double.PositiveInfinity;
        for (var shots = 0; shots <= ShotsEach; shots++)
        {
            least = Math.Min(least, (shots * duals[weapon]) + Cheapest(target, weapon + 1, left, duals));
            left *= 1 - Kill[(weapon * Targets) + target];
        }

        return least;
    }

    private double Lay(int weapon, int from, int shots, double[] left)
    {
        if (weapon == Weapons)
            return left.Sum();
        var least = Lay(weapon + 1, 0, ShotsEach, left);
        for (var target = from; target < Targets && shots > 0; target++)
        {
            var before = left[target];
            left[target] *= 1 - Kill[(weapon * Targets) + target];
            least = Math.Min(least, Lay(weapon, target, shots - 1, left));
            left[target] = before;
        }

        return least;
    }

    private double KillOf(int kind, int weapon, int target)
    {
        var even = Uniform(2, weapon, target);
        return kind switch
        {
            0 or 2 => even,
            1 => 0.5,
            3 => even < 0.6 ? 0 : Uniform(3, weapon, target),
            4 => even < 0.3 ? 1 : Uniform(3, weapon, target),
            5 => 0.6 + (0.35 * even),
            6 => 0.02 + (0.1 * even),
            7 => Math.Clamp(Uniform(4, weapon % 3, target % 3) + (0.05 * (even - 0.5)), 0, 1),
            _ => 0.95 * (weapon + 1) / Weapons,
        };
    }

    private int Whole(int what, int who, int least, int most) => least + (int)(Uniform(what, who, 0) * (most - least + 1));

    private double Uniform(int what, int one, int other) => luck.Draw((ulong)one, (ulong)other, (uint)what, 0).Uniform;
}
