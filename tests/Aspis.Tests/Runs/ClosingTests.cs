using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;

namespace Aspis.Tests.Runs;

/// <summary>Which of the constraints told closed the last chance, by cases worked out by hand.</summary>
public sealed class ClosingTests
{
    [Fact]
    public void Reason_NoChannelUntilTheZoneWasPassed_IsTheChannel() => Assert.Equal(
        Constraint.NoChannel,
        Fold((Constraint.WaitingForZone, true), (Constraint.NoChannel, true), (Constraint.InsideMinimumRange, false)).Reason(Constraint.NoTrack));

    // Fired at and missed, then no missile left while another shot was still possible: the magazine closed the last chance.
    [Fact]
    public void Reason_MissedThenSpent_IsTheMagazine() => Assert.Equal(
        Constraint.NoMissile,
        Fold((Constraint.ShotsMissed, true), (Constraint.NoMissile, true), (Constraint.TooLate, false)).Reason(Constraint.NoTrack));

    [Fact]
    public void Reason_MissedThenTooLate_IsTheMiss() => Assert.Equal(
        Constraint.ShotsMissed, Fold((Constraint.ShotsMissed, true), (Constraint.TooLate, false)).Reason(Constraint.NoTrack));

    // Unidentified only while out of reach: that cost nothing.
    [Fact]
    public void Reason_IdentityForbadeOnlyOutOfReach_IsTheReach() => Assert.Equal(
        Constraint.OutsideRange, Fold((Constraint.IdentityForbids, false), (Constraint.OutsideRange, false)).Reason(Constraint.NoTrack));

    [Fact]
    public void Reason_IdentityForbadeUntilTooLate_IsTheIdentity() => Assert.Equal(
        Constraint.IdentityForbids,
        Fold((Constraint.IdentityForbids, false), (Constraint.IdentityForbids, true), (Constraint.TooLate, false)).Reason(Constraint.NoTrack));

    [Fact]
    public void Reason_NothingTold_IsWhatTheRadarsMet() => Assert.Equal(Constraint.Jammed, default(Closing).Reason(Constraint.Jammed));

    [Fact]
    public void ClosedAt_SecondChance_IsItsEnd()
    {
        var closing = Fold((Constraint.NoChannel, true), (Constraint.OutsideAltitude, false), (Constraint.Reloading, true), (Constraint.TooLate, false));
        Assert.Equal(Instant.AtSeconds(3), closing.ClosedAt);
        Assert.False(closing.IsPossible);
        Assert.Equal(Constraint.Reloading, closing.Reason(Constraint.NoTrack));
    }

    [Fact]
    public void Take_TheSameAgain_SaysSo()
    {
        var closing = Fold((Constraint.NoChannel, true));
        Assert.False(closing.Take(Constraint.NoChannel, true, Instant.AtSeconds(9)));
        Assert.True(closing.Take(Constraint.NoChannel, false, Instant.AtSeconds(9)));
    }

    /// <summary>Constraints told one second after another.</summary>
    private static Closing Fold(params (Constraint Constraint, bool IsPossible)[] told)
    {
        var closing = default(Closing);
        for (var i = 0; i < told.Length; i++)
            closing.Take(told[i].Constraint, told[i].IsPossible, Instant.AtSeconds(i));
        return closing;
    }
}
