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
    private const double TellApart = 1e-13;
    private const int MostNodes = 200_000, MostNodesInHaste = 300;
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
    private readonly int[] given;
    private readonly int[] byPrice;
    private readonly double[] sorted;
    private readonly (int Weapon, int Count)[]?[] last;
    private bool[]?[] open = new bool[]?[16];
    private bool isKept;
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
        (byPrice, sorted) = (new int[fire.Weapons], new double[fire.Weapons]);
        (last, given) = (new (int, int)[]?[fire.Targets], new int[fire.Weapons]);
        Counts = new int[fire.Weapons];
    }

    /// <summary>Values are multiplied by this.</summary>
    public double Scale
    {
        get => scale;
        set => scale = value;
    }

    /// <summary>Whether salvos are looked for but shortly; bounds hold all the same, and are lower.</summary>
    public bool IsInHaste { get; set; }

    /// <summary>Shots of each weapon in the best salvo found last.</summary>
    public int[] Counts { get; }

    /// <summary>What survives of the target after that salvo, scaled.</summary>
    public double Survives { get; private set; }

    /// <summary>Survivors and price of that salvo.</summary>
    public double Cost { get; private set; }

    /// <summary>No salvo costs less than this. It equals the cost, but where the search had to be cut short.</summary>
    public double Bound { get; private set; }

    /// <summary>Fewest shots of a weapon at a target.</summary>
    public int Least(int weaponIndex, int target) => least[(target * fire.Weapons) + weaponIndex];

    /// <summary>Most shots of a weapon at a target.</summary>
    public int Most(int weaponIndex, int target) => most[(target * fire.Weapons) + weaponIndex];

    /// <summary>Sets how often a weapon fires at a target.</summary>
    public void Limit(int weaponIndex, int target, int fewest, int greatest) =>
        (least[(target * fire.Weapons) + weaponIndex], most[(target * fire.Weapons) + weaponIndex]) = (fewest, greatest);

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
            best = worthKnowing - fixedCost;
        }

        Remember(target, prices, alone);
        Search(0, alone, 0, 0);
        Keep(target, certain >= 0 && best < prices[certain] ? -1 : certain);
        Cost = best + fixedCost;
        Bound = Math.Min(best, cutOff) + fixedCost;
    }

    /// <summary>Lists the weapons worth a thought, in order; returns what survives what is given and what that costs.</summary>
    private (double Survives, double Cost) Prepare(int target, ReadOnlySpan<double> prices)
    {
        var (alone, fixedCost) = Give(target, prices);
        candidates = 0;
        for (var i = 0; i < fire.Weapons; i++)
        {
            var q = fire.Survival(i, target);
            if (Most(i, target) > given[i] && q > 0 && alone * (1 - q) > prices[i])
            {
                // Among equals every target begins with another weapon, so that prices need not tell them apart.
                var turn = (double)((i + target) % fire.Weapons) / fire.Weapons;
                (ratio[candidates], weapon[candidates++]) = (prices[i] / fire.Depth(i, target) * (1 - (TellApart * turn)), i);
            }
        }

        Array.Sort(ratio, weapon, 0, candidates);
        for (var k = 0; k < candidates; k++)
        {
            var i = weapon[k];
            (byPrice[k], sorted[k]) = (k, prices[i]);
            (survival[k], depth[k], price[k]) = (fire.Survival(i, target), fire.Depth(i, target), prices[i]);
            room[k] = Most(i, target) - given[i];
        }

        // Among equal prices the surest, then the first, comes first; the sort itself need not keep an order.
        Array.Sort(sorted, byPrice, 0, candidates);
        for (var k = 1; k < candidates; k++)
        {
            for (var n = k; n > 0 && sorted[n] == sorted[n - 1] && ComesFirst(byPrice[n], byPrice[n - 1]); n--)
                (byPrice[n], byPrice[n - 1]) = (byPrice[n - 1], byPrice[n]);
        }

        return (alone, fixedCost);
    }

    /// <summary>Takes the shots that are forced, and those that cost nothing and save something.</summary>
    private (double Survives, double Cost) Give(int target, ReadOnlySpan<double> prices)
    {
        var (alone, cost) = (fire.Value(target) * scale, 0.0);
        for (var i = 0; i < fire.Weapons; i++)
        {
            given[i] = Least(i, target);
            for (var n = given[i]; n > 0; n--)
                (alone, cost) = (alone * fire.Survival(i, target), cost + prices[i]);
        }

        for (var i = 0; i < fire.Weapons; i++)
        {
            var q = fire.Survival(i, target);
            for (; prices[i] == 0 && q is > 0 and < 1 && alone > 0 && given[i] < Most(i, target); given[i]++)
                alone *= q;
        }

        return (alone, cost);
    }

    private bool ComesFirst(int one, int other) =>
        survival[one] != survival[other] ? survival[one] < survival[other] : one < other;

    /// <summary>Begins with the salvo that was best when the target was asked about last, if it is within the limits.</summary>
    private void Remember(int target, ReadOnlySpan<double> prices, double alone)
    {
        isKept = false;
        if (last[target] is not { } shots)
            return;
        var paid = 0.0;
        for (var n = 0; n < shots.Length; n++)
        {
            var (i, count) = shots[n];
            count -= given[i];
            if (count < 0 || count + given[i] > Most(i, target))
                return;
            for (; count > 0; count--)
                (alone, paid) = (alone * fire.Survival(i, target), paid + prices[i]);
        }

        // What is given must be among it.
        for (var i = 0; i < fire.Weapons; i++)
        {
            if (given[i] > 0 && !Array.Exists(shots, shot => shot.Weapon == i))
                return;
        }

        if (alone + paid >= best)
            return;
        (best, isKept) = (alone + paid, true);
    }

    /// <summary>The cheapest weapon that kills for certain: such a shot makes every other needless. −1 when none is worth its price.</summary>
    private int Cheapest(int target, ReadOnlySpan<double> prices, double alone)
    {
        var found = -1;
        for (var i = 0; i < fire.Weapons; i++)
        {
            if (fire.Survival(i, target) == 0 && Most(i, target) > given[i] && prices[i] < (found < 0 ? alone : prices[found]))
                found = i;
        }

        return found;
    }

    private void Search(int from, double left, double paid, int depthOfSearch)
    {
        if (paid + left < best)
        {
            best = paid + left;
            isKept = false;
            taken.AsSpan(0, candidates).CopyTo(bestTaken);
        }

        if (depthOfSearch == open.Length)
            Array.Resize(ref open, 2 * depthOfSearch);
        var choices = open[depthOfSearch] ??= new bool[fire.Weapons];
        Mark(choices);
        for (var k = from; k < candidates; k++)
        {
            if (!choices[k] || left * (1 - survival[k]) <= price[k])
                continue;
            var atBest = paid + Relaxed(k, left);
            if (atBest >= best * (1 - Enough()) || ++nodes > (IsInHaste ? MostNodesInHaste : MostNodes))
            {
                cutOff = Math.Min(cutOff, atBest);
                return;
            }

            taken[k]++;
            Search(k, left * survival[k], paid + price[k], depthOfSearch + 1);
            taken[k]--;
        }
    }

    /// <summary>How near to the best a salvo need not be looked for: hardly at all, but when the search grows long.</summary>
    private double Enough()
    {
        const int Short = 3_000, Long = 20_000;
        return nodes < Short ? 1e-12 : nodes < Long ? 1e-6 : 1e-4;
    }

    /// <summary>
    /// Marks the weapons that may fire next: those with room, where none that costs no more and kills no less has room. What
    /// others would add, another order finds as good.
    /// </summary>
    private void Mark(bool[] choices)
    {
        // One that comes later in the order of search does not count: after it the search would not come back.
        var (least, leader) = (double.PositiveInfinity, -1);
        for (var n = 0; n < candidates; n++)
        {
            var k = byPrice[n];
            choices[k] = taken[k] < room[k] && (survival[k] < least || leader > k);
            if (choices[k] && survival[k] < least)
                (least, leader) = (survival[k], k);
        }
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
            Counts[i] = isKept ? 0 : given[i];
        for (var n = 0; isKept && n < last[target]!.Length; n++)
            Counts[last[target]![n].Weapon] = last[target]![n].Count;
        for (var k = 0; k < candidates && certain < 0 && !isKept; k++)
            Counts[weapon[k]] += bestTaken[k];
        if (certain >= 0 && !isKept)
            Counts[certain]++;
        if (!isKept)
            last[target] = [.. Counts.Index().Where(count => count.Item > 0).Select(count => (count.Index, count.Item))];
        for (var i = 0; i < fire.Weapons; i++)
        {
            for (var n = Counts[i]; n > 0; n--)
                Survives *= fire.Survival(i, target);
        }
    }
}
