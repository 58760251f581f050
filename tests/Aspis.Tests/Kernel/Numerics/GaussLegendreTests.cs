using Aspis.Kernel.Numerics;

namespace Aspis.Tests.Kernel.Numerics;

public sealed class GaussLegendreTests
{
    [Fact]
    public void Rule_PolynomialsUpToDegree31_IsExact()
    {
        for (var degree = 0; degree < 32; degree++)
        {
            var sum = 0.0;
            for (var i = 0; i < GaussLegendre.Nodes.Length; i++)
                sum += GaussLegendre.Weights[i] * Math.Pow(GaussLegendre.Nodes[i], degree);
            Assert.Equal(degree % 2 == 0 ? 2.0 / (degree + 1) : 0, sum, 1e-15);
        }
    }
}
