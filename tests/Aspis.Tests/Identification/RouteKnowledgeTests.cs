using System.Collections.Immutable;
using Aspis.Command.Identification;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Tests.Identification;

/// <summary>
/// A plan and an airway along the equator: a degree is 111,319.5 m there on the ellipsoid, and at 222.639 m/s takes 500 s. Both are
/// straight lines whose distances follow by hand.
/// </summary>
public sealed class RouteKnowledgeTests
{
    private const double SpeedMs = 222.639;
    private const double DegreeMetres = 111_319.5;

    // Filed to be at 44 E at 1,000 s and at 45 E 500 s later.
    private static readonly KnownPlan Plan = new(
        "flight", Instant.AtSeconds(1000), 30, [.. Enumerable.Range(0, 51).Select(i => At(0, 44 + (i * 30 * SpeedMs / DegreeMetres), 9_000))]);

    private static readonly KnownAirway Airway = new([At(0, 44, 0), At(0, 46, 0)], 10_000, 8_000, 10_000);

    [Theory]
    [InlineData(1250, 0)]
    [InlineData(1550, 300)]
    [InlineData(1050, -200)]
    [InlineData(1849, 599)]
    public void Of_FlightWithinTheTolerance_IsOnItsPlanAndSoLate(double now, double late)
    {
        var observed = Knows(Plan).Of(Flight(0, 44.5, now), Instant.AtSeconds(now));
        Assert.Equal(IdentityEvidence.OnFlightPlan, observed.Kind);
        Assert.Equal(late, observed.Figure, 1.0);
    }

    // Ten minutes are the usual tolerance: an hour late, the plan no longer holds, unless the crew allows for it.
    [Fact]
    public void Of_FlightAnHourLate_IsOnNoPlanUnlessTheCrewAllowsForIt()
    {
        var (now, flight) = (Instant.AtSeconds(1250 + 3600), Flight(0, 44.5, 1250 + 3600));
        Assert.Equal(IdentityEvidence.OffPlansAndAirways, Knows(Plan).Of(flight, now).Kind);
        var patient = IdentifierSpec.Default with { Plans = [Plan], PlanToleranceSeconds = 7200 };
        var observed = new RouteKnowledge(patient).Of(flight, now);
        Assert.Equal((IdentityEvidence.OnFlightPlan, 3600.0), (observed.Kind, Math.Round(observed.Figure)));
    }

    // 10 km beside its route, 1,500 m above or below it, 45.6 degrees off its course (cos 45.6 = 0.7): so far, and no farther.
    [Theory]
    [InlineData(0.089, 9_000, 90, true)]
    [InlineData(0.091, 9_000, 90, false)]
    [InlineData(0, 10_480, 90, true)]
    [InlineData(0, 10_520, 90, false)]
    [InlineData(0, 9_000, 46, true)]
    [InlineData(0, 9_000, 43, false)]
    [InlineData(0, 9_000, 270, false)]
    public void Of_BesideAboveOrAcross_IsOnThePlanOnlyWhereNear(double latitude, double height, double bearing, bool isOn)
    {
        var track = KnownTracks.Over(0, latitude, 44.5, height, bearing, SpeedMs, 1250);
        var expected = isOn ? IdentityEvidence.OnFlightPlan : IdentityEvidence.OffPlansAndAirways;
        Assert.Equal(expected, Knows(Plan).Of(track, Instant.AtSeconds(1250)).Kind);
    }

    // Half of its width is 10 km, to either side; flown both ways; within 30 degrees; between its levels; not beyond its ends.
    [Theory]
    [InlineData(0.0895, 45, 9_000, 90, true)]
    [InlineData(-0.0895, 45, 9_000, 270, true)]
    [InlineData(0.0915, 45, 9_000, 90, false)]
    [InlineData(0, 45, 9_000, 61, true)]
    [InlineData(0, 45, 9_000, 59, false)]
    [InlineData(0, 45, 10_100, 90, false)]
    [InlineData(0, 45, 7_900, 90, false)]
    [InlineData(0, 43.9, 9_000, 90, false)]
    [InlineData(0, 46.1, 9_000, 90, false)]
    public void Of_KnownAirway_HoldsWhatFliesAlongItInside(double latitude, double longitude, double height, double bearing, bool isIn)
    {
        var observed = new RouteKnowledge(IdentifierSpec.Default with { Airways = [Airway] })
            .Of(KnownTracks.Over(0, latitude, longitude, height, bearing, SpeedMs), Instant.Start);
        Assert.Equal(isIn ? IdentityEvidence.InAirway : IdentityEvidence.OffPlansAndAirways, observed.Kind);
        if (isIn)
            Assert.Equal(Math.Abs(latitude) * 110_574, observed.Figure, 30.0);
    }

    // Who knows no plans sees planned flights in their airways: 0.02 + 0.10, 0.45 + 0.10, 0.85 + 0.10 of the table.
    [Fact]
    public void Of_WhatAPostCannotTellApart_IsOneObservation()
    {
        var airways = new RouteKnowledge(IdentifierSpec.Default with { Airways = [Airway] }).Of(Flight(0, 45, 0), Instant.Start).Likelihood;
        Assert.Equal([0.12, 0.55, 0.95], [airways.Hostile, airways.Friend, airways.Neutral], (a, b) => Math.Abs(a - b) < 1e-12);
        var plans = Knows(Plan).Of(Flight(5, 45, 0), Instant.Start).Likelihood;
        Assert.Equal([0.98, 0.55, 0.15], [plans.Hostile, plans.Friend, plans.Neutral], (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.False(new RouteKnowledge(IdentifierSpec.Default).Of(Flight(0, 45, 0), Instant.Start).IsSomething);
    }

    // What a post knows is then that none was filed.
    [Fact]
    public void Of_NoPlanFiled_IsOffAllPlans() =>
        Assert.Equal(IdentityEvidence.OffPlansAndAirways, Knows().Of(Flight(0, 44.5, 1250), Instant.AtSeconds(1250)).Kind);

    private static RouteKnowledge Knows(params ImmutableArray<KnownPlan> plans) => new(IdentifierSpec.Default with { Plans = plans });

    private static Track Flight(double latitude, double longitude, double nowSeconds) =>
        KnownTracks.Over(0, latitude, longitude, 9_000, 90, SpeedMs, nowSeconds);

    private static Position At(double latitude, double longitude, double height) =>
        new GeodeticPoint(Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Metres(height)).ToPosition();
}
