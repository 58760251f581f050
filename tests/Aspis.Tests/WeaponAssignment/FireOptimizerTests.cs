using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Numerics;
using Aspis.Tests.Builders;

namespace Aspis.Tests.WeaponAssignment;

public sealed class FireOptimizerTests
{
    private const int MostNodes = 100_000;

    /// <summary>
    /// Every plan tried, on 2,700 instances of nine kinds: even and clustered probabilities, equal ones, zeros, certain kills,
    /// values of zero, good and poor weapons, in order of quality; one to three shots a weapon, more targets than weapons and
    /// fewer.
    /// </summary>
    [Fact]
    public void Solve_SmallInstances_EqualsBruteForce()
    {
        for (var n = 0; n < 2700; n++)
        {
            var shots = 1 + (n / 9 % 3);
            var instance = new FireInstance(n, n % FireInstance.Kinds, 1 + (n / 27 % (5 - shots)), 1 + (n / 81 % 4), shots);
            var least = instance.BruteForce();
            var plan = Solve(instance.Fire, isGreedy: false);
            Assert.True(Math.Abs(plan.Objective - least) <= 1e-9 * least, $"{plan.Objective:R} and not {least:R}; {instance}");
            Assert.True(plan.Bound <= least * (1 + 1e-15), $"{plan.Bound:R} above {least:R}; {instance}");
            Assert.True(plan.SearchBound >= least * (1 - 1e-8), $"{plan.SearchBound:R} for {least:R}; {instance}");
            Assert.True(plan.IsProvenBest, instance.ToString());
        }
    }

    /// <summary>The bound is the Lagrangian at the duals, its inner minimum found here by trying every salvo.</summary>
    [Fact]
    public void Bound_SmallInstances_CanBeWorkedOutFromTheDuals()
    {
        for (var n = 0; n < 900; n++)
        {
            var shots = 1 + (n / 9 % 3);
            var instance = new FireInstance(n, n % FireInstance.Kinds, 1 + (n / 27 % 6), 1 + (n / 81 % 7), shots);
            var plan = Solve(instance.Fire, isGreedy: n % 2 == 0);
            Assert.All(plan.Duals, dual => Assert.True(dual >= 0 && double.IsFinite(dual)));
            var again = instance.Lagrangian(plan.Duals);
            Assert.True(plan.Bound <= again + (1e-15 * again), $"{plan.Bound:R} above {again:R}; {instance}");
            Assert.True(plan.Bound >= again - (1e-11 * plan.Objective), $"{plan.Bound:R} below {again:R}; {instance}");
        }
    }

    /// <summary>
    /// With equal values, kills more likely than not and a target for everyone, no target is worth two shots, and the best plan is
    /// a linear assignment.
    /// </summary>
    [Theory]
    [InlineData(30, 50)]
    [InlineData(60, 60)]
    public void Solve_OneShotEachAndSureKills_IsTheLinearAssignment(int weapons, int targets)
    {
        var instance = new FireInstance(5, 5, weapons, targets, 1);
        double[] values = [.. Enumerable.Repeat(10.0, targets)];
        var plan = Solve(new StaticFire(1, values, instance.Kill), isGreedy: false);
        var saved = -new LinearAssignment().Solve(
            targets,
            [.. Enumerable.Range(0, weapons + 1).Select(row => row * targets)],
            [.. Enumerable.Range(0, weapons * targets).Select(pair => pair % targets)],
            [.. instance.Kill.Select(kill => -10 * kill)],
            [.. Enumerable.Repeat(0.0, weapons)]);
        Assert.Equal((10 * targets) - saved, plan.Objective, 1e-8);
        Assert.True(plan.IsProvenBest);
    }

    /// <summary>A ring of certain kills: each weapon kills its own target or the next one, and all of them can be killed.</summary>
    [Fact]
    public void Solve_CertainKillsForAll_LeavesNothing()
    {
        const int Size = 40;
        var kill = new double[Size * Size];
        for (var i = 0; i < Size; i++)
            (kill[(i * Size) + i], kill[(i * Size) + ((i + 1) % Size)]) = (i % 2, 1);
        var plan = Solve(new StaticFire(1, [.. Enumerable.Repeat(7.0, Size)], kill), isGreedy: false);
        Assert.Equal((0, 0, 0), (plan.Objective, plan.Bound, plan.Gap));
    }

    /// <summary>
    /// Proven optima of two instances of 50 weapons and 100 targets. The files may not be carried along: set ASPIS_WTA to their
    /// folder.
    /// </summary>
    [Theory]
    [InlineData("wta_50x100x1.txt", 1734.3022781679, 1e-12)]
    [InlineData("wta_50x100x2.txt", 123.8384583302, 1e-3)]
    public void Solve_PublishedInstance_FindsTheProvenOptimum(string file, double optimum, double gap)
    {
        var folder = Environment.GetEnvironmentVariable("ASPIS_WTA");
        Assert.SkipWhen(folder is null, "set ASPIS_WTA to the folder of wta_50x100x1.txt and wta_50x100x2.txt");
        double[] numbers = [.. File.ReadAllText(Path.Combine(folder!, file)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => double.Parse(word, System.Globalization.CultureInfo.InvariantCulture))];
        var (targets, shots) = ((int)numbers[1], (int)numbers[2]);
        double[] kill = [.. numbers[(3 + targets)..].Chunk(3).Select(pair => pair[2])];
        var plan = Solve(new StaticFire(shots, numbers.AsSpan(3, targets), kill), isGreedy: false);
        Assert.Equal(optimum, plan.Objective, 1e-9);
        Assert.True(plan.IsProvenBest);
        Assert.InRange(plan.Gap, 0, gap);
    }

