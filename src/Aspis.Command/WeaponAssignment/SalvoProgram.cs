using Aspis.Kernel.Numerics;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// The choice of one salvo for each target as a linear program whose columns are made when their price is right (Dantzig,
/// Wolfe, "Decomposition principle for linear programs", Operations Research 8(1), 1960). Prices are smoothed between
/// rounds (Wentges, "Weighted Dantzig–Wolfe decomposition for linear mixed-integer programming", 1997). Whatever the prices,
/// Σ over targets of the cheapest salvo − shots · Σ prices is a bound.
/// </summary>
public sealed class SalvoProgram
{
    private enum Collecting
    {
        None,
        Missing,
        All,
    }

    private const double MissingPrice = 1e4;
    private const double WorthAdding = 1e-11;
    private const double Smoothing = 0.7;
    private readonly StaticFire fire;
    private readonly Func<bool> isTimeOver;
    private readonly ColumnProgram program;
    private readonly SalvoPricing pricing;
    private readonly List<Salvo> salvos = [];
    private readonly List<int>[] salvosOf;
    private readonly double[] prices;
    private readonly double[] centre;
    private readonly double[] cheapest;
    private readonly double[] usage;
    private readonly int[] excess;
    private readonly int[] someWeapons;
    private readonly int[] someCounts;
    private readonly int[] rows;
    private readonly double[] entries;

    /// <summary>No salvo is known. Values are multiplied by a scale, so that the cost of a good plan is about one.</summary>
    public SalvoProgram(StaticFire fire, double scale, Func<bool> isTimeOver)
    {
        (this.fire, this.isTimeOver) = (fire, isTimeOver);
        pricing = new SalvoPricing(fire) { Scale = scale };
        (prices, centre, cheapest) = (new double[fire.Weapons], new double[fire.Weapons], new double[fire.Targets]);
        (excess, someWeapons, someCounts) = (new int[fire.Weapons], new int[fire.Weapons], new int[fire.Weapons]);
        (rows, entries) = (new int[fire.Weapons + 1], new double[fire.Weapons + 1]);
        usage = new double[fire.Weapons * fire.Targets];
        salvosOf = new List<int>[fire.Targets];
        for (var target = 0; target < fire.Targets; target++)
            salvosOf[target] = [];
        var rightHand = new double[fire.Targets + fire.Weapons];
        var mustMeet = new bool[rightHand.Length];
        Array.Fill(rightHand, 1, 0, fire.Targets);
        Array.Fill(rightHand, fire.ShotsEach, fire.Targets, fire.Weapons);
        Array.Fill(mustMeet, true, 0, fire.Targets);
        program = new ColumnProgram(rightHand, mustMeet, MissingPrice);
    }

    /// <summary>Limits on how often a weapon fires at a target; call <see cref="Heed"/> after a change.</summary>
    public SalvoPricing Limits => pricing;

    /// <summary>Prices of shots, scaled, at which the bound of the last <see cref="Converge"/> was found.</summary>
    public ReadOnlySpan<double> Prices => centre;

    /// <summary>How often each weapon fires at each target in the program's solution, weapon by weapon; not whole as a rule.</summary>
    public ReadOnlySpan<double> Usage => usage;

    /// <summary>Whether the time ran out before the program was solved.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Whether the solution uses a salvo for every target.</summary>
    public bool IsMet => program.Missing < 1e-7;

    /// <summary>Makes a plan's salvos known.</summary>
    public void Add(ReadOnlySpan<int> targetOfShot)
    {
        for (var target = 0; target < fire.Targets; target++)
        {
            Array.Clear(pricing.Counts);
            for (var shot = 0; shot < targetOfShot.Length; shot++)
            {
                if (targetOfShot[shot] == target)
                    pricing.Counts[shot / fire.ShotsEach]++;
            }

            Add(target);
        }
    }

    /// <summary>Takes salvos outside the limits out, and those inside in.</summary>
    public void Heed()
    {
        for (var n = 0; n < salvos.Count; n++)
            program.Allow(program.FirstColumn + n, IsWithin(salvos[n]));
    }

