using System.Collections.Immutable;

namespace Aspis.Command.WeaponAssignment;

/// <summary>
/// Solves a <see cref="StaticFire"/> with a bound: a good plan by marginal return and exchange, prices and bound by
/// <see cref="SalvoProgram"/>; then every weapon at every target that no better plan can use is struck out, and what is left
/// open is closed by branching on how often a weapon fires at a target (Barnhart, Johnson, Nemhauser, Savelsbergh, Vance,
/// "Branch-and-price: column generation for solving huge integer programs", Operations Research 46(3), 1998).
/// </summary>
public sealed class FireOptimizer
{
    private const double Exactness = 1e-9;
    private const double Whole = 1e-5;
    private readonly StaticFire fire;
    private readonly Func<bool> isTimeOver;
    private readonly ShotPlan plan;
    private readonly int[] targetOf;
    private readonly double[] duals;
    private readonly int[] order;
    private readonly Stack<(int Weapon, int Target, int Least, int Most)> changes = new();
    private double objective = double.PositiveInfinity;
    private double bound;
    private double searched;
    private double root;
    private double scale;
    private int nodes;
    private int mostNodes;
    private bool isCutShort;
    private SalvoProgram? program;

    private FireOptimizer(StaticFire fire, Func<bool> isTimeOver)
    {
        this.fire = fire;
        this.isTimeOver = () => isCutShort |= isTimeOver();
        plan = new ShotPlan(fire);
        targetOf = new int[fire.Weapons * fire.ShotsEach];
        duals = new double[fire.Weapons];
        order = new int[fire.Weapons * fire.Targets];
    }

    /// <summary>
    /// The plan of maximum marginal return, or the best that is found; both with a bound. <paramref name="mostNodes"/> and
    /// <paramref name="isTimeOver"/> end the search early; the answer is then the best so far, with a bound that holds.
    /// </summary>
    public static FirePlan Solve(StaticFire fire, bool isGreedy, int mostNodes, Func<bool> isTimeOver) =>
        new FireOptimizer(fire, isTimeOver) { mostNodes = mostNodes }.Solve(isGreedy);

    private FirePlan Solve(bool isGreedy)
    {
        plan.Fill(isTimeOver);
        Take();
        var greedy = (Plan: targetOf.ToImmutableArray(), Objective: objective);
        plan.Improve(isTimeOver);
        Take();
        plan.Load(targetOf);
        Note(duals);
        searched = bound;
        if (!IsBest(objective))
            Root();
        if (!isGreedy && !IsBest(objective))
            Close();
        searched = Math.Max(searched, bound);
        return isGreedy
            ? new FirePlan(greedy.Plan, greedy.Objective, bound, [.. duals], searched, IsBest(greedy.Objective), isCutShort)
            : new FirePlan([.. targetOf], objective, bound, [.. duals], searched, IsBest(objective), isCutShort);
    }

    private bool IsBest(double surviving) => surviving <= Math.Max(bound, searched) * (1 + (2 * Exactness));

    /// <summary>The linear program of the whole problem.</summary>
    private void Root()
    {
        scale = 1 / objective;
        var worth = new double[fire.Weapons];
        for (var i = 0; i < fire.Weapons; i++)
            worth[i] = plan.Worth(i) * scale;
        if (isTimeOver())
        {
            Note(worth);
            return;
        }

        program = new SalvoProgram(fire, scale, isTimeOver);
        program.Add(targetOf);
        program.Approach(worth, reachable: 1);
        root = program.Converge(double.PositiveInfinity);
        Note(program.Prices);

        // Out of time: what shots are worth in the plan are prices as well, and any prices give a bound.
        if (program.IsCutShort)
            Note(worth);
        Round();
    }

    /// <summary>Strikes out what no better plan uses and branches on the rest.</summary>
    private void Close()
    {
        if (isCutShort)
            return;
        if (root < Worth)
            program!.StrikeOut(root, Worth);
        var proven = Branch(root) / scale;
        searched = Math.Max(searched, Math.Min(proven, objective) * (1 - Exactness));
    }

    private double Worth => objective * scale * (1 - Exactness);

    /// <summary>Looks the plans within the limits over, given a bound of theirs; returns a better bound, no more than is worth knowing.</summary>
    private double Branch(double atLeast)
    {
        if (atLeast >= Worth || program!.IsCutShort || ++nodes > mostNodes)
            return atLeast;
        var here = Math.Max(atLeast, program.Converge(Worth));
        if (here >= Worth || program.IsCutShort)
            return here;
        if (!program.IsMet)
            return double.PositiveInfinity;
        Round();
        return MostOpen(out var weapon, out var target, out var share) ? Divide(weapon, target, share, here) : double.PositiveInfinity;
    }