    /// <summary>Larger instances of every kind: with one shot each the best plan is found and proven; the bound is near it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Solve_FiftyByHundredOneShotEach_IsProven(int kind)
    {
        var plan = Solve(new FireInstance(3, kind, 50, 100, 1).Fire, isGreedy: false);
        Assert.True(plan.IsProvenBest);
        Assert.InRange(plan.Gap, 0, 1e-3);
        var greedy = Solve(new FireInstance(3, kind, 50, 100, 1).Fire, isGreedy: true);
        Assert.True(greedy.Objective >= plan.Objective * (1 - 1e-12));
        Assert.InRange(greedy.Bound, plan.Bound * (1 - 1e-9), plan.Objective);
    }

    /// <summary>One more weapon, or one more shot each, never lets more survive; the same question gets the same answer.</summary>
    [Fact]
    public void Solve_OneWeaponOrShotMore_NeverLetsMoreSurvive()
    {
        for (var n = 0; n < 60; n++)
        {
            var few = new FireInstance(n, n % FireInstance.Kinds, 6, 9, 1);
            var plan = Solve(few.Fire, isGreedy: false);
            var more = Solve(new StaticFire(2, few.Values, few.Kill), isGreedy: false);
            var fewer = Solve(new StaticFire(1, few.Values, few.Kill.AsSpan(0, 5 * 9)), isGreedy: false);
            Assert.True(more.Objective <= plan.Objective * (1 + 1e-9), few.ToString());
            Assert.True(fewer.Objective >= plan.Objective * (1 - 1e-9), few.ToString());
            var again = Solve(few.Fire, isGreedy: false);
            Assert.Equal(plan.TargetOfShot, again.TargetOfShot);
            Assert.Equal(plan.Bound, again.Bound);
        }
    }

    /// <summary>Marginal return as it is made, without asking everybody again for each shot, is what the rule says.</summary>
    [Fact]
    public void Solve_Greedy_IsMarginalReturn()
    {
        for (var n = 0; n < 270; n++)
        {
            var instance = new FireInstance(n, n % FireInstance.Kinds, 1 + (n % 12), 1 + (n % 17), 1 + (n % 4));
            Assert.Equal(instance.MarginalReturn(), Solve(instance.Fire, isGreedy: true).TargetOfShot);
        }
    }

    /// <summary>Without any time at all every shot is still laid, and the plan says that it was cut short.</summary>
    [Fact]
    public void Solve_OutOfTimeAtOnce_LaysEveryShotAndSaysSo()
    {
        var instance = new FireInstance(9, 0, 60, 90, 5);
        var plan = FireOptimizer.Solve(instance.Fire, isGreedy: false, MostNodes, () => true);
        Assert.DoesNotContain(-1, plan.TargetOfShot);
        Assert.Equal(plan.Objective, instance.Fire.Surviving([.. plan.TargetOfShot]));
        Assert.True(plan is { IsCutShort: true, IsProvenBest: false });
        var easy = new FireInstance(9, 0, 6, 9, 1);
        Assert.True(Solve(easy.Fire, isGreedy: false) is { IsCutShort: false, IsProvenBest: true });
    }

    /// <summary>
    /// The clock is looked at all the time: from the first look that says so, the search does little more than to work out one
    /// bound. What is counted is looks, of which there is one for each target priced, so that a fast machine has as many as a slow.
    /// </summary>
    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    [InlineData(5_000)]
    [InlineData(40_000)]
    public void Solve_OutOfTime_EndsSoon(int looks)
    {
        var instance = new FireInstance(4, 0, 120, 150, 2);
        var seen = 0;
        var plan = FireOptimizer.Solve(instance.Fire, isGreedy: false, MostNodes, () => ++seen > looks);
        Assert.True(plan.IsCutShort);
        Assert.InRange(seen, looks + 1, looks + (6 * 150));
        Assert.InRange(plan.Bound, 0, plan.Objective);
    }

    /// <summary>However early the search ends, the plan keeps to the shots there are and the bound holds.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(400)]
    public void Solve_CutShort_HasAValidBound(int looks)
    {
        var instance = new FireInstance(2, 0, 6, 4, 2);
        var left = looks;
        var plan = FireOptimizer.Solve(instance.Fire, isGreedy: false, MostNodes, () => --left < 0);
        Assert.InRange(instance.BruteForce(), plan.Bound, plan.Objective * (1 + 1e-12));
        Assert.Equal(12, plan.TargetOfShot.Length);
        Assert.Equal(left < 0, plan.IsCutShort);
        Assert.Equal(plan.Objective, instance.Fire.Surviving([.. plan.TargetOfShot]));
    }

    private static FirePlan Solve(StaticFire fire, bool isGreedy) => FireOptimizer.Solve(fire, isGreedy, MostNodes, () => false);
}
