using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;

namespace Aspis.Tests.Kernel.Numerics;

public sealed class ColumnProgramTests
{
    /// <summary>The assignment problem as a linear program has whole solutions (Birkhoff, 1946), which another method finds.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 9)]
    [InlineData(20, 20)]
    [InlineData(40, 60)]
    public void Solve_AssignmentAsAProgram_EqualsLinearAssignment(int rows, int columns)
    {
        var luck = Luck.For(31, 0, (ulong)rows);
        double[] costs = [.. Enumerable.Range(0, rows * columns).Select(pair => luck.Draw((ulong)pair, 0, 1, 0).Uniform)];
        bool[] mustMeet = [.. Enumerable.Range(0, rows + columns).Select(row => row < rows)];
        var program = new ColumnProgram([.. Enumerable.Repeat(1.0, rows + columns)], mustMeet, 100);
        for (var pair = 0; pair < costs.Length; pair++)
            program.Add([pair / columns, rows + (pair % columns)], [1, 1], costs[pair]);
        var least = new LinearAssignment().Solve(
            columns,
            [.. Enumerable.Range(0, rows + 1).Select(row => row * columns)],
            [.. Enumerable.Range(0, rows * columns).Select(pair => pair % columns)],
            costs,
            [.. Enumerable.Repeat(double.PositiveInfinity, rows)]);
        Assert.Equal(least, program.Solve(100_000), 1e-4);
        Assert.Equal(least, program.Duals.ToArray().Sum(), 1e-9);
        Assert.Equal(0, program.Missing, 1e-12);
        Prove(program, costs, rows, columns);
    }

    /// <summary>
    /// Told to give up at any time, also while the inverse is worked out again, it goes on from there to the same cost: a program of
    /// 400 rows and more than 400 pivots, cut off again and again, each time later.
    /// </summary>
    [Theory]
    [InlineData(7)]
    [InlineData(97)]
    [InlineData(430)]
    [InlineData(500)]
    public void Solve_CutShort_GoesOnFromThere(int looksBetween)
    {
        const int Rows = 200;
        var luck = Luck.For(32, 0, 0);
        double[] costs = [.. Enumerable.Range(0, Rows * Rows).Select(pair => luck.Draw((ulong)pair, 0, 1, 0).Uniform)];
        ColumnProgram Program()
        {
            var program = new ColumnProgram([.. Enumerable.Repeat(1.0, 2 * Rows)], [.. Enumerable.Range(0, 2 * Rows).Select(row => row < Rows)], 100);
            for (var pair = 0; pair < costs.Length; pair++)
                program.Add([pair / Rows, Rows + (pair % Rows)], [1, 1], costs[pair]);
            return program;
        }

        var (whole, cut, cuts, looks) = (Program(), Program(), 0, 0);
        var least = whole.Solve(100_000);
        Assert.True(whole.Pivots > 400, $"{whole.Pivots} pivots");
        for (var isOver = true; isOver; cuts += isOver ? 1 : 0)
        {
            (isOver, looks) = (false, 0);
            var cost = cut.Solve(100_000, () => isOver = ++looks >= looksBetween << cuts);
            Assert.True(cost >= least - 1e-4, $"{cost} after {cuts} cuts, below {least}");
            Assert.All(Enumerable.Range(0, cut.ColumnEnd), column => Assert.InRange(cut.Level(column), 0, 1.001));
        }

        Assert.True(cuts > 0);
        Assert.Equal(least, cut.Solve(100_000), 1e-6);
    }

    /// <summary>Columns that come later, and columns that may no longer be used, are taken up from where it stands.</summary>
    [Fact]
    public void Solve_AfterColumnsComeAndGo_IsBestOfWhatIsThere()
    {
        var program = new ColumnProgram([1, 1], [true, false], 50);
        Assert.Equal(50, program.Solve(100), 1e-4);
        var dear = program.Add([0], [1], 7);
        Assert.Equal(7, program.Solve(100), 1e-4);
        var cheap = program.Add([0, 1], [1, 2], 3);
        Assert.Equal(5, program.Solve(100), 1e-4);
        Assert.Equal((0.5, 0.5), (Math.Round(program.Level(dear), 4), Math.Round(program.Level(cheap), 4)));
        program.Allow(dear, false);
        Assert.Equal(26.5, program.Solve(100), 1e-4);
        Assert.Equal(0.5, program.Missing, 1e-4);
        program.Allow(dear, true);
        Assert.Equal(5, program.Solve(100), 1e-4);
    }

    /// <summary>No column saves anything at the duals, and none of the rows that need not be met has a price above zero.</summary>
    private static void Prove(ColumnProgram program, double[] costs, int rows, int columns)
    {
        for (var pair = 0; pair < costs.Length; pair++)
            Assert.True(costs[pair] - program.Duals[pair / columns] - program.Duals[rows + (pair % columns)] >= -1e-9);
        for (var column = 0; column < columns; column++)
            Assert.True(program.Duals[rows + column] <= 1e-9);
    }
}
