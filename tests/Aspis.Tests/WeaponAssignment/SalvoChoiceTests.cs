using Aspis.Command.WeaponAssignment;
using Aspis.Tests.Builders;

namespace Aspis.Tests.WeaponAssignment;

/// <summary>Choices of salvos whose answers are worked out by hand.</summary>
public sealed class SalvoChoiceTests
{
    /// <summary>One missile and two tracks worth 10 and 6: the dearer; two missiles: both.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 5)]
    [InlineData(2, 8)]
    [InlineData(3, 8)]
    public void Best_Missiles_GoToTheDearer(int ready, double saved)
    {
        var desk = new FireDesk(1, new DeskBattery(ready));
        desk.Can(0, desk.Track(6), 0.5);
        desk.Can(0, desk.Track(10), 0.5);
        var (objective, bound, salvos) = desk.Best();
        Assert.Equal(saved, objective, 1e-12);
        Assert.Equal(saved, bound, 1e-6);
        Assert.Equal(Math.Min(ready, 2), salvos.Length);
        Assert.True(ready != 1 || salvos[0] == (0, 2));
    }

    /// <summary>Salvos of two that kill 0.75: of three missiles two go to one track and one to the other, 7.5 + 5.</summary>
    [Theory]
    [InlineData(2, 10)]
    [InlineData(3, 12.5)]
    [InlineData(4, 15)]
    public void Best_Salvos_AreCutToTheMissilesThereAre(int ready, double saved)
    {
        var desk = new FireDesk(2, new DeskBattery(ready));
        desk.Can(0, desk.Track(10), 0.5);
        desk.Can(0, desk.Track(10), 0.5);
        Assert.Equal(saved, desk.Best().Objective, 1e-12);
    }

    /// <summary>A channel for each target, and one for each missile: whichever is short decides.</summary>
    [Theory]
    [InlineData(1, 1000, 7.5)]
    [InlineData(2, 1000, 13.5)]
    [InlineData(1000, 1, 5)]
    [InlineData(1000, 2, 9)]
    [InlineData(1000, 3, 11.5)]
    [InlineData(3, 6, 16.5)]
    public void Best_Channels_Bind(int targets, int missiles, double saved)
    {
        var desk = new FireDesk(2, new DeskBattery(10, targets, missiles));
        foreach (var value in new[] { 8.0, 10, 4 })
            desk.Can(0, desk.Track(value), 0.5);
        Assert.Equal(saved, desk.Best().Objective, 1e-12);
    }

    /// <summary>Two batteries could fire at one track: one does, the surer.</summary>
    [Fact]
    public void Best_OneTrackTwoBatteries_IsGivenToOne()
    {
        var desk = new FireDesk(1, new DeskBattery(5), new DeskBattery(5));
        var track = desk.Track(10);
        desk.Can(0, track, 0.5);
        desk.Can(1, track, 0.6);
        var (objective, _, salvos) = desk.Best();
        Assert.Equal((6, 1), (objective, salvos.Length));
        Assert.Equal((1, 1), salvos[0]);
    }

    /// <summary>
    /// One channel, a track worth 6 that can be fired at now, and one worth 10 whose zone opens later, which counts three quarters,
    /// 7.5: the channel is kept for it, unless the first shot is over by then.
    /// </summary>
    [Theory]
    [InlineData(6, 30, 50, 2)]
    [InlineData(8, 30, 50, 1)]
    [InlineData(6, 50, 80, 1, 2)]
    public void Best_LookingAhead_KeepsAChannelForTheDearer(double now, double launch, double intercept, params int[] chosen)
    {
        var desk = new FireDesk(1, new DeskBattery(5, Targets: 1));
        desk.Can(0, desk.Track(now), 1);
        desk.Can(0, desk.Track(10), 1, launch, intercept);
        Assert.Equal(chosen, desk.Best(looksAhead: true).Salvos.Select(salvo => salvo.Track));
        Assert.Equal([2], desk.Best().Salvos.Select(salvo => salvo.Track));
    }

    /// <summary>Missiles that are lit for their last 8 s need one channel for both when their intercepts are 8 s apart, and not when they are nearer.</summary>
    [Theory]
    [InlineData(8, 2)]
    [InlineData(7.9, 1)]
    public void Best_Illumination_IsForTheLastSeconds(double apart, int salvos)
    {
        foreach (var looksAhead in new[] { false, true })
        {
            var desk = new FireDesk(1, new DeskBattery(5, 1000, Missiles: 1, IlluminationSeconds: 8));
            desk.Can(0, desk.Track(10), 1);
            desk.Can(0, desk.Track(9), 1, 0, 50 + apart);
            Assert.Equal(salvos, desk.Best(looksAhead).Salvos.Length);
        }
    }

    /// <summary>A shot under way that will be lit takes its seconds away from what is chosen next.</summary>
    [Theory]
    [InlineData(50, 0)]
    [InlineData(59, 1)]
    public void Best_ShotUnderWayIlluminated_TakesItsSeconds(double intercept, int salvos)
    {
        var desk = new FireDesk(1, new DeskBattery(5, 1000, Missiles: 1, IlluminationSeconds: 8));
        desk.Can(0, desk.Track(10), 1);
        desk.Order(new GreedyChooser(), out _);
        desk.Candidates.Clear();
        desk.Can(0, desk.Track(9), 1, 0, intercept);
        Assert.Equal(salvos, desk.Best(looksAhead: true).Salvos.Length);
        Assert.Equal(salvos, desk.Best().Salvos.Length);
    }
}
