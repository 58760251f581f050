using Aspis.Command.EngagementControl;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Tests.Builders;
using Aspis.World.Objects;

namespace Aspis.Tests.EngagementControl;

/// <summary>Weapon control by place, height, time and kind, in whole runs: silent aircraft over the place, or ballistic missiles.</summary>
public sealed class WeaponControlTests
{
    private const int Aircraft = 6;

    [Fact]
    public void Permits_HoldAgainstWhatBreathesAir_SparesAircraftAndNotMissiles()
    {
        var rule = Rule() with { IsBallistic = false };
        Assert.Equal(0, Engaged(rule));
        var field = new TestField { Doctrine = TestField.DefaultDoctrine with { WeaponControlRules = [rule] } };
        Assert.Contains(true, new Run(field.Build()).Play(1, 0, 0).Engaged);
    }

    [Fact]
    public void Permits_HoldAgainstBallisticMissiles_SparesMissilesAndNotAircraft()
    {
        var rule = Rule() with { IsBallistic = true };
        Assert.Equal(Aircraft, Engaged(rule));
        var field = new TestField { Doctrine = TestField.DefaultDoctrine with { WeaponControlRules = [rule] } };
        Assert.DoesNotContain(true, new Run(field.Build()).Play(1, 0, 0).Engaged);
    }

    [Fact]
    public void Permits_RuleForAnotherHeightTimeOrPlace_ChangesNothing()
    {
        var elsewhere = ControlZone.Circle(Point(33, 48), 20_000);
        Assert.Equal(Aircraft, Engaged(Rule() with { LowestMetres = 12_000 }));
        Assert.Equal(Aircraft, Engaged(Rule() with { HighestMetres = 5_000 }));
        Assert.Equal(Aircraft, Engaged(Rule() with { From = Instant.AtSeconds(3000) }));
        Assert.Equal(Aircraft, Engaged(Rule() with { Zone = elsewhere }));
        Assert.Equal(0, Engaged(Rule() with { Zone = ControlZone.Circle(Point(33, 44), 200_000) }));
    }

    [Fact]
    public void Permits_FirstRuleThatFits_Decides()
    {
        Assert.Equal(0, Engaged(Rule(), Rule() with { Status = WeaponControlStatus.Tight }));
        Assert.Equal(Aircraft, Engaged(Rule() with { Status = WeaponControlStatus.Tight }, Rule()));
    }

    // Six minutes of hold: of one aircraft a minute, those that passed the battery before are spared and the last are not.
    [Fact]
    public void Permits_HoldUntilATime_SparesThoseBefore() =>
        Assert.InRange(Engaged(Rule() with { Until = Instant.AtSeconds(720) }), 1, Aircraft - 1);

    // Corners at 0 and 1 degree and a notch from the east: a point in the notch is outside.
    [Theory]
    [InlineData(33.5, 44.25, true)]
    [InlineData(33.5, 44.75, false)]
    [InlineData(33.9, 44.75, true)]
    [InlineData(33.5, 45.25, false)]
    public void Contains_PolygonWithANotch_TellsInsideFromOutside(double latitude, double longitude, bool isInside)
    {
        var zone = ControlZone.Polygon([Point(33, 44), Point(33, 45), Point(33.5, 44.5), Point(34, 45), Point(34, 44)]);
        Assert.Equal(isInside, zone.Contains(Point(latitude, longitude)));
    }

    private static WeaponControlRule Rule() => new(
        WeaponControlStatus.Hold, null, double.NegativeInfinity, double.PositiveInfinity, Instant.Start, Instant.Max, null);

    private static Position Point(double latitude, double longitude) =>
        new GeodeticPoint(Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Zero).ToPosition();

    private static int Engaged(params WeaponControlRule[] rules)
    {
        var field = new TestField { KillProbability = 1, Doctrine = TestField.DefaultDoctrine with { WeaponControlRules = [.. rules] } };
        var flyers = Enumerable.Range(0, Aircraft)
            .Select(i => LevelFlights.Flyer(i, ObjectRole.Civil, TransponderReply.Civil, 0, 0, 230, 9_000) with { LaunchSeconds = 120 * i }).ToArray();
        return new Run(LevelFlights.Over(field, flyers)).Play(1, 0, 0).Engaged.Count(isEngaged => isEngaged);
    }
}
