using Aspis.Kernel.Numerics;
using Aspis.Kernel.Randomness;

namespace Aspis.Tests.Kernel.Randomness;

/// <summary>Seeds are fixed, so these never flicker; bounds state how often a sound generator misses them.</summary>
public sealed class LuckTests
{
    private const int Count = 200_000;

    // Kolmogorov's distribution: P(sqrt(n) D > 2.4) = 2e-5.
    private const double KolmogorovLimit = 2.4;

    [Theory]
    [InlineData(1)]
    [InlineData(987654321)]
    public void Uniform_ManyOccasions_PassesKolmogorovSmirnov(ulong seed)
    {
        var luck = Luck.For(seed, 0, 0);
        var first = Enumerable.Range(0, Count).Select(i => luck.Draw(1, 2, 3, i).Uniform).ToArray();
        var second = Enumerable.Range(0, Count).Select(i => luck.Draw(1, 2, 3, i).SecondUniform).ToArray();
        Assert.True(Distance(first, x => x) < KolmogorovLimit);
        Assert.True(Distance(second, x => x) < KolmogorovLimit);
        Assert.All(first, x => Assert.InRange(x, double.Epsilon, Math.BitDecrement(1.0)));
    }

    // Not only the greatest distance must be small: over many seeds the distances must have Kolmogorov's distribution.
    // One in ten exceeds 1.224; of 400, four standard deviations either way allow 16 to 64.
    [Fact]
    public void Uniform_ManySeeds_HasDistancesOfKolmogorovsDistribution()
    {
        var exceeding = 0;
        for (var seed = 0UL; seed < 400; seed++)
        {
            var luck = Luck.For(seed, 0, 0);
            var sample = Enumerable.Range(0, 2000).Select(i => luck.Draw(1, 2, 3, i).Uniform).ToArray();
            exceeding += Distance(sample, x => x) > 1.224 ? 1 : 0;
        }

        Assert.InRange(exceeding, 16, 64);
    }

    [Fact]
    public void Normals_ManyOccasions_PassKolmogorovSmirnovAndMoments()
    {
        var luck = Luck.For(5, 6, 7);
        var pairs = Enumerable.Range(0, Count).Select(i => luck.Draw(1, 2, 3, i).Normals()).ToArray();
        foreach (var sample in new[] { pairs.Select(p => p.First).ToArray(), pairs.Select(p => p.Second).ToArray() })
        {
            Assert.True(Distance(sample, NormalDistribution) < KolmogorovLimit);
            // Standard errors 1, sqrt 2 and sqrt 96 over sqrt n; four of each: one false alarm in 16,000.
            var unit = 4 / Math.Sqrt(Count);
            Assert.InRange(sample.Average(), -unit, unit);
            Assert.InRange(sample.Average(x => x * x), 1 - 1.4143 * unit, 1 + 1.4143 * unit);
            Assert.InRange(sample.Average(x => x * x * x * x), 3 - 9.8 * unit, 3 + 9.8 * unit);
        }

        var correlation = pairs.Average(p => p.First * p.Second);
        Assert.InRange(correlation, -4 / Math.Sqrt(Count), 4 / Math.Sqrt(Count));
    }

    // Neighbours in each of the seven arguments must be as strangers: chi-square over a 16 x 16 grid of pairs has
    // 255 degrees of freedom; P(chi2 > 345) is about 2e-4.
    [Theory]
    [InlineData("seed")]
    [InlineData("catalogueDraw")]
    [InlineData("replication")]
    [InlineData("who")]
    [InlineData("aboutWhom")]
    [InlineData("purpose")]
    [InlineData("occasion")]
    public void Draw_NeighboursInOneArgument_AreIndependent(string argument)
    {
        const int Cells = 16, Pairs = 100_000;
        double At(int i) => argument switch
        {
            "seed" => Luck.For((ulong)i, 1, 1).Draw(1, 1, 1, 1),
            "catalogueDraw" => Luck.For(1, (ulong)i, 1).Draw(1, 1, 1, 1),
            "replication" => Luck.For(1, 1, (ulong)i).Draw(1, 1, 1, 1),
            "who" => Luck.For(1, 1, 1).Draw((ulong)i, 1, 1, 1),
            "aboutWhom" => Luck.For(1, 1, 1).Draw(1, (ulong)i, 1, 1),
            "purpose" => Luck.For(1, 1, 1).Draw(1, 1, (uint)i, 1),
            _ => Luck.For(1, 1, 1).Draw(1, 1, 1, i),
        } is var block ? block.Uniform : 0;
        var counts = new int[Cells * Cells];
        var previous = At(0);
        for (var i = 1; i <= Pairs; i++)
        {
            var current = At(i);
            counts[(int)(previous * Cells) * Cells + (int)(current * Cells)]++;
            previous = current;
        }

        const double Expected = Pairs / (double)(Cells * Cells);
        var chiSquare = counts.Sum(n => (n - Expected) * (n - Expected) / Expected);
        Assert.InRange(chiSquare, 170, 345);
    }

    [Fact]
    public void Draw_InAnyOrder_IsTheSame()
    {
        var luck = Luck.For(11, 22, 33);
        var forward = Enumerable.Range(0, 100).Select(i => luck.Draw(4, 5, 6, i)).ToArray();
        var backward = Enumerable.Range(0, 100).Reverse().Select(i => Luck.For(11, 22, 33).Draw(4, 5, 6, i)).Reverse();
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Draw_ArgumentsExchanged_IsAnother()
    {
        var luck = Luck.For(1, 2, 3);
        Assert.NotEqual(luck.Draw(4, 5, 6, 7), luck.Draw(5, 4, 6, 7));
        Assert.NotEqual(luck.Draw(4, 5, 6, 7), luck.Draw(4, 5, 7, 6));
        Assert.NotEqual(luck.Draw(4, 5, 6, 7), luck.Draw(4, 6, 5, 7));
        Assert.NotEqual(Luck.For(1, 2, 3), Luck.For(2, 1, 3));
        Assert.NotEqual(Luck.For(1, 2, 3), Luck.For(1, 3, 2));
    }

    [Fact]
    public void Uniform_ExtremeBits_StaysInsideTheOpenInterval()
    {
        var (least, greatest) = (new RandomBlock(default), new RandomBlock(new(~0u, ~0u, ~0u, ~0u)));
        Assert.Equal(Math.ScaleB(1, -53), least.Uniform);
        Assert.Equal(1 - Math.ScaleB(1, -53), greatest.Uniform);
        Assert.True(double.IsFinite(least.Normals().First) && double.IsFinite(greatest.Normals().Second));
    }

    private static double Distance(double[] sample, Func<double, double> distribution)
    {
        var sorted = sample.Order().ToArray();
        var greatest = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var expected = distribution(sorted[i]);
            greatest = Math.Max(greatest, Math.Max(
                (i + 1.0) / sorted.Length - expected, expected - (double)i / sorted.Length));
        }

        return greatest * Math.Sqrt(sorted.Length);
    }

    // Simpson's rule on the density, 200 panels from the mean: far finer than the test can see.
    private static double NormalDistribution(double x)
    {
        const int Panels = 200;
        var step = x / Panels;
        var sum = 1 + Elementary.Exp(-0.5 * x * x);
        for (var i = 1; i < Panels; i++)
            sum += (i % 2 == 1 ? 4 : 2) * Elementary.Exp(-0.5 * i * step * i * step);
        return 0.5 + sum * step / 3 / Math.Sqrt(2 * Math.PI);
    }
}
