using Aspis.Journal;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Tests.Builders;
using Aspis.World.Effectors;
using Aspis.World.Objects;

namespace Aspis.Tests.KillAssessment;

/// <summary>What errors, delay and debris of kill assessment cost, against closed forms where there are any.</summary>
public sealed class KillAssessorTests
{
    private const int Weapons = 12;
    private const int Nights = 60;

    // A crew without errors: every shot kills, is seen to, and there is no other.
    [Fact]
    public void Sight_WithoutErrors_SpendsOneSureShotATarget()
    {
        var outcomes = Play(Field(1) with { KillSight = new KillSightSpec(0, 0) });
        Assert.All(outcomes, outcome => Assert.Equal(Weapons, outcome.InterceptorsFired));
        Assert.All(outcomes, outcome => Assert.DoesNotContain(TerminalState.Arrived, outcome.Terminals));
    }

    // Every shot kills and a share a of kills is seen to fly on, each look by itself: shots a target follow the geometric
    // distribution, 1 / (1 - a) of them on average, less the few that would be fired after the path has ended. 720 targets: the
    // standard error of the mean is sqrt(a) / (1 - a) / sqrt(720); 4.4 of them, and 0.02 for what is cut off.
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.35)]
    public void Sight_KillsTakenForSurvivors_WasteShotsAsTheGeometricDistributionSays(double error)
    {
        var outcomes = Play(Field(1) with { KillSight = new KillSightSpec(error, 0), MissileSpeedMs = 3000 });
        var shots = outcomes.Sum(outcome => outcome.InterceptorsFired) / (double)(Weapons * Nights);
        Assert.Equal(1 / (1 - error), shots, (4.4 * Math.Sqrt(error) / (1 - error) / Math.Sqrt(Weapons * Nights)) + 0.02);
    }

    // Nothing kills and everything is taken for destroyed: each track is fired at once and dropped.
    [Fact]
    public void Sight_SurvivorsTakenForKills_LetThemThroughAsTakenForDestroyed()
    {
        var run = new Run((Field(0) with { KillSight = new KillSightSpec(0, 1) }).Build());
        run.Messages.Keeps = true;
        var outcome = run.Play(1, 0, 0);
        var assessed = run.Messages.Messages.Select(logged => logged.Message).OfType<KillAssessmentReport>().ToArray();
        Assert.NotEmpty(assessed);
        Assert.All(assessed, report => Assert.True(report.Killed));
        Assert.All(outcome.Terminals, end => Assert.Equal(TerminalState.Arrived, end));
        Assert.Contains(Constraint.TakenForKilled, outcome.Reasons);
    }

    [Fact]
    public void Sight_SurvivorsTakenForKills_LeakMore()
    {
        var right = Leaks(Play(Field(0.4) with { KillSight = new KillSightSpec(0, 0) }));
        var wrong = Leaks(Play(Field(0.4) with { KillSight = new KillSightSpec(0, 1) }));
        Assert.True(wrong > 1.2 * right, $"{wrong} leak with errors, {right} without");
    }

    // A survivor is fired at again: more than one shot at what the first missed, and fewer leaks than without a second look.
    [Fact]
    public void Reengagement_AfterASurvivor_FiresAgain()
    {
        var field = Field(0.5) with { KillSight = new KillSightSpec(0, 0) };
        var again = Play(field);
        var once = Play(field with { Doctrine = field.Doctrine with { ShootLookShoot = false } });
        Assert.All(once, outcome => Assert.Equal(Weapons, outcome.InterceptorsFired));
        Assert.True(again.Sum(outcome => outcome.InterceptorsFired) > once.Sum(outcome => outcome.InterceptorsFired));
        Assert.True(Leaks(again) < Leaks(once) / 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Delay_OfAssessment_IsKept(double seconds)
    {
        var field = Field(0.5);
        var run = new Run((field with { Doctrine = field.Doctrine with { AssessDelaySeconds = seconds } }).Build());
        run.KeepAll();
        _ = run.Play(1, 0, 0);
        var ended = run.Truth.Events.Where(e => e.Kind is TruthKind.InterceptorExpended or TruthKind.Killed).ToDictionary(e => e.Number, e => e.Time);
        var waits = run.Messages.Messages.Select(logged => logged.Message).OfType<KillAssessmentReport>()
            .Select(report => (report.Time - ended[report.Order]).InSeconds).ToArray();
        Assert.True(waits.Length > 5);
        Assert.All(waits, wait => Assert.InRange(wait, seconds - 0.5, seconds + 12));
    }

    // Pieces that are seen on look like a survivor to a post that goes by plots: it fires at them. They harm nothing.
    [Fact]
    public void Debris_OfWhatWasDestroyed_DrawsFireAndDoesNotArrive()
    {
        var clean = Play(Field(1));
        var littered = Play(Field(1) with { DebrisSeconds = 20 });
        Assert.All(clean, outcome => Assert.Equal(Weapons, outcome.InterceptorsFired));
        Assert.True(littered.Average(outcome => outcome.InterceptorsFired) > 1.5 * Weapons);
        Assert.All(littered, outcome => Assert.DoesNotContain(TerminalState.Arrived, outcome.Terminals));
        Assert.All(littered, outcome => Assert.Equal(0, outcome.Hits.Sum()));
    }

    private static double Leaks(RunOutcome[] outcomes) => outcomes.Sum(outcome => outcome.Terminals.Count(end => end == TerminalState.Arrived));

    private static RunOutcome[] Play(TestField field)
    {
        var run = new Run(field.Build());
        return [.. Enumerable.Range(0, Nights).Select(night => run.Play(1, 0, night))];
    }

    private static TestField Field(double kill) => new()
    {
        KillProbability = kill,
        ScanSeconds = 1,
        LaunchSeconds = [.. Enumerable.Range(0, Weapons).Select(i => 40.0 * i)],
        From = [60, 90, 120],
    };
}
