using Aspis.Kernel.Geometry;

namespace Aspis.Tests.Kernel.Geometry;

public sealed class VectorTests
{
    [Fact]
    public void Products_TwoVectors_MatchHandCalculation()
    {
        var (a, b) = (new Vector(1, 2, 3), new Vector(-4, 5, 6));
        Assert.Equal(24, a.Dot(b));
        Assert.Equal(new Vector(-3, -18, 13), a.Cross(b));
        Assert.Equal(new Vector(-3, 7, 9), a + b);
        Assert.Equal(new Vector(5, -3, -3), a - b);
        Assert.Equal(new Vector(2, 4, 6), 2 * a);
        Assert.Equal(new Vector(0.5, 1, 1.5), a / 2);
        Assert.Equal(13, new Vector(3, 4, 12).Length);
        Assert.Equal(169, new Vector(3, 4, 12).LengthSquared);
    }

    [Fact]
    public void Normalized_Vector_HasUnitLengthAndZeroStaysZero()
    {
        Assert.Equal(new Vector(0.6, 0, 0.8), new Vector(3, 0, 4).Normalized());
        Assert.Equal(Vector.Zero, Vector.Zero.Normalized());
    }

    [Fact]
    public void Position_MinusPosition_IsTheVectorBetween()
    {
        var (here, there) = (new Position(1, 1, 1), new Position(4, 5, 13));
        Assert.Equal(new Vector(3, 4, 12), there - here);
        Assert.Equal(there, here + (there - here));
        Assert.Equal(here, there - (there - here));
        Assert.Equal(13, here.DistanceTo(there));
    }
}
