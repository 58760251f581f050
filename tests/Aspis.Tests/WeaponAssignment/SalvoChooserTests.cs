using Aspis.Command.WeaponAssignment;
using Aspis.Kernel.Randomness;
using Aspis.Tests.Builders;

namespace Aspis.Tests.WeaponAssignment;

/// <summary>What each rule makes of the same choice.</summary>
public sealed class SalvoChooserTests(ITestOutputHelper output)
{
    /// <summary>
    /// Two batteries with a missile each; the first reaches both tracks, the second only the dear one. Worth first, the dear one gets
    /// the surer missile, and the other track none: 9. The best is 8.1 + 8.5. What arrives first gets the first missile: as well.
    /// </summary>
    [Fact]
    public void Arrange_TheDearTrackCouldHaveTheOther_DifferByRule()
    {
        AssertOrders(_ => new GreedyChooser(), 9, (0, 1));
        AssertOrders(_ => new RuleChooser(), 16.6, (0, 2), (1, 1));
        AssertOrders(desk => new OptimalChooser(desk.FireControl), 16.6, (0, 2), (1, 1));
    }

    private static void AssertOrders(Func<FireDesk, ISalvoChooser> rule, double saves, params (int Battery, int Track)[] orders)
    {
        var desk = Greedy();
        Assert.Equal(saves, desk.Order(rule(desk), out var salvos), 1e-12);
        Assert.Equal(orders, salvos.Order());
    }

    /// <summary>1 − 9 / 16.6 is lost by worth first, nothing by the best.</summary>
    [Fact]
    public void Gap_OfTheSameChoice_IsWhatIsLost()
    {
        foreach (var (method, loss) in new[] { (AssignmentMethod.Greedy, 1 - (9 / 16.6)), (AssignmentMethod.Optimal, 0) })
        {
            var desk = Greedy();
            desk.Gap.Before(desk.Candidates);
            desk.Gap.After(desk.Order(method == AssignmentMethod.Greedy ? new GreedyChooser() : new OptimalChooser(desk.FireControl), out _));
            Assert.Equal(1, desk.Gap.Cycles);
            Assert.Equal(loss, desk.Gap.LossSum, 1e-9);
        }
    }

    /// <summary>Where every track can have what is best for it, that is the best there is.</summary>
    [Fact]
    public void Gap_ShotsAndChannelsForAll_IsAgainstTheBestOfEach()
    {
        var desk = new FireDesk(2, AssignmentMethod.Greedy, measures: true, new DeskBattery(20, 10, 20), new DeskBattery(20, 10, 20));
        for (var n = 0; n < 10; n++)
        {
            var track = desk.Track(10 + n);
            desk.Can(0, track, 0.5);
            desk.Can(1, track, n % 2 == 0 ? 0.4 : 0.6);
        }

        const double Best = (0.75 * (10 + 12 + 14 + 16 + 18)) + (0.84 * (11 + 13 + 15 + 17 + 19));
        desk.Gap.Before(desk.Candidates);
        desk.Gap.After(Best / 2);
        Assert.Equal((1, 0.5), (desk.Gap.Cycles, Math.Round(desk.Gap.LossSum, 12)));
    }

    /// <summary>Nothing to choose is no choice; and many salvos at once are measured only when asked for.</summary>
    [Theory]
    [InlineData(1, true, 0)]
    [InlineData(2, true, 1)]
    [InlineData(4, false, 1)]
    [InlineData(5, false, 0)]
    [InlineData(5, true, 1)]
    public void Gap_FewOrManySalvos_IsMeasuredWhereSaid(int salvos, bool measures, int cycles)
    {
        var desk = new FireDesk(1, AssignmentMethod.Greedy, measures, new DeskBattery(1));
        for (var n = 0; n < salvos; n++)
            desk.Can(0, desk.Track(10), 0.5);
        desk.Can(0, desk.Track(100), 0.5, launchSeconds: 20);
        desk.Gap.Before(desk.Candidates);
        desk.Gap.After(5);
        Assert.Equal((cycles, 0.0), (desk.Gap.Cycles, desk.Gap.LossSum));
    }

