using Aspis.Command;
using Aspis.Command.Identification;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Tests.Builders;

namespace Aspis.Tests.Identification;

/// <summary>Where a track came from, by what a post knows: the field's place is at 33 N, 44 E.</summary>
public sealed class OriginKnowledgeTests
{
    private static readonly CommandPostSpec Post = new TestField().Build().Posts[0];
    private static readonly KnownAirfield Airfield = new(At(90, 50_000, 0), 12_000);

    // From the west, 45 degrees to either side; and round the north, where bearings start again.
    [Theory]
    [InlineData(270, 270, true)]
    [InlineData(270, 226, true)]
    [InlineData(270, 224, false)]
    [InlineData(270, 314, true)]
    [InlineData(270, 316, false)]
    [InlineData(10, 330, true)]
    [InlineData(10, 324, false)]
    [InlineData(350, 34, true)]
    public void Of_ThreatSector_IsByBearingFromTheNearestPlace(double sector, double bearing, bool isInside)
    {
        var spec = IdentifierSpec.Default with { ThreatSector = (Radians(sector), Radians(45)) };
        var observed = new OriginKnowledge(spec, Post.Places).Of(At(bearing, 60_000, 5_000));
        Assert.Equal(isInside ? IdentityEvidence.OriginThreatSector : IdentityEvidence.OriginElsewhere, observed.Kind);
        Assert.Equal(Math.Cos(Radians(bearing)), Math.Cos(observed.Figure), 1e-3);
        Assert.Equal(Math.Sin(Radians(bearing)), Math.Sin(observed.Figure), 1e-3);
    }

    // Within its radius and less than 3,000 m above it.
    [Theory]
    [InlineData(50_000, 1_000, true)]
    [InlineData(61_500, 1_000, true)]
    [InlineData(62_500, 1_000, false)]
    [InlineData(50_000, 2_900, true)]
    [InlineData(50_000, 3_100, false)]
    public void Of_KnownAirfield_IsTheOriginOfWhatIsFirstSeenLowOverIt(double metres, double height, bool isOrigin)
    {
        var observed = new OriginKnowledge(IdentifierSpec.Default with { Airfields = [Airfield] }, Post.Places).Of(At(90, metres, height));
        Assert.Equal(isOrigin ? IdentityEvidence.OriginAirfield : IdentityEvidence.OriginElsewhere, observed.Kind);
    }

    // An airfield in the threatened direction is still an airfield.
    [Fact]
    public void Of_AirfieldInTheThreatSector_IsTheAirfield()
    {
        var spec = IdentifierSpec.Default with { Airfields = [Airfield], ThreatSector = (Radians(90), Radians(45)) };
        var origins = new OriginKnowledge(spec, Post.Places);
        Assert.Equal(IdentityEvidence.OriginAirfield, origins.Of(At(90, 50_000, 500)).Kind);
        Assert.Equal(IdentityEvidence.OriginThreatSector, origins.Of(At(90, 80_000, 500)).Kind);
    }

    // What cannot be told from elsewhere is elsewhere: without sector and cue, 0.30 + 0.45 + 0.23 of the table for hostile.
    [Fact]
    public void Of_ElsewhereWithoutSectorOrCue_IsAllThatItMayBe()
    {
        var elsewhere = new OriginKnowledge(IdentifierSpec.Default with { Airfields = [Airfield] }, Post.Places).Of(At(0, 50_000, 500)).Likelihood;
        Assert.Equal([0.98, 0.72, 0.62], [elsewhere.Hostile, elsewhere.Friend, elsewhere.Neutral], (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.False(new OriginKnowledge(IdentifierSpec.Default, Post.Places).Of(At(0, 50_000, 500)).IsSomething);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static Position At(double bearing, double metres, double height)
    {
        var end = Geodesic.Direct(33, 44, bearing, metres);
        return new GeodeticPoint(Angle.Degrees(end.LatitudeDegrees), Angle.Degrees(end.LongitudeDegrees), Length.Metres(height)).ToPosition();
    }
}
