using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Identification;

/// <summary>Whole runs in which aircraft fly over a defended place, one a minute, under a radar that reads transponders.</summary>
public sealed class IdentifierTests
{
    private const int Aircraft = 12;

    [Theory]
    [InlineData(ObjectRole.Civil, TransponderReply.Civil, WeaponControlStatus.Tight, Identity.Neutral)]
    [InlineData(ObjectRole.Civil, TransponderReply.Civil, WeaponControlStatus.Free, Identity.Neutral)]
    [InlineData(ObjectRole.Friend, TransponderReply.Own, WeaponControlStatus.Tight, Identity.Friend)]
    [InlineData(ObjectRole.Friend, TransponderReply.Own, WeaponControlStatus.Free, Identity.Friend)]
    public void Identify_AircraftThatAnswersOverThePlace_IsNeverFiredAt(
        ObjectRole role, TransponderReply reply, WeaponControlStatus control, Identity identity)
    {
        var run = new Run(Traffic(role, reply, 1, beside: 0, control));
        run.Messages.Keeps = true;
        for (var replication = 0; replication < 5; replication++)
        {
            var outcome = run.Play(1, 0, replication);
            Assert.DoesNotContain(true, outcome.Engaged);
            Assert.DoesNotContain(false, outcome.Detected);
            var last = Declarations(run).GroupBy(declaration => declaration.Track).Select(track => track.Last()).ToArray();
            Assert.True(last.Length >= Aircraft);
            Assert.All(last, declaration => Assert.Equal(identity, declaration.Identity));
        }
    }

    [Theory]
    [InlineData(ObjectRole.Civil, TransponderReply.Civil)]
    [InlineData(ObjectRole.Friend, TransponderReply.Own)]
    public void Identify_SilentAircraftOverThePlace_IsFiredAt(ObjectRole role, TransponderReply reply)
    {
        var outcome = new Run(Traffic(role, reply, 0, beside: 0, WeaponControlStatus.Tight)).Play(1, 0, 0);
        Assert.DoesNotContain(false, outcome.Engaged);
        Assert.All(outcome.Terminals, end => Assert.Equal(TerminalState.Killed, end));
    }

    [Fact]
    public void Identify_SilentAircraftThatPassesFarFromThePlace_IsLeftAlone()
    {
        var outcome = new Run(Traffic(ObjectRole.Civil, TransponderReply.Civil, 0, beside: 40_000, WeaponControlStatus.Tight)).Play(1, 0, 0);
        Assert.DoesNotContain(true, outcome.Engaged);
        Assert.DoesNotContain(false, outcome.Detected);
    }

    // 4.4 standard deviations of the binomial distribution: one false alarm in 100,000 seeds.
    [Fact]
    public void Identify_TransponderThatOftenFails_IsFiredAtAsOftenAsItFails()
    {
        const double works = 0.75;
        const int replications = 40;
        var run = new Run(Traffic(ObjectRole.Civil, TransponderReply.Civil, works, beside: 0, WeaponControlStatus.Tight));
        var engaged = Enumerable.Range(0, replications).Sum(i => run.Play(1, 0, i).Engaged.Count(isEngaged => isEngaged));
        var tolerance = 4.4 * Math.Sqrt(works * (1 - works) / (replications * Aircraft));
        Assert.Equal(1 - works, (double)engaged / (replications * Aircraft), tolerance);
    }

    // By the table, 0.5 × 0.033 × 0.25 × 0.7 × 0.8 = 0.00231 hostile; 0.1 × 0.02 × 0.65 × 0.85 × 0.15 = 0.000166 friend;
    // 0.4 × 0.005 × 0.8495 × 0.99 × 0.12 = 0.000202 neutral: suspect at 86 %, fired at only where fire is free. 4.4 standard deviations again.
    [Theory]
    [InlineData(WeaponControlStatus.Tight, 0)]
    [InlineData(WeaponControlStatus.Free, 0.3)]
    public void Identify_FriendsWithWrongCodes_AreFiredAtAsOftenAsCodesAreWrongIfFireIsFree(WeaponControlStatus control, double expected)
    {
        const double wrong = 0.3;
        const int replications = 40;
        var laydown = Traffic(ObjectRole.Friend, TransponderReply.Own, 1, beside: 0, control);
        var flyers = laydown.World.Flyers.Select(flyer => flyer with { WrongCodeProbability = wrong });
        var run = new Run(laydown with { World = laydown.World with { Flyers = [.. flyers] } });
        run.Messages.Keeps = true;
        int engaged = 0, read = 0;
        for (var replication = 0; replication < replications; replication++)
        {
            engaged += run.Play(1, 0, replication).Engaged.Count(isEngaged => isEngaged);
            read += Declarations(run).Where(declaration => declaration.Evidence.Any(weight => weight.Kind == IdentityEvidence.InvalidReply))
                .Select(declaration => declaration.Track).Distinct().Count();
        }

        const double all = replications * Aircraft;
        var tolerance = 4.4 * Math.Sqrt(wrong * (1 - wrong) / all);
        Assert.Equal(expected, engaged / all, expected == 0 ? 0 : tolerance);
        Assert.Equal(wrong, read / all, tolerance);
    }

    [Theory]
    [InlineData(50, 2_000, TargetClass.Drone)]
    [InlineData(50, 200, TargetClass.Drone)]
    [InlineData(240, 300, TargetClass.Cruise)]
    [InlineData(240, 9_000, TargetClass.Aircraft)]
    public void Identify_SpeedAndHeight_AreTakenForWhatFliesSo(double speedMs, double heightMetres, TargetClass expected)
    {
        var field = new TestField { KillProbability = 0 };
        var run = new Run(LevelFlights.Over(field, [LevelFlights.Flyer(0, ObjectRole.Weapon, TransponderReply.None, 0, 0, speedMs, heightMetres)]));
        run.Messages.Keeps = true;
        _ = run.Play(1, 0, 0);
        var last = Declarations(run).Last();
        Assert.Equal((expected, Identity.Hostile), (last.Class, last.Identity));
    }

    private static IEnumerable<IdentityDeclaration> Declarations(Run run) =>
        run.Messages.Messages.Select(logged => logged.Message).OfType<IdentityDeclaration>();

    private static PreparedLaydown Traffic(
        ObjectRole role, TransponderReply reply, double works, double beside, WeaponControlStatus control)
    {
        var field = new TestField { KillProbability = 1, Doctrine = TestField.DefaultDoctrine with { WeaponControl = control } };
        return LevelFlights.Over(field, [.. Enumerable.Range(0, Aircraft).Select(i => LevelFlights.Flyer(i, role, reply, works, beside, 230, 9_000))]);
    }
}
