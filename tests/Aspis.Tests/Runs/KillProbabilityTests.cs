using Aspis.Command.EngagementControl;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.Tests.Determinism;
using Aspis.World.Objects;

namespace Aspis.Tests.Runs;

/// <summary>Full runs whose answer is known in closed form.</summary>
public sealed class KillProbabilityTests
{
    [Theory]
    [InlineData("patriot-two-bases")]
    [InlineData("s400-al-asad")]
    [InlineData("s400-and-pantsir")]
    public void Play_KillProbabilityZero_EqualsNone(string name) => UnusedRadarTests.AssertSameOutcomes(
        AinAlAsad.Prepare("none", Basis.Claimed), WithKillProbability(AinAlAsad.Prepare(name, Basis.Claimed), 0));

    [Fact]
    public void Play_KillProbabilityOneAndEverythingAmple_LeaksNothing()
    {
        var run = new Run(new TestField { KillProbability = 1, LaunchSeconds = [.. Every(12, 20)], From = [60, 90, 120] }.Build());
        for (var i = 0; i < 30; i++)
            Assert.DoesNotContain(TerminalState.Arrived, run.Play(1, 0, i).Terminals);
    }

    [Fact]
    public void Play_KillProbabilityOneWithoutMissiles_LeaksEverything()
    {
        var run = new Run(new TestField { KillProbability = 1, Ready = 0, LaunchSeconds = [.. Every(12, 20)] }.Build());
        Assert.All(run.Play(1, 0, 0).Terminals, terminal => Assert.Equal(TerminalState.Arrived, terminal));
    }

    // 4.4 standard deviations of the binomial distribution: a sound model fails once in 100,000 seeds.
    [Theory]
    [InlineData(1, 0.4)]
    [InlineData(2, 0.4)]
    [InlineData(3, 0.4)]
    [InlineData(2, 0.8)]
    public void Play_SalvoWithoutSecondLook_LeaksLikeIndependentShots(int salvo, double kill)
    {
        const int weapons = 12, replications = 80;
        var field = new TestField
        {
            KillProbability = kill,
            ScanSeconds = 2,
            CycleSeconds = 1,
            LaunchSeconds = [.. Every(weapons, 20)],
            From = [60, 90, 120],
            Doctrine = TestField.DefaultDoctrine with { SalvoSizes = [salvo, salvo, salvo, salvo, salvo], ShootLookShoot = false },
        };
        var run = new Run(field.Build());
        var leaked = 0;
        for (var i = 0; i < replications; i++)
        {
            var outcome = run.Play(1, 0, i);
            Assert.DoesNotContain(false, outcome.Engaged);
            Assert.Equal(weapons * salvo, outcome.InterceptorsFired);
            leaked += outcome.Terminals.Count(terminal => terminal == TerminalState.Arrived);
        }

        var expected = Math.Pow(1 - kill, salvo);
        var tolerance = 4.4 * Math.Sqrt(expected * (1 - expected) / (weapons * replications));
        Assert.InRange((double)leaked / (weapons * replications), expected - tolerance, expected + tolerance);
    }

    [Fact]
    public void Play_HandoverDistanceBelowTheTrackError_NeverKills()
    {
        var field = new TestField { KillProbability = 1, HandoverMetres = 0.01, LaunchSeconds = [.. Every(8, 20)] };
        var run = new Run(field.Build());
        for (var i = 0; i < 10; i++)
        {
            var outcome = run.Play(1, 0, i);
            Assert.True(outcome.InterceptorsFired >= 8);
            Assert.All(outcome.Terminals, terminal => Assert.Equal(TerminalState.Arrived, terminal));
        }
    }

    // The Tor that shot down an airliner over Tehran was 107 degrees off north (catalogue, event tehran-2020): a battery that
    // sees and shoots by one and the same wrong north hits what it shoots at. Only where it takes things to be is wrong.
    [Fact]
    public void Play_BatteryOffNorth_StillHitsWhatItShootsAt()
    {
        var field = new TestField { KillProbability = 1, NorthErrorRadians = 0.01, HandoverMetres = 200, LaunchSeconds = [.. Every(8, 20)] };
        var run = new Run(field.Build());
        for (var i = 0; i < 10; i++)
            Assert.DoesNotContain(TerminalState.Arrived, run.Play(1, 0, i).Terminals);
    }

    // The same of a battery that does not know where it stands: what it sees and what it shoots are off together. The
    // margin of 15 km around the place covers an error of four.
    [Fact]
    public void Play_BatterySitedWrongly_StillHitsWhatItShootsAt()
    {
        var field = new TestField { KillProbability = 1, SitingError = new(3000, -2500, 0), HandoverMetres = 200, LaunchSeconds = [.. Every(8, 20)] };
        var run = new Run(field.Build());
        for (var i = 0; i < 10; i++)
            Assert.DoesNotContain(TerminalState.Arrived, run.Play(1, 0, i).Terminals);
    }

    // Believed so far from where it stands, it takes what falls on the place to fall elsewhere, and lets it.
    [Fact]
    public void Play_BatterySitedFarWrongly_TakesTheRaidToBeElsewhere()
    {
        var field = new TestField { KillProbability = 1, SitingError = new(0, 45_000, 0), HandoverMetres = 200, LaunchSeconds = [.. Every(8, 20)] };
        var run = new Run(field.Build());
        var outcomes = Enumerable.Range(0, 10).Select(i => run.Play(1, 0, i)).ToArray();
        Assert.All(outcomes, outcome => Assert.Contains(TerminalState.Arrived, outcome.Terminals));
    }

    [Fact]
    public void Play_HoldFire_FiresNothing()
    {
        var field = new TestField { KillProbability = 1, Doctrine = TestField.DefaultDoctrine with { WeaponControl = WeaponControlStatus.Hold } };
        var outcome = new Run(field.Build()).Play(1, 0, 0);
        Assert.Equal(0, outcome.InterceptorsFired);
        Assert.Equal([Constraint.IdentityForbids], outcome.Reasons);
    }

    internal static IEnumerable<double> Every(int count, double seconds) => Enumerable.Range(0, count).Select(i => i * seconds);

    private static PreparedLaydown WithKillProbability(PreparedLaydown laydown, double kill) => laydown with
    {
        World = laydown.World with
        {
            Batteries = [.. laydown.World.Batteries.Select(battery => battery with
            {
                Magazines = [.. battery.Magazines.Select(magazine => magazine with
                {
                    Effector = magazine.Effector with
                    {
                        KillProbability = [.. magazine.Effector.KillProbability.Select(_ => kill)],
                    },
                })],
            })],
        },
    };
}
