namespace Aspis.Kernel.Numerics;

/// <summary>
/// A linear program in columns that may still grow: the least cost · z with z ≥ 0 where each row sums to its right-hand
/// side, or to no more than it. Revised primal simplex with an explicit inverse (Dantzig, Orchard-Hays, "The product form
/// for the inverse in the simplex method", 1954); the rule of Bland ("New finite pivoting rules for the simplex method",
/// 1977) takes over where it would still turn in circles. A row that must be met begins with an artificial at a price, and a
/// column that is not allowed costs that price, so a start is always there and what was solved before is kept.
/// </summary>
public sealed class ColumnProgram
{
    private const double Tolerance = 1e-9;
    private const double WorthEntering = 1e-12;

    // Right-hand sides are raised a little, each by another amount (Charnes, "Optimality and degeneracy in linear
    // programming", Econometrica 20(2), 1952), so that few exchanges stand still. Levels are that far from true.
    private const double Nudge = 1e-7;
    private const double GoldenShare = 0.6180339887498949;
    private const int PivotsBetweenFreshStarts = 400;
    private const int StillPivotsBeforeBland = 200;
    private const int RowsOfShortPivots = 100;
    private readonly int rows;
    private readonly double price;
    private readonly double[] rightHand;
    private readonly double[] inverse;
    private readonly double[] direction;
    private readonly double[] level;
    private readonly double[] duals;
    private readonly int[] basis;
    private readonly List<double> costs = [];
    private readonly List<bool> allowed = [];
    private readonly List<int> starts = [0];
    private readonly List<int> entryRows = [];
    private readonly List<double> entryCounts = [];
    private readonly List<int> placeOf = [];
    private int pivots;
    private bool isSpoilt;

    /// <summary>
    /// A program without columns of its own. <paramref name="mustMeet"/> says which rows are equations;
    /// right-hand sides are not negative; <paramref name="artificialPrice"/> is what a unit missing in such a row costs.
    /// </summary>
    public ColumnProgram(ReadOnlySpan<double> rightHandSides, ReadOnlySpan<bool> mustMeet, double artificialPrice)
    {
        rows = rightHandSides.Length;
        price = artificialPrice;
        rightHand = rightHandSides.ToArray();
        for (var row = 0; row < rows; row++)
            rightHand[row] += Nudge * (1 + (row * GoldenShare % 1));
        (level, duals, direction, basis) = ((double[])rightHand.Clone(), new double[rows], new double[rows], new int[rows]);
        inverse = new double[rows * rows];
        for (var row = 0; row < rows; row++)
        {
            Add([row], [1], mustMeet[row] ? artificialPrice : 0);
            (basis[row], placeOf[row]) = (row, row);
            inverse[(row * rows) + row] = 1;
        }

        FirstColumn = rows;
    }

    /// <summary>Number of the first column that was added; those before it are slacks and artificials, one a row.</summary>
    public int FirstColumn { get; }

    /// <summary>One more than the number of the last column.</summary>
    public int ColumnEnd => costs.Count;

    /// <summary>Exchanges of the basis so far.</summary>
    public int Pivots => pivots;

    /// <summary>Dual price of each row after <see cref="Solve"/>.</summary>
    public ReadOnlySpan<double> Duals => duals;

    /// <summary>Adds a column; returns its number.</summary>
    public int Add(ReadOnlySpan<int> inRows, ReadOnlySpan<double> counts, double cost)
    {
        foreach (var row in inRows)
            entryRows.Add(row);
        foreach (var count in counts)
            entryCounts.Add(count);
        starts.Add(entryRows.Count);
        costs.Add(cost);
        allowed.Add(true);
        placeOf.Add(-1);
        return costs.Count - 1;
    }

    /// <summary>Says whether a column may be used; one that may not leaves at the price of an artificial.</summary>
    public void Allow(int column, bool isAllowed) => allowed[column] = isAllowed;

    /// <summary>Gives a column another cost.</summary>
    public void Reprice(int column, double cost) => costs[column] = cost;

    /// <summary>Whether a column may be used.</summary>
    public bool IsAllowed(int column) => allowed[column];

    /// <summary>How much of a column is used.</summary>
    public double Level(int column) => placeOf[column] >= 0 ? Math.Max(0, level[placeOf[column]]) : 0;

    /// <summary>How much of artificials and of columns that are not allowed is used: above zero where the rows cannot be met.</summary>
    public double Missing
    {
        get
        {
            var sum = 0.0;
            for (var place = 0; place < rows; place++)
            {
                var column = basis[place];
                if (!allowed[column] || (column < rows && costs[column] > 0))
                    sum += Math.Max(0, level[place]);
            }

            return sum;
        }
    }

    /// <summary>Solves from where it stands; gives up after a number of pivots or when told, and can go on from there. Returns the cost.</summary>
    public double Solve(int mostPivots, Func<bool>? isTimeOver = null)
    {
        var (still, pivotsBetweenLooks) = (0, rows < RowsOfShortPivots ? 64 : 1);
        if (isSpoilt)
            Invert(isTimeOver);
        else
            Reprice();
        for (var i = 0; i < mostPivots && !isSpoilt; i++)
        {
            if (isTimeOver is not null && i % pivotsBetweenLooks == pivotsBetweenLooks - 1 && isTimeOver())
                break;
            var entering = Entering(byNumber: still > StillPivotsBeforeBland);
            if (entering < 0)
                break;
            Direct(entering);
            var leaving = Leaving(byNumber: still > StillPivotsBeforeBland);
            if (leaving < 0)
                throw new InvalidOperationException("the linear program has no least cost");
            still = level[leaving] / direction[leaving] > Tolerance ? 0 : still + 1;
            Exchange(entering, leaving);
            if (++pivots % PivotsBetweenFreshStarts == 0)
                Invert(isTimeOver);
        }

        var total = 0.0;
        for (var place = 0; place < rows; place++)
            total += CostOf(basis[place]) * level[place];
        return total;
    }

