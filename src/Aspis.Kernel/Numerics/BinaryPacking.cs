namespace Aspis.Kernel.Numerics;

/// <summary>
/// The choice of items of greatest worth that fits: every item takes something of some rows, and no row gives more than it
/// has. Linear programs bound it from above, branching on an item closes it (Land, Doig, "An automatic method of solving
/// discrete programming problems", Econometrica 28(3), 1960). Each item must be limited to one by its first row.
/// </summary>
public sealed class BinaryPacking
{
    private const double Exactness = 1e-9;
    private const double Whole = 1e-5;
    private const int MostPivots = 5_000;
    private readonly double[] capacities;
    private readonly List<(int[] Rows, double[] Counts, double Worth)> items = [];
    private readonly List<int> order = [];
    private bool[] chosen = [];
    private bool[] forbidden = [];
    private bool[] forced = [];
    private double reward;
    private ColumnProgram? program;
    private int nodes;

    /// <summary>Nothing to choose from yet.</summary>
    public BinaryPacking(ReadOnlySpan<double> capacities) => this.capacities = capacities.ToArray();

    /// <summary>Whether each item is chosen.</summary>
    public ReadOnlySpan<bool> Chosen => chosen;

    /// <summary>Worth of what is chosen.</summary>
    public double Objective { get; private set; }

    /// <summary>No choice is worth more.</summary>
    public double Bound { get; private set; }

    /// <summary>Adds an item.</summary>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<double> counts, double worth) =>
        items.Add((rows.ToArray(), counts.ToArray(), worth));

    /// <summary>Chooses; after so many linear programs with the best found, whose bound holds all the same.</summary>
    public void Solve(int mostNodes)
    {
        (chosen, forbidden, forced, nodes) = (new bool[items.Count], new bool[items.Count], new bool[items.Count], 0);
        (Objective, Bound) = (0, 0);
        if (items.Count == 0)
            return;
        order.AddRange(Enumerable.Range(0, items.Count));
        reward = (1 + items.Sum(item => Math.Max(0, item.Worth))) * (1 + items.Max(item => item.Counts.Max()));
        Fill(order.OrderByDescending(item => items[item].Worth).ThenBy(item => item));
        program = new ColumnProgram(capacities, new bool[capacities.Length], 1 + items.Max(item => item.Worth));
        foreach (var (rows, counts, worth) in items)
            program.Add(rows, counts, -worth);
        Bound = Math.Max(Objective, Branch(mostNodes));
    }

    /// <summary>Looks through the choices without what is forbidden; returns a bound on them.</summary>
    private double Branch(int mostNodes)
    {
        nodes++;
        _ = program!.Solve(MostPivots);
        var bound = DualBound();
        if (bound <= Objective * (1 + Exactness))
            return bound;
        var (open, most) = (-1, Whole);
        for (var item = 0; item < items.Count; item++)
        {
            var level = program.Level(program.FirstColumn + item);
            if (!forced[item] && Math.Min(level, 1 - level) > most)
                (open, most) = (item, Math.Min(level, 1 - level));
        }

        Fill(order.OrderByDescending(item => program.Level(program.FirstColumn + item)).ThenByDescending(item => items[item].Worth).ThenBy(item => item));
        if (open < 0 || nodes >= mostNodes || bound <= Objective * (1 + Exactness))
            return open < 0 && AllForcedFit() ? Objective : bound;
        var rivals = order.Where(item => item != open && !forbidden[item] && items[item].Rows[0] == items[open].Rows[0]).ToArray();
        Forbid(rivals, true);
        Force(open, true);
        var with = Branch(mostNodes);
        Force(open, false);
        Forbid(rivals, false);
        Forbid([open], true);
        var without = Branch(mostNodes);
        Forbid([open], false);
        return Math.Min(bound, Math.Max(with, without));
    }

    private bool AllForcedFit()
    {
        for (var item = 0; item < items.Count; item++)
        {
            if (forced[item] && program!.Level(program.FirstColumn + item) < 1 - Whole)
                return false;
        }

        return true;
    }

    /// <summary>
    /// An item that must be taken brings the linear program so much that where it does not fit whole, what is missing of it costs
    /// more than everything else is worth.
    /// </summary>
    private void Force(int item, bool isForced)
    {
        forced[item] = isForced;
        program!.Reprice(program.FirstColumn + item, -items[item].Worth - (isForced ? reward : 0));
    }

    private void Forbid(int[] some, bool isForbidden)
    {
        foreach (var item in some)
        {
            forbidden[item] = isForbidden;
            program!.Allow(program.FirstColumn + item, !isForbidden);
        }
    }

    /// <summary>Σ capacity · price and what items are worth beyond their prices: a bound whatever the prices, for choices with what must be taken and each item once at most.</summary>
    private double DualBound()
    {
        var sum = 0.0;
        for (var row = 0; row < capacities.Length; row++)
            sum += capacities[row] * Price(row);
        for (var item = 0; item < items.Count; item++)
        {
            var gain = items[item].Worth;
            for (var k = 0; k < items[item].Rows.Length; k++)
                gain -= Price(items[item].Rows[k]) * items[item].Counts[k];
            sum += forbidden[item] ? 0 : forced[item] ? gain : Math.Max(0, gain);
        }

        return sum;
    }

    private double Price(int row) => Math.Max(0, -program!.Duals[row]);

    /// <summary>Takes items in an order while they fit; keeps the choice if it is the best so far.</summary>
    private void Fill(IEnumerable<int> inOrder)
    {
        var (left, taken, worth) = ((double[])capacities.Clone(), new bool[items.Count], 0.0);
        foreach (var item in inOrder)
        {
            var (rows, counts, gain) = items[item];
            if (forbidden[item] || gain <= 0 || !rows.Index().All(row => left[row.Item] >= counts[row.Index]))
                continue;
            for (var k = 0; k < rows.Length; k++)
                left[rows[k]] -= counts[k];
            (taken[item], worth) = (true, worth + gain);
        }

        if (worth > Objective)
            (chosen, Objective) = (taken, worth);
    }
}