    /// <summary>
    /// Finds prices near the best by subgradient steps towards a cost that can be had (Polyak, "Minimization of unsmooth
    /// functionals", 1969), and makes the salvos known that turn up.
    /// </summary>
    public void Approach(ReadOnlySpan<double> from, double reachable)
    {
        const double FirstStep = 1, Shorter = 0.7, SmallestStep = 1e-5;
        const int PatienceSteps = 8, StepsForManyTargets = 60, MostSalvos = 10_000;
        var steps = Math.Max(StepsForManyTargets, MostSalvos / fire.Targets);
        var (best, share, idle) = (double.NegativeInfinity, FirstStep, 0);
        from.CopyTo(prices);
        for (var step = 0; step < steps && share > SmallestStep && !isTimeOver(); step++)
        {
            // Salvos of the first, wild prices are worth nothing.
            var bound = BoundAt(prices, step > 0.7 * StepsForManyTargets ? Collecting.All : Collecting.None);
            if (bound > best)
            {
                (best, idle) = (bound, 0);
                prices.CopyTo(centre, 0);
            }
            else
            {
                idle++;
            }

            if (idle >= PatienceSteps)
            {
                (share, idle) = (share * Shorter, 0);
                centre.CopyTo(prices, 0);
                bound = BoundAt(prices, Collecting.None);
            }

            if (!Step(share * (reachable - bound)))
                return;
        }
    }

    /// <summary>
    /// Solves the program within the limits, making salvos known until none is missing, or until its bound reaches what is
    /// worth knowing. Returns the bound.
    /// </summary>
    public double Converge(double worthKnowing)
    {
        const int MostRounds = 2000, MostPivots = 20_000;
        var (best, smoothing, isFirst) = (double.NegativeInfinity, Smoothing, true);
        for (var round = 0; round < MostRounds; round++)
        {
            _ = program.Solve(MostPivots, isTimeOver);
            var cost = DualCost();
            for (var i = 0; i < fire.Weapons; i++)
                prices[i] = (smoothing * centre[i]) + ((1 - smoothing) * Math.Max(0, -program.Duals[fire.Targets + i]));
            if (isFirst)
                centre.CopyTo(prices, 0);
            isFirst = false;
            var known = salvos.Count;
            var bound = BoundAt(prices, Collecting.Missing);
            if (bound > best)
            {
                best = bound;
                prices.CopyTo(centre, 0);
            }

            if (best >= worthKnowing || cost - best <= WorthAdding * Math.Abs(cost))
                return Measure(best);
            if (isTimeOver())
            {
                IsCutShort = true;
                return Measure(best);
            }

            if (salvos.Count > known)
                smoothing = Smoothing;
            else if (smoothing == 0)
                return Measure(best);
            else
                smoothing = smoothing < 0.2 ? 0 : smoothing / 2;
        }

        return Measure(best);
    }

    /// <summary>
    /// Strikes out every weapon at every target where a plan that uses it cannot cost less than what is worth knowing, given
    /// the bound at the present prices (reduced-cost fixing).
    /// </summary>
    public int StrikeOut(double bound, double worthKnowing)
    {
        var struck = 0;
        _ = BoundAt(centre, Collecting.None);
        for (var target = 0; target < fire.Targets && !isTimeOver(); target++)
        {
            var limit = cheapest[target] + (worthKnowing - bound);
            for (var i = 0; i < fire.Weapons; i++)
            {
                var (least, most) = (pricing.Least(i, target), pricing.Most(i, target));
                if (most == 0 || least > 0)
                    continue;
                pricing.Limit(i, target, 1, most);
                pricing.Find(target, centre, limit);
                var isUseless = pricing.Bound >= limit;
                pricing.Limit(i, target, 0, isUseless ? 0 : most);
                struck += isUseless ? 1 : 0;
            }
        }

        Heed();
        return struck;
    }

    /// <summary>Prices go up for weapons that fire too often, and down for others; false when there is nowhere to go.</summary>
    private bool Step(double gain)
    {
        var length = 0.0;
        for (var i = 0; i < fire.Weapons; i++)
            length += excess[i] > 0 || prices[i] > 0 ? (double)excess[i] * excess[i] : 0;
        for (var i = 0; i < fire.Weapons && length > 0; i++)
            prices[i] = Math.Max(0, prices[i] + (gain / length * excess[i]));
        return length > 0;
    }

