using Aspis.Command.WeaponAssignment;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Ablations;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Studies;

/// <summary>
/// Changes whose effect is known by hand, on fields on which one thing alone is short: the change that supplies it saves exactly what it
/// must, the others nothing, and the ledger names that thing for what leaked.
/// </summary>
public sealed class RemedyEffectTests
{
    private const int Nights = 10;

    // A layer so thin that a weapon can be met once.
    private static readonly EngagementZone Thin = new(1000, 150_000, 14_000, 18_000, double.PositiveInfinity, 0.7);

    private static readonly string[] Supplies = ["one more target channel", "twice the missiles", "every shot in time kills", "no reaction time", "no wait for reloading"];

    /// <summary>Three weapons at once from three sides, sure kills, one channel: one is met, two leak; with a channel more, one.</summary>
    [Fact]
    public void OneMoreChannel_ThreeAtOnceAndOneChannel_SavesOneANight() => AssertEffects(
        new TestField { LaunchSeconds = [0, 0, 0], From = [60, 90, 120], Channels = 1, KillProbability = 1, Zone = Thin },
        leakers: 2, Constraint.NoChannel, ("one more target channel", 1));

    /// <summary>Five weapons, sure kills, two missiles: three leak; with twice the missiles, one.</summary>
    [Fact]
    public void TwiceTheMissiles_FiveAndTwoMissiles_SavesTwoANight() => AssertEffects(
        new TestField { LaunchSeconds = [0, 10, 20, 30, 40], Ready = 2, KillProbability = 1, Zone = Thin },
        leakers: 3, Constraint.NoMissile, ("twice the missiles", 2));

    /// <summary>Four weapons met once each, by missiles that hardly ever kill: all leak; when every shot in time kills, none.</summary>
    [Fact]
    public void EveryShotKills_FourAndShotsThatMiss_SavesFourANight() => AssertEffects(
        new TestField { LaunchSeconds = [0, 10, 20, 30], KillProbability = 1e-9, Zone = Thin },
        leakers: 4, null, ("every shot in time kills", 4));

    private static void AssertEffects(TestField field, int leakers, Constraint? reason, (string Change, int Saves) pays)
    {
        var asIs = field.Build();
        Assert.All(Leakers(asIs, reason), leaked => Assert.Equal(leakers, leaked));
        var changes = RemedyList.For(asIs).Where(change => Supplies.Contains(change.Name)).ToArray();
        Assert.Equal(Supplies.Length, changes.Length);
        foreach (var change in changes)
        {
            var saves = change.Name == pays.Change ? pays.Saves : 0;
            Assert.All(Leakers(change.Prepared!(asIs), null), leaked => Assert.True(leaked == leakers - saves, $"{change.Name}: {leaked} leak"));
        }
    }

    private static IEnumerable<int> Leakers(PreparedLaydown laydown, Constraint? reason)
    {
        var run = new Run(laydown);
        for (var night = 0; night < Nights; night++)
        {
            var outcome = run.Play(1, 0, night);
            var leaked = Enumerable.Range(0, outcome.Terminals.Length).Where(flyer => outcome.Terminals[flyer] == TerminalState.Arrived).ToArray();
            if (reason is not null)
                Assert.All(leaked, flyer => Assert.Equal(reason, outcome.ReasonOf(flyer)));
            yield return leaked.Length;
        }
    }
}
