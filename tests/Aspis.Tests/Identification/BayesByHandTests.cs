using Aspis.Command.Identification;
using Aspis.Messages;

namespace Aspis.Tests.Identification;

/// <summary>Five cases of Bayes' rule worked out by hand from the tables of docs/models/identification.md, not by the program.</summary>
public sealed class BayesByHandTests
{
    private static readonly Belief Expected = new(0.5, 0.1, 0.4);
    private static readonly Belief Peace = new(0.02, 0.18, 0.8);

    // Hostile 0.5 × 0.9659 = 0.48295, friend 0.1 × 0.05 = 0.005, neutral 0.4 × 0.0309 = 0.01236; their sum is 0.50031.
    [Fact]
    public void After_SilentTrackWhenAnAttackIsExpected_IsHostileAt965InAThousand() =>
        AssertBelief(0.965301, 0.009994, Weigh(Expected, IdentityEvidence.Silent));

    // 0.5 × 0.001 × 0.8 = 0.0004; 0.1 × 0.03 × 0.15 = 0.00045; 0.4 × 0.964 × 0.12 = 0.046272; sum 0.047122.
    [Fact]
    public void After_CivilAnswerFromWhatApproaches_IsNeutralAt982InAThousand()
    {
        var belief = Weigh(Expected, IdentityEvidence.CivilReply, IdentityEvidence.Approaching);
        AssertBelief(0.008489, 0.009550, belief);
        Assert.Equal(0.981962, belief.Neutral, 5e-6);
    }

    // 0.5 × 0.0001 × 0.35 × 0.8 = 0.000014; 0.1 × 0.9 × 0.1 × 0.15 = 0.00135; 0.4 × 0.0001 × 0.08 × 0.12 = 0.000000384; sum 0.001364384.
    [Fact]
    public void After_OwnAnswerFromWhatComesLowAndFast_IsFriendAt989InAThousand() => AssertBelief(
        0.010261, 0.989457, Weigh(Expected, IdentityEvidence.OwnReply, IdentityEvidence.LowAndFast, IdentityEvidence.Approaching));

    // An airliner that a crew without interrogator sees low, alone, approaching, from where it expects the attack:
    // 0.5 × 0.35 × 0.7 × 0.8 × 0.45 = 0.0441; 0.1 × 0.1 × 0.85 × 0.15 × 0.2 = 0.000255; 0.4 × 0.08 × 0.99 × 0.12 × 0.2 = 0.00076032;
    // sum 0.04511532.
    [Fact]
    public void After_WhatAMisalignedRadarShowsOfAnAirliner_IsHostileAt977InAThousand() => AssertBelief(0.977495, 0.005652, Weigh(Expected, Misread));

    // The same with priors of 0.02, 0.18 and 0.8: 0.0441 / 25 = 0.001764; 0.000255 × 1.8 = 0.000459; 0.00076032 × 2 = 0.00152064;
    // sum 0.00374364.
    [Fact]
    public void After_TheSameSeenByACrewAtPeace_IsHardlyLikelierHostileThanNot() => AssertBelief(0.471199, 0.122608, Weigh(Peace, Misread));

    // Odds of 0.5 : 0.5 are 0 dB; silence takes them to 0.48295 : 0.01736, a factor of 27.82, 14.443 dB.
    [Fact]
    public void HostileDecibans_OfSilence_AreTenTimesTheLogarithmOfTheOdds()
    {
        Assert.Equal(0, Expected.HostileDecibans, 1e-12);
        Assert.Equal(14.443, Weigh(Expected, IdentityEvidence.Silent).HostileDecibans, 1e-3);
    }

    [Fact]
    public void Default_EveryKind_SumsToOneUnderEachHypothesis()
    {
        Assert.Null(EvidenceTable.Default.FirstFault());
        var broken = EvidenceTable.Default.With(IdentityEvidence.Alone, new Likelihood(0.7, 0.9, 0.99));
        Assert.Contains(IdentityEvidence.Alone, broken.FirstFault()!.Value.Kind);
    }

    private static readonly IdentityEvidence[] Misread =
        [IdentityEvidence.LowAndFast, IdentityEvidence.Alone, IdentityEvidence.Approaching, IdentityEvidence.OriginThreatSector];

    private static Belief Weigh(Belief prior, params IdentityEvidence[] evidence) =>
        evidence.Aggregate(prior, (belief, kind) => belief.After(EvidenceTable.Default[kind]));

    private static void AssertBelief(double hostile, double friend, Belief belief)
    {
        Assert.Equal(hostile, belief.Hostile, 5e-6);
        Assert.Equal(friend, belief.Friend, 5e-6);
        Assert.Equal(1, belief.Hostile + belief.Friend + belief.Neutral, 1e-12);
    }
}
