using System.Collections.Immutable;
using Aspis.Studies;
using Aspis.Studies.Sensitivity;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Studies;

public sealed class WeakestFiguresTests
{
    [Fact]
    public void Rank_LaydownsThatCannotMatter_LeavesThemOut()
    {
        var prepared = new PreparedDesign(Designs.Of(8, defences: ["none", "s400-baghdad"]));
        Assert.Empty(Rank(prepared, 2));
    }

    [Fact]
    public void Rank_Patriot_PutsTheKillProbabilityOfItsMainMissileFirst()
    {
        var prepared = new PreparedDesign(Designs.Of(40, defences: "patriot-two-bases"));
        var weakest = Rank(prepared, 2);
        Assert.Equal("pac3-mse.singleShotKill.ballistic", weakest[0].Figure.Pool.Key);
        Assert.True(weakest[0].LeakersAtLow > weakest[0].LeakersAtHigh);
        Assert.Equal(weakest.OrderByDescending(figure => figure.Swing).Select(figure => figure.Figure.Pool.Key), weakest.Select(figure => figure.Figure.Pool.Key));
    }

    [Fact]
    public void Rank_AnyNumberOfThreads_IsTheSame()
    {
        var prepared = new PreparedDesign(Designs.Of(10, defences: "patriot-two-bases"));
        var one = Rank(prepared, 1);
        var three = Rank(prepared, 3);
        Assert.Equal(one.Select(f => (f.Figure.Pool.Key, f.Swing)), three.Select(f => (f.Figure.Pool.Key, f.Swing)));
    }

    private static ImmutableArray<WeakFigure> Rank(PreparedDesign prepared, int threads) => WeakestFigures.Rank(
        prepared, new LocalRunner(prepared, threads).Run(null, CancellationToken.None), threads, CancellationToken.None).Figures;
}
