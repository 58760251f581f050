using Aspis.Kernel.Numerics;

namespace Aspis.Tests.Kernel.Numerics;

public sealed class NormalDistributionTests
{
    /// <summary>Abramowitz and Stegun, "Handbook of mathematical functions", 1964, tables 26.1 and 26.2; further digits by erfc of the C library.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(2, 0.977249868051821)]
    [InlineData(-1.5, 0.066807201268858)]
    [InlineData(-2.99, 0.00139488723549225)]
    [InlineData(-3.01, 0.00130623844876947)]
    [InlineData(-5, 2.866515718791939e-7)]
    [InlineData(-10, 7.619853024160527e-24)]
    public void Below_PublishedValue_Agrees(double x, double probability)
    {
        Assert.Equal(1, NormalDistribution.Below(x) / probability, 1e-9);
        Assert.Equal(1, NormalDistribution.Below(x) + NormalDistribution.Below(-x), 1e-14);
    }

    /// <summary>About the mean the distance follows Rayleigh's law: 1 − exp(−r²/2σ²).</summary>
    [Theory]
    [InlineData(1000, 2000)]
    [InlineData(1000, 500)]
    [InlineData(1000, 250)]
    [InlineData(1000, 9000)]
    public void WithinCircle_CentredRound_IsRayleigh(double radius, double sigma) => Assert.Equal(
        1 - Math.Exp(-radius * radius / (2 * sigma * sigma)), NormalDistribution.WithinCircle(radius, 0, 0, sigma * sigma, 0, sigma * sigma), 1e-6);

    /// <summary>
    /// Off the middle the squared distance is non-central chi-square: a Poisson mixture of gamma laws,
    /// P = Σ e^(−λ) λ^j/j! · P(j + 1, r²/2σ²) with λ = d²/2σ².
    /// </summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 0.5, 1)]
    [InlineData(1, 3, 1)]
    [InlineData(5, 4, 1)]
    [InlineData(1, 0.3, 0.1)]
    public void WithinCircle_OffsetRound_IsNonCentralChiSquare(double radius, double distance, double sigma)
    {
        var (x, lambda) = (radius * radius / (2 * sigma * sigma), distance * distance / (2 * sigma * sigma));
        var (sum, weight, tail, term) = (0.0, Math.Exp(-lambda), Math.Exp(-x), Math.Exp(-x));
        for (var j = 0; j < 400; j++)
        {
            sum += weight * (1 - tail);
            weight *= lambda / (j + 1);
            term *= x / (j + 1);
            tail += term;
        }

        var variance = sigma * sigma;
        Assert.Equal(sum, NormalDistribution.WithinCircle(radius, distance, 0, variance, 0, variance), 1e-6);
        Assert.Equal(sum, NormalDistribution.WithinCircle(radius, 0.6 * distance, -0.8 * distance, variance, 0, variance), 1e-6);
    }

    /// <summary>A thin ellipse is a line: what lies within is what the normal law has between the ends of the chord.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(0.3, 0.6)]
    public void WithinCircle_ThinEllipseAlongADiagonal_IsTheChord(double along, double across)
    {
        const double Sigma = 0.7, Thin = 1e-4, Root = 0.7071067811865476;
        var (a, b) = (Sigma * Sigma, Thin * Thin);
        var half = Math.Sqrt(1 - (across * across));
        var expected = NormalDistribution.Between((-half - along) / Sigma, (half - along) / Sigma);
        Assert.Equal(
            expected,
            NormalDistribution.WithinCircle(1, Root * (along - across), Root * (along + across), (a + b) / 2, (a - b) / 2, (a + b) / 2),
            5e-3);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(30, 0)]
    public void WithinCircle_NoError_IsInsideOrNot(double distance, double probability) =>
        Assert.Equal(probability, NormalDistribution.WithinCircle(20, distance, 0, 0, 0, 0));
}
