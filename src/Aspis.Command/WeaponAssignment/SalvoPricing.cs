using Aspis.Kernel.Numerics;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// The salvo at one target that costs least, survivors and the price of its shots together: min v Π (1 − p)^x + Σ λ x over
/// whole x between limits. Exact, by depth-first search over weapons in order of price for depth, cut off by the
/// relaxation in which shots can be divided (its solution fills weapons in that order until v Π (1 − p)^x falls to the
/// next one's price for depth). Make one and use it again.
/// </summary>
public sealed class SalvoPricing
{
    private const int MostNodes = 200_000;
    private readonly StaticFire fire;
    private readonly int[] least;
    private readonly int[] most;
    private readonly double[] ratio;
    private readonly int[] weapon;
    private readonly double[] survival;
    private readonly double[] depth;
    private readonly double[] price;
    private readonly int[] room;
    private readonly int[] taken;
    private readonly int[] bestTaken;
    private int candidates;
    private int nodes;
    private double best;
    private double cutOff;
    private double scale = 1;

    /// <summary>Pricing for a problem; nothing is forced and nothing forbidden.</summary>
    public SalvoPricing(StaticFire fire)
    {
        this.fire = fire;
        least = new int[fire.Weapons * fire.Targets];
        most = new int[fire.Weapons * fire.Targets];
        Array.Fill(most, fire.ShotsEach);
        (ratio, survival, depth, price) = (new double[fire.Weapons], new double[fire.Weapons], new double[fire.Weapons], new double[fire.Weapons]);
        (weapon, room, taken, bestTaken) = (new int[fire.Weapons], new int[fire.Weapons], new int[fire.Weapons], new int[fire.Weapons]);
        Counts = new int[fire.Weapons];
    }

    /// <summary>Values are multiplied by this.</summary>
    public double Scale
    {
        get => scale;
        set => scale = value;
    }

    /// <summary>Shots of each weapon in the best salvo found last.</summary>
    public int[] Counts { get; }

    /// <summary>What survives of the target after that salvo, scaled.</summary>
    public double Survives { get; private set; }

    /// <summary>Survivors and price of that salvo.</summary>
    public double Cost { get; private set; }

    /// <summary>No salvo costs less than this. It equals the cost, but where the search had to be cut short.</summary>
    public double Bound { get; private set; }

    /// <summary>Fewest shots of a weapon at a target.</summary>
    public int Least(int weaponIndex, int target) => least[(weaponIndex * fire.Targets) + target];

    /// <summary>Most shots of a weapon at a target.</summary>
    public int Most(int weaponIndex, int target) => most[(weaponIndex * fire.Targets) + target];

    /// <summary>Sets how often a weapon fires at a target.</summary>
    public void Limit(int weaponIndex, int target, int fewest, int greatest) =>
        (least[(weaponIndex * fire.Targets) + target], most[(weaponIndex * fire.Targets) + target]) = (fewest, greatest);

    /// <summary>
    /// Finds the best salvo at a target for prices of shots. <paramref name="worthKnowing"/>: when nothing is cheaper than this,
    /// the cost need not be known, and the bound is this.
    /// </summary>
    public void Find(int target, ReadOnlySpan<double> prices, double worthKnowing = double.PositiveInfinity)
    {
        var (alone, fixedCost) = Prepare(target, prices);
        (best, nodes, cutOff) = (alone, 0, double.PositiveInfinity);
        Array.Clear(bestTaken, 0, candidates);
        Array.Clear(taken, 0, candidates);
        var certain = Cheapest(target, prices, alone);
        if (certain >= 0)
            best = prices[certain];
        if (worthKnowing - fixedCost < best)
        {
            (best, certain) = (worthKnowing - fixedCost, -1);
        }

        Search(0, alone, 0);
        Keep(target, certain >= 0 && best < prices[certain] ? -1 : certain);
        Cost = best + fixedCost;
        Bound = Math.Min(best, cutOff) + fixedCost;
    }

