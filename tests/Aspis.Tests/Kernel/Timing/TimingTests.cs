using Aspis.Kernel.Timing;

namespace Aspis.Tests.Kernel.Timing;

public sealed class TimingTests
{
    [Theory]
    [InlineData(1.0, 1_000_000_000)]
    [InlineData(0.1, 100_000_000)]
    [InlineData(-2.5e-9, -2)] // ties to even
    [InlineData(3.6e-9, 4)]
    public void FromSeconds_AnyValue_RoundsToNearestNanosecond(double seconds, long nanoseconds)
    {
        Assert.Equal(nanoseconds, Duration.FromSeconds(seconds).Nanoseconds);
        Assert.Equal(nanoseconds, Instant.AtSeconds(seconds).Nanoseconds);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e10)]
    public void FromSeconds_BeyondTheClock_IsRefused(double seconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.FromSeconds(seconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => Instant.AtSeconds(seconds));
    }

    [Fact]
    public void Operators_InstantsAndDurations_FollowArithmetic()
    {
        var (start, minute) = (Instant.AtSeconds(30), Duration.FromSeconds(60));
        Assert.Equal(Instant.AtSeconds(90), start + minute);
        Assert.Equal(Instant.AtSeconds(-30), start - minute);
        Assert.Equal(minute, start + minute - start);
        Assert.Equal(Duration.FromSeconds(90), minute * 1.5);
        Assert.Equal(2, minute / Duration.FromSeconds(30));
        Assert.Equal(Duration.FromSeconds(-60), -minute);
        Assert.True(Instant.Start < start && start < Instant.Max && Duration.Zero < minute);
        Assert.Equal(12.5, Instant.AtSeconds(12.5).InSeconds);
        Assert.Equal("t+12.5 s", Instant.AtSeconds(12.5).ToString());
        Assert.Equal("60 s", minute.ToString());
    }
}