    /// <summary>Arrival first, then the older track, then the battery that meets it first; worth does not count.</summary>
    [Fact]
    public void Arrange_Rules_GoByArrival()
    {
        var desk = new FireDesk(1, new DeskBattery(5), new DeskBattery(5));
        var (late, soon, same) = (desk.Track(100, 90), desk.Track(1, 80), desk.Track(50, 80));
        desk.Can(0, late, 0.9);
        desk.Can(0, same, 0.9);
        desk.Can(0, soon, 0.1, interceptSeconds: 60);
        desk.Can(1, soon, 0.1, interceptSeconds: 40);
        desk.Order(new RuleChooser(), out var salvos);
        Assert.Equal([(1, soon.Number), (0, same.Number), (0, late.Number)], salvos);
    }

    /// <summary>
    /// Static choices made by chance (few missiles and channels, unlike values, half of the pairs out of reach). One missile, target
    /// channel or missile channel more never costs the best choice anything. It does cost worth first in some of them: this many.
    /// </summary>
    [Fact]
    public void Order_OneMissileOrChannelMore_NeverCostsTheBestAndSeldomTheGreedy()
    {
        const int Instances = 3_000;
        var (more, worse, missed, lost, worst) = (0, new int[3], 0, 0.0, 0.0);
        for (var n = 0; n < Instances; n++)
        {
            var (greedy, best) = (GreedyOf(n, -1, 0), BestOf(n, -1, 0));
            Assert.True(greedy <= best * (1 + 1e-9), $"instance {n}: worth first saves {greedy:R}, the best {best:R}");
            (missed, lost) = (missed + (greedy < best * (1 - 1e-9) ? 1 : 0), lost + (best > 0 ? 1 - (greedy / best) : 0));
            for (var battery = 0; battery < 2; battery++)
            {
                for (var what = 0; what < 3; what++)
                {
                    var (greedyMore, bestMore) = (GreedyOf(n, battery, what), BestOf(n, battery, what));
                    Assert.True(bestMore >= best * (1 - 1e-9), $"instance {n}: {bestMore:R} with more at {battery}, {best:R} without");
                    more++;
                    if (greedyMore < greedy * (1 - 1e-9))
                        (worse[what], worst) = (worse[what] + 1, Math.Max(worst, 1 - (greedyMore / greedy)));
                }
            }
        }

        output.WriteLine($"of {more} additions, worth first saves less after {worse.Sum()} ({100.0 * worse.Sum() / more:F2} %): after a missile {worse[0]}, a target channel {worse[1]}, a missile channel {worse[2]}; {100 * worst:F1} % less at worst");
        output.WriteLine($"it is not the best in {missed} of {Instances}, and saves {100 * lost / Instances:F2} % less in the mean");
        Assert.InRange(worse.Sum(), 1, more / 20);
    }

    private static double GreedyOf(int number, int battery, int what) => Chance(number, battery, what).Order(new GreedyChooser(), out _);

    private static double BestOf(int number, int battery, int what) => Chance(number, battery, what).Best().Objective;

    /// <summary>A desk by chance; one battery has a missile (0), target channel (1) or missile channel (2) more.</summary>
    private static FireDesk Chance(int number, int richer, int what)
    {
        var luck = Luck.For(92, 0, (ulong)number);
        var draws = 0;
        double Uniform() => luck.Draw(0, 0, 0, draws++).Uniform;
        int From(int least, int most) => least + (int)(Uniform() * (most - least + 1));
        var (batteries, salvo) = (From(2, 4), From(1, 2));
        var desk = new FireDesk(salvo, [.. Enumerable.Range(0, batteries).Select(b =>
        {
            var (ready, targets, missiles) = (From(1, 4), From(1, 3), From(1, 4));
            return new DeskBattery(
                ready + (b == richer && what == 0 ? 1 : 0), targets + (b == richer && what == 1 ? 1 : 0), missiles + (b == richer && what == 2 ? 1 : 0));
        })]);
        for (var t = From(3, 8); t > 0; t--)
        {
            var track = desk.Track(From(1, 100));
            for (var b = 0; b < batteries; b++)
            {
                var (reaches, kill) = (Uniform() < 0.5, 0.3 + (0.65 * Uniform()));
                if (reaches)
                    desk.Can(b, track, kill);
            }
        }

        return desk;
    }

    private static FireDesk Greedy()
    {
        var desk = new FireDesk(1, new DeskBattery(1), new DeskBattery(1));
        var (dear, other) = (desk.Track(10, 100), desk.Track(9, 90));
        desk.Can(0, dear, 0.9);
        desk.Can(0, other, 0.9);
        desk.Can(1, dear, 0.85);
        return desk;
    }
}