    /// <summary>Lists the weapons worth a thought, in order; returns what survives what is forced and what that costs.</summary>
    private (double Survives, double Cost) Prepare(int target, ReadOnlySpan<double> prices)
    {
        var (alone, fixedCost) = (fire.Value(target) * scale, 0.0);
        for (var i = 0; i < fire.Weapons; i++)
        {
            for (var n = Least(i, target); n > 0; n--)
            {
                alone *= fire.Survival(i, target);
                fixedCost += prices[i];
            }
        }

        candidates = 0;
        for (var i = 0; i < fire.Weapons; i++)
        {
            var q = fire.Survival(i, target);
            if (Most(i, target) > Least(i, target) && q > 0 && alone * (1 - q) > prices[i])
                (ratio[candidates], weapon[candidates++]) = (prices[i] / fire.Depth(i, target), i);
        }

        Array.Sort(ratio, weapon, 0, candidates);
        for (var k = 0; k < candidates; k++)
        {
            var i = weapon[k];
            (survival[k], depth[k], price[k]) = (fire.Survival(i, target), fire.Depth(i, target), prices[i]);
            room[k] = Most(i, target) - Least(i, target);
        }

        return (alone, fixedCost);
    }

    /// <summary>The cheapest weapon that kills for certain: such a shot makes every other needless. −1 when none is worth its price.</summary>
    private int Cheapest(int target, ReadOnlySpan<double> prices, double alone)
    {
        var found = -1;
        for (var i = 0; i < fire.Weapons; i++)
        {
            if (fire.Survival(i, target) == 0 && Most(i, target) > Least(i, target) && prices[i] < (found < 0 ? alone : prices[found]))
                found = i;
        }

        return found;
    }

    private void Search(int from, double left, double paid)
    {
        const double Enough = 1e-12;
        if (paid + left < best)
        {
            best = paid + left;
            taken.AsSpan(0, candidates).CopyTo(bestTaken);
        }

        for (var k = from; k < candidates; k++)
        {
            if (taken[k] >= room[k] || left * (1 - survival[k]) <= price[k] || IsOutdone(k))
                continue;
            var atBest = paid + Relaxed(k, left);
            if (atBest >= best * (1 - Enough))
            {
                cutOff = Math.Min(cutOff, atBest);
                return;
            }

            if (++nodes > MostNodes)
            {
                cutOff = Math.Min(cutOff, atBest);
                return;
            }

            taken[k]++;
            Search(k, left * survival[k], paid + price[k]);
            taken[k]--;
        }
    }

    /// <summary>Whether a weapon that costs no more and kills no less could fire instead; then another order finds as good a salvo.</summary>
    private bool IsOutdone(int k)
    {
        for (var j = 0; j < k; j++)
        {
            if (taken[j] < room[j] && price[j] <= price[k] && survival[j] <= survival[k])
                return true;
        }

        return false;
    }

    /// <summary>Least survivors and price when shots of the weapons from one on can be divided.</summary>
    private double Relaxed(int from, double left)
    {
        var paid = 0.0;
        for (var k = from; k < candidates && left > ratio[k]; k++)
        {
            for (var n = room[k] - taken[k]; n > 0; n--)
            {
                if (left * survival[k] < ratio[k])
                    return paid + (ratio[k] * (Elementary.Log(left / ratio[k]) + 1));
                left *= survival[k];
                paid += price[k];
            }
        }

        return paid + left;
    }

    private void Keep(int target, int certain)
    {
        Survives = fire.Value(target) * scale;
        for (var i = 0; i < fire.Weapons; i++)
            Counts[i] = Least(i, target);
        for (var k = 0; k < candidates && certain < 0; k++)
            Counts[weapon[k]] += bestTaken[k];
        if (certain >= 0)
            Counts[certain]++;
        for (var i = 0; i < fire.Weapons; i++)
        {
            for (var n = Counts[i]; n > 0; n--)
                Survives *= fire.Survival(i, target);
        }
    }
}
