using Aspis.Kernel.Quantities;

namespace Aspis.Tests.Kernel.Quantities;

public sealed class QuantitiesTests
{
    [Fact]
    public void Factories_EveryUnit_AgreeWithItsDefinition()
    {
        Assert.Equal(1852, Length.NauticalMiles(1).InMetres);
        Assert.Equal(0.3048, Length.Feet(1).InMetres);
        Assert.Equal(2.5, Length.Metres(2500).InKilometres);
        Assert.Equal(10, Speed.KilometresPerHour(36).InMetresPerSecond);
        Assert.Equal(1, Speed.Knots(1).InKnots, 1e-15);
        Assert.Equal(Math.PI, Angle.Degrees(180).InRadians);
        Assert.Equal(90, Angle.Radians(Math.PI / 2).InDegrees);
        Assert.Equal(2, Area.FromDecibelSquareMetres(10 * Math.Log10(2)).InSquareMetres, 1e-15);
        Assert.Equal(-10, Area.SquareMetres(0.1).InDecibelSquareMetres, 1e-14);
        Assert.Equal(0.45359237, Mass.Pounds(1).InKilograms);
        Assert.Equal(3e9, Frequency.Gigahertz(3).InHertz);
        Assert.Equal(3e3, Frequency.Gigahertz(3).InMegahertz);
        Assert.Equal(8000, ArealDensity.KilogramsPerSquareMetre(8000).InKilogramsPerSquareMetre);
        Assert.Equal(5.2e6, Money.Usd(5.2e6).InUsd);
    }

    [Fact]
    public void Operators_TwoLengths_FollowArithmetic()
    {
        var (one, three) = (Length.Metres(1), Length.Metres(3));
        Assert.Equal(Length.Metres(4), one + three);
        Assert.Equal(Length.Metres(-2), one - three);
        Assert.Equal(Length.Metres(-1), -one);
        Assert.Equal(Length.Metres(6), three * 2);
        Assert.Equal(Length.Metres(6), 2 * three);
        Assert.Equal(Length.Metres(1.5), three / 2);
        Assert.Equal(3, three / one);
        Assert.True(one < three && three > one && one <= three && three >= one);
        Assert.True(one.CompareTo(three) < 0);
        Assert.Equal("3 m", three.ToString());
    }
}
