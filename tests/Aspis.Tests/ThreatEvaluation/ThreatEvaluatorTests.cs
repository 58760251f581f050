using Aspis.Command;
using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Numerics;
using Aspis.Kernel.Timing;
using Aspis.Messages;
using Aspis.Tests.Builders;

namespace Aspis.Tests.ThreatEvaluation;

public sealed class ThreatEvaluatorTests
{
    private const double RadiusMetres = 3_000, MarginMetres = 5_000, Value = 4;
    private static readonly CommandPostSpec Post = Specification();
    private static readonly KnownPlace Place = Post.Places[0];

    /// <summary>Straight and level past a place: miss and time by hand, and the probability to pass within reach by the normal law.</summary>
    [Theory]
    [InlineData(0, 2_000)]
    [InlineData(7_000, 2_000)]
    [InlineData(8_000, 500)]
    [InlineData(9_000, 1_500)]
    public void EvaluatePassage_StraightCourse_IsTheNormalLawAcrossIt(double missMetres, double sigmaMetres)
    {
        var track = TrackAt(new LocalVector(missMetres, -40_000, 1_000), new LocalVector(0, 200, 0), sigmaMetres, TargetClass.Aircraft);
        new ThreatEvaluator(Post).EvaluatePassage(track, track.Time);
        const double Reach = RadiusMetres + MarginMetres;
        var expected = NormalDistribution.Between((-Reach - missMetres) / sigmaMetres, (Reach - missMetres) / sigmaMetres);
        Assert.Equal(expected >= 0.25 ? 0 : -1, track.ThreatenedPlace);
        Assert.Equal(expected >= 0.25 ? expected * Value : 0, track.ValueAtRisk, 1e-3);
        Assert.Equal(200, (track.PredictedImpact - track.Time).InSeconds, 0.01);
    }

    /// <summary>Errors of velocity grow with time: 10 m/s over 200 s are 2 km.</summary>
    [Fact]
    public void EvaluatePassage_VelocityUnsure_WidensWithTime()
    {
        var track = TrackAt(new LocalVector(7_000, -40_000, 1_000), new LocalVector(0, 200, 0), 0.001, TargetClass.Aircraft);
        track.VelocityCovariance = Symmetric3.Scaled(100);
        new ThreatEvaluator(Post).EvaluatePassage(track, track.Time);
        Assert.Equal(Value * NormalDistribution.Between(-15_000 / 2000.0, 1000 / 2000.0), track.ValueAtRisk, 1e-3);
    }

    /// <summary>
    /// A round error carried down a steep path onto a place is Rayleigh's; down a slanting one it is longer in the path's direction
    /// by the cosecant of the angle, and holds less within the circle.
    /// </summary>
    [Fact]
    public void EvaluateImpact_OnThePlace_IsRayleighsLaw()
    {
        const double Sigma = 8_000, Reach = RadiusMetres + MarginMetres;
        var steep = Fallen(new LocalVector(0, 0, 30_000), new LocalVector(0, 0, -2_000), Sigma);
        Assert.Equal(Value * (1 - Math.Exp(-Reach * Reach / (2 * Sigma * Sigma))), steep.ValueAtRisk, 0.005);
        var slanting = Fallen(new LocalVector(0, -30_000, 30_000), new LocalVector(0, 1_960, -1_900), Sigma);
        Assert.InRange(slanting.ValueAtRisk, 0.5 * steep.ValueAtRisk, 0.85 * steep.ValueAtRisk);
        Assert.InRange((steep.PredictedImpact - steep.Time).InSeconds, 13, 15.1);
    }

    /// <summary>A place once threatened stays so a little longer than it takes to become so, and value at risk is restated only on a clear change.</summary>
    [Fact]
    public void EvaluatePassage_NearTheThreshold_DoesNotFlicker()
    {
        var evaluator = new ThreatEvaluator(Post);
        var track = TrackAt(new LocalVector(9_000, -40_000, 1_000), new LocalVector(0, 200, 0), 1_200, TargetClass.Aircraft);
        evaluator.EvaluatePassage(track, track.Time);
        Assert.Equal(-1, track.ThreatenedPlace);
        track.PositionCovariance = Symmetric3.Scaled(2e6);
        track.Position = Place.Frame.FromLocal(new LocalVector(8_900, -40_000, 1_000));
        evaluator.EvaluatePassage(track, track.Time);
        Assert.Equal(0, track.ThreatenedPlace);
        var held = track.ValueAtRisk;
        track.Position = Place.Frame.FromLocal(new LocalVector(8_950, -40_000, 1_000));
        evaluator.EvaluatePassage(track, track.Time);
        Assert.Equal(held, track.ValueAtRisk);
        track.Position = Place.Frame.FromLocal(new LocalVector(9_100, -40_000, 1_000));
        evaluator.EvaluatePassage(track, track.Time);
        Assert.Equal(0, track.ThreatenedPlace);
        track.Position = Place.Frame.FromLocal(new LocalVector(10_500, -40_000, 1_000));
        evaluator.EvaluatePassage(track, track.Time);
        Assert.Equal(-1, track.ThreatenedPlace);
        Assert.Equal(0, track.ValueAtRisk);
    }

    private static Track Fallen(LocalVector from, LocalVector velocity, double sigma)
    {
        var track = TrackAt(from, velocity, sigma, TargetClass.Ballistic);
        var path = new PredictedPath();
        path.Follow(track, track.Time);
        new ThreatEvaluator(Post).EvaluateImpact(track, path);
        return track;
    }

    private static Track TrackAt(LocalVector position, LocalVector velocity, double sigma, TargetClass kind) => new()
    {
        Number = 1,
        LastHitBy = [],
        Told = [],
        ToldPossible = [],
        Time = Instant.AtSeconds(100),
        Position = Place.Frame.FromLocal(position),
        Velocity = Place.Frame.RotateFromLocal(velocity),
        PositionCovariance = Symmetric3.Scaled(sigma * sigma),
        Class = kind,
    };

    private static CommandPostSpec Specification()
    {
        var post = new TestField().Build().Posts[0];
        return post with
        {
            Places = [new KnownPlace(1, post.Places[0].Centre, RadiusMetres, Value)],
            Doctrine = post.Doctrine with { ProtectionMarginMetres = MarginMetres },
        };
    }
}
