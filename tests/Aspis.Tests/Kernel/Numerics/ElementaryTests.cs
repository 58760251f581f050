// The analyser takes zero and minus zero for the same value; these tests are about the difference.
#pragma warning disable xUnit1025

using Aspis.Kernel.Numerics;

namespace Aspis.Tests.Kernel.Numerics;

public sealed class ElementaryTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NotANumber = double.NaN;

    // The special cases of ISO C99, annex F.9, by way of the bits: the sign of zero counts.
    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(-0.0, -0.0)]
    [InlineData(double.Epsilon, double.Epsilon)]
    [InlineData(Infinity, NotANumber)]
    [InlineData(-Infinity, NotANumber)]
    [InlineData(NotANumber, NotANumber)]
    public void SinTanAsinAtan_SpecialValues_AreThoseOfC99(double x, double expected)
    {
        AssertSameBits(expected, Elementary.Sin(x));
        AssertSameBits(expected, Elementary.SinCos(x).Sin);
        AssertSameBits(expected, Elementary.Tan(x));
        AssertSameBits(expected, Elementary.Asin(x));
        if (!double.IsInfinity(x))
            AssertSameBits(expected, Elementary.Atan(x));
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(-0.0, 1.0)]
    [InlineData(Infinity, NotANumber)]
    [InlineData(NotANumber, NotANumber)]
    public void Cos_SpecialValues_AreThoseOfC99(double x, double expected)
    {
        AssertSameBits(expected, Elementary.Cos(x));
        AssertSameBits(expected, Elementary.SinCos(x).Cos);
    }

    [Theory]
    [InlineData(1.0, Math.PI / 2, 0.0)]
    [InlineData(-1.0, -Math.PI / 2, Math.PI)]
    [InlineData(1.0000000000000002, NotANumber, NotANumber)]
    [InlineData(-2.0, NotANumber, NotANumber)]
    [InlineData(Infinity, NotANumber, NotANumber)]
    public void AsinAcos_EndsOfTheDomain_AreThoseOfC99(double x, double sine, double cosine)
    {
        AssertSameBits(sine, Elementary.Asin(x));
        AssertSameBits(cosine, Elementary.Acos(x));
    }

    [Theory]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(-0.0, 0.0, -0.0)]
    [InlineData(0.0, -0.0, Math.PI)]
    [InlineData(-0.0, -0.0, -Math.PI)]
    [InlineData(0.0, -1.0, Math.PI)]
    [InlineData(-0.0, -1.0, -Math.PI)]
    [InlineData(0.0, 1.0, 0.0)]
    [InlineData(1.0, 0.0, Math.PI / 2)]
    [InlineData(-1.0, -0.0, -Math.PI / 2)]
    [InlineData(1.0, -Infinity, Math.PI)]
    [InlineData(-1.0, -Infinity, -Math.PI)]
    [InlineData(1.0, Infinity, 0.0)]
    [InlineData(-1.0, Infinity, -0.0)]
    [InlineData(Infinity, 3.0, Math.PI / 2)]
    [InlineData(-Infinity, -3.0, -Math.PI / 2)]
    [InlineData(Infinity, Infinity, Math.PI / 4)]
    [InlineData(Infinity, -Infinity, 3 * Math.PI / 4)]
    [InlineData(-Infinity, -Infinity, -3 * Math.PI / 4)]
    [InlineData(NotANumber, 1.0, NotANumber)]
    [InlineData(1.0, NotANumber, NotANumber)]
    [InlineData(1e308, 1e308, Math.PI / 4)]
    [InlineData(1e-310, 1e-310, Math.PI / 4)]
    [InlineData(1e-310, 1e300, 0.0)]
    public void Atan2_SpecialValues_AreThoseOfC99(double y, double x, double expected) =>
        AssertSameBits(expected, Elementary.Atan2(y, x));

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(-0.0, 1.0)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-Infinity, 0.0)]
    [InlineData(NotANumber, NotANumber)]
    [InlineData(709.782712893384, 1.7976931348622732E+308)]
    [InlineData(709.7827128933841, Infinity)]
    [InlineData(-746.0, 0.0)]
    [InlineData(-745.1332191019411, double.Epsilon)]
    [InlineData(1e-320, 1.0)]
    public void Exp_SpecialValues_AreThoseOfC99(double x, double expected) =>
        AssertSameBits(expected, Elementary.Exp(x));

    [Theory]
    [InlineData(0.0, -Infinity)]
    [InlineData(-0.0, -Infinity)]
    [InlineData(1.0, 0.0)]
    [InlineData(-1.0, NotANumber)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-Infinity, NotANumber)]
    [InlineData(NotANumber, NotANumber)]
    public void Logarithms_SpecialValues_AreThoseOfC99(double x, double expected)
    {
        AssertSameBits(expected, Elementary.Log(x));
        AssertSameBits(expected, Elementary.Log10(x));
    }

    [Fact]
    public void Log10_PowersOfTen_AreExact()
    {
        for (var exponent = -22; exponent <= 22; exponent++)
        {
            var power = double.Parse($"1e{exponent}", System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(exponent, Elementary.Log10(power));
        }
    }

    [Theory]
    [InlineData(NotANumber, 0.0, 1.0)]
    [InlineData(1.0, NotANumber, 1.0)]
    [InlineData(NotANumber, 1.0, NotANumber)]
    [InlineData(2.0, NotANumber, NotANumber)]
    [InlineData(0.0, -3.0, Infinity)]
    [InlineData(-0.0, -3.0, -Infinity)]
    [InlineData(-0.0, -2.0, Infinity)]
    [InlineData(-0.0, 3.0, -0.0)]
    [InlineData(-0.0, 2.0, 0.0)]
    [InlineData(0.0, Infinity, 0.0)]
    [InlineData(0.0, -Infinity, Infinity)]
    [InlineData(-1.0, Infinity, 1.0)]
    [InlineData(-1.0, -Infinity, 1.0)]
    [InlineData(0.5, -Infinity, Infinity)]
    [InlineData(2.0, -Infinity, 0.0)]
    [InlineData(0.5, Infinity, 0.0)]
    [InlineData(2.0, Infinity, Infinity)]
    [InlineData(-Infinity, -3.0, -0.0)]
    [InlineData(-Infinity, -2.0, 0.0)]
    [InlineData(-Infinity, 3.0, -Infinity)]
    [InlineData(-Infinity, 2.0, Infinity)]
    [InlineData(Infinity, -1.0, 0.0)]
    [InlineData(Infinity, 1.0, Infinity)]
    [InlineData(-8.0, 1.0 / 3, NotANumber)]
    [InlineData(-2.0, 3.0, -8.0)]
    [InlineData(-2.0, 4.0, 16.0)]
    [InlineData(-1.0, 9007199254740993.0, 1.0)]
    [InlineData(3.0, 2.0, 9.0)]
    [InlineData(2.0, 0.5, 1.4142135623730951)]
    [InlineData(2.0, -1074.0, double.Epsilon)]
    [InlineData(2.0, 1024.0, Infinity)]
    [InlineData(2.0, -1076.0, 0.0)]
    [InlineData(10.0, 22.0, 1e22)]
    [InlineData(1.0000000001, 1e300, Infinity)]
    public void Pow_SpecialValues_AreThoseOfC99(double x, double y, double expected) =>
        AssertSameBits(expected, Elementary.Pow(x, y));

    [Theory]
    [InlineData(3.0, -4.0, 5.0)]
    [InlineData(-0.0, 0.0, 0.0)]
    [InlineData(Infinity, NotANumber, Infinity)]
    [InlineData(NotANumber, -Infinity, Infinity)]
    [InlineData(NotANumber, 1.0, NotANumber)]
    [InlineData(3e300, 4e300, 5e300)]
    [InlineData(3e-310, 4e-310, 5e-310)]
    [InlineData(0.0, double.Epsilon, double.Epsilon)]
    [InlineData(1.7e308, 1.7e308, Infinity)]
    public void Hypot_SpecialValues_AreThoseOfC99(double x, double y, double expected)
    {
        // Decimal 3, 4, 5 times a power of ten are not exact doubles: one unit in the last place is allowed.
        var actual = Elementary.Hypot(x, y);
        if (double.IsFinite(expected) && expected > 0)
            Assert.InRange(actual, Math.BitDecrement(expected), Math.BitIncrement(expected));
        else
            AssertSameBits(expected, actual);
    }

    [Fact]
    public void SinCos_AnyAngle_IsSinAndCos()
    {
        for (var x = -1e5; x < 1e5; x += 123.456)
            Assert.Equal((Elementary.Sin(x), Elementary.Cos(x)), Elementary.SinCos(x));
    }

    // Any change of a bit on any machine changes this digest of 60,000 results.
    [Fact]
    public void AllFunctions_FixedGrid_GiveTheSameBitsOnEveryMachine()
    {
        var digest = new RollingDigest();
        for (var i = 1; i <= 5000; i++)
        {
            var (x, y) = (i * 0.01234567 - 30, 27 - i * 0.0098765);
            digest.Add(Elementary.Sin(x));
            digest.Add(Elementary.Cos(y));
            digest.Add(Elementary.Tan(x * 1e11));
            digest.Add(Elementary.Atan(x));
            digest.Add(Elementary.Atan2(x, y));
            digest.Add(Elementary.Asin(x / 40));
            digest.Add(Elementary.Acos(y / 40));
            digest.Add(Elementary.Exp(x));
            digest.Add(Elementary.Log(i * 0.017));
            digest.Add(Elementary.Log10(i * 0.017));
            digest.Add(Elementary.Pow(i * 0.017, y));
            digest.Add(Elementary.Hypot(x, y));
        }

        Assert.Equal(5837894940501942364UL, digest.Value);
    }

    private static void AssertSameBits(double expected, double actual)
    {
        if (double.IsNaN(expected))
            Assert.True(double.IsNaN(actual), $"not a number was expected, {actual:R} came");
        else
            Assert.True(
                BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
                $"{expected:R} was expected, {actual:R} came");
    }
}