    /// <summary>Looks over the plans in which a weapon fires at a target more often than its share in the program, and those in which it does not.</summary>
    private double Divide(int weapon, int target, double share, double here)
    {
        const double WorthTryingFirst = 0.4;
        var few = (int)share;
        var mark = changes.Count;
        var (least, most) = (program!.Limits.Least(weapon, target), program.Limits.Most(weapon, target));
        var isUpFirst = share - few >= WorthTryingFirst;
        var both = double.PositiveInfinity;
        for (var child = 0; child < 2; child++)
        {
            var isUp = isUpFirst == (child == 0);
            Limit(weapon, target, isUp ? few + 1 : least, isUp ? most : few);
            program.Heed();
            both = Math.Min(both, Branch(here));
            Undo(mark);
            program.Heed();
        }

        return both;
    }

    /// <summary>The pair whose use in the program's solution is farthest from whole; false when all are whole.</summary>
    private bool MostOpen(out int weapon, out int target, out double share)
    {
        (weapon, target, share) = (0, 0, 0);
        var most = Whole;
        for (var pair = 0; pair < program!.Usage.Length; pair++)
        {
            var use = program.Usage[pair];
            var open = Math.Min(use - Math.Floor(use), Math.Ceiling(use) - use);
            if (open > most)
                (most, weapon, target, share) = (open, pair / fire.Targets, pair % fire.Targets, use);
        }

        return most > Whole;
    }

    /// <summary>Sets a limit, and those that follow from it because the weapon has no more shots.</summary>
    private void Limit(int weapon, int target, int least, int most)
    {
        Change(weapon, target, least, most);
        var forced = 0;
        for (var t = 0; t < fire.Targets; t++)
            forced += program!.Limits.Least(weapon, t);
        for (var t = 0; t < fire.Targets; t++)
        {
            var fewest = program!.Limits.Least(weapon, t);
            var greatest = Math.Min(program.Limits.Most(weapon, t), fire.ShotsEach - forced + fewest);
            if (greatest < program.Limits.Most(weapon, t))
                Change(weapon, t, fewest, greatest);
        }
    }

    private void Change(int weapon, int target, int least, int most)
    {
        changes.Push((weapon, target, program!.Limits.Least(weapon, target), program.Limits.Most(weapon, target)));
        program.Limits.Limit(weapon, target, least, most);
    }

    private void Undo(int mark)
    {
        while (changes.Count > mark)
        {
            var (weapon, target, least, most) = changes.Pop();
            program!.Limits.Limit(weapon, target, least, most);
        }
    }

    /// <summary>Makes a plan of the program's solution: the greatest uses first, then marginal return and exchange.</summary>
    private void Round()
    {
        var count = 0;
        for (var pair = 0; pair < program!.Usage.Length; pair++)
        {
            if (program.Usage[pair] > Whole)
                order[count++] = pair;
        }

        var usage = program.Usage.ToArray();
        order.AsSpan(0, count).Sort((one, other) => usage[one] != usage[other] ? usage[other].CompareTo(usage[one]) : one.CompareTo(other));
        plan.Clear();
        for (var k = 0; k < count; k++)
        {
            for (var n = (int)Math.Round(usage[order[k]]); n > 0; n--)
                plan.Lay(order[k] / fire.Targets, order[k] % fire.Targets);
        }

        Take();
        plan.Fill(isTimeOver);
        plan.Improve(isTimeOver);
        Take();
    }

    /// <summary>Takes the plan in the making over when it is better than the best known.</summary>
    private void Take()
    {
        var surviving = plan.Surviving;
        if (surviving >= objective)
            return;
        objective = surviving;
        plan.TargetOf.CopyTo(targetOf);
    }

    /// <summary>Takes prices over when their bound, worked out for values as they are, is better.</summary>
    private void Note(ReadOnlySpan<double> prices)
    {
        var plain = prices.ToArray();
        if (scale > 0)
        {
            for (var i = 0; i < plain.Length; i++)
                plain[i] /= scale;
        }

        var pricing = new SalvoPricing(fire);
        var (sum, paid) = (0.0, 0.0);
        foreach (var price in plain)
            paid += price * fire.ShotsEach;
        for (var target = 0; target < fire.Targets; target++)
        {
            pricing.IsInHaste = isTimeOver();
            pricing.Find(target, plain);
            sum += pricing.Bound;
        }

        var found = sum - paid - (SalvoProgram.RoundingOf(fire) * (sum + paid));
        if (found <= bound)
            return;
        bound = found;
        plain.CopyTo(duals, 0);
    }
}
