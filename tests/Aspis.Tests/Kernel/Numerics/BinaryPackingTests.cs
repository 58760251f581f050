using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;

namespace Aspis.Tests.Kernel.Numerics;

public sealed class BinaryPackingTests
{
    private const int Instances = 2_000, Ample = 100_000;

    /// <summary>Every choice of up to eleven items tried: groups of which one may be taken, and up to four things that run short.</summary>
    [Fact]
    public void Solve_SmallInstances_EqualsBruteForce()
    {
        var tight = 0;
        for (var n = 0; n < Instances; n++)
        {
            var instance = new Instance(n);
            var (packing, best) = (instance.Packing(), instance.BruteForce());
            packing.Solve(Ample);
            var chosen = packing.Chosen.ToArray();
            Assert.True(instance.Fits(chosen), $"instance {n} is overfull");
            Assert.Equal(instance.WorthOf(chosen), packing.Objective, 1e-12);
            Assert.True(Math.Abs(packing.Objective - best) <= 1e-9 * best, $"instance {n}: {packing.Objective:R} and not {best:R}");
            Assert.True(Math.Abs(packing.Bound - best) <= 1e-6 * best, $"instance {n}: bound {packing.Bound:R} of {best:R}");
            tight += best < instance.BestOfEachGroup() ? 1 : 0;
        }

        Assert.True(tight > Instances / 2, $"in {tight} something runs short");
    }

    /// <summary>However few linear programs it may solve, what it chooses fits and nothing is worth more than its bound.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Solve_CutShort_HasABound(int mostNodes)
    {
        var open = 0;
        for (var n = 0; n < Instances; n++)
        {
            var instance = new Instance(n);
            var (packing, best) = (instance.Packing(), instance.BruteForce());
            packing.Solve(mostNodes);
            Assert.True(instance.Fits(packing.Chosen.ToArray()));
            Assert.True(packing.Bound >= best * (1 - 1e-9), $"instance {n}: bound {packing.Bound:R} below {best:R}");
            Assert.True(packing.Objective <= best * (1 + 1e-9));
            open += packing.Bound > best * (1 + 1e-6) ? 1 : 0;
        }

        Assert.True(mostNodes > 2 || open > 10, $"{open} are left open");
    }

    /// <summary>Three alone, two of them would fit one and a half times: the linear program is worth 15, and the best choice 10.</summary>
    [Fact]
    public void Solve_ItemsWithoutRivals_IsClosed()
    {
        var packing = new BinaryPacking([1, 1, 1, 3]);
        for (var item = 0; item < 3; item++)
            packing.Add([item, 3], [1, 2], 10);
        packing.Solve(50);
        Assert.Equal((10, 10), (packing.Objective, packing.Bound));
    }

    /// <summary>Items in groups, of each of which one may be taken, that use up to four things of which there are few.</summary>
    private sealed class Instance
    {
        private readonly double[] capacities;
        private readonly List<(int[] Rows, double[] Counts, double Worth)> items = [];

        public Instance(int number)
        {
            var luck = Luck.For(91, 0, (ulong)number);
            var draws = 0;
            int From(int least, int most) => least + (int)(luck.Draw(0, 0, 0, draws++).Uniform * (most - least + 1));
            var (groups, things) = (From(1, 5), From(1, 4));
            capacities = [.. Enumerable.Repeat(1.0, groups), .. Enumerable.Range(0, things).Select(_ => (double)From(0, 6))];
            for (var n = From(1, 11); n > 0; n--)
            {
                int[] rows = [From(0, groups - 1), .. Enumerable.Range(groups, things).Where(_ => From(0, 1) == 0)];
                items.Add((rows, [1, .. rows.Skip(1).Select(_ => (double)From(1, 3))], From(0, 9) == 0 ? 0 : From(1, 1000) / 10.0));
            }
        }

        public BinaryPacking Packing()
        {
            var packing = new BinaryPacking(capacities);
            foreach (var (rows, counts, worth) in items)
                packing.Add(rows, counts, worth);
            return packing;
        }

        public bool Fits(bool[] chosen)
        {
            var left = capacities.ToArray();
            foreach (var (rows, counts, _) in items.Where((_, item) => chosen[item]))
            {
                for (var k = 0; k < rows.Length; k++)
                    left[rows[k]] -= counts[k];
            }

            return left.All(one => one >= 0);
        }

        public double WorthOf(bool[] chosen) => items.Where((_, item) => chosen[item]).Sum(item => item.Worth);

        public double BestOfEachGroup() => items.GroupBy(item => item.Rows[0]).Sum(group => group.Max(item => item.Worth));

        public double BruteForce() => Enumerable.Range(0, 1 << items.Count)
            .Select(mask => Enumerable.Range(0, items.Count).Select(item => (mask >> item & 1) == 1).ToArray())
            .Where(Fits).Max(WorthOf);
    }
}
