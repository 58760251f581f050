namespace Aspis.Kernel.Numerics;

/// <summary>
/// The cheapest assignment of rows to columns when a row may also stay alone at a price: successive shortest augmenting
/// paths over reduced costs (Jonker, Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
/// problems", 1987; Crouse, "On implementing 2D rectangular assignment algorithms", 2016). Rectangular and sparse: only the
/// pairs that are listed may be assigned. It leaves the dual prices, which prove the optimum. Ties go to what is listed
/// first. Make one and use it again; it allocates only to grow.
/// </summary>
public sealed class LinearAssignment
{
    private const int None = -1;
    private int[] columnOf = [];
    private int[] rowOf = [];
    private int[] parent = [];
    private int[] pending = [];
    private int[] stamp = [];
    private int[] scanned = [];
    private int[] treeRows = [];
    private double[] rowPrice = [];
    private double[] columnPrice = [];
    private double[] distance = [];
    private double[] treeDistance = [];
    private int rows;
    private int columns;
    private int epoch;

    /// <summary>Column of each row, or −1 for a row that stays alone.</summary>
    public ReadOnlySpan<int> ColumnOf => columnOf.AsSpan(0, rows);

    /// <summary>Row of each column, or −1.</summary>
    public ReadOnlySpan<int> RowOf => rowOf.AsSpan(0, columns);

    /// <summary>Dual price of each row.</summary>
    public ReadOnlySpan<double> RowPrices => rowPrice.AsSpan(0, rows);

    /// <summary>Dual price of each column, never above zero.</summary>
    public ReadOnlySpan<double> ColumnPrices => columnPrice.AsSpan(0, columns);

    /// <summary>
    /// Assigns. The pairs of row r are entries <c>starts[r]</c> to <c>starts[r + 1]</c> of <paramref name="pairColumns"/>
    /// and <paramref name="pairCosts"/>, finite and of either sign; <paramref name="aloneCosts"/> is what each row costs
    /// alone, infinite when it must be assigned. Returns the least total, or infinity when some row cannot be.
    /// </summary>
    public double Solve(
        int columnCount,
        ReadOnlySpan<int> starts,
        ReadOnlySpan<int> pairColumns,
        ReadOnlySpan<double> pairCosts,
        ReadOnlySpan<double> aloneCosts)
    {
        Begin(aloneCosts.Length, columnCount);
        for (var r = 0; r < rows; r++)
        {
            // Reduced costs must not be negative when the search begins.
            var least = aloneCosts[r];
            for (var k = starts[r]; k < starts[r + 1]; k++)
                least = Math.Min(least, pairCosts[k] - columnPrice[pairColumns[k]]);
            if (double.IsPositiveInfinity(least))
                return double.PositiveInfinity;
            rowPrice[r] = least;
            if (!Augment(r, starts, pairColumns, pairCosts, aloneCosts))
                return double.PositiveInfinity;
        }

        var total = 0.0;
        for (var r = 0; r < rows; r++)
            total += columnOf[r] == None ? aloneCosts[r] : CostOf(r, starts, pairColumns, pairCosts);
        return total;
    }

    private double CostOf(int row, ReadOnlySpan<int> starts, ReadOnlySpan<int> pairColumns, ReadOnlySpan<double> pairCosts)
    {
        var least = double.PositiveInfinity;
        for (var k = starts[row]; k < starts[row + 1]; k++)
        {
            if (pairColumns[k] == columnOf[row])
                least = Math.Min(least, pairCosts[k]);
        }

        return least;
    }

    private void Begin(int rowCount, int columnCount)
    {
        (rows, columns) = (rowCount, columnCount);
        if (columnOf.Length < rowCount)
        {
            var size = Math.Max(rowCount, 2 * columnOf.Length);
            (columnOf, rowPrice, treeRows, treeDistance) = (new int[size], new double[size], new int[size], new double[size]);
        }

        if (rowOf.Length < columnCount)
        {
            var size = Math.Max(columnCount, 2 * rowOf.Length);
            (rowOf, parent, pending, stamp) = (new int[size], new int[size], new int[size], new int[size]);
            (scanned, columnPrice, distance) = (new int[size], new double[size], new double[size]);
            epoch = 0;
        }

        columnOf.AsSpan(0, rowCount).Fill(None);
        rowOf.AsSpan(0, columnCount).Fill(None);
        columnPrice.AsSpan(0, columnCount).Clear();
    }

