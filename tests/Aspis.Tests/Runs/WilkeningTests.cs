using Aspis.Kernel.Randomness;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.Runs;

/// <summary>
/// Wilkening, "A Simple Model for Calculating Ballistic Missile Defense Effectiveness", Science and Global Security 8(2), 2000: a
/// warhead that is tracked with probability P and shot at n times, each shot killing with k, is stopped with probability
/// P (1 − (1 − k)^n), and none of W leaks with that to the power W.
/// </summary>
public sealed class WilkeningTests
{
    /// <summary>
    /// Twenty warheads, four shots of 0.7 each, all tracked: none leaks with 0.849880 (computed twice from the formula). Of 400
    /// nights that share has a standard error of 0.018; 3.3 of them: a sound model fails once in a thousand seeds.
    /// </summary>
    [Fact]
    public void Play_TwentyWarheadsFourShotsEach_NoneLeaksAsWilkeningSays()
    {
        const int nights = 400;
        var run = new Run(Field(20, shots: 4, kill: 0.7).Build());
        var clean = 0;
        for (var night = 0; night < nights; night++)
        {
            var outcome = run.Play(1, 0, night);
            Assert.Equal(80, outcome.InterceptorsFired);
            clean += outcome.Terminals.Any(end => end == TerminalState.Arrived) ? 0 : 1;
        }

        Assert.InRange((double)clean / nights, 0.849880 - 0.059, 0.849880 + 0.059);
    }

    /// <summary>
    /// The same where one warhead in ten, drawn anew each night, gives no echo and so no track. 3.3 standard errors of a binomial.
    /// </summary>
    [Theory]
    [InlineData(2, 0.6)]
    [InlineData(3, 0.5)]
    public void Play_OneWarheadInTenNotTracked_LeaksAsWilkeningSays(int shots, double kill)
    {
        const int nights = 300, warheads = 6;
        const double tracked = 0.9;
        var field = Field(warheads, shots, kill).Build();
        var (leaked, clean) = (0, 0);
        for (var night = 0; night < nights; night++)
        {
            var luck = Luck.For(99, 0, (ulong)night);
            var outcome = new Run(WithEchoes(field, i => luck.Draw(1, 2, 3, i).Uniform < tracked)).Play(1, 0, night);
            var leakers = outcome.Terminals.Count(end => end == TerminalState.Arrived);
            leaked += leakers;
            clean += leakers == 0 ? 1 : 0;
        }

        var stopped = tracked * (1 - Math.Pow(1 - kill, shots));
        AssertNear(1 - stopped, (double)leaked / (nights * warheads), nights * warheads);
        AssertNear(Math.Pow(stopped, warheads), (double)clean / nights, nights);
    }

    private static void AssertNear(double expected, double found, int trials)
    {
        var tolerance = 3.3 * Math.Sqrt(expected * (1 - expected) / trials);
        Assert.InRange(found, expected - tolerance, expected + tolerance);
    }

    private static TestField Field(int warheads, int shots, double kill) => new()
    {
        KillProbability = kill,
        HandoverMetres = 50_000,
        ScanSeconds = 2,
        CycleSeconds = 1,
        LaunchSeconds = [.. Enumerable.Range(0, warheads).Select(i => 20.0 * i)],
        From = [60, 90, 120],
        Doctrine = TestField.DefaultDoctrine with { SalvoSizes = [shots, shots, shots, shots, shots], ShootLookShoot = false },
    };

    private static PreparedLaydown WithEchoes(PreparedLaydown prepared, Func<int, bool> hasEcho) => prepared with
    {
        World = prepared.World with { Flyers = [.. prepared.World.Flyers.Select((flyer, i) => hasEcho(i) ? flyer : flyer with { CrossSectionM2 = 1e-15 })] },
    };
}
