using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;

namespace Aspis.Tests.Kernel.Numerics;

public sealed class LinearAssignmentTests
{
    private readonly LinearAssignment assignment = new();

    /// <summary>Every choice of every row tried, on 2,000 sparse, dense, wide and tall instances up to eight by eight.</summary>
    [Fact]
    public void Solve_SmallInstances_EqualsBruteForce()
    {
        for (var i = 0; i < 2000; i++)
        {
            var instance = Instance(i, 1 + Whole(i, 1, 8), 1 + Whole(i, 2, 8), (i % 4) switch { 0 => 1.0, 1 => 0.7, _ => 0.4 }, i % 3 != 0);
            var expected = BruteForce(instance, 0, 0);
            Assert.Equal(expected, Solve(instance), 9);
            if (double.IsFinite(expected))
                ProveOptimal(instance, expected);
        }
    }

    /// <summary>The duals are a proof by themselves: feasible, and worth as much as the assignment (linear programming duality).</summary>
    [Theory]
    [InlineData(60, 60, 1.0, false)]
    [InlineData(100, 140, 1.0, false)]
    [InlineData(140, 100, 0.3, true)]
    [InlineData(300, 300, 0.05, true)]
    public void Solve_LargerInstances_ProvesItself(int rows, int columns, double density, bool mayStayAlone)
    {
        var instance = Instance(7, rows, columns, density, mayStayAlone);
        ProveOptimal(instance, Solve(instance));
    }

    /// <summary>
    /// assign100 of the OR-Library (Beasley, "Linear programming on Cray supercomputers", 1990), optimum 305. The file may not be
    /// carried along: set ASPIS_ASSIGN100 to where it is.
    /// </summary>
    [Fact]
    public void Solve_OrLibraryInstance_FindsThePublishedOptimum()
    {
        var path = Environment.GetEnvironmentVariable("ASPIS_ASSIGN100");
        Assert.SkipWhen(path is null, "set ASPIS_ASSIGN100 to the OR-Library's assign100.txt");
        int[] numbers = [.. File.ReadAllText(path!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        var size = numbers[0];
        var instance = new Sparse(
            size,
            [.. Enumerable.Range(0, size + 1).Select(r => r * size)],
            [.. Enumerable.Range(0, size * size).Select(k => k % size)],
            [.. numbers[1..((size * size) + 1)].Select(cost => (double)cost)],
            [.. Enumerable.Repeat(double.PositiveInfinity, size)]);
        ProveOptimal(instance, Solve(instance));
        Assert.Equal(305, Solve(instance));
    }

    [Fact]
    public void Solve_UsedAgain_ForgetsTheLast()
    {
        var large = Instance(1, 50, 50, 1, false);
        var small = Instance(2, 3, 4, 1, true);
        var alone = new LinearAssignment();
        var expected = alone.Solve(small.Columns, small.Starts, small.Pairs, small.Costs, small.Alone);
        Solve(large);
        Assert.Equal(expected, Solve(small));
        Assert.Equal(alone.ColumnOf.ToArray(), assignment.ColumnOf.ToArray());
    }

    [Fact]
    public void Solve_RowThatMustBeAssignedAndCannot_IsInfinite() =>
        Assert.Equal(
            double.PositiveInfinity,
            assignment.Solve(1, [0, 1, 2], [0, 0], [1, 2], [double.PositiveInfinity, double.PositiveInfinity]));

    [Fact]
    public void Solve_Nothing_CostsNothing() => Assert.Equal(0, assignment.Solve(3, [0], [], [], []));

    private static Sparse Instance(int seed, int rows, int columns, double density, bool mayStayAlone)
    {
        var luck = Luck.For(99, 0, (ulong)seed);
        var starts = new List<int> { 0 };
        var pairs = new List<int>();
        var costs = new List<double>();
        var alone = new double[rows];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (luck.Draw(1, (ulong)r, 1, c).Uniform >= density)
                    continue;
                pairs.Add(c);

                // Whole numbers on half of the instances, so that there are ties.
                var cost = (luck.Draw(2, (ulong)r, 2, c).Uniform * 20) - 10;
                costs.Add(seed % 2 == 0 ? Math.Round(cost) : cost);
            }

            starts.Add(pairs.Count);
            alone[r] = mayStayAlone ? (luck.Draw(3, (ulong)r, 3, 0).Uniform * 10) - 5 : double.PositiveInfinity;
        }

        return new Sparse(columns, [.. starts], [.. pairs], [.. costs], alone);
    }

    private static int Whole(int seed, int who, int below) => (int)(Luck.For(98, 0, (ulong)seed).Draw((ulong)who, 0, 1, 0).Uniform * below);

    private double Solve(Sparse instance) =>
        assignment.Solve(instance.Columns, instance.Starts, instance.Pairs, instance.Costs, instance.Alone);

    private static double BruteForce(Sparse instance, int row, int used)
    {
        if (row == instance.Alone.Length)
            return 0;
        var least = instance.Alone[row] + BruteForce(instance, row + 1, used);
        for (var k = instance.Starts[row]; k < instance.Starts[row + 1]; k++)
        {
            if ((used & (1 << instance.Pairs[k])) == 0)
                least = Math.Min(least, instance.Costs[k] + BruteForce(instance, row + 1, used | (1 << instance.Pairs[k])));
        }

        return least;
    }

    private void ProveOptimal(Sparse instance, double total)
    {
        var dual = assignment.RowPrices.ToArray().Sum() + assignment.ColumnPrices.ToArray().Sum();
        Assert.Equal(total, dual, 7);
        Assert.All(assignment.ColumnPrices.ToArray(), price => Assert.True(price <= 0));
        for (var r = 0; r < instance.Alone.Length; r++)
        {
            Assert.True(assignment.RowPrices[r] <= instance.Alone[r] + 1e-9);
            for (var k = instance.Starts[r]; k < instance.Starts[r + 1]; k++)
                Assert.True(assignment.RowPrices[r] + assignment.ColumnPrices[instance.Pairs[k]] <= instance.Costs[k] + 1e-9);
            if (assignment.ColumnOf[r] >= 0)
                Assert.Equal(r, assignment.RowOf[assignment.ColumnOf[r]]);
        }
    }

    private sealed record Sparse(int Columns, int[] Starts, int[] Pairs, double[] Costs, double[] Alone);
}
