using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.Studies.Ablations;
using Aspis.Studies.Measures;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Studies;

public sealed class AblationTests
{
    private static readonly LaydownChange Nothing = LaydownChange.OfPrepared("nothing", asIs => asIs);

    private static readonly LaydownChange AllDown = LaydownChange.OfPrepared("all down", asIs => asIs with
    {
        World = asIs.World with { Batteries = [.. asIs.World.Batteries.Select(battery => battery with { Readiness = 0 })] },
    });

    private static readonly LaydownChange HoldFire = LaydownChange.OfFile("hold fire", file => file with
    {
        Doctrine = new DoctrineFile(WeaponControl: Messages.WeaponControlStatus.Hold),
    });

    [Fact]
    public void Run_NothingChanged_IsTheRunItself()
    {
        var design = Designs.Of(20, defences: "patriot-two-bases");
        var ablation = Ablation.Run(new PreparedDesign(design), 0, [Nothing], 20, 2, null, CancellationToken.None);
        Assert.Equal(Designs.Run(design).Laydowns[0].Digests, ablation.AsIs.Digests);
        Assert.Equal(ablation.AsIs.Digests, ablation.Changed[0].Digests);
        Assert.True(ablation.Added(0, MeasureList.Leakers).IsNone);
    }

    [Fact]
    public void Run_EveryBatteryDownOrHoldingFire_LeaksNightByNightWhatNoDefenceDoes()
    {
        // Luck is keyed by what it is for, so a defence that does nothing meets the very raid that no defence meets.
        var none = Designs.Run(Designs.Of(20, defences: "none")).Laydowns[0];
        var ablation = Ablation.Run(
            new PreparedDesign(Designs.Of(20, defences: "patriot-two-bases")), 0, [AllDown, HoldFire], 20, 2, null, CancellationToken.None);
        Assert.All(ablation.Changed, changed => Assert.Equal(none[MeasureList.Leakers], changed[MeasureList.Leakers]));
        Assert.Equal(["all down", "hold fire"], ablation.Changed.Select(changed => changed.Name));
        var added = ablation.Added(0, MeasureList.Leakers);
        Assert.True(added.Mean.Low > 0, $"a defence that fires stops something: {added.Mean}");
        Assert.Equal(none[MeasureList.Leakers].Average() - ablation.AsIs[MeasureList.Leakers].Average(), added.Mean.Mean, 1e-12);
    }

    [Fact]
    public void Run_SampledFigures_GivesEachDrawItsOwnWhateverTheThreads()
    {
        var design = Designs.Of(24, Basis.Sampled, draws: 6, defences: "patriot-two-bases");
        var one = Ablation.Run(new PreparedDesign(design), 0, [AllDown], 24, 1, null, CancellationToken.None);
        var two = Ablation.Run(new PreparedDesign(design), 0, [AllDown], 24, 2, null, CancellationToken.None);
        Assert.Equal(Designs.Run(design).Laydowns[0].Digests, one.AsIs.Digests);
        Assert.Equal(one.Changed[0].Digests, two.Changed[0].Digests);
        Assert.Equal(one.Added(0, MeasureList.Leakers), two.Added(0, MeasureList.Leakers));
        Assert.NotNull(one.Added(0, MeasureList.Leakers).BandLow);
    }
}
