using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;

namespace Aspis.Tests.Kernel.Geometry;

public sealed class LocalFrameTests
{
    private static readonly GeodeticPoint Baghdad =
        new(Angle.Degrees(33.3), Angle.Degrees(44.4), Length.Metres(34));

    [Fact]
    public void ToLocal_PointStraightAbove_HasOnlyHeight()
    {
        var frame = new LocalFrame(Baghdad.ToPosition());
        var above = (Baghdad with { Height = Length.Metres(10_034) }).ToPosition();
        var local = frame.ToLocal(above);
        Assert.Equal(0, local.East, 1e-7);
        Assert.Equal(0, local.North, 1e-7);
        Assert.Equal(10_000, local.Up, 1e-7);
    }

    [Fact]
    public void Axes_AnyOrigin_AreARightHandedUnitTriple()
    {
        var frame = new LocalFrame(Baghdad.ToPosition());
        Assert.Equal(1, frame.East.Length, 1e-15);
        Assert.Equal(1, frame.North.Length, 1e-15);
        Assert.True((frame.East.Cross(frame.North) - frame.Up).Length < 1e-15);
    }

    [Fact]
    public void FromLocal_LocalVector_InvertsToLocal()
    {
        var frame = new LocalFrame(Baghdad.ToPosition());
        var local = new LocalVector(12_000, -34_000, 5_600);
        var back = frame.ToLocal(frame.FromLocal(local));
        Assert.Equal(local.East, back.East, 1e-8);
        Assert.Equal(local.North, back.North, 1e-8);
        Assert.Equal(local.Up, back.Up, 1e-8);
        Assert.Equal(frame.Origin, frame.FromLocal(default));
    }

    [Fact]
    public void ToLocal_ShortStepNorth_AgreesWithTheGeodesic()
    {
        var origin = Baghdad with { Height = Length.Zero };
        var end = Geodesic.Direct(33.3, 44.4, 0, 100).Point;
        var local = new LocalFrame(origin.ToPosition()).ToLocal(end.ToPosition());
        Assert.Equal(0, local.East, 1e-7);
        Assert.Equal(100, local.North, 1e-7);
    }
}
