using Aspis.Command.ThreatEvaluation;
using Aspis.Command.Tracking;
using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Timing;
using Aspis.Messages;

namespace Aspis.Tests.ThreatEvaluation;

/// <summary>
/// A course that is level where it begins stays at its height above the ellipsoid, whatever its direction: heights by the closed
/// formulas of <see cref="GeodeticPoint"/>, which are held to published ones elsewhere.
/// </summary>
public sealed class PredictedPathTests
{
    private const double HeightMetres = 10_000;

    [Theory]
    [InlineData(33, 0, 0)]
    [InlineData(33, 90, 0)]
    [InlineData(33, 180, 0)]
    [InlineData(60, 45, 0)]
    [InlineData(-45, 0, 0)]
    [InlineData(33, 0, 10)]
    [InlineData(33, 200, -5)]
    public void Follow_LevelOrClimbingCourse_KeepsItsHeightAboveTheEllipsoid(double latitude, double bearing, double climbMs)
    {
        var frame = new LocalFrame(new GeodeticPoint(Angle.Degrees(latitude), Angle.Degrees(44), Length.Metres(HeightMetres)).ToPosition());
        var (sine, cosine) = Math.SinCos(double.DegreesToRadians(bearing));
        var track = new Track
        {
            Number = 1,
            LastHitBy = [],
            Told = [],
            ToldPossible = [],
            Time = Instant.AtSeconds(100),
            Position = frame.Origin,
            Velocity = frame.RotateFromLocal(new LocalVector(300 * sine, 300 * cosine, climbMs)),
            Class = TargetClass.Aircraft,
        };
        var path = new PredictedPath();
        path.Follow(track, track.Time);
        Assert.True((path.Count - 1) * PredictedPath.StepSeconds > 250);
        for (var i = 0; i < path.Count; i++)
        {
            Assert.Equal(HeightMetres + (climbMs * i * PredictedPath.StepSeconds), path.HeightMetres(i), 3.0);
            Assert.Equal(path.HeightMetres(i), GeodeticPoint.HeightMetres(path[i]), 3.0);
        }
    }
}