    /// <summary>The bound at prices, rounded down; the cheapest salvos that the program lacks, or all, are made known.</summary>
    private double BoundAt(double[] atPrices, Collecting collecting)
    {
        var (sum, paid) = (0.0, 0.0);
        for (var i = 0; i < fire.Weapons; i++)
        {
            excess[i] = -fire.ShotsEach;
            paid += atPrices[i] * fire.ShotsEach;
        }

        for (var target = 0; target < fire.Targets; target++)
        {
            pricing.IsInHaste = isTimeOver();
            pricing.Find(target, atPrices);
            cheapest[target] = pricing.Bound;
            sum += pricing.Bound;
            for (var i = 0; i < fire.Weapons; i++)
                excess[i] += pricing.Counts[i];
            if (collecting == Collecting.All || (collecting == Collecting.Missing && Reduced(target) < -WorthAdding))
                Add(target);
        }

        return sum - paid - (RoundingOf(fire) * (sum + paid));
    }

    /// <summary>Greatest relative error of a bound's sums and products in double precision.</summary>
    public static double RoundingOf(StaticFire fire) =>
        ((2.0 * fire.Weapons * fire.ShotsEach) + fire.Targets + 16) * 1.1102230246251565e-16;

    /// <summary>What the program's duals are worth, which is what its solution costs.</summary>
    private double DualCost()
    {
        var sum = 0.0;
        for (var target = 0; target < fire.Targets; target++)
            sum += program.Duals[target];
        for (var i = 0; i < fire.Weapons; i++)
            sum += fire.ShotsEach * program.Duals[fire.Targets + i];
        return sum;
    }

    private double Reduced(int target)
    {
        var reduced = pricing.Survives - program.Duals[target];
        for (var i = 0; i < fire.Weapons; i++)
        {
            if (pricing.Counts[i] > 0)
                reduced -= pricing.Counts[i] * program.Duals[fire.Targets + i];
        }

        return reduced;
    }

    /// <summary>Makes the salvo in the pricing's counts known, if it is new.</summary>
    private void Add(int target)
    {
        var (length, survives) = (0, fire.Value(target) * pricing.Scale);
        for (var i = 0; i < fire.Weapons; i++)
        {
            if (pricing.Counts[i] == 0)
                continue;
            (someWeapons[length], someCounts[length++]) = (i, pricing.Counts[i]);
            for (var n = pricing.Counts[i]; n > 0; n--)
                survives *= fire.Survival(i, target);
        }

        foreach (var known in salvosOf[target])
        {
            if (salvos[known].IsSame(someWeapons.AsSpan(0, length), someCounts.AsSpan(0, length)))
                return;
        }

        (rows[0], entries[0]) = (target, 1);
        for (var k = 0; k < length; k++)
            (rows[k + 1], entries[k + 1]) = (fire.Targets + someWeapons[k], someCounts[k]);
        program.Add(rows.AsSpan(0, length + 1), entries.AsSpan(0, length + 1), survives);
        salvosOf[target].Add(salvos.Count);
        salvos.Add(new Salvo(target, someWeapons[..length], someCounts[..length]));
    }

    private bool IsWithin(in Salvo salvo)
    {
        var k = 0;
        for (var i = 0; i < fire.Weapons; i++)
        {
            var count = k < salvo.Weapons.Length && salvo.Weapons[k] == i ? salvo.Counts[k++] : 0;
            if (count < pricing.Least(i, salvo.Target) || count > pricing.Most(i, salvo.Target))
                return false;
        }

        return true;
    }

    private double Measure(double bound)
    {
        Array.Clear(usage);
        for (var n = 0; n < salvos.Count; n++)
        {
            var level = program.Level(program.FirstColumn + n);
            for (var k = 0; level > 0 && k < salvos[n].Weapons.Length; k++)
                usage[(salvos[n].Weapons[k] * fire.Targets) + salvos[n].Target] += level * salvos[n].Counts[k];
        }

        return bound;
    }
}
