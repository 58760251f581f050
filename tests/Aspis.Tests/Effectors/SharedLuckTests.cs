using Aspis.Journal;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Effectors;

/// <summary>
/// Luck that many shots share, against closed forms. Tolerances are 4.4 standard deviations of the estimate, one false alarm
/// in 100,000 seeds, but where the test says otherwise.
/// </summary>
public sealed class SharedLuckTests
{
    private const int Replications = 4000;

    [Fact]
    public void Reset_Readiness_BatteriesAreDownIndependently()
    {
        const double ready = 0.7;
        var range = new ShootingRange([.. new[] { "a", "b", "c" }.Select(name => ShootingRange.Battery(name, ShootingRange.Missile(1)) with { Readiness = ready })], 1);
        int allDown = 0, firstUp = 0;
        for (var replication = 0; replication < Replications; replication++)
        {
            range.Begin(replication);
            allDown += Enumerable.Range(0, 3).All(b => !range.IsUp(b)) ? 1 : 0;
            firstUp += range.IsUp(0) ? 1 : 0;
        }

        AssertShare(Math.Pow(1 - ready, 3), allDown, Replications);
        AssertShare(ready, firstUp, Replications);
    }

    [Fact]
    public void Launch_BatteryThatIsNotUp_NeverShoots()
    {
        var range = new ShootingRange([ShootingRange.Battery("a", ShootingRange.Missile(1)) with { Readiness = 0 }], 1);
        range.Begin(0);
        range.Fire(0, 0, 0, 10);
        range.PlayUntil(100);
        Assert.DoesNotContain(range.Truth.Events, e => e.Kind is TruthKind.InterceptorLaunched or TruthKind.Misfired);
        Assert.False(range.IsKilled(0));
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(0, 70)]
    public void Launch_CrewNotAlert_IsLateByItsDelay(double alert, double seconds)
    {
        var range = new ShootingRange([ShootingRange.Battery("a", ShootingRange.Missile(1)) with { CrewAlert = alert, CrewDelaySeconds = 60 }], 1);
        range.Begin(0);
        range.Fire(0, 0, 0, 10);
        range.PlayUntil(100);
        Assert.Equal(seconds, Assert.Single(range.Truth.Events, e => e.Kind == TruthKind.InterceptorLaunched).Time.InSeconds, 1e-6);
    }

    /// <summary>
    /// One battery, ready with r, shoots once at each of n targets and kills each with q. Given that it is up, kills are
    /// binomial; else there are none. By the law of total variance the leakers vary by
    /// E[Var] + Var[E] = r·n·q(1 − q) + n²q²·r(1 − r), and not by the n·rq(1 − rq) of independent shots. The estimate of a
    /// variance is taken to be off by up to 8 % (its standard deviation is near √(2/N) = 2.2 % or less, N = 4000).
    /// </summary>
    [Fact]
    public void Play_ReadinessOfAWholeBattery_SpreadsTheLeakersByTheClosedForm()
    {
        const int n = 20;
        const double r = 0.8, q = 0.6;
        var range = new ShootingRange([ShootingRange.Battery("a", ShootingRange.Missile(q)) with { Readiness = r }], n);
        var leakers = new double[Replications];
        for (var replication = 0; replication < Replications; replication++)
        {
            range.Begin(replication);
            for (var target = 0; target < n; target++)
                range.Fire(0, 0, target, 10 + target);
            range.PlayUntil(100);
            leakers[replication] = n - range.Killed();
        }

        const double mean = n * (1 - (r * q));
        const double expected = (r * n * q * (1 - q)) + (n * n * q * q * r * (1 - r));
        const double independent = n * r * q * (1 - (r * q));
        Assert.Equal(mean, leakers.Average(), 4.4 * Math.Sqrt(expected / Replications));
        var variance = Covariance(leakers, leakers);
        Assert.InRange(variance / expected, 0.92, 1.08);
        Assert.True(variance > 4 * independent);
    }

    [Fact]
    public void Launch_Reliability_IsTheShareThatDoesNotMisfire()
    {
        const double reliability = 0.9;
        const int shots = 20_000;
        var range = new ShootingRange([ShootingRange.Battery("a", ShootingRange.Missile(0) with { LaunchReliability = reliability })], 1);
        range.Begin(0);
        for (var shot = 0; shot < shots; shot++)
            range.Fire(0, 0, 0, 10 + (0.01 * shot));
        range.PlayUntil(500);
        AssertShare(1 - reliability, range.Count(TruthKind.Misfired, 0), shots);
        Assert.Equal(shots, range.Count(TruthKind.Misfired, 0) + range.Count(TruthKind.InterceptorLaunched, 0));
    }

    /// <summary>
    /// With probability b the missiles of a type are of a bad lot in the whole theatre. Two batteries that fire m each then
    /// misfire together: the covariance of their misfires is m²(R − B)²·b(1 − b), R and B the reliabilities of a good and a
    /// bad lot; of two types it is zero. Products of misfires have a standard deviation near m²(R − B)²·√(b(1 − b)) times one,
    /// hence the tolerance of 4.4 of it over √N.
    /// </summary>
    [Theory]
    [InlineData("same", "same", true)]
    [InlineData("one", "other", false)]
    public void Launch_BadLot_IsSharedByBatteriesOfOneTypeOnly(string first, string second, bool isShared)
    {
        const int m = 10;
        const double b = 0.3, good = 0.95, bad = 0.45;
        var range = new ShootingRange([ShootingRange.Battery("a", Lot(first)), ShootingRange.Battery("b", Lot(second))], 1);
        double[] misfiresA = new double[Replications], misfiresB = new double[Replications];
        for (var replication = 0; replication < Replications; replication++)
        {
            range.Begin(replication);
            for (var shot = 0; shot < m; shot++)
            {
                range.Fire(0, 0, 0, 10 + shot);
                range.Fire(1, 0, 0, 10.5 + shot);
            }

            range.PlayUntil(100);
            (misfiresA[replication], misfiresB[replication]) = (range.Count(TruthKind.Misfired, 0), range.Count(TruthKind.Misfired, 1));
        }

        const double spread = m * m * (good - bad) * (good - bad);
        var tolerance = 4.4 * spread * Math.Sqrt(b * (1 - b)) / Math.Sqrt(Replications);
        Assert.Equal(isShared ? spread * b * (1 - b) : 0, Covariance(misfiresA, misfiresB), tolerance);
        var share = 1 - ((b * bad) + ((1 - b) * good));
        Assert.Equal(m * share, misfiresA.Average(), 4.4 * Math.Sqrt((spread * b * (1 - b) / Replications) + (m * share / Replications)));

        static World.Effectors.EffectorSpec Lot(string name) => ShootingRange.Missile(0, name) with
        {
            LaunchReliability = good, BadLotProbability = b, BadLotReliability = bad,
        };
    }

    private static double Covariance(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / (x.Length - 1);
    }

    private static void AssertShare(double expected, int count, int of)
    {
        var tolerance = 4.4 * Math.Sqrt(expected * (1 - expected) / of);
        Assert.InRange((double)count / of, expected - tolerance, expected + tolerance);
    }
}
