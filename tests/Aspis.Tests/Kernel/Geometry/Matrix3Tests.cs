using Aspis.Kernel.Geometry;

namespace Aspis.Tests.Kernel.Geometry;

public sealed class Matrix3Tests
{
    private static readonly Matrix3 Sample = new(2, -1, 0, 1, 3, -2, 4, 0, 5);

    [Fact]
    public void Inverse_RegularMatrix_MultipliesToIdentity()
    {
        var product = Sample * Sample.Inverse();
        var error = product - Matrix3.Identity;
        Assert.Equal(43, Sample.Determinant);
        foreach (var column in new[] { new Vector(1, 0, 0), new Vector(0, 1, 0), new Vector(0, 0, 1) })
            Assert.True((error * column).Length < 1e-15);
    }

    [Fact]
    public void Inverse_SingularMatrix_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Matrix3.OuterProduct(new(1, 2, 3), new(1, 2, 3)).Inverse());

    [Fact]
    public void Products_SmallIntegers_MatchHandCalculation()
    {
        Assert.Equal(new Vector(0, 1, 19), Sample * new Vector(1, 2, 3));
        Assert.Equal(new Matrix3(3, -5, 2, -3, 8, -16, 28, -4, 25), Sample * Sample);
        Assert.Equal(new Matrix3(2, 1, 4, -1, 3, 0, 0, -2, 5), Sample.Transpose());
        Assert.Equal(10, Sample.Trace);
        Assert.Equal(Matrix3.Diagonal(3, 3, 3), 3 * Matrix3.Identity);
        Assert.Equal(Sample, Sample + Matrix3.Zero);
        Assert.Equal(new Matrix3(4, 5, 6, 8, 10, 12, 12, 15, 18), Matrix3.OuterProduct(new(1, 2, 3), new(4, 5, 6)));
    }
}