    /// <summary>Dijkstra's search from a row to the nearest free column, or to the nearest row that had better stay alone.</summary>
    private bool Augment(
        int source,
        ReadOnlySpan<int> starts,
        ReadOnlySpan<int> pairColumns,
        ReadOnlySpan<double> pairCosts,
        ReadOnlySpan<double> aloneCosts)
    {
        epoch++;
        int pendingCount = 0, scannedCount = 0, treeCount = 0;
        var (row, reach) = (source, 0.0);
        var (lonely, lonelyDistance) = (None, double.PositiveInfinity);
        while (true)
        {
            (treeRows[treeCount], treeDistance[treeCount++]) = (row, reach);
            if (reach + (aloneCosts[row] - rowPrice[row]) < lonelyDistance)
                (lonely, lonelyDistance) = (row, reach + (aloneCosts[row] - rowPrice[row]));
            pendingCount = Relax(row, reach, pendingCount, starts, pairColumns, pairCosts);
            var nearest = Nearest(pendingCount);
            if (nearest == None ? double.IsPositiveInfinity(lonelyDistance) : false)
                return false;
            if (nearest == None || lonelyDistance <= distance[pending[nearest]])
            {
                Reprice(lonelyDistance, treeCount, scannedCount);
                Turn(lonely, source);
                return true;
            }

            var column = pending[nearest];
            reach = distance[column];
            if (rowOf[column] == None)
            {
                Reprice(reach, treeCount, scannedCount);
                Give(column, source);
                return true;
            }

            pending[nearest] = pending[--pendingCount];
            scanned[scannedCount++] = column;
            stamp[column] = -epoch;
            row = rowOf[column];
        }
    }

    /// <summary>Offers every pair of a row to the search; returns how many columns wait.</summary>
    private int Relax(
        int row, double reach, int count, ReadOnlySpan<int> starts, ReadOnlySpan<int> pairColumns, ReadOnlySpan<double> pairCosts)
    {
        for (var k = starts[row]; k < starts[row + 1]; k++)
        {
            var column = pairColumns[k];
            if (stamp[column] == -epoch)
                continue;
            var length = reach + (pairCosts[k] - rowPrice[row] - columnPrice[column]);
            if (stamp[column] != epoch)
            {
                stamp[column] = epoch;
                pending[count++] = column;
            }
            else if (length >= distance[column])
            {
                continue;
            }

            distance[column] = length;
            parent[column] = row;
        }

        return count;
    }

    /// <summary>Index of the nearest waiting column; among equals a free one, then the lowest.</summary>
    private int Nearest(int count)
    {
        var best = None;
        for (var i = 0; i < count; i++)
        {
            if (best == None || distance[pending[i]] < distance[pending[best]] || (distance[pending[i]] == distance[pending[best]] && ComesFirst(pending[i], pending[best])))
                best = i;
        }

        return best;
    }

    private bool ComesFirst(int one, int other) =>
        (rowOf[one] == None) == (rowOf[other] == None) ? one < other : rowOf[one] == None;

    private void Reprice(double length, int treeCount, int scannedCount)
    {
        for (var i = 0; i < treeCount; i++)
            rowPrice[treeRows[i]] += length - treeDistance[i];
        for (var i = 0; i < scannedCount; i++)
            columnPrice[scanned[i]] -= length - distance[scanned[i]];
    }

    /// <summary>A row of the tree gives up its column and stays alone.</summary>
    private void Turn(int row, int source)
    {
        var column = columnOf[row];
        columnOf[row] = None;
        if (row != source)
            Give(column, source);
    }

    /// <summary>Moves columns along the path back to the source.</summary>
    private void Give(int column, int source)
    {
        while (true)
        {
            var row = parent[column];
            var freed = columnOf[row];
            (columnOf[row], rowOf[column]) = (column, row);
            if (row == source)
                return;
            column = freed;
        }
    }
}