    private double CostOf(int column) => allowed[column] ? costs[column] : price;

    private Span<double> ColumnOfInverse(int row) => inverse.AsSpan(row * rows, rows);

    private void Reprice()
    {
        for (var row = 0; row < rows; row++)
        {
            var column = ColumnOfInverse(row);
            var sum = 0.0;
            for (var place = 0; place < rows; place++)
                sum += CostOf(basis[place]) * column[place];
            duals[row] = sum;
        }
    }

    /// <summary>The column that saves most a unit, or the first that saves anything.</summary>
    private int Entering(bool byNumber)
    {
        var (best, most) = (-1, -WorthEntering);
        for (var column = 0; column < costs.Count; column++)
        {
            if (placeOf[column] >= 0 || !allowed[column])
                continue;
            var reduced = costs[column];
            for (var k = starts[column]; k < starts[column + 1]; k++)
                reduced -= duals[entryRows[k]] * entryCounts[k];
            if (reduced >= most)
                continue;
            (best, most) = (column, reduced);
            if (byNumber)
                return best;
        }

        return best;
    }

    private void Direct(int column)
    {
        Array.Clear(direction);
        for (var k = starts[column]; k < starts[column + 1]; k++)
        {
            var part = ColumnOfInverse(entryRows[k]);
            var count = entryCounts[k];
            for (var place = 0; place < rows; place++)
                direction[place] += count * part[place];
        }
    }

    /// <summary>The place in the basis that runs out first; among equals the one that pivots most safely.</summary>
    private int Leaving(bool byNumber)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var place = 0; place < rows; place++)
        {
            if (direction[place] <= Tolerance)
                continue;
            var ratio = Math.Max(0, level[place]) / direction[place];
            if (ratio < least - 1e-12)
                (best, least) = (place, ratio);
            else if (ratio <= least + 1e-12 && (byNumber ? basis[place] < basis[best] : direction[place] > direction[best]))
                (best, least) = (place, Math.Min(ratio, least));
        }

        return best;
    }

    private void Exchange(int entering, int leaving)
    {
        var pivot = direction[leaving];
        var step = Math.Max(0, level[leaving]) / pivot;
        for (var place = 0; place < rows; place++)
            level[place] -= step * direction[place];
        level[leaving] = step;
        var reduced = CostOf(entering);
        for (var k = starts[entering]; k < starts[entering + 1]; k++)
            reduced -= duals[entryRows[k]] * entryCounts[k];
        for (var row = 0; row < rows; row++)
        {
            var column = ColumnOfInverse(row);
            var share = column[leaving] / pivot;
            if (share == 0)
                continue;
            duals[row] += reduced * share;
            for (var place = 0; place < column.Length; place++)
                column[place] -= share * direction[place];
            column[leaving] = share;
        }

        placeOf[basis[leaving]] = -1;
        (basis[leaving], placeOf[entering]) = (entering, leaving);
    }

    /// <summary>
    /// Works the inverse, the levels and the duals out again, so that errors of rounding do not gather. Told to give up, it
    /// leaves levels and duals as they were, and an inverse that is spoilt.
    /// </summary>
    private void Invert(Func<bool>? isTimeOver)
    {
        var old = basis.ToArray();
        isSpoilt = false;
        Array.Clear(inverse);
        for (var row = 0; row < rows; row++)
        {
            inverse[(row * rows) + row] = 1;
            placeOf[basis[row]] = -1;
        }

        // Slacks and artificials keep their own rows; the others are brought in one by one where they pivot best.
        var taken = new bool[rows];
        Array.Fill(basis, -1);
        foreach (var column in old)
        {
            if (column < rows)
                (taken[column], basis[column], placeOf[column]) = (true, column, column);
        }

        foreach (var column in old.Where(column => column >= rows).OrderBy(column => starts[column + 1] - starts[column]).ThenBy(column => column))
            Settle(column, taken, isTimeOver);
        if (isSpoilt)
        {
            GoBackTo(old);
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            if (basis[row] < 0)
                (basis[row], placeOf[row]) = (row, row);
        }

        Array.Clear(level);
        for (var row = 0; row < rows; row++)
        {
            var column = ColumnOfInverse(row);
            for (var place = 0; place < rows; place++)
                level[place] += rightHand[row] * column[place];
        }

        Reprice();
    }

    private void GoBackTo(int[] old)
    {
        foreach (var column in basis.Where(column => column >= 0))
            placeOf[column] = -1;
        for (var place = 0; place < rows; place++)
            (basis[place], placeOf[old[place]]) = (old[place], place);
    }

    private void Settle(int column, bool[] taken, Func<bool>? isTimeOver)
    {
        const double Smallest = 1e-11;
        isSpoilt |= rows >= RowsOfShortPivots && isTimeOver?.Invoke() == true;
        if (isSpoilt)
            return;
        Direct(column);
        var (at, most) = (-1, Smallest);
        for (var place = 0; place < rows; place++)
        {
            if (!taken[place] && Math.Abs(direction[place]) > most)
                (at, most) = (place, Math.Abs(direction[place]));
        }

        // A column that has become a mixture of the others is left out; a slack takes its place.
        if (at < 0)
            return;
        (taken[at], basis[at], placeOf[column]) = (true, column, at);
        for (var row = 0; row < rows; row++)
        {
            var part = ColumnOfInverse(row);
            var share = part[at] / direction[at];
            if (share == 0)
                continue;
            for (var place = 0; place < part.Length; place++)
                part[place] -= share * direction[place];
            part[at] = share;
        }
    }
}
